import { afterEach, describe, expect, it } from 'vitest';
import { reading } from './testing/behaving.js';
import * as bad from './testing/misbehaving.js';
import { adapterAt, Servers } from './testing/opened.js';
import { refusedUrl, type Script } from './testing/scripted-server.js';
import { tryModel } from './try-model.js';

const servers = new Servers();
afterEach(servers.close);

const said = { quote: 'The layer slides the same kernel over every position of the image.' } as const;

/** A clock that goes on by 300 ms a look. */
function clock() {
  let now = 1000;
  return () => {
    now += 300;
    return now;
  };
}

async function tried(script: Script, limits = {}) {
  const server = await servers.start(script);
  return tryModel(adapterAt(server.url, { limits }), undefined, clock());
}

describe('tryModel', () => {
  it('says that a model reads and quotes, and how long it took', async () => {
    const result = await tried(reading({ 'weights-shared': { verdict: 'made', ...said } }));
    expect(result).toEqual({
      ok: true,
      ms: 300,
      note: expect.stringMatching(/^small at 127\.0\.0\.1:\d+ was reached, read .* word for word\.$/),
    });
  });

  it('says that a model is strict', async () => {
    const result = await tried(reading({ 'weights-shared': { verdict: 'partly', ...said } }));
    expect(result).toMatchObject({ ok: true, note: expect.stringContaining('strict') });
  });

  it.each([
    ['misses what is there', reading({}), /the sample makes missed/],
    [
      'sees the opposite',
      reading({ 'weights-shared': { verdict: 'contradicted', ...said } }),
      /makes contradicted/,
    ],
    [
      'sees what is not there',
      reading({
        'weights-shared': { verdict: 'made', ...said },
        'local-field': { verdict: 'made', ...said },
      }),
      /does not make made/,
    ],
    ['invents quotes', bad.inventedQuotes, /without showing it \(quote not in the answer\)/],
    ['reads nothing', bad.saying('{"points":[]}'), /says nothing of the point that the sample makes/],
    ['praises', bad.praise, /prose, not JSON/],
    ['sends wrong JSON', bad.wrongJson, /without a list of points/],
    ['refuses', bad.status(401), /asks for a key/],
  ])('says that a model %s', async (_, script, reason) => {
    expect(await tried(script)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it('says that there is no answer, or no server, or that it was called off', async () => {
    expect(await tried(bad.silence, { firstByte: 60 })).toMatchObject({
      ok: false,
      reason: /sent nothing for 0\.1 s/,
    });
    const nowhere = adapterAt(await refusedUrl());
    expect(await tryModel(nowhere, undefined, clock())).toMatchObject({ reason: /Nothing listens there/ });
    expect(await tryModel(nowhere, AbortSignal.abort(), clock())).toMatchObject({
      reason: /no longer needed/,
    });
  });

  it('does not hide a defect', async () => {
    const broken = { name: 'broken', complete: () => Promise.reject(new TypeError('a defect')) };
    await expect(tryModel(broken, undefined, clock())).rejects.toThrow('a defect');
  });
});
