// What a browser must fetch before the first screen works, read from the built web app.
import { join } from 'node:path';
import { builtApp } from './chunks.js';

export function firstLoad({ root }) {
  const { read, named, files, entry, gzipped } = builtApp(root);
  const styles = named(/rel="stylesheet"/, 'href');
  const fonts = new Set(
    styles.flatMap((path) =>
      [
        ...read(path)
          .toString()
          .matchAll(/url\(["']?([^"')]+\.woff2)/g),
      ].map(([, font]) => font),
    ),
  );
  const fontBytes = [...fonts].reduce(
    (sum, path) => sum + read(path.startsWith('/') ? path : join('assets', path)).length,
    0,
  );
  const once = (value) => ({ median: value, n: 1, unit: 'kB' });
  const beside = (end) => ({
    what: 'every screen at once',
    median: gzipped(files.filter((path) => path.endsWith(end))),
  });
  return [
    {
      what: 'First load: script, gzipped',
      budget: { most: 120 },
      measured: once(gzipped(entry)),
      beside: beside('.js'),
    },
    {
      what: 'First load: fonts',
      note: 'every face that the styles name',
      budget: { most: 120 },
      measured: once(fontBytes / 1000),
    },
    { what: 'First load: styles, gzipped', measured: once(gzipped(styles)), beside: beside('.css') },
  ];
}
