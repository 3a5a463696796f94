import { describe, expect, it } from 'vitest';
import { RunResult } from '#interview/work';
import type { JudgedCase, Verdict } from '#judge/index';
import { runResult } from './run-result.js';
import { testFovea } from './testing/fovea.js';
import { atTask, nms, TASK } from './testing/task.js';

const one = (name: string, more: Partial<JudgedCase> = {}): JudgedCase => ({
  name,
  visible: true,
  edge: false,
  passed: true,
  outcome: 'passed',
  input: { args: [{ kind: 'int', text: '1' }], kwargs: { limit: { kind: 'float', text: '0.5' } } },
  expected: { kind: 'int', text: '1' },
  actual: { kind: 'int', text: '1' },
  cpuMs: 1.25,
  ...more,
});

const wrong = (name: string, more: Partial<JudgedCase> = {}) =>
  one(name, { passed: false, outcome: 'differs', message: 'is 2, expected 1', ...more });

const verdictOf = (cases: JudgedCase[], more: Partial<Verdict> = {}): Verdict => ({
  verdict: cases.every(({ passed }) => passed) ? 'passed' : 'failed',
  cases,
  stdout: { text: '', bytes: 0 },
  stderr: { text: '', bytes: 0 },
  seed: 7,
  versions: { python: '3.11.2', numpy: '2.0.1' },
  ...more,
});

