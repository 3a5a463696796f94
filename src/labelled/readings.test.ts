import { describe, expect, it } from 'vitest';
import { agreementOf, ReadingFile, readingProblems } from './readings.js';
import { readLabelledSet } from './set.js';
import { inventedSet, QUESTIONS, question } from './testing/invented.js';

const all = readLabelledSet(inventedSet(), QUESTIONS).set.answers;
/** The four bases of the first question. */
const answers = all.filter((answer) => answer.question === 'one' && answer.kind === 'base');

/** A raw reading of them, with one string of letters each. */
function read(letters: readonly string[], more: object = {}) {
  const labels = Object.fromEntries(letters.map((one, at) => ['abcd'[at]!, one]));
  const file = { question: 'one', points: ['shared', 'local'], misconceptions: ['no-weights'], labels };
  return readingProblems(ReadingFile.parse({ ...file, ...more }), question('one'), answers);
}

describe('a raw reading', () => {
  it('is a letter a point and a letter a misconception, in the order listed', () => {
    const { reading, problems } = read(['mp .', '-x a', 'pm r', '-- .']);
    expect(problems).toEqual([]);
    expect(reading.map(({ answer }) => answer)).toEqual(['one/a', 'one/b', 'one/c', 'one/d']);
    expect(reading[1]).toEqual({
      answer: 'one/b',
      points: { shared: 'missed', local: 'contradicted' },
      misconceptions: { 'no-weights': 'asserted' },
    });
    expect(reading[2]!.misconceptions).toEqual({ 'no-weights': 'rejected' });
    const turned = read(['mp .', '-x a', 'pm r', '-- .'], { points: ['local', 'shared'] });
    expect(turned.reading[0]!.points).toEqual({ shared: 'partly', local: 'made' });
  });

  it('of an edit is found by the edit’s name', () => {
    const edit = all.find(({ id }) => id === 'one/a/removed-1')!;
    const file = ReadingFile.parse({
      question: 'one',
      points: ['shared', 'local'],
      misconceptions: ['no-weights'],
      labels: { 'a/removed-1': '-p .' },
    });
    expect(readingProblems(file, question('one'), [edit])).toMatchObject({
      reading: [{ answer: 'one/a/removed-1' }],
      problems: [],
    });
  });

  it.each([
    ['too few letters', 'm .'],
    ['too many letters', 'mpp .'],
    ['an unknown letter', 'mq .'],
    ['a misconception’s letter among the points', 'ma .'],
    ['no letter for the misconception', 'mp'],
    ['an unknown letter for the misconception', 'mp m'],
    ['a third group', 'mp . m'],
    ['nothing', ''],
  ])('with %s is named, and left out', (_name, letters) => {
    const { reading, problems } = read(['mp .', letters, 'mp .', 'mp .']);
    expect(problems).toEqual(['needs 2 letters (m p - x), a space and 1 letters (a r .) for one/b']);
    expect(reading.length).toBe(3);
  });

  it('that lacks an answer, or has one that is not there, is named', () => {
    expect(read(['mp .', 'mp .', 'mp .']).problems).toEqual([
      'needs 2 letters (m p - x), a space and 1 letters (a r .) for one/d',
    ]);
    const labels = { a: 'mp .', b: 'mp .', c: 'mp .', d: 'mp .', 'a/padded-9': 'mp .' };
    expect(read([], { labels }).problems).toEqual([
      'has labels for "a/padded-9", which is no answer of one; take them out',
    ]);
  });

  it.each([
    ['a point less', { points: ['shared'] }],
    ['another point', { points: ['shared', 'depth'] }],
    ['a point twice', { points: ['shared', 'shared'] }],
    ['another misconception', { misconceptions: ['shared'] }],
  ])('that lists %s is refused whole', (_name, more) => {
    expect(read(['mp .'], more)).toEqual({
      reading: [],
      problems: ['lists other points or misconceptions than the question has'],
    });
  });
});

describe('agreementOf', () => {
  it('is worked by hand on eight point labels and four stances', () => {
    const first = read(['mp .', 'mp a', '-- .', '-x r']).reading;
    const second = read(['mp .', 'pm a', '-m .', '-x .']).reading;
    const agreement = agreementOf(first, second, answers);
    expect(agreement.labels).toBe(12);
    expect(agreement.same).toBeCloseTo(5 / 8, 12);
    // First: m 2, p 2, - 3, x 1. Second: m 3, p 2, - 2, x 1. By chance (6 + 4 + 6 + 1) / 64.
    expect(agreement.kappa).toBeCloseTo((5 / 8 - 17 / 64) / (1 - 17 / 64), 12);
    // Credited: four and five of eight, alike on seven. By chance (4·5 + 4·3) / 64.
    expect(agreement.creditKappa).toBeCloseTo((7 / 8 - 1 / 2) / (1 - 1 / 2), 12);
    // Stances alike on three of four; by chance (1·1 + 2·3) / 16.
    expect(agreement.misconceptionKappa).toBeCloseTo((3 / 4 - 7 / 16) / (1 - 7 / 16), 12);
  });

  it('says whose label stands where they differ', () => {
    // The set's bases all have shared made, local partly, no-weights absent.
    const first = read(['mp .', '-p .', 'mp .', 'xp .']).reading;
    const second = read(['mp .', 'mp .', 'm- .', 'pp .']).reading;
    expect(agreementOf(first, second, answers).settled).toEqual({ first: 1, second: 1, neither: 1 });
  });

  it('leaves out what only one has read, and of nothing is no number', () => {
    const first = read(['mp .', 'mp .', 'mp .', '-- .']).reading;
    const two = agreementOf(first, first.slice(2), answers);
    expect([two.labels, two.same, two.kappa]).toEqual([6, 1, 1]);
    const none = agreementOf(first, [], answers);
    expect([none.labels, none.same, none.kappa]).toEqual([0, Number.NaN, Number.NaN]);
  });
});
