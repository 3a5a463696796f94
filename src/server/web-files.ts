import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface WebFile {
  readonly body: Buffer<ArrayBuffer>;
  readonly type: string;
  gzip?: Buffer<ArrayBuffer>;
}

/** Serves the built web app from memory. Only files that were there at the start exist: no path reaches the disk. */
export function serveWebFiles(app: Hono, folder: string): void {
  const files = new Map<string, WebFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length).replaceAll('\\', '/'), {
      body: Buffer.from(readFileSync(path)),
      type,
    });
  }
  app.get('*', (context) => {
    const { path } = context.req;
    // Any address without an extension is a screen: the web app's own router shows it, or says that there is none.
    const file = files.get(path) ?? (extname(path) === '' ? files.get('/index.html') : undefined);
    if (!file) return context.notFound();
    const compressible =
      !file.type.startsWith('font/') && /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
    if (compressible) file.gzip ??= Buffer.from(gzipSync(file.body));
    return context.body(compressible ? file.gzip! : file.body, 200, {
      'content-type': file.type,
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(compressible ? { 'content-encoding': 'gzip' } : {}),
    });
  });
}
