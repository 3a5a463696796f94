import { afterEach, describe, expect, it } from 'vitest';
import { modelAt, QUOTED, spoken } from '#conduct/testing/model';
import type { InterviewEvent } from '#interview/events';
import { reading } from '#model/testing/behaving';
import { silence } from '#model/testing/misbehaving';
import { Servers } from '#model/testing/opened';
import { problemOf, type TestApp, testApp } from './testing/app.js';

const FIRST = 'iou-and-nms';
const MODEL = '/api/settings/model';
const TRY = `${MODEL}/try`;
const KEY = 'sk-topsecret-0123456789';
const url = 'http://localhost:11434/v1';

const servers = new Servers();
afterEach(servers.close);

/** Answers the only question of a new interview and does what the interviewer owes; returns its id. */
async function interviewed(server: TestApp): Promise<string> {
  const id = await server.start({ questions: [FIRST] });
  await server.answer(id, spoken(FIRST));
  await server.json('GET', `/api/interviews/${id}`);
  return id;
}

async function judged(server: TestApp, id: string) {
  const { events } = await server.json<{ events: InterviewEvent[] }>('GET', `/api/interviews/${id}/events`);
  return events.flatMap((event) => (event.type === 'judged' ? event.data.judgement : []));
}

describe('the language model', () => {
  it('is set up, shown without its key, kept over a request without one, and forgotten', async () => {
    const server = await testApp({ model: {} });
    const saved = { source: 'settings', url, model: 'llama', key: true };
    expect(await server.json('PUT', MODEL, { url, model: 'llama', key: KEY })).toEqual(saved);
    expect(await server.json('GET', '/api/settings')).toMatchObject({ model: saved });
    expect(await server.json('PUT', MODEL, { url, model: 'llama' })).toEqual(saved);
    for (const path of ['/api/settings', '/api/export'])
      expect(await (await server.request('GET', path)).text()).not.toContain('topsecret');
    const none = { source: 'none', key: false };
    expect(await server.json('DELETE', MODEL)).toEqual(none);
    expect(await server.json('GET', '/api/settings')).toMatchObject({ model: none });
  });

  it('reads what was judged before it was there, when that is asked for', async () => {
    const model = await servers.start(reading({ 'iou-definition': { verdict: 'missed' } }));
    const server = await testApp({ model: {} });
    const id = await interviewed(server);
    await server.json('PUT', MODEL, { url: model.url, model: 'small' });
    const response = await server.request('POST', `/api/interviews/${id}/second-reading`);
    expect([response.status, await response.json()]).toEqual([202, { turns: 1 }]);
    await server.fovea.conductor.second!.finished();
    const [first, second] = await judged(server, id);
    expect(second).toMatchObject({ score: first!.score, secondBy: expect.stringMatching(/^small at/) });
  });

  it('is forgotten with all data, and one that is set up afterwards is asked again', async () => {
    const [slow, model] = [await servers.start(silence), await servers.start(reading({}))];
    const server = await testApp({ model: {} });
    await server.json('PUT', MODEL, { url: slow.url, model: 'small', key: KEY });
    await interviewed(server);
    expect((await server.request('DELETE', '/api/data')).status).toBe(204);
    expect(await server.json('GET', '/api/settings')).toMatchObject({
      model: { source: 'none', key: false },
      interviews: 0,
    });
    await server.json('PUT', MODEL, { url: model.url, model: 'small' });
    const id = await interviewed(server);
    await server.fovea.conductor.second!.finished();
    expect((await judged(server, id)).length).toBe(2);
    expect(model.asked[0]!.headers.authorization).toBeUndefined();
    expect(model.asked[0]!.body.messages.at(-1)!.content).toContain(QUOTED);
  });
});

describe('a request about the language model that is wrong is refused in words', () => {
  const setups: readonly [object | string, string, RegExp][] = [
    [{ url: 'localhost:11434', model: 'm' }, 'url', /web address/],
    [{ url: 'file:///etc/passwd', model: 'm' }, 'url', /web address/],
    [{ url: '', model: 'm' }, 'url', /must not be empty/],
    [{ url: 'http://me:hunter2@localhost', model: 'm' }, 'url', /must not hold a user name or password/],
    [{ url: `http://localhost/${'x'.repeat(2000)}`, model: 'm' }, 'url', /2000/],
    [{ model: 'm' }, 'url', /string/],
    [{ url, model: '  ' }, 'model', /must not be empty/],
    [{ url, model: 'two\nlines' }, 'model', /one line/],
    [{ url, model: 5 }, 'model', /string/],
    [{ url }, 'model', /string/],
    [{ url, model: 'm', key: 'two words' }, 'key', /plain characters/],
    [{ url, model: 'm', key: 'sk\r\nx-evil: 1' }, 'key', /plain characters/],
    [{ url, model: 'm', timeout: 1 }, 'timeout', /leave it out/],
  ];

  it.each(setups)('PUT %j', async (body, field, detail) => {
    const server = await testApp({ model: {} });
    const response = await server.request('PUT', MODEL, body);
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 422, field, detail: expect.stringMatching(detail) });
    expect(JSON.stringify(problem)).not.toMatch(/hunter2|evil/);
    expect(await server.json('GET', '/api/settings')).toMatchObject({ model: { source: 'none' } });
  });

  it.each(setups)('POST try %j', async (settings, field, detail) => {
    const response = await (await testApp({ model: {} })).request('POST', TRY, { settings });
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem.detail).toMatch(detail);
    // A field that is not known is named alone, as everywhere.
    expect(problem.field).toBe(field === 'timeout' ? field : `settings.${field}`);
  });

  it('a trial of none, or a reading by none, says to set one up', async () => {
    const server = await testApp({ model: {} });
    const tried = await server.request('POST', TRY, {});
    expect(tried.status).toBe(422);
    expect((await problemOf(tried)).detail).toMatch(/Give an address and a model/);
    const id = await interviewed(server);
    const read = await server.request('POST', `/api/interviews/${id}/second-reading`);
    expect(read.status).toBe(409);
    expect((await problemOf(read)).detail).toMatch(/Set one up in Settings/);
  });

  it('changes where the environment decides are a 409 that says what to unset', async () => {
    const server = await testApp({ model: modelAt(url) });
    for (const [method, body] of [['PUT', { url, model: 'm' }], ['DELETE']] as const) {
      const response = await server.request(method, MODEL, body);
      expect(response.status).toBe(409);
      expect((await problemOf(response)).detail).toMatch(/Unset FOVEA_MODEL_URL/);
    }
    expect(await server.json('GET', '/api/settings')).toMatchObject({ model: { source: 'environment' } });
  });
});
