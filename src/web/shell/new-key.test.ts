import { expect, test, vi } from 'vitest';
import { newKey } from './new-key.js';

test('a key is a UUID, with or without randomUUID', () => {
  const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(newKey()).toMatch(version4);
  vi.spyOn(crypto, 'randomUUID').mockImplementation(undefined as never);
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  const keys = [newKey(), newKey()];
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  expect(keys[0]).toMatch(version4);
  expect(keys[0]).not.toBe(keys[1]);
});
