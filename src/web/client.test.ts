import { afterEach, expect, it, vi } from 'vitest';
import { get, RequestFailed } from './client.js';

afterEach(() => vi.unstubAllGlobals());

const answering = (answer: () => Response) => vi.stubGlobal('fetch', async () => answer());

it('takes an answer that breaks off for a lost connection, which can be asked again', async () => {
  answering(() => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"half":'));
        controller.error(new TypeError('network error'));
      },
    });
    return new Response(body, { status: 200 });
  });
  const error: unknown = await get('/api/today').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RequestFailed);
  expect((error as RequestFailed).offline).toBe(true);
});

it('says of an answer that is no JSON that another server gave it', async () => {
  answering(() => new Response('<html>Log in</html>', { status: 200 }));
  const error: unknown = await get('/api/today').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RequestFailed);
  expect((error as RequestFailed).offline).toBe(false);
  expect((error as RequestFailed).problem.title).toBe('Something other than Fovea answered');
});
