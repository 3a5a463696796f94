import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryKey, inheritKeys } from './entry-keys.js';
import { inserted, listAt, moved, pathOf, removed, stepsOf, textAt, valueAt, withValue } from './paths.js';

const RESUME = {
  basics: { name: 'Ada', location: { city: 'Graz' } },
  work: [{ name: 'A', highlights: ['one', 'two'] }, { name: 'B' }],
};

describe('paths', () => {
  it.each([
    ['basics.name', ['basics', 'name']],
    ['work[0].highlights[1]', ['work', 0, 'highlights', 1]],
    ['projects[12].metric.before', ['projects', 12, 'metric', 'before']],
  ] as const)('reads %s and writes it back', (path, steps) => {
    expect(stepsOf(path)).toEqual(steps);
    expect(pathOf(steps)).toBe(path);
  });

  it('finds what lies at a path, and nothing inherited', () => {
    expect(valueAt(RESUME, 'work[0].highlights[1]')).toBe('two');
    expect(textAt(RESUME, 'basics.location.city')).toBe('Graz');
    expect(textAt(RESUME, 'work[0]')).toBe('');
    expect(listAt(RESUME, 'projects')).toEqual([]);
    expect(valueAt(RESUME, 'basics.constructor')).toBeUndefined();
  });

  it('changes one value and shares the rest', () => {
    const next = withValue(RESUME, 'work[0].highlights[1]', 'three');
    expect(next.work[0]!.highlights).toEqual(['one', 'three']);
    expect(next.work[1]).toBe(RESUME.work[1]);
    expect(next.basics).toBe(RESUME.basics);
    expect(RESUME.work[0]!.highlights).toEqual(['one', 'two']);
  });

  it('makes what is missing on the way, and takes away', () => {
    expect(withValue({}, 'projects[0].metric.name', 'mAP')).toEqual({
      projects: [{ metric: { name: 'mAP' } }],
    });
    expect(withValue(RESUME, 'work[0]', undefined).work).toEqual([{ name: 'B' }]);
    expect(withValue(RESUME, 'basics.name', undefined).basics).toEqual({ location: { city: 'Graz' } });
  });

  it('returns at every path what was put there', () => {
    const step = fc.oneof(fc.constantFrom('work', 'name', 'highlights', 'basics'), fc.nat(4));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), fc.string(), (rest, value) => {
        const path = pathOf(['work', ...rest]);
        expect(valueAt(withValue(RESUME, path, value), path)).toBe(value);
      }),
      { seed: 20_261 },
    );
  });
});

describe('lists', () => {
  it('move back where they came from, and never lose an entry', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 8 }),
        fc.integer({ min: -2, max: 9 }),
        fc.integer({ min: -2, max: 9 }),
        (list, from, to) => {
          const there = moved(list, from, to);
          expect(there.toSorted()).toEqual(list.toSorted());
          if (there !== list) {
            expect(there[to]).toBe(list[from]);
            expect(moved(there, to, from)).toEqual(list);
          }
        },
      ),
      { seed: 20_262 },
    );
  });

  it('put in and take out at a place', () => {
    expect(inserted(['a', 'c'], 1, 'b')).toEqual(['a', 'b', 'c']);
    expect(removed(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
  });
});

describe('the key of an entry', () => {
  it('stays while the entry changes and moves, and is no other entry’s', () => {
    const [first, second] = RESUME.work;
    const key = entryKey(first!);
    const next = withValue(RESUME, 'work[0].name', 'C');
    expect(entryKey(next.work[0]!)).toBe(key);
    expect(entryKey(moved(next.work, 0, 1)[1]!)).toBe(key);
    expect(entryKey(second!)).not.toBe(key);
  });

  it('goes over to the entry of another version by its place', () => {
    const other = structuredClone(RESUME);
    inheritKeys(RESUME, other);
    expect(entryKey(other.work[1]!)).toBe(entryKey(RESUME.work[1]!));
  });
});
