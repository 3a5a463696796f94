import { describe, expect, test } from 'vitest';
import { directions } from './direction.js';
import { polarities } from './polarity.js';
import { rejects } from './rejection.js';
import { tokenize } from './tokens.js';

const words = (text: string, wanted: number) => {
  const tokens = tokenize(text);
  return polarities(tokens).flatMap((polarity, at) => (polarity === wanted ? [tokens[at]!.word] : []));
};

describe('polarities', () => {
  test.each([
    ['the kernel does not share weights', ['the', 'kernel', 'does', 'share', 'weights']],
    ['it uses sharing rather than dense weights', ['than', 'dense', 'weights']],
    ['equivariant, not invariant', ['invariant']],
    ['randomise by user, not by page', ['by', 'page']],
    ['not only faster but also smaller', []],
    ["I wouldn't just raise the gain", []],
    ['it never drifts, because the clock is shared', ['it', 'drifts']],
  ])('%s denies %j', (text, denied) => {
    expect(words(text, -1)).toEqual(denied);
  });

  test('what is taken away or conditional is left open', () => {
    expect(words('without sharing the count explodes', 0)).toContain('sharing');
    expect(words('it removes duplicates', 0)).toContain('duplicates');
  });

  test('a denied direction is turned round, its subject is not', () => {
    const signs = (text: string) => directions(tokenize(text)).map(({ sign }) => sign);
    expect(signs('it increases')).toEqual([1]);
    expect(signs('it does not increase')).toEqual([-1]);
    expect(signs('more users are not served')).toEqual([1]);
  });
});

describe('rejects', () => {
  test.each([
    'People say lowering the threshold keeps more, but that is wrong.',
    'It is a common misconception that ViTs need no pre-training.',
    'You might think the salt must be secret, but in fact it need not be.',
    'Some believe averaging removes every error. That is not true.',
    "I don't agree that accuracy is enough.",
    'It would be a mistake to think that more data always helps.',
    'Contrary to what many textbooks claim, the kernel is flipped.',
    'Lowering the threshold keeps more boxes: this is a myth.',
    'Many candidates wrongly assume that IoU is symmetric in scale.',
  ])('%s', (text) => {
    expect(rejects(text)).toBe(true);
  });

  test.each([
    'Lowering the threshold keeps more boxes.',
    'Many people use a threshold of 0.5, and it works.',
    'It is wrong in one case out of ten, so I add a check.',
    'The mask is false for padded pixels.',
  ])('not: %s', (text) => {
    expect(rejects(text)).toBe(false);
  });
});
