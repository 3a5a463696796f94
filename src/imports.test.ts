import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('.', import.meta.url));

/** Rooms by height: an import may go to a lower one only. */
const HEIGHTS: readonly (readonly string[])[] = [
  ['statistics'],
  ['content', 'vision'],
  ['interview', 'ability', 'simulator', 'api'],
  ['rounds'],
  ['grading', 'judge', 'speech', 'papers', 'resume', 'model', 'store'],
  ['labelled'],
  ['conduct'],
  ['server', 'cli', 'web'],
];

/** Imports between rooms of one height that are meant: the schemas of state and report, and `fovea serve`. */
const LEVEL_ARROWS = ['api -> interview', 'cli -> server'];

/** What the browser app may import: rounds' panels, and what is pure. */
const WEB_MAY = ['statistics', 'content', 'vision', 'interview', 'ability', 'simulator', 'api', 'rounds'];

const PURE = ['statistics', 'content', 'vision', 'interview', 'ability', 'simulator', 'api', 'rounds'];
/** Libraries without I/O that pure rooms may use. */
const PURE_LIBRARIES = ['zod', 'yaml', '@lezer/common', '@lezer/python'];
/** What panels may use besides. */
const PANEL_LIBRARIES = /^(?:react|@codemirror\/[\w-]+|@lezer\/highlight)$/;
/** What a rule may not do: look at the clock, draw lots, reach for the machine or the page. */
const IMPURE =
  /Date\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|process\.|setTimeout|setInterval|fetch\(|localStorage|\bwindow\./;

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      path.includes('/') &&
      !/\.(test|contract)\.tsx?$|\/testing\/|\.d\.ts$/.test(path),
  );
const rooms = [...new Set(files.map((path) => path.split('/')[0]!))].sort();
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  const targets = [...text.matchAll(/(?:\bfrom|\bimport\(|\bimport)\s*['"]([^'"\s,]+)['"]/g)].map(
    (match) => match[1]!,
  );
  return targets.map((target) => ({ file, room: file.split('/')[0]!, target }));
});
const height = (room: string) => HEIGHTS.findIndex((level) => level.includes(room));
const across = imports
  .filter(({ target }) => target.startsWith('#'))
  .map((one) => ({ ...one, to: one.target.slice(1).split('/')[0]! }));

/** What a file imports of this source tree, by the file that is meant. */
const targetsOf = (file: string): string[] =>
  imports
    .filter((one) => one.file === file)
    .flatMap(({ target }) => {
      const path = target.startsWith('#')
        ? target.slice(1)
        : target.startsWith('.')
          ? join(file, '..', target).replaceAll('\\', '/')
          : '';
      return [path, `${path}.ts`, path.replace(/\.js$/, '.ts')].filter((one) => files.includes(one));
    });

/**
 * A round's surface: its .tsx files, and the modules of its folder that only the surface, or the browser app, imports.
 * What a rule imports as well is a rule.
 */
function panelFiles(): Set<string> {
  const importers = new Map<string, string[]>();
  for (const file of files)
    for (const target of targetsOf(file)) importers.set(target, [...(importers.get(target) ?? []), file]);
  const panels = new Set(files.filter((file) => file.startsWith('rounds/') && file.endsWith('.tsx')));
  for (let grown = true; grown; ) {
    const more = files.filter(
      (file) =>
        file.startsWith('rounds/') &&
        !panels.has(file) &&
        importers.get(file)?.every((one) => panels.has(one) || one.startsWith('web/')),
    );
    for (const file of more) panels.add(file);
    grown = more.length > 0;
  }
  return panels;
}

describe('the house', () => {
  it('finds rooms and imports to check', () => {
    expect(rooms).toEqual(expect.arrayContaining(['content', 'interview', 'server', 'store', 'web']));
    expect(across.length).toBeGreaterThan(50);
  });

  it('has no room without a place', () => {
    expect(rooms.filter((room) => height(room) < 0)).toEqual([]);
  });

  it('has no arrow that points up', () => {
    const wrong = across.filter(
      ({ room, to }) =>
        to !== room && height(to) >= height(room) && !LEVEL_ARROWS.includes(`${room} -> ${to}`),
    );
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('lets the web app reach the server through the api alone', () => {
    const wrong = across.filter(({ room, to }) => room === 'web' && to !== 'web' && !WEB_MAY.includes(to));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('crosses rooms by #room/file, not by a path', () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith('..') && !join(file, '..', target).includes('/'),
    );
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('tells a round’s surface from its rules', () => {
    const panels = [...panelFiles()];
    expect(panels).toEqual(
      expect.arrayContaining(['rounds/coding/panel.tsx', 'rounds/coding/local-copy.ts']),
    );
    const rules = [
      'registry',
      'concept/round',
      'coding/round',
      'coding/remark',
      'coding/assess',
      'coding/task',
    ];
    for (const rule of rules) expect(panels).not.toContain(`rounds/${rule}.ts`);
    for (const file of files.filter((one) => /\/(?:round|remark|assess)\.ts$/.test(one)))
      for (const target of targetsOf(file)) expect(panels, `${file} imports ${target}`).not.toContain(target);
  });

  it('keeps I/O, clock and chance out of the pure rooms', () => {
    const panels = panelFiles();
    const libraries = imports.filter(
      ({ file, room, target }) =>
        PURE.includes(room) &&
        !/^[.#]/.test(target) &&
        !PURE_LIBRARIES.includes(target) &&
        !(panels.has(file) && PANEL_LIBRARIES.test(target)),
    );
    expect(libraries.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
    const impure = files.filter(
      (file) =>
        PURE.includes(file.split('/')[0]!) &&
        !panels.has(file) &&
        IMPURE.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(impure).toEqual([]);
  });

  it('tells every room in the tour', () => {
    const tour = readFileSync(join(src, '..', 'docs', 'tour.md'), 'utf8');
    expect(rooms.filter((room) => !tour.includes(`src/${room}`))).toEqual([]);
  });
});
