// npm run soak: kills the server with -9 under load, again and again, and counts what was lost or doubled.
import { build, checkMachine, install, stop } from './steps.js';

const USAGE = `npm run soak
  SOAK_KILLS=100           how often the server is killed on SQLite; on Postgres a fifth of it
  SOAK_SEED=N              the same choices as a run that printed this seed
  SOAK_MINUTES=20          gives up, and fails, after so long
  FOVEA_TEST_POSTGRES=URL  a Postgres to use instead of a throw-away one`;

if (process.argv.includes('--help')) {
  console.log(USAGE);
  process.exit(0);
}
const whole = (name, otherwise) => {
  const text = process.env[name];
  if (text && !/^\d{1,9}$/.test(text)) stop(`${name} must be a whole number, not "${text}".\n${USAGE}`);
  return text ? Number(text) : otherwise;
};
const kills = whole('SOAK_KILLS', 100);
const seed = whole('SOAK_SEED', Math.floor(Math.random() * 2 ** 29));
const minutes = whole('SOAK_MINUTES', 20);
checkMachine();
await install();
await build({ web: false });
const { soak } = await import('../bench/soak.js');
process.exit(await soak({ kills, seed, minutes }));
