import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShownValue } from '#interview/work';
import type { Shown } from '#judge/index';
import { shownValue } from './shown-value.js';

const int = (value: number): Shown => ({ kind: 'int', text: String(value) });
const float = (text: string): Shown => ({ kind: 'float', text });
const text = (value: string, trimmed = false): Shown => ({ kind: 'string', text: value, trimmed });
const list = (...items: Shown[]): Shown => ({ kind: 'list', items, length: items.length });
const tuple = (...items: Shown[]): Shown => ({ kind: 'tuple', items, length: items.length });
const dict = (...entries: [string, Shown][]): Shown => ({ kind: 'dict', entries, length: entries.length });
const array = (
  shape: number[],
  values: (number | string | boolean)[],
  more: { dtype?: string; trimmed?: boolean; kind?: 'array' | 'tensor' } = {},
): Shown => ({ kind: 'array', dtype: 'float64', trimmed: false, ...more, shape, values });

describe('a value in words, as Python prints it, and in numbers', () => {
  it.each<[string, Shown, Partial<ShownValue>]>([
    ['nothing', { kind: 'none' }, { type: 'None', text: 'None' }],
    ['a truth value', { kind: 'bool', value: true }, { type: 'bool', text: 'True' }],
    [
      'a whole number of any size',
      { kind: 'int', text: '1'.repeat(60) },
      { type: 'int', text: '1'.repeat(60) },
    ],
    ['nan', float('nan'), { type: 'float', text: 'nan' }],
    ['text', text('a box'), { type: 'string', text: "'a box'" }],
    ['text that was cut', text('a', true), { text: "'a' …" }],
    ['no text', text(''), { text: "''" }],
    ['an empty list', list(), { type: 'list of 0', text: '[]', shape: [0], numbers: [] }],
    [
      'a list of numbers',
      list(int(1), float('0.5')),
      { type: 'list of 2', text: '[1, 0.5]', shape: [2], numbers: [1, 0.5] },
    ],
    [
      'truth values among them',
      list({ kind: 'bool', value: true }, int(0)),
      { text: '[True, 0]', numbers: [1, 0] },
    ],
    [
      'what is no number among them',
      list(float('nan'), float('-inf')),
      { text: '[nan, -inf]', numbers: ['nan', '-inf'] },
    ],
    [
      'a list of which the rest is left out',
      { kind: 'list', items: [int(1)], length: 9 },
      { type: 'list of 9', text: '[1, …]' },
    ],
    ['an empty tuple', tuple(), { type: 'tuple of 0', text: '()' }],
    ['a tuple of one', tuple(int(1)), { type: 'tuple of 1', text: '(1,)' }],
    ['a tuple', tuple(int(1), int(2)), { type: 'tuple of 2', text: '(1, 2)', numbers: [1, 2] }],
    [
      'a dict',
      dict(['a', int(1)], ['b', { kind: 'none' }]),
      { type: 'dict of 2', text: "{'a': 1, 'b': None}" },
    ],
    ['an empty dict', dict(), { type: 'dict of 0', text: '{}' }],
    [
      'a dict of which the rest is left out',
      { kind: 'dict', entries: [['a', int(1)]], length: 3 },
      { type: 'dict of 3', text: "{'a': 1, …}" },
    ],
    [
      'a vector',
      array([3], [1, 0.5, 2]),
      { type: 'array float64 (3,)', text: '[1, 0.5, 2]', shape: [3], numbers: [1, 0.5, 2] },
    ],
    [
      'a matrix',
      array([2, 2], [1, 2, 3, 4]),
      { type: 'array float64 (2, 2)', text: '[[1, 2],\n [3, 4]]', shape: [2, 2], numbers: [1, 2, 3, 4] },
    ],
    ['a block', array([2, 1, 2], [1, 2, 3, 4]), { text: '[[[1, 2]],\n [[3, 4]]]', shape: [2, 1, 2] }],
    [
      'an array without axes',
      array([], [7]),
      { type: 'array float64 ()', text: '7', shape: [], numbers: [7] },
    ],
    [
      'an array of nothing',
      array([0, 4], []),
      { type: 'array float64 (0, 4)', text: '[]', shape: [0, 4], numbers: [] },
    ],
    [
      'an array with what is no number',
      array([3], ['nan', 'inf', '-inf']),
      { text: '[nan, inf, -inf]', numbers: ['nan', 'inf', '-inf'] },
    ],
    [
      'an array of truth values',
      array([2], [true, false], { dtype: 'bool' }),
      { type: 'array bool (2,)', text: '[True, False]', numbers: [1, 0] },
    ],
    [
      'an array of whole numbers beyond 2^53',
      array([1], ['9007199254740993'], { dtype: 'int64' }),
      { text: '[9007199254740993]' },
    ],
    [
      'a tensor',
      array([1], [0.25], { kind: 'tensor', dtype: 'float32' }),
      { type: 'tensor float32 (1,)', text: '[0.25]' },
    ],
    ['long fractions', array([2], [1 / 3, -1e-9]), { text: '[0.333333, -1e-9]', numbers: [1 / 3, -1e-9] }],
    [
      'a vector that was cut',
      array([900], [1, 2], { trimmed: true }),
      { type: 'array float64 (900,)', text: '[1, 2 …]' },
    ],
    [
      'a matrix that was cut in a row',
      array([9, 3], [1, 2, 3, 4], { trimmed: true }),
      { text: '[[1, 2, 3],\n [4 …] …]' },
    ],
  ])('%s', (_name, value, expected) => {
    const shown = shownValue(value);
    expect(ShownValue.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject(expected);
  });

  it.each<[string, Shown]>([
    ['an array that was cut', array([900], [1], { trimmed: true })],
    ['a list that was cut', { kind: 'list', items: [int(1)], length: 9 }],
    ['a list with text in it', list(int(1), text('a'))],
    ['a dict', dict(['a', int(1)])],
    ['a number', int(1)],
  ])('%s has no numbers to be drawn', (_name, value) => {
    expect(shownValue(value)).not.toHaveProperty('numbers');
    expect(shownValue(value)).not.toHaveProperty('shape');
  });

  it('a list of 0-d arrays can be drawn', () => {
    expect(shownValue(list(array([], [1.5]), array([], ['nan'])))).toMatchObject({ numbers: [1.5, 'nan'] });
  });
});

describe('the parts of a value', () => {
  it('are what is more than a number, by index or key, however deep', () => {
    const boxes = array([1, 4], [0, 0, 2, 2]);
    const shown = shownValue(tuple(boxes, int(3), dict(['kept', list(int(1))], ['score', float('0.5')])));
    expect(ShownValue.parse(shown)).toEqual(shown);
    expect(shown.parts!.map(({ name }) => name)).toEqual(['0', '2']);
    expect(shown.parts![0]!.value).toMatchObject({ type: 'array float64 (1, 4)', shape: [1, 4] });
    expect(shown.parts![1]!.value).toMatchObject({
      type: 'dict of 2',
      parts: [{ name: 'kept', value: { type: 'list of 1', numbers: [1] } }],
    });
  });

  it('are twelve at most, and none of plain numbers', () => {
    expect(shownValue(list(...Array.from({ length: 30 }, () => text('x')))).parts!.length).toBe(12);
    expect(shownValue(list(int(1), float('2.5')))).not.toHaveProperty('parts');
  });

  it('an array among a dict’s values keeps its brackets', () => {
    expect(shownValue(dict(['m', array([2, 2], [1, 2, 3, 4])])).text).toBe("{'m': [[1, 2],\n  [3, 4]]}");
  });
});

describe('whatever the value', () => {
  const leaf: fc.Arbitrary<Shown> = fc.oneof(
    fc.integer().map(int),
    fc.constantFrom('nan', 'inf', '-inf', '0.1').map(float),
    fc.string({ unit: 'binary', maxLength: 2_000 }).map((value) => text(value)),
    fc.constant<Shown>({ kind: 'none' }),
    fc
      .tuple(fc.array(fc.nat(3), { maxLength: 4 }), fc.double())
      .map(([shape, value]) =>
        array(
          shape,
          Array(shape.reduce((size, n) => size * n, 1)).fill(Number.isFinite(value) ? value : 'nan'),
        ),
      ),
  );
  const { value } = fc.letrec<{ value: Shown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }).map((items) => list(...items)),
      fc.array(tie('value'), { maxLength: 4 }).map((items) => tuple(...items)),
      fc
        .array(fc.tuple(fc.string({ maxLength: 9 }), tie('value')), { maxLength: 4 })
        .map((entries) => dict(...entries)),
    ),
  }));

  it('it is short, fits the schema, and its numbers fill its shape (fuzz)', () => {
    fc.assert(
      fc.property(value, (one) => {
        const shown = JSON.parse(JSON.stringify(shownValue(one))) as ShownValue;
        expect(ShownValue.parse(shown)).toEqual(shown);
        expect(shown.text.length).toBeLessThanOrEqual(1_602);
        if (shown.numbers) expect(shown.numbers.length).toBe(shown.shape!.reduce((size, n) => size * n, 1));
      }),
      { seed: 20_260_105, numRuns: 300 },
    );
  });
});
