import { describe, expect, it } from 'vitest';
import { DEVELOPMENT } from '../claims/testing/labelled-lines.js';
import { lacksOf } from './suggestion-rules.js';
import { suggestionsFor } from './suggestions.js';
import { HELD_OUT_LINES } from './testing/held-out-lines.js';
import { labelled } from './testing/labelled-lines.js';
import { measureLines } from './testing/measure-lines.js';
import { TUNING_LINES } from './testing/tuning-lines.js';
import { VAGUE_HELD_OUT_LINES } from './testing/vague-held-out-lines.js';
import { VAGUE_TUNING_LINES } from './testing/vague-tuning-lines.js';

describe('on labelled lines', () => {
  it('has at least 150 of them, half held out', () => {
    expect(labelled(TUNING_LINES).length + labelled(HELD_OUT_LINES).length).toBeGreaterThanOrEqual(150);
  });

  it.each([
    ['those the rules were written against', TUNING_LINES],
    ['those held out', HELD_OUT_LINES],
  ])('%s', (_, set) => {
    const { kinds, differences } = measureLines(set);
    for (const { kind, labels, precision, recall } of kinds) {
      expect(labels, kind).toBeGreaterThan(0);
      expect(precision, `${kind}\n${differences.join('\n')}`).toBeGreaterThanOrEqual(0.9);
      expect(recall, `${kind}\n${differences.join('\n')}`).toBeGreaterThanOrEqual(0.85);
    }
  });

  it.each([
    ['those the rules were mended against', VAGUE_TUNING_LINES],
    ['those held out', VAGUE_HELD_OUT_LINES],
  ])('hears a claim of improvement in whatever words: %s', (_, set) => {
    const { kinds, differences } = measureLines(set);
    const { precision, recall } = kinds.find(({ kind }) => kind === 'number')!;
    expect(precision, differences.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(recall, differences.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(differences.length, differences.join('\n')).toBeLessThanOrEqual(3);
  });

  it.each([
    ['Improved the detector a lot', ['number']],
    ['Reduced false alarms at 12 sites', ['number']],
    ['Reduced false alarms at 12 sites from 31 to 4 a day', []],
    ['Works much better than the old one', ['number']],
    ['Reduced the crew to 2 people', []],
    ['Improved documentation and taught 5 new colleagues', []],
  ])('%s', (line, lacks) => {
    expect(lacksOf(line).map((lack) => lack.lacks)).toEqual(lacks);
  });

  it('leaves nearly all lines alone that were written as strong ones', () => {
    const spoken = DEVELOPMENT.filter(([, line]) => lacksOf(line).length > 0);
    expect(spoken.length / DEVELOPMENT.length, spoken.join('\n')).toBeLessThanOrEqual(0.1);
  });
});

describe('suggestionsFor', () => {
  it('points at the field, quotes the line, and asks in its words', () => {
    const line = 'Improved accuracy of the weld classifier by cleaning labels';
    expect(suggestionsFor({ work: [{ highlights: ['Led 3 engineers', line] }] })).toEqual([
      {
        path: 'work[0].highlights[1]',
        quote: line,
        lacks: 'number',
        message: 'The line claims an effect (“Improved accuracy”) and gives no number for it.',
        ask: '“Improved accuracy”: from what to what, measured on what?',
      },
    ]);
  });

  it('asks for the baseline of a project’s metric', () => {
    const projects = [
      { metric: { name: 'mAP', after: '67.9' } },
      { metric: { name: 'mAP', before: '60', after: '61' } },
    ];
    expect(suggestionsFor({ projects })).toMatchObject([
      { path: 'projects[0].metric.after', lacks: 'baseline' },
    ]);
  });

  it('asks where a listed skill was used, and takes what implies it for use', () => {
    const resume = {
      work: [{ highlights: ['Ran YOLOv8 on 3 Jetson boxes', 'Drew 14 plots with frobplot'] }],
      skills: [
        { name: 'Tools', keywords: ['object detection', 'edge deployment', 'Docker', 'Frobplot', 'Zorn'] },
      ],
    };
    expect(suggestionsFor(resume).map(({ path, lacks }) => [path, lacks])).toEqual([
      ['skills[0].keywords[2]', 'evidence'],
      ['skills[0].keywords[4]', 'evidence'],
    ]);
  });

  it('asks nothing of an empty resume, and nothing about skills where there is no line at all', () => {
    expect(suggestionsFor({})).toEqual([]);
    expect(suggestionsFor({ skills: [{ name: 'Python' }] })).toEqual([]);
  });
});
