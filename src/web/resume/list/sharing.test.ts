import { expect, it } from 'vitest';
import { sharing } from './sharing.js';

it('asks once for the same until it is answered, and anew after that or after a failure', async () => {
  const asked: string[] = [];
  let fails = false;
  const once = sharing(async ({ of }: { of: string }) => {
    asked.push(of);
    if (fails) throw new Error('away');
    return `${of} ${asked.length}`;
  });
  const two = [once({ of: 'a' }), once({ of: 'a' }), once({ of: 'b' })];
  expect(await Promise.all(two)).toEqual(['a 1', 'a 1', 'b 2']);
  fails = true;
  await expect(once({ of: 'a' })).rejects.toThrow('away');
  fails = false;
  expect(await once({ of: 'a' })).toBe('a 4');
  expect(asked).toEqual(['a', 'b', 'a', 'a']);
});
