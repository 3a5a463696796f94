import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve as listen, type ServerType } from '@hono/node-server';
import { type OpenOptions, openFovea, version } from '#conduct/open';
import { Refusal } from '#conduct/refusal';
import { createApp } from './app.js';

export const DEFAULT_PORT = 4173;
/** Ports tried after the default one when it is taken. */
const PORTS_TRIED = 20;

export interface ServeOptions extends OpenOptions {
  /** A port that was asked for; a busy one is then an error, only the default moves on. */
  readonly port?: number | undefined;
  readonly host?: string;
}

/** The port that was asked for is in use. */
export class PortBusy extends Error {
  override readonly name = 'PortBusy';
}

export interface RunningServer {
  readonly url: string;
  readonly place: string;
  /** Stops taking requests, lets judging finish, closes the store. */
  close(): Promise<void>;
}

/** Opens the data and serves the product. @throws StoreUnavailable, PackInvalid, PortBusy */
export async function serve(options: ServeOptions = {}): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  const onError = options.onError ?? logError;
  const conductor = await openFovea({ ...options, onError });
  const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));
  const app = createApp({
    conductor,
    version,
    host,
    onError,
    ...(existsSync(webFolder) ? { webFolder } : {}),
  });
  try {
    const server = await bind(app.fetch, host, options.port);
    const { port } = server.address() as AddressInfo;
    const shown = host.includes(':')
      ? `[${host}]`
      : host === '127.0.0.1' || host === '0.0.0.0'
        ? 'localhost'
        : host;
    return {
      url: `http://${shown}:${port}`,
      place: conductor.store.place,
      async close() {
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          // Event streams stay open for ever: end them.
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
        await conductor.settled();
        await conductor.judge?.close();
        await conductor.typesetting?.close();
        await conductor.store.close();
      },
    };
  } catch (error) {
    await conductor.judge?.close();
    await conductor.store.close();
    throw error;
  }
}

async function bind(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  asked: number | undefined,
): Promise<ServerType> {
  const last = asked ?? DEFAULT_PORT + PORTS_TRIED;
  for (let port = asked ?? DEFAULT_PORT; port <= last; port++) {
    try {
      return await listenOn(fetch, host, port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new PortBusy(
    asked === undefined
      ? `The ports ${DEFAULT_PORT} to ${last} are all in use. Name a free one with PORT or --port.`
      : `The port ${asked} is in use. Name another with PORT or --port, or none to have one found.`,
  );
}

function listenOn(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, hostname: host, port }, () => resolve(server));
    server.once('error', reject);
  });
}

/** Failures go to the terminal; a refusal is the client's own and was answered. */
function logError(error: unknown): void {
  if (error instanceof Refusal) return;
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
}
