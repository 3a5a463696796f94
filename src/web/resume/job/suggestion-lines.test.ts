import { describe, expect, it } from 'vitest';
import type { Suggestion } from '#api/resume';
import { asideKey } from './set-aside.js';
import { canReword, shownOf } from './suggestion-lines.js';

const lacks = (path: string, quote: string, what: Suggestion['lacks']): Suggestion => ({
  path,
  quote,
  lacks: what,
  message: '',
  ask: '',
});
const NUMBER = lacks('work[0].highlights[0]', 'Improved accuracy', 'number');
const ROLE = lacks('work[0].highlights[0]', 'Improved accuracy', 'role');
const OTHER = lacks('work[0].highlights[1]', 'Helped with labels', 'role');
const SKILL = lacks('skills[0].keywords[2]', 'Halide', 'evidence');

describe('suggestions as they are shown', () => {
  it('stand together where they are of one line, and unused skills apart', () => {
    expect(shownOf([NUMBER, ROLE, OTHER, SKILL], [])).toEqual({
      lines: [
        { path: NUMBER.path, quote: NUMBER.quote, suggestions: [NUMBER, ROLE] },
        { path: OTHER.path, quote: OTHER.quote, suggestions: [OTHER] },
      ],
      unused: [SKILL],
      aside: [],
    });
  });

  it('are apart where they were set aside, wherever their line is now', () => {
    const moved = { ...ROLE, path: 'work[0].highlights[4]' };
    const { lines, unused, aside } = shownOf([NUMBER, moved, SKILL], [asideKey(ROLE), asideKey(SKILL)]);
    expect(lines.flatMap(({ suggestions }) => suggestions)).toEqual([NUMBER]);
    expect(unused).toEqual([]);
    expect(aside).toEqual([moved, SKILL]);
  });
});

describe('what can be reworded', () => {
  const resume = {
    basics: { name: 'Ada', summary: 'One line' },
    work: [{ name: 'A', summary: 'Two\nlines', highlights: ['Cut latency', ' '] }],
    projects: [{ description: 'A counter' }],
    skills: [{ name: 'C++' }],
  };
  it.each([
    ['work[0].highlights[0]', true],
    ['work[0].highlights[1]', false],
    ['work[0].highlights[2]', false],
    ['work[0].summary', false],
    ['basics.summary', true],
    ['projects[0].description', true],
    ['basics.name', false],
    ['skills[0].name', false],
  ])('%s: %s', (path, can) => {
    expect(canReword(resume, path)).toBe(can);
  });
});
