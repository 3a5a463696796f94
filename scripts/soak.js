// npm run soak: kills the server with -9 under load, again and again, and counts what was lost or doubled; proves
// every coding task with several seeds; and reads generated resumes back from their pages.
import { build, checkMachine, install, stop } from './steps.js';

const USAGE = `npm run soak [-- kills tasks resumes]
  kills                    only the server that is killed under load
  tasks                    only the proofs of the coding tasks
  resumes                  only the resumes that are printed and read back
  SOAK_KILLS=100           how often the server is killed on SQLite; on Postgres a fifth of it
  SOAK_SEEDS=5             with how many seeds each coding task is proved
  SOAK_RESUMES=500         how many resumes are printed with each template on both papers
  SOAK_SEED=N              the same choices as a run that printed this seed
  SOAK_MINUTES=20          the first two give up, and fail, after so long
  FOVEA_TEST_POSTGRES=URL  a Postgres to use instead of a throw-away one`;

const words = process.argv.slice(2);
if (words.includes('--help')) {
  console.log(USAGE);
  process.exit(0);
}
const unknown = words.filter((word) => !['kills', 'tasks', 'resumes'].includes(word));
if (unknown.length > 0) stop(`There is no ${unknown.join(' ')} here.\n${USAGE}`);
const whole = (name, otherwise) => {
  const text = process.env[name];
  if (text && !/^\d{1,9}$/.test(text)) stop(`${name} must be a whole number, not "${text}".\n${USAGE}`);
  return text ? Number(text) : otherwise;
};
const kills = whole('SOAK_KILLS', 100);
const seeds = whole('SOAK_SEEDS', 5);
const resumes = whole('SOAK_RESUMES', 500);
const seed = whole('SOAK_SEED', Math.floor(Math.random() * 2 ** 29));
const minutes = whole('SOAK_MINUTES', 20);
if (seeds === 0) stop(`SOAK_SEEDS must be 1 or more.\n${USAGE}`);
checkMachine();
await install();
await build({ web: false });
const wants = (part) => words.length === 0 || words.includes(part);
console.log(`Seed ${seed}: SOAK_SEED=${seed} makes the same choices again.`);
let code = 0;
if (wants('kills')) {
  const { soak } = await import('../bench/soak.js');
  code = await soak({ kills, seed, minutes });
}
if (wants('tasks')) {
  const { soakTasks } = await import('../bench/soak-tasks.js');
  if (!(await soakTasks({ seed, seeds, minutes }))) code = 1;
}
if (wants('resumes')) {
  const { soakResumes } = await import('../bench/soak-resumes.js');
  if (!(await soakResumes({ seed, resumes }))) code = 1;
}
process.exit(code);
