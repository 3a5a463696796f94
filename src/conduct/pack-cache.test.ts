import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rounds } from '#rounds/registry';
import { builtInPack } from './open.js';
import { loadPack } from './pack-folder.js';

let folder: string;
let cache: string;

beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), 'fovea-pack-cache-'));
  folder = join(home, 'pack');
  cache = join(home, 'cache');
  cpSync(builtInPack, folder, { recursive: true });
});

afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

it('gives the same pack as the files, and again from what it kept', () => {
  const plain = loadPack(folder, rounds);
  expect(loadPack(folder, rounds, cache)).toEqual(plain);
  expect(readdirSync(cache)).toHaveLength(1);
  expect(loadPack(folder, rounds, cache)).toEqual(plain);
});

it('is not used for files that have changed', () => {
  loadPack(folder, rounds, cache);
  const path = join(folder, 'questions', 'iou-and-nms.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, 'title: Another title'));
  const changed = loadPack(folder, rounds, cache).questions.find(({ id }) => id === 'iou-and-nms');
  expect(changed?.title).toBe('Another title');
});

it('does without what it kept where that is broken, and still refuses a broken pack', () => {
  const plain = loadPack(folder, rounds, cache);
  const [name] = readdirSync(cache);
  writeFileSync(join(cache, name!), '{"questions":');
  expect(loadPack(folder, rounds, cache)).toEqual(plain);
  writeFileSync(join(folder, 'questions', 'iou-and-nms.yaml'), 'id: iou-and-nms\n');
  expect(() => loadPack(folder, rounds, cache)).toThrow('problems');
});
