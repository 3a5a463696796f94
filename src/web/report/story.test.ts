import { describe, expect, it } from 'vitest';
import type { JudgedPoint } from './evidence.js';
import { storyOf, storySentence } from './story.js';

const point = (part: string, verdict: JudgedPoint['verdict'], weight = 1, beyond = false): JudgedPoint => ({
  id: `${part}-${verdict}-${weight}`,
  statement: 'Says it.',
  weight,
  beyond,
  part,
  verdict,
  sure: true,
  confidence: 0.9,
  after: 'none',
});

describe('storyOf', () => {
  it('orders the parts as a story is told, and weighs them', () => {
    const parts = storyOf([
      point('result', 'missed', 3),
      point('action', 'made', 1),
      point('action', 'missed', 2),
      point('situation', 'partly', 2),
      point('task', 'contradicted'),
    ]);
    expect(parts.map(({ part, telling }) => [part, telling])).toEqual([
      ['situation', 'told'],
      ['task', 'absent'],
      ['action', 'thin'],
      ['result', 'absent'],
    ]);
    expect(storySentence(parts)).toBe(
      'No point of the task and result was made. The action is thin: less than half of what is expected there was said.',
    );
  });

  it('leaves out what is beyond the level, and a part with nothing else', () => {
    expect(
      storyOf([point('result', 'missed', 1, true), point('task', 'made')]).map(({ part }) => part),
    ).toEqual(['task']);
  });

  it('says so when all is told', () => {
    expect(storySentence(storyOf([point('task', 'made')]))).toBe('Every part of the story is told.');
  });
});
