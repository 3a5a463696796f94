import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the figures are taken on, without names or paths, and how busy it is before the bench begins. */
export function machine() {
  const cpu = cpus()[0]?.model.trim() || 'unknown processor';
  const cores = availableParallelism();
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  const { version: node, platform } = process;
  const load = Number(loadavg()[0].toFixed(1));
  const text = `${date}: ${cores} cores of ${cpu}, ${memory} GB of memory, ${platform}, Node ${node.slice(1)}; load ${load} before it began.`;
  return { date, cpu, cores, memory, platform, node, load, text };
}
