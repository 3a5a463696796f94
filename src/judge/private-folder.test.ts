import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { privateFolder } from './private-folder.js';

it('holds the harness and a place for the socket, for one user alone', () => {
  const folder = privateFolder(undefined);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(readdirSync(folder).sort()).toEqual(['harness', 'socket']);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(folder, 'harness', 'fovea_sandbox'))).toContain('zygote.py');
  // A socket's path is at most 107 bytes long.
  expect(join(folder, 'socket', 's').length).toBeLessThan(107);
});

it('takes away what a process left that is gone, and nothing of one that runs', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const left = mkdtempSync(join(tmpdir(), `fovea-judge-${pid}-`));
  const used = mkdtempSync(join(tmpdir(), `fovea-judge-${process.pid}-`));
  const folder = privateFolder(undefined);
  onTestFinished(() => {
    for (const path of [used, folder]) rmSync(path, { recursive: true });
  });
  expect([existsSync(left), existsSync(used)]).toEqual([false, true]);
});
