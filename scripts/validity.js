// npm run validity: measures the grader on labelled answers that it was not made with, and prints the report.
import { build, checkMachine, install, stop } from './steps.js';

const USAGE = `npm run validity [-- --json --write --quick --part PART --grader FILE --fit]
  --json         a JSON document on standard output instead of the report
  --write        also puts the report into docs/validity.md, with its pictures
  --quick        leaves out the baselines and people's own grading
  --part PART    test (the default), development or train
  --grader FILE  a module whose default export makes a grader (src/grading/grader.ts), instead of the local one
  --fit          fits the local grader's weights on the training answers anew, and measures nothing
FOVEA_GRADING_DATA=DIR takes people's own grading from DIR; without it that part is left out, and said so.
FOVEA_MODEL_URL and FOVEA_MODEL measure a language model beside it.`;

const words = process.argv.slice(2);
if (words.includes('--help')) {
  console.log(USAGE);
  process.exit(0);
}
const value = (name) => {
  const at = words.indexOf(name);
  if (at < 0) return undefined;
  const [, given] = words.splice(at, 2);
  if (!given) stop(`${name} needs a value.\n${USAGE}`);
  return given;
};
const part = value('--part') ?? 'test';
const graderPath = value('--grader');
const known = ['--json', '--write', '--quick', '--fit'];
const unknown = words.filter((word) => !known.includes(word));
if (unknown.length > 0) stop(`There is no ${unknown.join(' ')} here.\n${USAGE}`);
if (!['test', 'development', 'train'].includes(part)) stop(`There is no part "${part}".\n${USAGE}`);
const has = (name) => words.includes(name);
if (has('--write') && (has('--quick') || part !== 'test' || graderPath))
  stop('--write needs the whole report on the test part with the local grader.');
checkMachine();
await install();
await build({ web: false });
if (has('--fit')) {
  const { fitGrader } = await import('../bench/validity/fit.js');
  process.exitCode = await fitGrader();
} else {
  const { validity } = await import('../bench/validity/validity.js');
  process.exitCode = await validity({
    part,
    graderPath,
    json: has('--json'),
    write: has('--write'),
    quick: has('--quick'),
  });
}
