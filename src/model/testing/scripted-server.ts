import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A chat completion as it was asked for. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: unknown } };
    readonly [field: string]: unknown;
  };
}

/** How the server takes one request. */
export type Script = (asked: Asked, response: ServerResponse) => void;

/** An OpenAI-compatible server on this machine that behaves, or misbehaves, as it is told. */
export interface ScriptedServer {
  /** Its address, without /v1. */
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked['body'];
  return { path: request.url ?? '', headers: request.headers, body };
}

/** Starts a server that takes its first request by the first script and so on; the last script takes all that follow. */
export async function startScriptedServer(
  ...scripts: readonly [Script, ...Script[]]
): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    // A client that hangs up is part of many scripts.
    response.on('error', () => {});
    read(request).then(
      (one) => {
        asked.push(one);
        scripts[Math.min(asked.length, scripts.length) - 1]!(one, response);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An address at which nothing listens. */
export async function refusedUrl(): Promise<string> {
  const server = await startScriptedServer((_, response) => response.destroy());
  await server.close();
  return server.url;
}
