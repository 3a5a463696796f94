import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second: 100 on every Linux that Node runs on (man 5 proc, USER_HZ). */
const TICKS = 100;

/**
 * Processor time that the processes of a group have used so far, in seconds: on a busy machine far less than has
 * passed. Null where the system does not tell, which is everywhere but on Linux.
 */
export function processorSeconds(group: number): number | null {
  let ticks: number | null = null;
  try {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const times = timesOf(id);
      if (times?.group === group) ticks = (ticks ?? 0) + times.ticks;
    }
  } catch {
    return null;
  }
  return ticks === null ? null : ticks / TICKS;
}

function timesOf(id: string): { group: number; ticks: number } | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${id}/stat`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return null;
  }
  // A name in brackets, which may hold anything, comes before the numbers: state, parent, group, …
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system, userOfEnded, systemOfEnded] = fields.slice(11, 15).map(Number);
  return { group: Number(fields[2]), ticks: user! + system! + userOfEnded! + systemOfEnded! };
}
