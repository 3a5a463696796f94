import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Whom a process runs as. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** A Python that was found, and what of the file system it needs. */
export interface Python {
  readonly executable: string;
  readonly version: string;
  /** Folders outside /usr that it is made of, to be shown read-only. */
  readonly folders: readonly string[];
  /** Where it looks for packages. */
  readonly path: readonly string[];
  readonly packages: readonly string[];
  /** Whom it runs as; absent for whoever runs this process. */
  readonly identity?: Identity;
}

/** A Python that cannot be used, and why. */
export interface Rejected {
  readonly command: string;
  readonly reason: string;
}

/** Nobody: the limit on processes does not count for root, and root may read what nobody may not. */
const NOBODY: Identity = { uid: 65534, gid: 65534 };

/** Says what a Python is made of. -E ignores PYTHONPATH; the person's own site-packages count. */
const QUESTION = `
import json, os, platform, sys
from importlib.util import find_spec
print(json.dumps({
  "executable": sys.executable, "version": platform.python_version(),
  "folders": [sys.prefix, sys.base_prefix, sys.exec_prefix, os.path.dirname(os.path.realpath(sys.executable))],
  "path": [p for p in sys.path if p], "packages": [n for n in ("numpy", "torch") if find_spec(n)]}))`;

/** Where Python is looked for, in order: FOVEA_PYTHON, each `python3` on PATH, the system's. */
export function pythonCommands(env: NodeJS.ProcessEnv): string[] {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder.startsWith('/'))
    .map((folder) => join(folder, 'python3'))
    .filter((path) => existsSync(path));
  return [...new Set([...(env.FOVEA_PYTHON ? [env.FOVEA_PYTHON] : []), ...onPath, '/usr/bin/python3'])];
}

/**
 * The Pythons of this machine that have all of `packages`, best first, and why the others are not among them.
 * As root each is tried as nobody first, then as root itself, for a Python in root's own folder.
 */
export async function findPythons(
  packages: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ found: Python[]; rejected: Rejected[] }> {
  const found: Python[] = [];
  const rejected: Rejected[] = [];
  const identities = process.getuid?.() === 0 ? [NOBODY, undefined] : [undefined];
  for (const identity of identities) {
    const answers = pythonCommands(env).map((command) => ask(command, identity, env));
    for (const answer of await Promise.all(answers)) {
      if ('reason' in answer) {
        rejected.push(answer);
        continue;
      }
      const lacking = packages.filter((name) => !answer.packages.includes(name));
      if (lacking.length > 0)
        rejected.push({ command: answer.executable, reason: `has no ${lacking.join(' and no ')}` });
      else if (!found.some((one) => one.executable === answer.executable)) found.push(answer);
    }
  }
  const usable = new Set(found.map((one) => one.executable));
  return { found, rejected: rejected.filter((one) => !usable.has(one.command)) };
}

function ask(
  command: string,
  identity: Identity | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Python | Rejected> {
  return new Promise((resolve) => {
    execFile(
      command,
      ['-E', '-c', QUESTION],
      {
        cwd: '/',
        timeout: 20_000,
        env: { PATH: env.PATH, HOME: identity ? '/' : env.HOME },
        ...identity,
      },
      (error, stdout) => {
        try {
          if (error) throw error;
          const answer = JSON.parse(stdout) as Python;
          resolve({
            ...answer,
            folders: foldersToShow(answer),
            ...(identity && { identity }),
          });
        } catch {
          resolve({ command, reason: identity ? 'cannot be run by the user nobody' : 'cannot be run' });
        }
      },
    );
  });
}

/** The folders outside /usr, none inside another, each under its own name and under its real one. */
function foldersToShow({ folders, path }: Python): string[] {
  const all = [...folders, ...path].filter((folder) => existsSync(folder));
  const names = [...new Set(all.flatMap((folder) => [folder, realpathSync(folder)]))].sort();
  const tooWide = new Set(['/', homedir(), '/home', '/root', '/tmp', '/bin', '/sbin', '/lib', '/lib64']);
  const outside = names.filter((name) => !tooWide.has(name) && !`${name}/`.startsWith('/usr/'));
  return outside.filter((name) => !outside.some((other) => name.startsWith(`${other}/`)));
}
