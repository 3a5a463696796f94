import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, guard } from './guard.js';
import { problemOf as problemOfError, problemResponse } from './problem.js';
import { problemOf, testApp } from './testing/app.js';

/** Asks for something with these headers, GET or as a change. */
async function statusOf(host: string, method: string, headers: Record<string, string>): Promise<number> {
  const server = await testApp({ host });
  const response = await server.request(
    method,
    method === 'GET' ? '/api/health' : '/api/interviews',
    method === 'GET' ? undefined : {},
    headers,
  );
  if (response.status === 403)
    expect(await problemOf(response)).toMatchObject({ status: 403, detail: expect.stringMatching(/\w/) });
  expect(await server.fovea.conductor.store.countInterviews()).toBe(response.status === 201 ? 1 : 0);
  return response.status;
}

const own = 'http://localhost:4173';

describe('on loopback', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['no Origin, as a program sends', {}, true],
    ['its own Origin', { origin: own }, true],
    ['its own Origin by number', { host: '127.0.0.1:4173', origin: 'http://127.0.0.1:4173' }, true],
    ['IPv6', { host: '[::1]:4173', origin: 'http://[::1]:4173' }, true],
    ['no port', { host: 'localhost' }, true],
    ['a name in capitals', { host: 'LocalHost:4173', origin: own }, true],
    ['its own page', { origin: own, 'sec-fetch-site': 'same-origin' }, true],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }, true],
    ['a foreign Host', { host: 'example.com' }, false],
    [
      'a foreign Host with its own Origin: rebinding',
      { host: 'evil.example:4173', origin: 'http://evil.example:4173' },
      false,
    ],
    ['a Host that begins like ours', { host: 'localhost.evil.example:4173' }, false],
    ['a Host that ends like ours', { host: 'evil-localhost:4173' }, false],
    ['the machine’s address in the network', { host: '192.168.1.7:4173' }, false],
    ['a Host of nothing', { host: '' }, false],
    ['a Host that hides ours behind an @', { host: 'localhost@evil.example' }, false],
    ['a foreign Origin', { origin: 'https://example.com' }, false],
    ['another port of this machine', { origin: 'http://localhost:3000' }, false],
    ['another name of this machine', { origin: 'http://127.0.0.1:4173' }, false],
    ['an Origin that begins like ours', { origin: 'http://localhost:4173.evil.example' }, false],
    ['the Origin "null", as a sandboxed page or a file sends', { origin: 'null' }, false],
    ['an Origin that is none', { origin: 'localhost:4173' }, false],
    ['an empty Origin', { origin: '' }, false],
    ['another site’s page', { 'sec-fetch-site': 'cross-site' }, false],
    ['another site’s page that says our Origin', { origin: own, 'sec-fetch-site': 'cross-site' }, false],
  ])('%s', async (_name, headers, passes) => {
    expect(await statusOf('127.0.0.1', 'GET', headers)).toBe(passes ? 200 : 403);
    expect(await statusOf('127.0.0.1', 'POST', headers)).toBe(passes ? 201 : 403);
  });
});

describe('on another address', () => {
  it.each<[string, string, Record<string, string>, number]>([
    ['a read without Origin', 'GET', { host: 'fovea.example' }, 200],
    ['a change without Origin', 'POST', { host: 'fovea.example' }, 403],
    ['a change with its own Origin', 'POST', { host: 'fovea.example', origin: 'https://fovea.example' }, 201],
    ['a change with a foreign Origin', 'POST', { host: 'fovea.example', origin: 'https://example.com' }, 403],
    ['a read with a foreign Origin', 'GET', { host: 'fovea.example', origin: 'https://example.com' }, 403],
  ])('%s', async (_name, method, headers, status) => {
    expect(await statusOf('0.0.0.0', method, headers)).toBe(status);
  });
});

describe('headers', () => {
  it.each([
    ['a success', 'GET', '/api/health', {}],
    ['an error', 'GET', '/api/interviews/nothing', {}],
    ['a wrong method', 'PUT', '/api/health', {}],
    ['a stream', 'GET', '/api/export', {}],
    ['a refusal', 'GET', '/api/health', { host: 'evil.example' }],
    ['a page that is not there', 'GET', '/nothing.txt', {}],
  ])('of %s keep a browser from doing more than it must', async (_name, method, path, headers) => {
    const server = await testApp();
    const response = await server.request(method, path, undefined, headers);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      ...(path.startsWith('/api/') ? { 'cache-control': 'no-store' } : {}),
    });
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
    await response.body?.cancel();
  });

  it('allow no inline code, no other site and no frame', () => {
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).toContain("frame-ancestors 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/);
  });
});

describe('a link on another site', () => {
  const headers = { host: 'localhost', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  const app = new Hono().use(guard('127.0.0.1')).all('*', (context) => context.text('here'));
  app.onError((error, context) =>
    problemResponse(
      context,
      problemOfError(error, () => {}),
    ),
  );

  it('opens a page, and never the API', async () => {
    expect((await app.request('/reports', { headers })).status).toBe(200);
    expect((await app.request('/api/export', { headers })).status).toBe(403);
    expect((await app.request('/reports', { method: 'POST', headers })).status).toBe(403);
    expect(
      (await app.request('/reports', { headers: { ...headers, 'sec-fetch-mode': 'cors' } })).status,
    ).toBe(403);
  });
});
