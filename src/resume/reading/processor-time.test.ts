import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { processorSeconds } from './processor-time.js';

const onLinux = process.platform === 'linux';

/** Runs a program in a group of its own, and asks until the answer is as it should be, or it ends. */
async function asked(program: string, enough: (seconds: number) => boolean): Promise<number | null> {
  const child = spawn(process.execPath, ['-e', program], { detached: true, stdio: 'ignore' });
  try {
    let seconds = processorSeconds(child.pid!);
    while (seconds !== null && !enough(seconds)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      seconds = processorSeconds(child.pid!);
    }
    return seconds;
  } finally {
    process.kill(-child.pid!, 'SIGKILL');
  }
}

describe.runIf(onLinux)('processor time of a group', () => {
  it('grows with what the process and those that it starts compute', async () => {
    const busy = 'for (;;) Math.sqrt(2)';
    expect(await asked(busy, (seconds) => seconds > 0.3)).toBeGreaterThan(0.3);
    const starts = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
    expect(await asked(starts, (seconds) => seconds > 0.5)).toBeGreaterThan(0.5);
  });

  it('is not known of a group that is not there', () => {
    expect(processorSeconds(2 ** 22 + 7)).toBeNull();
  });
});
