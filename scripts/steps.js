// What the scripts share: steps that say what they do, and the hashes that tell what is stale. No dependencies.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(root, 'node_modules', '.fovea');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Stops with one sentence that says what to do. */
export function stop(message, code = 2) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** Runs a command; rejects with its output when it fails. `show` lets it write to standard error as it goes. */
export function run(command, args, { show = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 2 : 'pipe', show ? 2 : 'pipe'],
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    });
    let output = '';
    child.stdout?.on('data', (data) => {
      output += data;
    });
    child.stderr?.on('data', (data) => {
      output += data;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(output)
        : reject(
            Object.assign(new Error(`${command} ${args.join(' ')} ended with ${code}`), { output, code }),
          ),
    );
  });
}

/** Says what is being done and, while it lasts, for how long; then that it is done. Writes to standard error. */
export async function step(name, work) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  const live = process.stderr.isTTY;
  process.stderr.write(live ? `  ${name} …` : `  ${name} …\n`);
  const timer = live
    ? setInterval(() => process.stderr.write(`\r  ${name} … ${seconds()}`), 1000)
    : undefined;
  try {
    const result = await work();
    process.stderr.write(`${live ? '\r' : ''}  ${name}: done in ${seconds()}\n`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** Node 20.19 or later, and room for the packages: else one sentence. */
export function checkMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(
      `Fovea needs Node 20.19 or later; this is ${process.versions.node}. Install a current one from nodejs.org, then run this again.`,
    );
  }
  const { bavail, bsize } = statfsSync(root);
  if (!existsSync(join(root, 'node_modules')) && bavail * bsize < 600e6) {
    stop(
      `There are ${Math.round((bavail * bsize) / 1e6)} MB free on this disk, and the packages need 600. Free some space, then run this again.`,
    );
  }
}

function hashOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    hash.update(path.slice(root.length)).update(readFileSync(path));
  };
  for (const path of paths.map((p) => join(root, p))) {
    if (!/\.[a-z]+$/.test(path) && existsSync(path)) {
      const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) add(file);
    } else add(path);
  }
  return hash.digest('hex');
}

/** Whether what a stamp stands for is older than its sources. */
function stale(name, hash, output) {
  const path = join(stamps, name);
  return !existsSync(join(root, output)) || !existsSync(path) || readFileSync(path, 'utf8') !== hash;
}

function stamp(name, hash) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), hash);
}

/** Installs the packages when the lockfile has changed since they were. */
export async function install() {
  const hash = hashOf(['package-lock.json']);
  if (!stale('install', hash, 'node_modules/typescript')) return;
  await step('Installing packages', () =>
    run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']),
  ).catch((error) => {
    process.stderr.write(`${error.output ?? error.message}\n`);
    stop(
      'The packages could not be installed. Check the network and the message above, then run this again.',
      1,
    );
  });
  stamp('install', hash);
}

/** Builds what is older than its sources: the server and command line, and the web app unless left out. */
export async function build({ web = true } = {}) {
  const server = hashOf(['src', 'tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json']);
  if (stale('server', server, 'dist/cli/main.js')) {
    await step('Building the server', () =>
      run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']),
    ).catch(failed);
    removeOrphans();
    copyAsTheyAre();
    // Packs that older code has checked are checked again.
    rmSync(join(root, 'dist', 'pack-cache'), { recursive: true, force: true });
    stamp('server', server);
  }
  const app = hashOf(['src', 'tsconfig.json', 'vite.config.ts', 'package.json', 'package-lock.json']);
  if (web && stale('web', app, 'dist/web/index.html')) {
    await step('Building the web app', () =>
      // Vite takes NODE_ENV from whoever calls, and a test runner's would bundle the development build of React.
      run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
        env: { NODE_ENV: 'production' },
      }),
    ).catch(failed);
    stamp('web', app);
  }
}

/** What is used as it is (the judge's Python, fonts, page templates) is copied beside what was compiled. */
function copyAsTheyAre() {
  for (const folder of ['judge/python', 'resume/fonts', 'resume/typeset/templates']) {
    const from = join(root, 'src', folder);
    const to = join(root, 'dist', folder);
    rmSync(to, { recursive: true, force: true });
    if (existsSync(from))
      cpSync(from, to, { recursive: true, filter: (path) => !path.includes('__pycache__') });
  }
}

/** Deletes what was built from sources that are gone, so that it is neither imported nor packed. */
function removeOrphans() {
  for (const entry of readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(join(root, 'dist').length + 1);
    const source = /^(?!web\b)(.*?)(?:\.d)?\.[jt]s$/.exec(path.replaceAll('\\', '/'));
    if (entry.isFile() && source && !existsSync(join(root, 'src', `${source[1]}.ts`)))
      rmSync(join(root, 'dist', path));
  }
}

function failed(error) {
  process.stderr.write(`${error.output ?? error.message}\n`);
  stop('The build failed; the message above says where.', 1);
}
