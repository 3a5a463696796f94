import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bubblewrapRunner } from './bubblewrap.js';
import { judge } from './judge.js';
import { RunnerUnavailable } from './runner.js';
import { noBubblewrap, noPython, sandboxFailure } from './sandbox-failure.js';
import { outcomeOf, returned, submission } from './testing/submission.js';
import { RIGHT, sumOfSquares } from './testing/task.js';

/** A runner that finds this script as bubblewrap. */
function runnerWith(script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-bwrap-'));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'bwrap'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const runner = bubblewrapRunner({ env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } });
  onTestFinished(async () => {
    await runner.close();
    rmSync(folder, { recursive: true });
  });
  return runner;
}

const job = submission('def attack():\n    return 1');

describe('where code cannot be run', () => {
  it('no bubblewrap: says what to install, and runs nothing', async () => {
    const runner = bubblewrapRunner({ env: { ...process.env, PATH: '/nowhere' } });
    await expect(runner.run(job)).rejects.toThrow(/bubblewrap, is not installed.*apt-get install bubblewrap/);
    await expect(judge(sumOfSquares(), RIGHT, { runner })).rejects.toBeInstanceOf(RunnerUnavailable);
    expect(await runner.probe('numpy')).toMatchObject({
      available: false,
      remedy: expect.stringContaining('apt-get install bubblewrap python3-numpy'),
    });
    await runner.close();
  });

  it.each([
    [
      'user namespaces off',
      'bwrap: No permissions to create new namespace, likely because the kernel does not allow non-privileged user namespaces.',
      /does not let users create namespaces/,
    ],
    [
      'a limit of 0',
      'bwrap: Creating new namespace failed, likely because the kernel does not support user namespaces: No space left on device',
      /limit on user namespaces/,
    ],
    ['a masked /proc', "bwrap: Can't mount proc on /newroot/proc: Operation not permitted", /masks \/proc/],
  ])('%s: says which', async (_, complaint, message) => {
    const runner = runnerWith(`echo "${complaint}" >&2; exit 1`);
    await expect(runner.run(job)).rejects.toThrow(message);
    await expect(runner.run(job)).rejects.toBeInstanceOf(RunnerUnavailable);
  });

  it('a masked /proc: goes on with the host’s, which the code does not see', async () => {
    const runner =
      runnerWith(`case "$*" in *"--proc /proc"*) echo "bwrap: Can't mount proc on /newroot/proc: Operation not permitted" >&2; exit 1;; esac
exec /usr/bin/bwrap "$@"`);
    const source = 'import os\ndef attack():\n    return os.listdir("/proc"), os.getpid()';
    expect(returned(await outcomeOf(runner, source))).toEqual([[], 1]);
  });

  it('says what was tried where no Python has what is needed', () => {
    expect(noPython('torch', ['/usr/bin/python3 has no torch']).message).toBe(
      'No Python with NumPy and PyTorch was found. Tried: /usr/bin/python3 has no torch. ' +
        'Install one (apt-get install python3-numpy python3-torch), or set FOVEA_PYTHON to a Python that has it.',
    );
    expect(noPython('numpy', []).remedy).toContain('apt-get install bubblewrap python3-numpy');
  });

  it('says where to go from another system', () => {
    expect(noBubblewrap('darwin').message).toContain('Run Fovea on Linux');
  });

  it('passes on a complaint that it does not know', () => {
    expect(sandboxFailure('bwrap: Unknown option --frob').reason).toContain('Unknown option --frob');
  });
});

describe('a sandbox that ends', () => {
  it('is started again, and the job with it', async () => {
    // Each start of the sandbox is written down, so that it can be ended by its process id.
    const folder = mkdtempSync(join(tmpdir(), 'fovea-pids-'));
    chmodSync(folder, 0o777);
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { readFileSync } = await import('node:fs');
    const runner = runnerWith(`echo $$ >> ${folder}/pids; exec /usr/bin/bwrap "$@"`);
    const source = 'import time\ndef attack():\n    time.sleep(0.2)\n    return 1';
    const two = submission(source, [[], []]);
    const started = () => readFileSync(join(folder, 'pids'), 'utf8').trim().split('\n').map(Number);
    let killed = 0;
    const result = await runner.run(two, {
      onCall: () => {
        if (killed > 0) return;
        killed = started().at(-1)!;
        process.kill(killed, 'SIGKILL');
      },
    });
    expect(result.calls.map(({ outcome }) => outcome.kind)).toEqual(['returned', 'returned']);
    expect(started()).toHaveLength(2);
    expect(returned(await outcomeOf(runner, 'def attack():\n    return 2'))).toBe(2);
  });
});
