import { type AdapterOptions, openAiCompatible } from '../openai-compatible.js';
import { type Script, type ScriptedServer, startScriptedServer } from './scripted-server.js';

/** Generous where nothing is to time out; a test of time limits gives its own small ones. */
const PATIENT = { firstByte: 20_000, betweenChunks: 20_000, inAll: 25_000 };

/** The adapter on a scripted server, without waits between tries. */
export function adapterAt(url: string, options: AdapterOptions & { key?: string } = {}) {
  const { key, limits, ...rest } = options;
  return openAiCompatible(
    { url, model: 'small', key },
    { sleep: async () => {}, random: () => 0.5, ...rest, limits: { ...PATIENT, ...limits } },
  );
}

/** Servers of one test file, closed after each test. */
export class Servers {
  readonly #open: ScriptedServer[] = [];

  async start(...scripts: readonly [Script, ...Script[]]): Promise<ScriptedServer> {
    const server = await startScriptedServer(...scripts);
    this.#open.push(server);
    return server;
  }

  readonly close = async (): Promise<void> => {
    await Promise.all(this.#open.splice(0).map((server) => server.close()));
  };
}
