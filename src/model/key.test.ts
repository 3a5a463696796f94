import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { failureOf } from './language-model.contract.js';
import { keyEcho, redirect, saying, status } from './testing/misbehaving.js';
import { adapterAt, Servers } from './testing/opened.js';
import { refusedUrl, type Script } from './testing/scripted-server.js';

const servers = new Servers();
afterEach(servers.close);

const key = 'sk-topsecret-0123456789';
const request = { system: 's', user: 'u', schema: { name: 'n', schema: {} }, maxTokens: 9 };

function expectNoKey(...things: unknown[]): void {
  for (const thing of things) {
    const shown = [String(thing), inspect(thing, { depth: 9, showHidden: true }), JSON.stringify(thing)].join(
      '\n',
    );
    expect(shown).not.toMatch(/topsecret|sk-tops|23456789/);
  }
}

describe('the key', () => {
  const echoes: readonly [string, Script][] = [
    ...[400, 401, 403, 404, 418, 429, 500].map((code): [string, Script] => [`status ${code}`, keyEcho(code)]),
    [
      'a body cut within the key',
      (_, r) => r.writeHead(418).end(`${' '.repeat(16_380)}${key}${'x'.repeat(9000)}`),
    ],
    ['half of the key', status(418, `The key ${key.slice(0, 10)}… is unknown`)],
    ['an error in the stream', (_, r) => r.end(`data: {"error":{"message":"bad key ${key}"}}\n\n`)],
    ['a reply', saying(`Your key is ${key}`)],
    ['a redirect', redirect(`https://elsewhere.example/${key}?key=${key}`)],
    ['a redirect to a host of its name', redirect(`https://${key}.example/`)],
  ];

  it.each(echoes)('is not in the error of a server that repeats it: %s', async (_, script) => {
    const server = await servers.start(script);
    const model = adapterAt(server.url, { key });
    const error = await failureOf(model.complete(request));
    expectNoKey(error, error.message, error.stack, model.name, model);
    expect(server.asked[0]!.headers.authorization).toBe(`Bearer ${key}`);
  });

  it('is not in the error of a connection', async () => {
    expectNoKey(await failureOf(adapterAt(await refusedUrl(), { key }).complete(request)));
  });

  it('is not in the error of settings that are wrong', () => {
    let thrown: unknown;
    try {
      adapterAt('http://localhost', { key: `${key}\r\nx: y` });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Error);
    expectNoKey(thrown, (thrown as Error).message);
  });

  it('does not follow a redirect to another origin; nor does the answer', async () => {
    const elsewhere = await servers.start(saying('{}'));
    const server = await servers.start(redirect(`${elsewhere.url}/v1/chat/completions`));
    const error = await failureOf(adapterAt(server.url, { key }).complete(request));
    expect(error.message).toContain(`sends on to ${elsewhere.url}`);
    expect(elsewhere.asked).toEqual([]);
  });
});
