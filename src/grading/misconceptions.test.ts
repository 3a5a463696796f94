import { describe, expect, test } from 'vitest';
import type { Item } from '#content/item';
import { judgeText } from './testing/judging.js';

const item: Item = {
  id: 'cache',
  prompt: 'How does a content delivery network make a site faster, and where does it not?',
  points: [
    {
      id: 'near',
      statement: 'It serves copies from servers near the visitor, so each round trip is shorter.',
    },
    {
      id: 'private',
      statement: 'Pages that differ by visitor cannot be shared between visitors, so they go to the origin.',
    },
  ],
  misconceptions: [
    {
      id: 'purge',
      statement: 'Changing a file at the origin removes the old copy from every edge at once.',
      correct: 'An edge keeps its copy until it expires or is purged.',
    },
  ],
};
const asserted = async (text: string) => (await judgeText(item, text)).misconceptions.map(({ id }) => id);

describe('a wrong belief', () => {
  test.each([
    'Changing a file at the origin removes the old copy from every edge at once.',
    'If you change the file at the origin, the old copy is removed from every edge at once.',
    'It is near the visitor. And changing a file at the origin removes old copies from all edges at once.',
  ])('asserted: %s', async (text) => {
    expect(await asserted(text)).toEqual(['purge']);
  });

  test.each([
    'People say that changing a file at the origin removes the old copy from every edge at once, but that is wrong.',
    'It is a myth that changing a file at the origin removes the old copy from every edge at once.',
    'Changing a file at the origin removes the old copy from every edge at once. That is not true.',
    'Changing a file at the origin does not remove the old copy from every edge at once.',
    'You might think changing a file at the origin removes the old copy from every edge, but in fact it stays until it expires.',
    'Does changing a file at the origin remove the old copy from every edge at once?',
    'An edge keeps its old copy of a file until it expires, even if it changes at the origin.',
    'The edge holds a copy of the file from the origin.',
  ])('not asserted: %s', async (text) => {
    expect(await asserted(text)).toEqual([]);
  });
});
