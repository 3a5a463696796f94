import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STORY_PARTS } from '#rounds/behavioral/round';
import { readStory } from './story.js';
import { STORIES } from './testing/stories.js';

const read = (text: string) => readStory([{ sequence: 2, text }]);
const texts = (text: string) => {
  const { parts } = read(text);
  return Object.fromEntries(STORY_PARTS.map((part) => [part, parts[part].map((span) => span.text)]));
};

describe('readStory', () => {
  test('a story told in order falls into its parts', () => {
    expect(
      texts(
        'At my last company the camera on the sorting line missed one can in ten. I was asked to bring that down. I looked through 300 missed cans and found glare on most of them. I moved the lamp and retrained the detector. Misses fell from 10 % to 2 %. Since then I look at the lighting before I look at the model.',
      ),
    ).toEqual({
      situation: ['At my last company the camera on the sorting line missed one can in ten.'],
      task: ['I was asked to bring that down.'],
      action: [
        'I looked through 300 missed cans and found glare on most of them.',
        'I moved the lamp and retrained the detector.',
      ],
      result: ['Misses fell from 10 % to 2 %.'],
      reflection: ['Since then I look at the lighting before I look at the model.'],
    });
  });

  test('numbers keep their units and their places', () => {
    const story = 'It took 3 weeks, cost €1,500 and cut latency from 340 to 120 ms at 99.5%.';
    const { numbers } = read(story);
    expect(numbers.map(({ text }) => text)).toEqual(['3 weeks', '€1,500', '340', '120 ms', '99.5%']);
    for (const { start, end, text } of numbers) expect(story.slice(start, end)).toBe(text);
  });

  test.each([
    ['I built it and I ran it.', 2, 0, /speak of yourself/],
    ['We built it and we ran it with our tools.', 0, 3, /own part cannot be told/],
    ['We built it, we ran it, we shipped it, and I tested.', 1, 3, /outweighs/],
    ['I built it, and we shipped it.', 1, 1, /balanced/],
    ['I built it, I ran it, I fixed it, and we shipped it.', 3, 1, /leads clearly/],
    ['It was built.', 0, 0, /Nobody acts/],
  ])('%s', (story, i, we, note) => {
    const { ownership } = read(story);
    expect(ownership).toMatchObject({ i, we });
    expect(ownership.note).toMatch(note);
  });

  test('every fixture has an action, a result and a situation', () => {
    for (const { full } of STORIES) {
      const { parts } = read(full);
      expect(parts.action.length).toBeGreaterThan(0);
      expect(parts.result.length).toBeGreaterThan(0);
      expect(parts.situation.length + parts.task.length).toBeGreaterThan(0);
    }
  });

  test('any text: each span is the text between its offsets, and names its answer', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { maxLength: 3 }), (answers) => {
        const { parts, numbers } = readStory(answers.map((text, sequence) => ({ sequence, text })));
        for (const span of [...Object.values(parts).flat(), ...numbers]) {
          expect(answers[span.answer]!.slice(span.start, span.end)).toBe(span.text);
        }
      }),
      { seed: 20_260_405, numRuns: 100 },
    );
  });
});
