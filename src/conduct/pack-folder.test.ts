import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Question } from '#content/question';
import { rounds } from '#rounds/registry';
import { builtInPack, defaultDataFolder } from './open.js';
import { checkPack, loadPack, PackInvalid } from './pack-folder.js';
import { realPack } from './testing/fovea.js';

/** A copy of the pack that ships, with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(builtInPack, folder, { recursive: true });
  writeFileSync(join(folder, file), change(readFileSync(join(builtInPack, file), 'utf8')));
  return folder;
}

/** The line, from 1, on which a text stands. */
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('the pack that ships', () => {
  it('loads without a problem, with a hash for every question and task and a version', () => {
    expect(checkPack(builtInPack, rounds).problems).toEqual([]);
    const pack = realPack();
    expect(pack.id).toBe('computer-vision-engineer');
    expect(pack.version).toMatch(/^[0-9a-f]{12}$/);
    expect(new Set(pack.candidates.map(({ hash }) => hash)).size).toBe(pack.items.length);
    expect(pack.items).toEqual([...pack.questions, ...pack.tasks]);
    expect(pack.tasks.length).toBeGreaterThanOrEqual(40);
    for (const question of pack.items) expect(Question.parse(question)).toEqual(question);
  });

  it('has every skill asked about by two questions or more', () => {
    const pack = realPack();
    for (const { id } of pack.skills) {
      expect(
        pack.questions.filter((question) => question.skills.includes(id)).length,
        id,
      ).toBeGreaterThanOrEqual(2);
    }
  });

  it('has another version, and another hash for that question alone, once a word changes', () => {
    const folder = changed('questions/iou-and-nms.yaml', (text) => text.replace('minutes: 8', 'minutes: 9'));
    const other = loadPack(folder, rounds);
    expect(other.version).not.toBe(realPack().version);
    const hashes = new Set(realPack().candidates.map(({ hash }) => hash));
    expect(other.candidates.filter(({ hash }) => !hashes.has(hash)).map(({ item }) => item.id)).toEqual([
      'iou-and-nms',
    ]);
  });
});

describe('a broken copy of it', () => {
  const text = readFileSync(join(builtInPack, 'questions/failed-first-approach.yaml'), 'utf8');

  it('names file, line and field, and does not load', () => {
    const folder = changed('questions/failed-first-approach.yaml', () =>
      text.replace('part: task', 'part: duty'),
    );
    const problem = {
      file: 'questions/failed-first-approach.yaml',
      line: lineOf(text, 'part: task'),
      field: 'points[1].part',
    };
    expect(checkPack(folder, rounds)).toEqual({
      problems: [{ ...problem, message: expect.stringContaining('situation') }],
    });
    expect(() => loadPack(folder, rounds)).toThrow(PackInvalid);
  });

  it('misses a part of the story', () => {
    const folder = changed('questions/failed-first-approach.yaml', () =>
      text.replaceAll('part: result', 'part: action'),
    );
    expect(checkPack(folder, rounds).problems).toEqual([
      {
        file: 'questions/failed-first-approach.yaml',
        line: lineOf(text, '  - id:'),
        field: 'points',
        message: "no point asks for the story's result",
      },
    ]);
  });

  it.each([
    ['a folder that is not there', join(tmpdir(), 'no-such-fovea-pack')],
    ['a file', join(builtInPack, 'skills.yaml')],
  ])('%s cannot be read', (_name, folder) => {
    expect(checkPack(folder, rounds).problems).toEqual([
      { file: folder, line: 1, field: '', message: expect.stringMatching(/^cannot be read/) },
    ]);
  });
});

describe('the data folder', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, RegExp]>([
    ['linux', { XDG_DATA_HOME: '/data' }, /^\/data\/fovea$/],
    ['linux', {}, /\.local\/share\/fovea$/],
    ['linux', { XDG_DATA_HOME: '' }, /\.local\/share\/fovea$/],
    ['darwin', { XDG_DATA_HOME: '/data' }, /Library\/Application Support\/Fovea$/],
    ['win32', { LOCALAPPDATA: '/local' }, /^\/local.Fovea$/],
  ])('on %s with %j', (platform, environment, expected) => {
    expect(defaultDataFolder(environment, platform)).toMatch(expected);
  });
});
