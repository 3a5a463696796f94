import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bubblewrapRunner } from './bubblewrap.js';
import { type JudgeOptions, judge, type Progress, type Verdict } from './judge.js';
import type { CodeRunner, Job } from './runner.js';
import { type JudgeTask, TaskError } from './task.js';
import { RIGHT, sumOfSquares } from './testing/task.js';

let runner: CodeRunner;
beforeAll(() => {
  runner = bubblewrapRunner();
});
afterAll(() => runner.close());

const of = (code: string, task: JudgeTask = sumOfSquares(), options: Partial<JudgeOptions> = {}) =>
  judge(task, { 'squares.py': code }, { runner, seed: 7, ...options });
const failing = (verdict: Verdict) => verdict.cases.filter(({ passed }) => !passed).map(({ name }) => name);
const all = ['two numbers', 'whole numbers', 'nothing', 'random numbers', 'one number', 'a large number'];

describe('a verdict', () => {
  it('passes a right solution, and says what was compared', async () => {
    const verdict = await judge(sumOfSquares(), RIGHT, { runner, seed: 7 });
    expect(verdict).toMatchObject({ verdict: 'passed', seed: 7 });
    expect(verdict.cases.map(({ name }) => name)).toEqual(all);
    expect(verdict.cases.map(({ visible }) => visible)).toEqual([true, true, true, false, false, false]);
    expect(verdict.cases[2]).toMatchObject({
      edge: true,
      why: 'an empty sum is 0',
      outcome: 'passed',
      input: { args: [{ kind: 'array', dtype: 'float64', shape: [0], values: [] }], kwargs: {} },
      expected: { kind: 'float', text: '0' },
      actual: { kind: 'float', text: '0' },
    });
    expect(Object.keys(verdict.versions)).toEqual(['python', 'numpy']);
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  });

  it('fails the starter in every case', async () => {
    const verdict = await judge(sumOfSquares(), {}, { runner });
    expect(verdict.verdict).toBe('failed');
    expect(failing(verdict)).toEqual(all);
    expect(verdict.cases[0]!.message).toBe('NotImplementedError (squares.py, line 2)');
  });

  it('fails a solution that knows the visible cases by heart', async () => {
    const verdict = await of(
      'def total(x):\n    return {2: 5.0 if x[-1:] == [2] else 10.0, 0: 0.0}.get(len(x), 1.0)',
    );
    expect(failing(verdict)).toEqual(['random numbers', 'one number', 'a large number']);
  });

  it.each([
    ['its input', 'return x', 'shape (2,), expected ()'],
    ['another shape', 'return (x ** 2).sum(keepdims=True)', 'shape (1,), expected ()'],
    ['not a number', 'return float("nan")', 'nan, expected 5'],
    ['infinity', 'return float("inf")', 'inf, expected 5'],
    ['truth', 'return True', 'dtype bool, expected float64 (real numbers)'],
    ['text', 'return "5"', 'a str, expected a number'],
    ['nothing', 'return None', 'None, expected a number'],
    [
      'what says that it equals',
      'return type("Any", (), {"__eq__": lambda a, b: True})()',
      'returned an Any',
    ],
    ['objects', 'import numpy; return numpy.full(10 ** 6, 5.0, object)', 'returned an object array'],
    ['a generator', 'return (v for v in x)', 'returned a generator; return a list or an array'],
    ['after changing its input', 'x *= x; return x.sum()', 'changed its argument args[0]; work on a copy'],
    [
      'after patching what compares',
      'import numpy.testing as t; t.assert_allclose = print; return 6.0',
      '6, expected 5',
    ],
    ['by os._exit', 'import os; os._exit(0)', 'the process ended (exit 0) before the call returned'],
  ])('fails what returns %s', async (_, body, message) => {
    const verdict = await of(`def total(x):\n    ${body}`, sumOfSquares(), { visibleOnly: true });
    expect(verdict.verdict).toBe('failed');
    expect(verdict.cases[0]!.message).toContain(message);
  });

  it('goes on after a case that hangs, and gives up after the fourth', async () => {
    const hang = 'def total(x):\n    while len(x) == 0: pass\n    return float((x ** 2).sum())';
    const task = sumOfSquares({ seconds: 0.3 });
    const one = await of(hang, task);
    expect(failing(one)).toEqual(['nothing']);
    expect(one.cases[2]!.message).toBe('took more than 0.3 s of processor time');
    const every = await of('def total(x):\n    while True: pass', task);
    expect(every.cases.map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(4).fill('timeout'),
      'skipped',
      'skipped',
    ]);
  });

  it('shows a syntax error with its line, and every case as not run', async () => {
    const verdict = await of('def total(x):\n    return x +');
    expect(verdict).toMatchObject({
      verdict: 'error',
      loadError: { kind: 'syntax', file: 'squares.py', line: 2, text: '    return x +' },
    });
    expect(failing(verdict)).toEqual(all);
    expect(verdict.cases[0]!.outcome).toBe('skipped');
  });

  it('fails every case for a forbidden name', async () => {
    const verdict = await of(
      'import numpy as np\ndef total(x):\n    return np.dot(x, x)',
      sumOfSquares({ forbidden: ['numpy.dot'] }),
    );
    expect(verdict.forbidden).toEqual([{ file: 'squares.py', line: 3, name: 'numpy.dot' }]);
    expect(verdict.verdict).toBe('failed');
    expect(failing(verdict)).toEqual(all);
  });

  it('gives what was printed', async () => {
    const verdict = await of('def total(x):\n    print(len(x))\n    return 0', sumOfSquares(), {
      visibleOnly: true,
    });
    expect(verdict.stdout).toEqual({ text: '2\n2\n0\n', bytes: 6 });
  });
});

