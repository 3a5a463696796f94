// The built web app's modules: which the page names, what a module imports, and what they weigh as they are served.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A static import in a built module; a lazy one has a bracket after `import`. */
const STATIC_IMPORT = /\b(?:import|export)\s*(?:[\w$\s{},*]*?\bfrom\s*)?["']([^"'\n]+\.js)["']/g;

/** The built app below `root`; paths are as the page and the modules name them, from its folder. */
export function builtApp(root) {
  const web = join(root, 'dist', 'web');
  const read = (path) => readFileSync(join(web, path));
  const html = read('index.html').toString();
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  /** What the page's tags of one kind name. */
  const named = (which, attribute) =>
    tags
      .filter((tag) => which.test(tag))
      .map((tag) => new RegExp(`\\b${attribute}="([^"]+)"`).exec(tag)?.[1]);
  /** The modules and what they import statically, each once. */
  const reached = (paths) => {
    const modules = new Set();
    const queue = paths.map((path) => (path.startsWith('/') ? path : `/${path}`));
    for (const path of queue) {
      if (modules.has(path)) continue;
      modules.add(path);
      for (const [, other] of read(path).toString().matchAll(STATIC_IMPORT))
        queue.push(other.startsWith('/') ? other : join(dirname(path), other));
    }
    return modules;
  };
  return {
    read,
    named,
    reached,
    /** Every file, by its path. */
    files: readdirSync(web, { recursive: true }).map((path) => path.replaceAll('\\', '/')),
    /** What the page itself loads. */
    entry: reached([...named(/^<script/, 'src'), ...named(/rel="modulepreload"/, 'href')].filter(Boolean)),
    /** kB of 1,000 bytes, each file gzipped by itself. */
    gzipped: (paths) => [...paths].reduce((sum, path) => sum + gzipSync(read(path)).length, 0) / 1000,
  };
}
