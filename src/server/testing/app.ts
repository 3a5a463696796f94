import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import type { Problem } from '#api/responses';
import { TestFovea, type TestOptions } from '#conduct/testing/fovea';
import { type AppOptions, createApp } from '../app.js';

/** The server as a client sees it, without a port. */
export class TestApp {
  readonly fovea: TestFovea;
  readonly app: Hono;
  /** Unforeseen errors: what was answered with 5xx. */
  readonly errors: unknown[] = [];

  constructor(fovea: TestFovea, options: Partial<AppOptions> = {}) {
    this.fovea = fovea;
    this.app = createApp({
      conductor: fovea.conductor,
      version: '0.1.0',
      onError: (error) => this.errors.push(error),
      ...options,
    });
  }

  /** A request as a program on this machine sends it; a string or bytes as a body go out as they stand. */
  request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    return Promise.resolve(
      this.app.request(path, {
        method,
        headers: {
          host: 'localhost:4173',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
      }),
    );
  }

  /** The JSON of a request that succeeds. */
  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.request(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }

  /** Starts an interview and returns its id. */
  async start(choices: object = { questions: ['iou-and-nms', 'vit-vs-cnn'] }): Promise<string> {
    return (await this.json<{ id: string }>('POST', '/api/interviews', choices)).id;
  }

  answer(id: string, text: string, more: object = {}): Promise<Response> {
    return this.request('POST', `/api/interviews/${id}/answers`, { key: randomUUID(), text, ...more });
  }

  move(id: string, move: string, more: object = {}): Promise<Response> {
    return this.request('POST', `/api/interviews/${id}/moves`, { key: randomUUID(), move, ...more });
  }
}

/** A {@link TestApp} on a folder of its own, removed when the test is over. */
export async function testApp(options: TestOptions & Partial<AppOptions> = {}): Promise<TestApp> {
  const fovea = await TestFovea.open(options);
  onTestFinished(() => fovea.remove());
  return new TestApp(fovea, options);
}

/** A response's problem document; fails where it is none. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type');
  if (type !== 'application/problem+json')
    throw new Error(`${response.status} ${type}: ${await response.text()}`);
  return (await response.json()) as Problem;
}
