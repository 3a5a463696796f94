// What a browser must fetch before the first screen works, read from the built web app.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A static import in a built module; a lazy one has a bracket after `import`. */
const STATIC_IMPORT = /\b(?:import|export)\s*(?:[\w$\s{},*]*?\bfrom\s*)?["']([^"'\n]+\.js)["']/g;

export function firstLoad({ root }) {
  const web = join(root, 'dist', 'web');
  const read = (path) => readFileSync(join(web, path));
  const gzipped = (paths) => [...paths].reduce((sum, path) => sum + gzipSync(read(path)).length, 0) / 1000;
  const html = read('index.html').toString();
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const named = (which, attribute) =>
    tags
      .filter((tag) => which.test(tag))
      .map((tag) => new RegExp(`\\b${attribute}="([^"]+)"`).exec(tag)?.[1]);

  const scripts = new Set();
  const queue = [...named(/^<script/, 'src'), ...named(/rel="modulepreload"/, 'href')].filter(Boolean);
  for (const path of queue) {
    if (scripts.has(path)) continue;
    scripts.add(path);
    for (const [, other] of read(path).toString().matchAll(STATIC_IMPORT)) {
      queue.push(other.startsWith('/') ? other : join(dirname(path), other));
    }
  }
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
  const all = readdirSync(web, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  const fontBytes = [...fonts].reduce(
    (sum, path) => sum + read(path.startsWith('/') ? path : join('assets', path)).length,
    0,
  );
  const once = (value) => ({ median: value, n: 1, unit: 'kB' });
  const beside = (end) => ({
    what: 'every screen at once',
    median: gzipped(all.filter((path) => path.endsWith(end))),
  });
  return [
    {
      what: 'First load: script, gzipped',
      budget: { most: 120 },
      measured: once(gzipped(scripts)),
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
