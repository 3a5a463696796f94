import { describe, expect, it } from 'vitest';
import type { Resume } from '#content/resume';
import { listAt, moved, withValue } from './paths.js';
import { putBack, takenOut } from './put-back.js';

const RESUME: Resume = {
  work: [
    { name: 'A', highlights: ['a1', 'a2', 'a3'] },
    { name: 'B', highlights: ['b1'] },
  ],
};

const names = (resume: Resume) => resume.work?.map(({ name, highlights }) => [name, highlights]);

describe('putting back what was taken out', () => {
  it('puts a line back where it was', () => {
    const { resume, gone } = takenOut(RESUME, 'work[0].highlights', 1, 'Highlight 2');
    expect(names(resume)).toEqual([
      ['A', ['a1', 'a3']],
      ['B', ['b1']],
    ]);
    const back = putBack(resume, gone)!;
    expect(back.resume).toEqual(RESUME);
    expect(back.path).toBe('work[0].highlights[1]');
  });

  it('finds the entry that a line was in after it was moved and changed', () => {
    const { resume, gone } = takenOut(RESUME, 'work[0].highlights', 1, 'Highlight 2');
    const down = withValue(resume, 'work', moved(listAt(resume, 'work'), 0, 1));
    const back = putBack(withValue(down, 'work[1].name', 'A Ltd'), gone)!;
    expect(names(back.resume)).toEqual([
      ['B', ['b1']],
      ['A Ltd', ['a1', 'a2', 'a3']],
    ]);
    expect(back.path).toBe('work[1].highlights[1]');
  });

  it('has no place for a line whose entry is gone', () => {
    const { resume, gone } = takenOut(RESUME, 'work[0].highlights', 1, 'Highlight 2');
    expect(putBack(withValue(resume, 'work[0]', undefined), gone)).toBeUndefined();
  });

  it('puts the only entry of a section back, and the last line of an entry', () => {
    const { resume: without, gone: line } = takenOut(RESUME, 'work[1].highlights', 0, 'Highlight 1');
    expect(Object.keys(without.work![1]!)).toEqual(['name']);
    expect(putBack(without, line)!.resume).toEqual(RESUME);
    const one: Resume = { skills: [{ name: 'Tools' }] };
    const { resume, gone } = takenOut(one, 'skills', 0, 'Skills 1');
    expect(resume).toEqual({});
    expect(putBack(resume, gone)!.resume).toEqual(one);
  });

  it('puts no more than a list may hold', () => {
    const full: Resume = { skills: Array.from({ length: 100 }, (_, i) => ({ name: `${i}` })) };
    const { resume, gone } = takenOut(full, 'skills', 3, 'Skills 4');
    const filled = withValue(resume, 'skills', [...listAt(resume, 'skills'), { name: 'another' }]);
    expect(putBack(filled, gone)).toBeUndefined();
  });
});
