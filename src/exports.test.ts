import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string>;
  dependencies: Record<string, string>;
};

/** A stranger's project with the packed package in it, and its dependencies beside it. */
let project: string;

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.js'], { cwd: root, stdio: 'pipe' });
  project = mkdtempSync(join(tmpdir(), 'fovea-pack-'));
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', project], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const home = join(project, 'node_modules', 'fovea');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', [
    '-xzf',
    join(project, packed.trim().split('\n').at(-1)!),
    '-C',
    home,
    '--strip-components=1',
  ]);
  for (const name of readdirSync(join(root, 'node_modules')).filter(
    (entry) => !entry.startsWith('.') && entry !== 'fovea',
  )) {
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  }
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the packed package', () => {
  const entries = Object.keys(manifest.exports).filter((entry) => entry !== './package.json');

  it.each(entries)('offers fovea%s', (entry) => {
    const code = `import * as room from 'fovea/${entry.slice(2)}'; console.log(Object.keys(room).length)`;
    const names = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(Number(names)).toBeGreaterThan(0);
  });

  it('runs its command line', () => {
    const help = execFileSync(process.execPath, ['node_modules/fovea/dist/cli/main.js', '--help'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(help).toContain('fovea practice');
  });

  it('brings the pack and the web app, and no tests', () => {
    const home = join(project, 'node_modules', 'fovea');
    expect(existsSync(join(home, 'packs', 'computer-vision-engineer', 'guide.yaml'))).toBe(true);
    expect(existsSync(join(home, 'dist', 'web', 'index.html'))).toBe(true);
    expect(
      readdirSync(join(home, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) =>
        /\.test\.js$/.test(path),
      ),
    ).toEqual([]);
  });
});
