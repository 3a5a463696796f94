// npm run bench: measures what docs/performance.md promises, beside what one would have instead, and prints a table.
import { build, checkMachine, install, stop } from './steps.js';

const USAGE = `npm run bench [-- PART … --json --write]
  PART     only these: first-load, editor, start, grader, replay, durable, judge, evaluate, stored, postgres
  --json   a JSON document on standard output instead of the table
  --write  also puts the table into docs/performance.md
BENCH_QUICK=1 takes small sizes, to try it out. FOVEA_BENCH_POSTGRES=URL measures a Postgres as well.`;

const wanted = process.argv.slice(2);
if (wanted.includes('--help')) {
  console.log(USAGE);
  process.exit(0);
}
checkMachine();
await install();
await build();
const { parts, bench } = await import('../bench/bench.js');
const unknown = wanted.filter((word) => !['--json', '--write', ...Object.keys(parts)].includes(word));
if (unknown.length > 0) stop(`There is no ${unknown.join(' ')} here.\n${USAGE}`);
const only = wanted.filter((word) => !word.startsWith('--'));
const write = wanted.includes('--write');
if (write && (only.length > 0 || process.env.BENCH_QUICK)) {
  stop('--write needs the whole bench at its full sizes: leave out the parts and BENCH_QUICK.');
}
process.exitCode = await bench({ only, json: wanted.includes('--json'), write });