describe('the cases', () => {
  it('are the visible ones alone when asked', async () => {
    const verdict = await judge(sumOfSquares(), RIGHT, { runner, visibleOnly: true });
    expect(verdict.cases.map(({ name }) => name)).toEqual(all.slice(0, 3));
  });

  it('are made from the seed, and from a fresh one without it', async () => {
    const input = (verdict: Verdict) => JSON.stringify(verdict.cases[3]!.input);
    const [a, b, c, d] = await Promise.all(
      [1, 1, 2, undefined].map((seed) => judge(sumOfSquares(), RIGHT, { runner, ...(seed && { seed }) })),
    );
    expect(input(a!)).toBe(input(b!));
    expect(new Set([input(a!), input(c!), input(d!)]).size).toBe(3);
  });

  it('of the follow-up are judged by its entry', async () => {
    const code = 'def weighted(x, w):\n    return float((x * x * w).sum())';
    const verdict = await of(code, sumOfSquares(), { followUp: true });
    expect(verdict.verdict).toBe('passed');
    expect(verdict.cases.map(({ name }) => name)).toEqual([0, 1, 2, 3].map((n) => `weights ${n}`));
  });

  it('are measured where the task measures, and compared with what it expects', async () => {
    const task = sumOfSquares({
      cases: `${sumOfSquares().cases}
def expected(reference, case):
    return None if case["name"] == "nothing" else -reference.total(case["args"][0])
def measure(case, output):
    return abs(output)`,
    });
    const verdict = await of('def total(x):\n    return float((x ** 2).sum()) if len(x) else "none"', task);
    expect(failing(verdict)).toEqual(['nothing']);
    expect(verdict.cases[2]!.message).toMatch(/could not be measured: TypeError: bad operand/);
  });
});

describe('what never enters a candidate’s sandbox', () => {
  it('is the cases, what they expect, the reference and the seed', async () => {
    const jobs: Job[] = [];
    const watched: CodeRunner = {
      name: 'watched',
      probe: (environment) => runner.probe(environment),
      close: async () => {},
      run: (job, options) => {
        jobs.push(job);
        return runner.run(job, options);
      },
    };
    const seed = 3_141_592_653;
    await judge(sumOfSquares({ complexity: { name: 'linear', sizes: [10, 20, 30], tolerance: 9 } }), RIGHT, {
      runner: watched,
      seed,
    });
    const theirs = jobs.filter(({ files }) => JSON.stringify(files) === JSON.stringify(RIGHT));
    expect(theirs).toHaveLength(4);
    for (const job of theirs) {
      const sent = JSON.stringify(job, (_, value) => (typeof value === 'bigint' ? String(value) : value));
      expect(sent).not.toMatch(/only-the-judge-knows-this|reference-source-marker|3141592653|expected/);
    }
  });

  it('cannot be found there', async () => {
    // Looks at every object that Python knows; the markers are written backwards here.
    const scan = `
import gc, sys
PLANTED = "-".join(["planted", "by", "the", "candidate"])
def total(x):
    gc.unfreeze()
    wanted = {"swonk-egduj-eht-ylno": "siht-swonk-egduj-eht-ylno", "reference": "rekram-ecruos-ecnerefer", "planted": "etadidnac-eht-yb-detnalp"}
    found, seen = set(), set()
    todo = [*gc.get_objects(), *sys.modules.values()]
    while todo:
        one = todo.pop()
        if id(one) in seen or one is wanted: continue
        seen.add(id(one))
        if isinstance(one, (str, bytes, bytearray, memoryview)):
            text = one if isinstance(one, str) else bytes(one).decode("latin1")
            found |= {name for name, backwards in wanted.items() if backwards[::-1] in text}
        else:
            todo += gc.get_referents(one)
    return sorted(found), len(seen) > 10000`;
    const verdict = await of(scan, sumOfSquares({ seconds: 60 }), { visibleOnly: true });
    expect(verdict.cases[0]!.actual).toMatchObject({
      items: [{ items: [{ text: 'planted' }] }, { value: true }],
    });
  });
});

