import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whereJsonStops } from './json-position.js';

describe('where JSON stops', () => {
  it.each([
    ['{"a":}', 1, 6, '}'],
    ['{"a":1,}', 1, 8, '}'],
    ['{', 1, 2, null],
    ['', 1, 1, null],
    ['{\n  "a": tru\n}', 2, 8, 't'],
    ['{"a":"x\ny"}', 1, 8, '\n'],
    ['{"a" 1}', 1, 6, '1'],
    ['[1,2', 1, 5, null],
    ['{"a":1} x', 1, 9, 'x'],
    ['{a:1}', 1, 2, 'a'],
    ['{"a":"\\x"}', 1, 7, '\\'],
    ['[1}', 1, 3, '}'],
    ['[01]', 1, 3, '1'],
    [']', 1, 1, ']'],
    ['{"😀":😀}', 1, 7, '😀'],
  ])('%j: line %i, column %i', (text, line, column, found) => {
    expect(whereJsonStops(text)).toMatchObject({ line, column, found });
  });

  it('agrees with the engine on what is JSON, whole or with a letter changed', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '{', ']', '\\', '0', ' ', 'e'),
        (text, place, letter) => {
          const changed =
            text.slice(0, place % (text.length + 1)) + letter + text.slice((place % (text.length + 1)) + 1);
          const holds = (() => {
            try {
              JSON.parse(changed);
              return true;
            } catch {
              return false;
            }
          })();
          expect(whereJsonStops(changed) === null).toBe(holds);
        },
      ),
      { seed: 20_405, numRuns: 1_000 },
    );
  });
});
