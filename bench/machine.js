import { availableParallelism, cpus, totalmem } from "node:os";

/** What the figures were taken on, without names or paths. */
export function machine() {
  const cpu = cpus()[0]?.model.trim() || "unknown processor";
  const cores = availableParallelism();
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  const { version: node, platform } = process;
  const text = `${date}: ${cores} cores of ${cpu}, ${memory} GB of memory, ${platform}, Node ${node.slice(1)}.`;
  return { date, cpu, cores, memory, platform, node, text };
}
