import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinList, splitList } from './short-list.js';

describe('a list in one field', () => {
  it.each([
    ['PyTorch, CUDA', ['PyTorch', 'CUDA']],
    ['PyTorch,  CUDA, ', ['PyTorch', 'CUDA']],
    ['Lopez, M.; Ito, K.;', ['Lopez, M.', 'Ito, K.']],
    ['one, two;', ['one, two']],
    ['', []],
  ])('%j holds %j', (text, items) => {
    expect(splitList(text)).toEqual(items);
  });

  it('gives back what it was made from', () => {
    const item = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.replaceAll(';', ',').replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        expect(splitList(joinList(items))).toEqual(items);
      }),
      { seed: 20_263 },
    );
  });
});
