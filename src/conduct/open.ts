import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexicalGrader } from '#grading/lexical';
import { bubblewrapRunner } from '#judge/index';
import { rounds } from '#rounds/registry';
import { openPostgres } from '#store/postgres';
import { openSqlite } from '#store/sqlite';
import { Conductor } from './conductor.js';
import { CodingJudge } from './judge-work.js';
import { ModelChoice } from './language-model.js';
import { type LoadedPack, loadPack } from './pack-folder.js';
import { type PageSetter, Typesetting } from './typesetting.js';

/** What the environment and the flags decide; flags win. */
export interface OpenOptions {
  /** The data folder, where a flag names one. */
  readonly data?: string | undefined;
  readonly environment?: NodeJS.ProcessEnv;
  readonly onError?: (error: unknown) => void;
}

const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Fovea's version, from package.json. */
export const version: string = (
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
).version;

/** The folder of the pack that ships. */
export const builtInPack: string = join(packageRoot, 'packs', 'computer-vision-engineer');

/** The pack that ships, kept checked beside the built code: a build empties the folder. */
export function loadBuiltInPack(): LoadedPack {
  const built = fileURLToPath(new URL('../', import.meta.url));
  return loadPack(builtInPack, rounds, /[\\/]dist[\\/]$/.test(built) ? join(built, 'pack-cache') : undefined);
}

/** Loaded when the first page is set: it holds a compiler. */
export async function typesetter(): Promise<PageSetter> {
  const { Typesetter } = await import('#resume/typeset/typeset');
  return Typesetter.create();
}

/** The platform's own place for application data. */
export function defaultDataFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Fovea');
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Fovea');
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'fovea');
}

/**
 * Opens Fovea on its data: the store (Postgres where DATABASE_URL names one and no folder is given by a flag, else
 * the data folder), the pack, the rounds and the grader. The one place that chooses adapters.
 * @throws StoreUnavailable, PackInvalid
 */
export async function openFovea(options: OpenOptions = {}): Promise<Conductor> {
  const environment = options.environment ?? process.env;
  const pack = loadBuiltInPack();
  const url = options.data === undefined ? environment.DATABASE_URL : undefined;
  const folder = options.data || environment.FOVEA_DATA || defaultDataFolder(environment);
  const store = url ? await openPostgres(url, { version }) : await openSqlite(folder, { version });
  const now = () => new Date();
  return new Conductor({
    store,
    pack,
    rounds,
    grader: lexicalGrader(),
    now,
    judge: new CodingJudge(builtInPack, () => bubblewrapRunner({ env: environment })),
    model: new ModelChoice(store, now, environment),
    typesetting: new Typesetting(typesetter),
    ...(options.onError ? { onError: options.onError } : {}),
  });
}
