import { describe, expect, it } from 'vitest';
import type { ModelStatus, Problem } from '#api/responses';
import { draftOf, fieldProblem, isKept, keptKey, setupOf } from './model-form.js';

const off: ModelStatus = { source: 'none', key: false };
const on: ModelStatus = { source: 'settings', url: 'http://box:1/v1', model: 'owl', key: true };

it('draftOf never holds a key', () => {
  expect(draftOf(on)).toEqual({ url: 'http://box:1/v1', model: 'owl', key: '' });
  expect(draftOf(off)).toEqual({ url: '', model: '', key: '' });
});

it.each([
  [
    { url: ' http://a ', model: ' owl ', key: '' },
    { url: 'http://a', model: 'owl' },
  ],
  [
    { url: 'http://a', model: 'owl', key: ' k ' },
    { url: 'http://a', model: 'owl', key: 'k' },
  ],
])('setupOf sends a key only where one was typed', (draft, setup) => {
  expect(setupOf(draft)).toEqual(setup);
});

it.each([
  [draftOf(on), on, true],
  [{ ...draftOf(on), url: ' http://box:1/v1' }, on, true],
  [{ ...draftOf(on), key: 'new' }, on, false],
  [{ ...draftOf(on), model: 'other' }, on, false],
  [draftOf(off), off, false],
])('isKept', (draft, status, expected) => {
  expect(isKept(draft, status)).toBe(expected);
});

it.each([
  ['http://box:1/other', on, 'kept'],
  ['http://box:2/v1', on, 'left'],
  ['', on, 'left'],
  ['http://box:1/v1', { ...on, key: false }, 'none'],
  ['http://box:1/v1', off, 'none'],
] as const)('keptKey of %s', (url, status, expected) => {
  expect(keptKey({ url, model: 'owl', key: '' }, status)).toBe(expected);
});

describe('fieldProblem', () => {
  const problem = (field: string | undefined, detail: string): Problem => ({
    title: 'The settings cannot be used',
    status: 422,
    detail,
    ...(field ? { field } : {}),
  });

  it.each([
    ['url', '"url" must not be empty.', 'url', 'The address must not be empty.'],
    ['settings.key', '"settings.key" must be plain characters.', 'key', 'The key must be plain characters.'],
    ['model', 'model: must be shorter.', 'model', 'The model must be shorter.'],
    ['settings.model', 'settings.model: Too big: at most 200.', 'model', 'The model Too big: at most 200.'],
  ])('%s: %s', (field, detail, name, words) => {
    expect(fieldProblem(problem(field, detail))).toEqual({ field: name, words });
  });

  it.each([undefined, 'body', 'other'])('is nothing for %s', (field) => {
    expect(fieldProblem(problem(field, 'Something.'))).toBeNull();
  });
});
