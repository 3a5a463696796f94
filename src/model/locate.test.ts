import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSentences, isWholeClause, locate, wordsOf } from './locate.js';

const found = (words: string, text: string) => {
  const place = locate(words, text);
  return place && text.slice(place.start, place.end);
};

describe('locate', () => {
  it.each([
    ['verbatim', 'the same kernel', 'It slides the same kernel along.', 'the same kernel'],
    ['white space', ' the  same\nkernel ', 'It slides the same\r\n\tkernel along.', 'the same\r\n\tkernel'],
    ['straight for curly', `it's "shared"`, 'so it’s “shared” here', 'it’s “shared”'],
    ['curly for straight', 'it’s “shared”', `so it's "shared" here`, `it's "shared"`],
    ['no-break space', 'a b', 'a\u00a0b', 'a\u00a0b'],
    ['the place that is a whole word', 'shared', 'unshared, then shared.', 'shared'],
    ['after characters of two units', 'weights', '😀 weights 😀', 'weights'],
    ['a script without spaces', '重みは共有', '畳み込みの重みは共有される。', '重みは共有'],
  ])('finds %s', (_, words, text, quote) => {
    expect(found(words, text)).toBe(quote);
  });

  it.each([
    ['another case', 'The same', 'the same'],
    ['another dash', 'a – b', 'a - b'],
    ['other punctuation', 'a, b', 'a b'],
    ['an ellipsis', 'the … kernel', 'the same kernel'],
    ['words from within a word', 'supported', 'It is unsupported.'],
    ['the affirmed half of a negation', 'we can', "No, we can't."],
    ['the same, typographic', 'we can', 'No, we can’t.'],
    ['half of a hyphenated word', 'linear', 'It is non-linear.'],
    ['half a number', '5 percent', 'It is 0.5 percent.'],
    ['the end of a number', 'at 0', 'at 0.5'],
    ['half a character', '\ude00', '😀'],
    ['nothing', ' \n', 'a b'],
    ['a text that is not there', 'kernel', ''],
  ])('does not find %s', (_, words, text) => {
    expect(found(words, text)).toBeUndefined();
  });

  it('gives offsets whose slice is the words, whatever surrounds them and however they are spaced', () => {
    const word = fc.constantFrom('kernel', 'don’t', 'Überlappung', '0.5', '重み', 'e\u0301', '“x”', '😀');
    const gap = fc.constantFrom(' ', '  ', '\n', '\r\n', '\u00a0', '\t ');
    const text = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (pieces, a, b) => {
        const from = a % pieces.length;
        const to = from + 1 + (b % (pieces.length - from));
        const whole = pieces.flat().join('');
        const wanted = pieces.slice(from, to).map(([one]) => one);
        const quote = found(wanted.join(' '), whole);
        expect(quote?.split(/\s+/)).toEqual(wanted);
      }),
    );
  });
});

describe('countSentences', () => {
  it.each([
    ['one without an end', 1],
    ['One. ', 1],
    ['One. Two.', 2],
    ['one. two. three', 3],
    ['What? “Yes.” So!', 3],
    ['It is 0.5, e.g. for boxes, i.e. a lot.', 1],
    ['As Ren et al. Then another.', 2],
    ['- one\n- two\n- three', 3],
    ['1. one\n2. two', 2],
    ['a wrapped\nline of prose', 1],
    ['One.\n\nTwo.', 2],
    ['重みは共有。保存は一度。', 2],
  ])('%j → %i', (text, count) => {
    expect(countSentences(text)).toBe(count);
  });
});

describe('isWholeClause', () => {
  const text = 'Focal loss, I think. Or\nhard mining\nas in SSD';
  it.each([
    ['Focal loss', true],
    ['Or', true],
    ['hard mining', true],
    ['as in SSD', true],
    ['I think.', true],
    ['loss', false],
    ['as in', false],
  ])('%j: %j', (words, whole) => {
    expect(isWholeClause(locate(words, text)!, text)).toBe(whole);
  });
});

describe('wordsOf', () => {
  it('counts words, and characters where words are not spaced', () => {
    expect(wordsOf('It can’t re-use 0.5!')).toEqual(['It', 'can’t', 're-use', '0', '5']);
    expect(wordsOf('重みは kernel')).toEqual(['重', 'み', 'は', 'kernel']);
  });
});
