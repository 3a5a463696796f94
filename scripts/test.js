// npm test: installs what is missing, then types, lint, and every test; the last line counts them.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build, checkMachine, install, root, run, step, stop } from './steps.js';

checkMachine();
const missing = await debianPackages();
await install();
await build();

const counts = { passed: 0, failed: 0, skipped: 0 };
await check('Types', [process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit']]);
await check('Lint', [process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '.']]);
await vitest();
for (const line of missing) process.stderr.write(`${line}\n`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/**
 * A browser with a screen to print from, PostgreSQL, poppler, and what runs candidates' code: installed with apt-get where we are root, else named for the
 * person to install.
 */
async function debianPackages() {
  const wanted = [
    { name: 'chromium', here: () => browserHere(), without: 'the browser tests are skipped' },
    { name: 'postgresql', here: () => postgresHere(), without: 'the PostgreSQL tests are skipped' },
    {
      name: 'fonts-liberation',
      here: () => existsSync('/usr/share/fonts/truetype/liberation') || !aptHere(),
      without: 'the screenshots are skipped',
    },
    { name: 'bubblewrap', here: () => commandHere('bwrap'), without: 'the tests that run code fail' },
    {
      name: 'python3-numpy',
      here: () => pythonHere('numpy'),
      without: 'the tests that run code with NumPy fail',
    },
    {
      name: 'python3-torch',
      here: () => pythonHere('numpy', 'torch'),
      without: 'the tests that run code with PyTorch fail',
    },
    {
      name: 'poppler-utils',
      here: () => commandHere('pdftotext'),
      without: 'the tests that read a PDF with a second program fail',
    },
    {
      name: 'xvfb',
      here: () => process.platform !== 'linux' || Boolean(process.env.DISPLAY) || commandHere('Xvfb'),
      without: 'the test that prints a PDF from a browser fails',
    },
  ];
  const lacking = wanted.filter((entry) => !entry.here());
  if (lacking.length === 0) return [];
  const names = lacking.map((entry) => entry.name);
  if (!aptHere() || process.getuid?.() !== 0) {
    return lacking.map(
      (entry) =>
        `Without ${entry.name}, ${entry.without}. Install it (Debian, Ubuntu: sudo apt-get install ${entry.name}), then run this again.`,
    );
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await step('Updating the package lists', () => run('apt-get', ['update', '-qq'], { env }));
    await step(`Installing ${names.join(', ')}`, () =>
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env }),
    );
  } catch (error) {
    process.stderr.write(`${error.output ?? error.message}\n`);
    stop(
      `${names.join(', ')} could not be installed with apt-get. Install them by hand, then run this again.`,
      1,
    );
  }
  return [];
}

function aptHere() {
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

function browserHere() {
  const paths = [
    process.env.FOVEA_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return paths.some((path) => path && existsSync(path));
}

function commandHere(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;
}

/** Whether a Python where the judge looks for one (src/judge/find-python.ts) has all of these packages. */
function pythonHere(...packages) {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'python3'))
    .filter((path) => existsSync(path));
  const question = `import sys; from importlib.util import find_spec; sys.exit(not all(map(find_spec, sys.argv[1:])))`;
  return [process.env.FOVEA_PYTHON, ...onPath, '/usr/bin/python3'].some(
    (path) =>
      path &&
      spawnSync(path, ['-E', '-c', question, ...packages], { cwd: '/', stdio: 'ignore' }).status === 0,
  );
}

function postgresHere() {
  if (process.env.FOVEA_TEST_POSTGRES) return true;
  return (
    spawnSync('sh', ['-c', 'command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb'], {
      stdio: 'ignore',
    }).status === 0
  );
}

async function check(name, [command, args]) {
  try {
    await step(name, () => run(command, args));
    counts.passed++;
  } catch (error) {
    counts.failed++;
    process.stderr.write(`${error.output ?? error.message}\n`);
  }
}

async function vitest() {
  const file = join(mkdtempSync(join(tmpdir(), 'fovea-test-')), 'results.json');
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ];
  await run(process.execPath, args, { show: true }).catch(() => {});
  if (!existsSync(file)) {
    counts.failed++;
    process.stderr.write('The tests did not finish; the messages above say why.\n');
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  counts.skipped += numPendingTests + numTodoTests;
  // A file that fails to load has no tests in it, and must not pass for that.
  counts.failed += testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  if (process.env.CI && counts.skipped > 0) {
    process.stderr.write('In CI nothing may be skipped:\n');
    for (const result of testResults) {
      for (const test of result.assertionResults.filter(
        (one) => one.status !== 'passed' && one.status !== 'failed',
      )) {
        process.stderr.write(`  ${result.name.slice(root.length)}: ${test.fullName}\n`);
      }
    }
    counts.failed += counts.skipped;
    counts.skipped = 0;
  }
}