/** The result, which must be one that the log takes. */
function resultOf(cases: JudgedCase[], more: Partial<Verdict> = {}): RunResult {
  const result = runResult(verdictOf(cases, more), 12);
  expect(RunResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  return result;
}

const NUL = '\u0000';
const LONE = '\ud83e';

describe('a case', () => {
  it('is kept with what went in, what was expected and what came out', () => {
    const { verdict, cases, environment, judge, ms } = resultOf([
      one('small', { why: 'The plain case.' }),
      wrong('large', { visible: false, edge: true }),
    ]);
    expect([verdict, environment, judge, ms]).toEqual([
      'failed',
      'Python 3.11.2, NumPy 2.0.1',
      'judge@1',
      12,
    ]);
    expect(cases).toMatchObject([
      {
        name: 'small',
        passed: true,
        visible: true,
        edge: false,
        outcome: 'passed',
        why: 'The plain case.',
        ms: 1.25,
      },
      {
        name: 'large',
        passed: false,
        visible: false,
        edge: true,
        outcome: 'differs',
        message: 'is 2, expected 1',
        input: [{ text: '1' }, { text: '0.5' }],
        expected: { text: '1' },
        actual: { text: '1' },
      },
    ]);
    expect(cases[0]).not.toHaveProperty('message');
  });

  it('that raised says where, once', () => {
    const traceback = [
      { file: 'nms.py', line: 2, function: 'nms', text: 'return iou(a)' },
      { file: 'box.py', line: 9, function: 'iou', text: 'raise ValueError' },
    ];
    const message = 'ValueError: no boxes (box.py, line 9)';
    const { cases } = resultOf([wrong('small', { outcome: 'raised', message, traceback })]);
    expect(cases[0]).toMatchObject({ outcome: 'raised', message });
  });

  it('without an output has none', () => {
    const { actual: _actual, ...timedOut } = wrong('small', {
      outcome: 'timeout',
      message: 'took more than 4 s',
    });
    expect(resultOf([timedOut]).cases[0]).not.toHaveProperty('actual');
  });

  it('that was skipped was not run', () => {
    expect(resultOf([wrong('small', { outcome: 'skipped' })]).cases[0]!.outcome).toBe('not-run');
  });
});

describe('the cost', () => {
  const complexity = {
    name: 'linear',
    sizes: [1, 2, 4],
    candidate: [1, 2, 4],
    reference: [1, 2, 4],
    slope: 1.01,
    referenceSlope: 1,
    most: 1.6,
    passed: true,
  };

  it('is a case of its own, which is slow or passes', () => {
    const kept = resultOf([one('small')], { complexity });
    expect(kept.cases.at(-1)).toMatchObject({
      name: 'linear',
      passed: true,
      outcome: 'passed',
      visible: false,
    });
    expect(kept.cost).toMatchObject({ name: 'linear', slope: 1.01, passed: true });
    const slow = resultOf([one('small')], {
      verdict: 'failed',
      complexity: { ...complexity, passed: false, message: 'time grows too fast' },
    });
    expect(slow.cases.at(-1)).toMatchObject({
      passed: false,
      outcome: 'slow',
      message: 'time grows too fast',
    });
  });

  it('without an end has no slope', () => {
    const { slope: _slope, ...unmeasured } = complexity;
    const kept = resultOf([one('small')], {
      verdict: 'failed',
      complexity: {
        ...unmeasured,
        candidate: [1],
        passed: false,
        message: `ValueError at size 4: ${NUL}${LONE}`,
      },
    });
    expect(kept.cost).toMatchObject({ slope: null, candidate: [1] });
    expect(kept.cases.at(-1)!.message).toBe('ValueError at size 4: \uFFFD\uFFFD');
  });
});

describe('what could not be run', () => {
  it('says why and at which line, and passes nothing', () => {
    const loadError = {
      kind: 'syntax' as const,
      type: 'SyntaxError',
      message: 'invalid syntax',
      file: 'nms.py',
      line: 3,
      text: 'def (:',
    };
    const { verdict, cases, error } = resultOf([one('small')], { verdict: 'error', loadError });
    expect(verdict).toBe('error');
    expect(error).toEqual({
      message: 'SyntaxError: invalid syntax',
      place: { file: 'nms.py', line: 3, text: 'def (:' },
    });
    expect(cases).toMatchObject([{ passed: false, outcome: 'not-run' }]);
  });

  it('without a line has no place', () => {
    const loadError = { kind: 'missing' as const, type: 'ImportError', message: 'no function nms' };
    expect(resultOf([], { verdict: 'error', loadError }).error).toEqual({
      message: 'ImportError: no function nms',
    });
  });

  it('for a name that is forbidden says which and where', () => {
    const forbidden = [{ file: 'nms.py', line: 4, name: 'torchvision.ops.nms' }];
    const skipped = wrong('small', { outcome: 'skipped' });
    expect(resultOf([skipped], { forbidden }).error).toEqual({
      message: 'torchvision.ops.nms may not be used in this task.',
      place: { file: 'nms.py', line: 4 },
    });
    // Used on one path only, it is that case that fails.
    expect(
      resultOf([one('small'), wrong('large', { outcome: 'forbidden' })], { forbidden }),
    ).not.toHaveProperty('error');
  });
});

describe('what a candidate’s code prints, raises and returns', () => {
  it('is printed after one another, and cut short', () => {
    const printed = (text: string) => ({ text, bytes: text.length });
    expect(resultOf([], { stdout: printed('out\n'), stderr: printed('err\n') }).output).toBe('out\n\nerr\n');
    expect(resultOf([], { stdout: printed('  \n'), stderr: printed('err') }).output).toBe('err');
    expect(resultOf([], { stdout: printed('x'.repeat(70_000)) }).output.length).toBe(8_000);
  });

  const odd = `a${NUL}b${LONE}c`;
  const places: [string, JudgedCase[], Partial<Verdict>][] = [
    ['printed', [], { stdout: { text: odd, bytes: 5 } }],
    ['on standard error', [], { stderr: { text: odd, bytes: 5 } }],
    ['raised', [wrong('small', { outcome: 'raised', message: odd })], {}],
    ['returned', [wrong('small', { actual: { kind: 'string', text: odd, trimmed: false } })], {}],
    [
      'returned in a dict',
      [wrong('small', { actual: { kind: 'dict', entries: [[odd, { kind: 'none' }]], length: 1 } })],
      {},
    ],
    [
      'raised while loading',
      [],
      {
        verdict: 'error',
        loadError: { kind: 'import', type: odd, message: odd, file: 'nms.py', line: 1, text: odd },
      },
    ],
    ['cut in the middle of a sign', [], { stdout: { text: `${'x'.repeat(7_999)}🦊`, bytes: 8_003 } }],
    ['raised, cut in a sign', [wrong('small', { message: `${'x'.repeat(1_999)}🦊` })], {}],
    [
      'returned, cut in a sign',
      [wrong('small', { actual: { kind: 'string', text: `${'x'.repeat(1_598)}🦊`, trimmed: false } })],
      {},
    ],
    [
      'a line, cut in a sign',
      [],
      {
        verdict: 'error',
        loadError: {
          kind: 'syntax',
          type: 'E',
          message: 'm',
          file: 'f.py',
          line: 1,
          text: `${'x'.repeat(399)}🦊`,
        },
      },
    ],
  ];

  it.each(places)('holds nothing that a database refuses: %s', (_name, cases, more) => {
    const text = JSON.stringify(resultOf(cases, more));
    // JSON spells NUL and lone surrogates out.
    expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    expect(text.isWellFormed()).toBe(true);
  });

  it.each(places)('is stored and read back the same: %s', async (_name, cases, more) => {
    const fovea = await testFovea();
    const id = await atTask(fovea);
    const result = resultOf(cases, more);
    const data = { question: TASK, files: nms('# odd\n'), result };
    await fovea.conductor.write(id, () => [{ type: 'ran', data }]);
    expect((await fovea.events(id, 'ran'))[0]!.data).toEqual(data);
  });
});
