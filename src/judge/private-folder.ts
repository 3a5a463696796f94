import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Identity } from './find-python.js';

const PREFIX = 'fovea-judge-';

/** The harness: copied into a folder that the sandbox's user may read, wherever Fovea is installed. */
const HARNESS = fileURLToPath(new URL('./python/', import.meta.url));

/** A folder that only the sandbox's user enters, with the harness and a place for the socket. */
export function privateFolder(identity: Identity | undefined): string {
  const places = [tmpdir(), '/tmp', '/var/tmp'];
  const place = places.find((path) => !identity || isOpen(path)) ?? tmpdir();
  sweep(place);
  const folder = mkdtempSync(join(place, `${PREFIX}${process.pid}-`));
  const harness = join(folder, 'harness', 'fovea_sandbox');
  mkdirSync(harness, { recursive: true });
  mkdirSync(join(folder, 'socket'));
  for (const name of readdirSync(HARNESS).filter((entry) => entry.endsWith('.py'))) {
    cpSync(join(HARNESS, name), join(harness, name));
    chmodSync(join(harness, name), 0o444);
    give(join(harness, name), identity);
  }
  for (const path of [harness, join(folder, 'harness'), join(folder, 'socket'), folder]) {
    chmodSync(path, 0o700);
    give(path, identity);
  }
  return folder;
}

/** Deletes the folders of processes that were killed before they could. */
function sweep(place: string): void {
  for (const name of readdirSync(place)) {
    const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (Number.isNaN(owner) || isRunning(owner)) continue;
    try {
      rmSync(join(place, name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Whether others may pass through a folder and all above it, and a socket's path in it is not too long (108). */
function isOpen(path: string): boolean {
  if (path.length > 60) return false;
  for (let at = resolve(path); at !== '/'; at = dirname(at))
    if (!existsSync(at) || (statSync(at).mode & 0o001) === 0) return false;
  return true;
}

/** Makes a path the sandbox's user's. */
export function give(path: string, identity: Identity | undefined): void {
  if (identity) chownSync(path, identity.uid, identity.gid);
}
