import { describe, expect, it } from 'vitest';
import { inserted, moved, removed, withValue } from '../form/paths.js';
import { fieldAt, placesOf, samePlace } from './places.js';

const at = (page: number, x: number, y: number, width = 100, height = 12) => ({ page, x, y, width, height });
const PLACES = {
  'basics.name': [at(1, 50, 40, 200, 24)],
  'work[0].name': [at(1, 50, 100)],
  'work[0].highlights[0]': [at(1, 60, 120, 400), at(1, 60, 134, 300)],
  'work[1].name': [at(2, 50, 100)],
  'work[10].name': [at(2, 50, 300)],
};

describe('places', () => {
  it('of a field, and of all in an entry', () => {
    expect(placesOf(PLACES, 'basics.name')).toHaveLength(1);
    expect(placesOf(PLACES, 'work[0]')).toHaveLength(3);
    expect(placesOf(PLACES, 'work[0].highlights')).toHaveLength(2);
    expect(placesOf(PLACES, 'work[1]')).toEqual([at(2, 50, 100)]);
  });

  it.each([
    [1, 55, 45, 'basics.name'],
    [1, 80, 140, 'work[0].highlights[0]'],
    [2, 55, 98, 'work[1].name'],
    [1, 500, 500, undefined],
  ])('at page %i, %i, %i there is %s', (page, x, y, path) => {
    expect(fieldAt(PLACES, page, x, y)).toBe(path);
  });
});

describe('the same place after the form was changed', () => {
  const before = {
    basics: { name: 'A', profiles: [{ network: 'GitHub' }, { network: 'Scholar' }] },
    work: [{ name: 'A', highlights: ['one', 'two'] }, { name: 'B' }, { name: 'C' }],
  };

  it('is known by its entry, wherever that is now', () => {
    const now = withValue(before, 'work', removed(before.work, 0));
    expect(samePlace(now, before, 'work[0].name')).toBe('work[1].name');
    expect(samePlace(before, now, 'work[2].name')).toBe('work[1].name');
    expect(samePlace(before, now, 'work[0].name')).toBeUndefined();
    expect(samePlace(before, now, 'basics.name')).toBe('basics.name');
  });

  it('is known in an entry that was changed, and a line by its words', () => {
    const lines = inserted(before.work[0]!.highlights!, 0, 'zero');
    const now = withValue(
      withValue(before, 'work[0].highlights', lines),
      'basics.profiles',
      moved(before.basics.profiles, 0, 1),
    );
    expect(samePlace(now, before, 'work[0].highlights[2]')).toBe('work[0].highlights[1]');
    expect(samePlace(now, before, 'basics.profiles[0].network')).toBe('basics.profiles[1].network');
  });
});
