import { expect, it } from 'vitest';
import type { SharedRunner } from '../runner.contract.js';
import { int } from '../value.js';
import { IMPATIENT, outcomeOf, plain, returned, SHORT, submission } from './submission.js';

/** Using up the machine: memory, time, output. */
export function resourcesContract(shared: SharedRunner): void {
  it.each([
    ['bytes', 'return len(bytearray(10 << 30))'],
    ['an array', 'return numpy.ones(10 ** 10).sum()'],
    ['a growing list', 'kept = []\n    while True: kept.append(bytes(10 << 20))'],
  ])('stops what takes 10 GB: %s', async (_, body) => {
    const source = `import numpy\ndef attack():\n    ${body}`;
    expect(await outcomeOf(shared.runner(), source)).toMatchObject({ kind: 'memory' });
  });

  it.each([
    ['an endless loop', 'while True: pass', 'cpu'],
    [
      'an endless loop that catches everything',
      'while True:\n        try: time.sleep(0)\n        except BaseException: pass',
      'cpu',
    ],
    ['sleep', 'time.sleep(1000)', 'wall'],
    ['endless output', 'while True: print("x" * 1000)', 'cpu'],
    ['endless output past Python', 'while True: os.write(2, bytes(65536))', 'cpu'],
  ])('stops %s', async (_, body, clock) => {
    const source = `import os, time\ndef attack():\n    ${body}`;
    const limits = clock === 'wall' ? IMPATIENT : SHORT;
    const outcome = await outcomeOf(shared.runner(), source, { limits });
    expect(outcome).toMatchObject({ kind: 'timeout', clock });
  });

  it('counts 1 GB of output and keeps 64 kB of it', async () => {
    const source = `
def attack():
    line = "x" * 1048575
    for _ in range(1024):
        print(line)
    return "done"`;
    const limits = { cpuSeconds: 30, wallSeconds: 120 };
    const result = await shared.runner().run(submission(source, [[]], { limits }));
    expect(returned(result.calls[0]!.outcome)).toBe('done');
    expect(result.stdout.text).toHaveLength(65_536);
    expect(result.stdout.bytes).toBe(1 << 30);
  });

  it('keeps what was printed before it hung', async () => {
    const source =
      'import sys\ndef attack():\n    print("got here")\n    print("and there", file=sys.stderr)\n    while True: pass';
    const result = await shared.runner().run(submission(source, [[]], { limits: SHORT }));
    expect([result.stdout.text, result.stderr.text]).toEqual(['got here\n', 'and there\n']);
  });

  it('keeps results from before a call that hangs, and says what was not run', async () => {
    const source = 'def attack(n):\n    while n == 2: pass\n    return n';
    const calls = [1, 2, 3].map((n) => [int(n)]);
    const { calls: results } = await shared.runner().run(submission(source, calls, { limits: SHORT }));
    expect(results.map(({ outcome }) => outcome.kind)).toEqual(['returned', 'timeout', 'skipped']);
    expect(results[0]!.outcome.kind === 'returned' && plain(results[0]!.outcome.value)).toBe(1);
  });

  it('gives each call its own limit', async () => {
    const source =
      'import time\ndef attack(n):\n    end = time.process_time() + 0.4\n    while time.process_time() < end: pass\n    return n';
    const calls = [1, 2, 3].map((n) => [int(n)]);
    const limits = { cpuSeconds: 0.9, wallSeconds: 100 };
    const { calls: results } = await shared.runner().run(submission(source, calls, { limits }));
    expect(results.map(({ outcome }) => outcome.kind)).toEqual(['returned', 'returned', 'returned']);
    // Measured from outside: at least what the call counted itself.
    for (const { cpuMs } of results) expect(cpuMs).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ['an endless loop', 'while True: pass', 'timeout'],
    ['an exit', 'import os; os._exit(0)', 'crashed'],
    ['10 GB', 'bytearray(10 << 30)', 'memory'],
    ['a raised exit', 'raise SystemExit', 'import'],
  ])('says when importing is %s', async (_, line, kind) => {
    const job = submission(`${line}\ndef attack():\n    return 1`, [[]], {
      limits: { ...SHORT, loadSeconds: 0.5 },
    });
    const { calls, loadError } = await shared.runner().run(job);
    expect(calls).toEqual([]);
    expect(loadError).toMatchObject({ kind });
  });

  it.each([
    ['an exit', 'os._exit(0)', /exit 0/],
    ['an abort', 'os.abort()', /ended by/],
    ['an address that is none', 'ctypes.string_at(0)', /segmentation fault/],
    ['closing its pipe', 'os.close(3)\n    while True: pass', /cutting off the judge/],
    [
      'recursion without end',
      'sys.setrecursionlimit(10 ** 9)\n    f = lambda n: max([n], key=f)\n    f(0)',
      /segmentation fault/,
    ],
  ])('says when a process ends: %s', async (_, body, reason) => {
    const source = `import ctypes, os, sys\ndef attack():\n    ${body}`;
    const outcome = await outcomeOf(shared.runner(), source);
    expect(outcome).toMatchObject({ kind: 'crashed', reason: expect.stringMatching(reason) });
  });
}
