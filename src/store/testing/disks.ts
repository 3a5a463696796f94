import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

function mounted(...args: string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Unmounts when the test ends. Lazily: libsql keeps its files open until its objects are collected. */
function unmountLater(folder: string): void {
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
  });
}

/** A disk of so many kilobytes and a way to enlarge it; null where this process may not mount one. */
export function smallDisk(kilobytes: number): { folder: string; enlarge(kilobytes: number): void } | null {
  const folder = temporaryFolder();
  if (!mounted('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)) return null;
  unmountLater(folder);
  return {
    folder,
    enlarge(more) {
      execFileSync('mount', ['-o', `remount,size=${more}k`, folder], { stdio: 'pipe' });
    },
  };
}

/** The same folder as seen through a mount that cannot be written; null where this process may not mount. */
export function readOnlyView(of: string): string | null {
  const view = join(temporaryFolder(), 'view');
  mkdirSync(view);
  if (!mounted('--bind', of, view)) return null;
  unmountLater(view);
  return mounted('-o', 'remount,ro,bind', view) ? view : null;
}
