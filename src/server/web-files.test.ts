import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { CONTENT_SECURITY_POLICY } from './guard.js';
import { testApp } from './testing/app.js';

const PAGE = '<!doctype html><title>Fovea</title>';
const SCRIPT = 'console.log("fovea");'.repeat(50);

/** A server with a small built web app, beside a secret. */
async function withWebApp() {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-web-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const web = join(folder, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.js'), 'secret');
  writeFileSync(join(web, 'index.html'), PAGE);
  writeFileSync(join(web, 'theme.js'), 'theme');
  writeFileSync(join(web, 'notes.txt'), 'not served');
  writeFileSync(join(web, 'assets', 'app-abc123.js'), SCRIPT);
  writeFileSync(join(web, 'assets', 'font.woff2'), 'font');
  const server = await testApp({ webFolder: web });
  return { server, web };
}

it.each(['/', '/index.html', '/practise', '/interviews/any-id/report', '/nothing-like-it'])(
  '%s is the page, never cached for good',
  async (path) => {
    const { server } = await withWebApp();
    const response = await server.request('GET', path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(PAGE);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    });
  },
);

it.each([
  ['/theme.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/assets/app-abc123.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/font.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
])('%s has its type and its time to live', async (path, type, cache) => {
  const { server } = await withWebApp();
  const response = await server.request('GET', path);
  expect([
    response.status,
    response.headers.get('content-type'),
    response.headers.get('cache-control'),
  ]).toEqual([200, type, cache]);
});

it('is compressed for who takes it, but a font, which is compressed already', async () => {
  const { server } = await withWebApp();
  const script = await server.request('GET', '/assets/app-abc123.js', undefined, {
    'accept-encoding': 'br, gzip',
  });
  expect(script.headers.get('content-encoding')).toBe('gzip');
  expect(script.headers.get('vary')).toBe('accept-encoding');
  expect(gunzipSync(Buffer.from(await script.arrayBuffer())).toString()).toBe(SCRIPT);
  const font = await server.request('GET', '/assets/font.woff2', undefined, { 'accept-encoding': 'gzip' });
  expect(font.headers.get('content-encoding')).toBeNull();
});

it('comes from memory: what changes or appears on the disk is not served', async () => {
  const { server, web } = await withWebApp();
  writeFileSync(join(web, 'theme.js'), 'changed');
  writeFileSync(join(web, 'new.js'), 'new');
  rmSync(join(web, 'assets'), { recursive: true });
  expect(await (await server.request('GET', '/theme.js')).text()).toBe('theme');
  expect((await server.request('GET', '/new.js')).status).toBe(404);
  expect((await server.request('GET', '/assets/app-abc123.js')).status).toBe(200);
});

it.each([
  '/notes.txt',
  '/../secret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/%2e%2e%2fsecret.js',
  '/..%5csecret.js',
  '/assets/../../secret.js',
  '/assets/..%2f..%2fsecret.js',
  '/....//secret.js',
  '/..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/%00/../secret.js',
  '/theme.js%00.html',
  '//etc/passwd.js',
  '/__proto__.js',
])('%s is not found', async (path) => {
  const { server } = await withWebApp();
  const response = await server.request('GET', path);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('secret');
});

it.each(['/../../../../etc/passwd', '/%c0%ae%c0%ae/etc/passwd', '/%'])(
  '%s shows the page, and nothing of the disk',
  async (path) => {
    const { server } = await withWebApp();
    const response = await server.request('GET', path);
    expect(await response.text()).toBe(PAGE);
  },
);

it('an address of the API that does not exist is not a page', async () => {
  const { server } = await withWebApp();
  const response = await server.request('GET', '/api/nothing');
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
});

it('nothing but GET and HEAD is taken', async () => {
  const { server } = await withWebApp();
  expect((await server.request('HEAD', '/theme.js')).status).toBe(200);
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect((await server.request(method, '/theme.js')).status).toBe(404);
});