describe('the cost', () => {
  const task = sumOfSquares({ complexity: { name: 'linear in the numbers', sizes: [500, 2000, 8000] } });

  it('passes a solution that grows as the reference does', async () => {
    const verdict = await of(
      'def total(x):\n    out = 0.0\n    for value in x:\n        out += value ** 2\n    return float(out)',
      task,
    );
    expect(verdict.verdict).toBe('passed');
    expect(verdict.complexity).toMatchObject({
      name: 'linear in the numbers',
      passed: true,
      sizes: [500, 2000, 8000],
    });
    expect(verdict.complexity!.candidate).toHaveLength(3);
  });

  it('fails one that grows faster, though every case passes', async () => {
    const verdict = await of(
      'def total(x):\n    abs(x[:, None] - x[None, :]).sum()\n    return float((x ** 2).sum())',
      sumOfSquares({ complexity: { name: 'linear in the numbers', sizes: [500, 1000, 2000] } }),
    );
    expect(failing(verdict)).toEqual([]);
    expect(verdict.verdict).toBe('failed');
    expect(verdict.complexity).toMatchObject({ passed: false });
    expect(verdict.complexity!.message).toMatch(/time grows with size to the power/);
  });

  it('fails one that does not end at the largest size', async () => {
    const verdict = await of(
      'def total(x):\n    while len(x) > 5000: pass\n    return float((x ** 2).sum())',
      sumOfSquares({ ...task, seconds: 0.3 }),
    );
    expect(verdict.complexity).toMatchObject({ passed: false, message: 'took more than 0.6 s at size 8000' });
    expect(verdict.complexity!.candidate).toHaveLength(2);
  });

  it('is not measured when a case fails', async () => {
    expect((await of('def total(x):\n    return 0', task)).complexity).toBeUndefined();
  });
});

describe('a task that is broken', () => {
  it.each([
    ['does not parse', { cases: 'def visible(:' }, /do not load \(cases.py, line 1\): SyntaxError/],
    [
      'raises',
      { cases: 'def visible():\n    return 1 / 0' },
      /prepare failed: ZeroDivisionError: division by zero \(cases.py, line 2\)/,
    ],
    ['has no name', { cases: 'def visible():\n    return [{"args": []}]' }, /a case has no name/],
    [
      'has a failing reference',
      { reference: {} },
      /case "two numbers": the reference fails: NotImplementedError/,
    ],
    ['hangs on its own files', { cases: 'import os\nos._exit(3)' }, /the cases do not load/],
  ])('says so: %s', async (_, broken, message) => {
    const verdict = judge(sumOfSquares(broken), RIGHT, { runner, visibleOnly: true });
    await expect(verdict).rejects.toThrow(message);
    await expect(verdict).rejects.toBeInstanceOf(TaskError);
  });

  it('keeps what it cannot do to the machine: pack code is in the sandbox as well', async () => {
    const cases =
      'import os\ndef visible():\n    return [{"name": str(os.path.exists("/etc/passwd")), "args": []}]';
    const task = sumOfSquares({ cases, reference: { 'squares.py': 'def total():\n    return 1' } });
    const verdict = await judge(task, {}, { runner, visibleOnly: true });
    expect(verdict.cases.map(({ name }) => name)).toEqual(['False']);
  });
});

describe('on the way', () => {
  it('tells what it is doing', async () => {
    const told: Progress[] = [];
    await judge(sumOfSquares(), RIGHT, { runner, visibleOnly: true, onProgress: (one) => told.push(one) });
    expect(told).toEqual([
      { phase: 'preparing' },
      ...[0, 1, 2, 3].map((done) => ({ phase: 'running', done, total: 3 })),
    ]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const verdict = of(
      'import time\ndef total(x):\n    time.sleep(len(x))\n    return 0',
      sumOfSquares({ seconds: 1000 }),
      {
        signal: stop.signal,
        onProgress: ({ phase }) => phase === 'running' && stop.abort(new Error('stopped')),
      },
    );
    await expect(verdict).rejects.toThrow('stopped');
  });
});
