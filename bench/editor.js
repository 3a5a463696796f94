// What a browser must fetch beyond the first screen before the coding desk works.
import { basename } from 'node:path';
import { builtApp } from './chunks.js';

/** How the built table of desks loads the coding one. */
const DESK = /\bcoding:\(\)=>[^`'"]*\bimport\([`'"]\.\/(panel-[^`'"]+\.js)/;

export function editor({ root }) {
  const { read, files, reached, entry, gzipped } = builtApp(root);
  const modules = files.filter((path) => path.endsWith('.js'));
  const desk = modules.map((path) => DESK.exec(read(path).toString())?.[1]).find(Boolean);
  const wanted = [desk, modules.map((path) => basename(path)).find((name) => /^interview-/.test(name))];
  const paths = wanted.map((name) => modules.find((path) => name && basename(path) === name));
  if (!paths.every(Boolean))
    throw new Error('The built web app has no coding desk, or names it in another way: see bench/editor.js.');
  const beyond = [...reached(paths)].filter((path) => !entry.has(path));
  return [
    {
      what: 'Opening the coding desk: script beyond the first screen, gzipped',
      budget: { most: 400 },
      measured: { median: gzipped(beyond), n: 1, unit: 'kB' },
      beside: { what: "the first screen's", median: gzipped(entry) },
    },
  ];
}
