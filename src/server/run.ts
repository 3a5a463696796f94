import { PackInvalid } from '#conduct/pack-folder';
import { StoreUnavailable } from '#store/errors';
import { PortBusy, type ServeOptions, serve } from './serve.js';

/** Serves until interrupted; prints the address. Resolves with the exit code: 0 stopped, 2 could not start. */
export async function runServer(
  options: ServeOptions & { environment: NodeJS.ProcessEnv; json?: boolean },
): Promise<number> {
  const { environment } = options;
  const port = options.port ?? parsePort(environment.PORT);
  if (port === null) {
    console.error(`PORT must be a whole number from 0 to 65535, not "${environment.PORT}".`);
    return 2;
  }
  const host = options.host ?? (environment.HOST || '127.0.0.1');
  try {
    const server = await serve({ ...options, port, host });
    const { url, place } = server;
    console.log(
      options.json
        ? JSON.stringify({ url, place })
        : `Fovea is at ${url}\nYour data: ${place}. Stop with Ctrl-C.`,
    );
    await interrupted();
    await server.close();
    return 0;
  } catch (error) {
    if (!isOurs(error)) throw error;
    console.error(messageOf(error));
    return 2;
  }
}

function parsePort(text: string | undefined): number | undefined | null {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65535 ? port : null;
}

type Ours = StoreUnavailable | PackInvalid | PortBusy | NodeJS.ErrnoException;

function isOurs(error: unknown): error is Ours {
  if (error instanceof StoreUnavailable || error instanceof PackInvalid || error instanceof PortBusy)
    return true;
  return ['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** A start-up failure in words, with what to do. */
function messageOf(error: Ours): string {
  if (error instanceof StoreUnavailable) return `${error.message}\n${error.advice}`;
  if (error instanceof PackInvalid) {
    return [
      error.message,
      ...error.problems.slice(0, 20).map((p) => `  ${p.file}:${p.line} ${p.field} ${p.message}`),
    ].join('\n');
  }
  if (error instanceof PortBusy) return error.message;
  return `Fovea cannot listen there (${error.message}). Name another address with HOST and PORT.`;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
