import { describe, expect, it } from 'vitest';
import { Item } from './item.js';
import { countsAt, LEVELS, levelRank } from './level.js';

describe('levels', () => {
  it('rank from junior to staff', () => {
    expect(LEVELS.map(levelRank)).toEqual([0, 1, 2, 3]);
  });

  it('a point counts from its level on, and always where it names none', () => {
    const counted = LEVELS.map((from) => LEVELS.filter((level) => countsAt(from, level)));
    expect(counted).toEqual([[...LEVELS], ['mid', 'senior', 'staff'], ['senior', 'staff'], ['staff']]);
    expect(LEVELS.every((level) => countsAt(undefined, level))).toBe(true);
  });
});

describe('an item', () => {
  const item = { id: 'x', prompt: 'Why?', points: [{ id: 'a', statement: 'Because.' }], misconceptions: [] };

  it('needs no more than id, prompt, points and misconceptions', () => {
    expect(Item.parse(item)).toEqual(item);
  });

  it.each<[string, object, (string | number)[]]>([
    ['no points', { points: [] }, ['points']],
    ['a point twice', { points: [...item.points, ...item.points] }, ['points', 1, 'id']],
    [
      'a misconception twice',
      { misconceptions: [1, 2].map(() => ({ id: 'm', statement: 'Wrong.' })) },
      ['misconceptions', 1, 'id'],
    ],
    ['a prompt of spaces', { prompt: ' \n ' }, ['prompt']],
    ['a weight of nothing', { points: [{ id: 'a', statement: 'B.', weight: 0 }] }, ['points', 0, 'weight']],
    ['no misconceptions', { misconceptions: undefined }, ['misconceptions']],
  ])('is refused with %s', (_name, change, path) => {
    const result = Item.safeParse({ ...item, ...change });
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
