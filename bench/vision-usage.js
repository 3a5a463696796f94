// What a process took: imported by vision-once.js, and put before the command line with `node --import` and
// FOVEA_BENCH_USAGE=1, where it writes a last line of JSON to standard error.
import { existsSync, readFileSync, writeSync } from 'node:fs';

/** The most memory that this process had, MB. getrusage begins with the parent's at the fork; /proc does not. */
export function peakMegabytes() {
  if (!existsSync('/proc/self/status')) return (process.resourceUsage().maxRSS * 1024) / 1e6;
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  return (kilobytes * 1024) / 1e6;
}

/** Processor seconds so far, those of the collector's and the compiler's threads included. */
export function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

if (process.env.FOVEA_BENCH_USAGE)
  process.on('exit', () => {
    const usage = { wall: performance.now() / 1000, processor: processorSeconds(), peak: peakMegabytes() };
    writeSync(2, `\n${JSON.stringify(usage)}\n`);
  });
