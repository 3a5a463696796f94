import { expect, it } from 'vitest';
import { forgetDrafts } from './forget.js';

/** A browser's storage as a list of keys. */
function storageOf(...names: string[]) {
  const keys = [...names];
  const storage = {
    get length() {
      return keys.length;
    },
    key: (i: number) => keys[i] ?? null,
    removeItem: (key: string) => keys.splice(keys.indexOf(key), 1),
  };
  return { keys, storage: storage as unknown as Storage };
}

it('forgets every key of Fovea but the theme, and nobody else’s', () => {
  const { keys, storage } = storageOf(
    'fovea-draft-1',
    'other',
    'fovea-draft-2',
    'fovea-theme',
    'fovea-level',
  );
  forgetDrafts(storage);
  expect(keys).toEqual(['other', 'fovea-theme']);
});
