import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ResumeLook } from '#content/resume';
import { graduate, senior } from './testing/samples.js';
import { Typesetter, TypesettingFailed } from './typeset.js';

const look = ResumeLook.parse({});
// Inside node_modules, so that the bundle finds its packages.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules', '.typeset-'));
const built = (name: string) => pathToFileURL(join(folder, `${name}.js`));

beforeAll(async () => {
  const entries = {
    worker: './worker.ts',
    stuck: './testing/stuck-worker.ts',
    dying: './testing/dying-worker.ts',
  };
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { conditions: ['source'] },
    ssr: { resolve: { conditions: ['source', 'node'] } },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [
            name,
            fileURLToPath(new URL(file, import.meta.url)),
          ]),
        ),
      },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a typesetter with its thread', () => {
  it('sets pages and writes the same PDF as the engine in this thread', async () => {
    const threaded = await Typesetter.create({ worker: built('worker') });
    const here = await Typesetter.create({ worker: built('absent') });
    try {
      const [preview, pdf] = await Promise.all([threaded.preview(senior, look), threaded.pdf(senior, look)]);
      expect(preview).toEqual(await here.preview(senior, look));
      expect(Buffer.from(pdf).equals(await here.pdf(senior, look))).toBe(true);
    } finally {
      await Promise.all([threaded.close(), here.close()]);
    }
  });

  it('goes on answering the event loop while pages are set', async () => {
    const typesetter = await Typesetter.create({ worker: built('worker') });
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await typesetter.preview(senior, look);
    clearInterval(timer);
    await typesetter.close();
    expect(turns).toBeGreaterThan(3);
  });

  it('drops what was given up while it waited, and serves the rest', async () => {
    const typesetter = await Typesetter.create({ worker: built('worker') });
    const older = new AbortController();
    const first = typesetter.preview(senior, look);
    const second = typesetter.preview(senior, look, older.signal);
    const third = typesetter.preview(graduate, look);
    older.abort();
    await expect(second).rejects.toThrow(/abort/i);
    expect((await first).pages.length).toBeGreaterThan((await third).pages.length);
    await typesetter.close();
  });

  it('stops what takes too long, and says so', async () => {
    const typesetter = await Typesetter.create({
      worker: built('stuck'),
      limits: { start: 15_000, order: 50 },
    });
    await expect(typesetter.pdf(senior, look)).rejects.toThrow(/longer than 0.05 s/);
    await typesetter.close();
  });

  it('starts a thread again after one that died', async () => {
    const typesetter = await Typesetter.create({ worker: built('dying') });
    await expect(typesetter.pdf(senior, look)).rejects.toThrow(TypesettingFailed);
    await expect(typesetter.pdf(graduate, look)).resolves.toBeInstanceOf(Uint8Array);
    await expect(typesetter.pdf(senior, look)).rejects.toThrow(/broke off/);
    await typesetter.close();
  });

  it('refuses orders after it was closed', async () => {
    const typesetter = await Typesetter.create({ worker: built('worker') });
    await typesetter.close();
    await expect(typesetter.pdf(senior, look)).rejects.toThrow('closed');
  });
});
