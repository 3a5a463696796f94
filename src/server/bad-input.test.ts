import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LONGEST_ANSWER } from '#api/requests';
import type { StateView } from '#interview/view';
import { problemOf, type TestApp, testApp } from './testing/app.js';

/** A server with one open interview, and a check that nothing was added to it. */
async function opened() {
  const server = await testApp();
  const id = await server.start();
  const log = await server.fovea.log(id);
  return { server, id, unchanged: async () => expect(await server.fovea.log(id)).toEqual(log) };
}

const answers = (id: string) => `/api/interviews/${id}/answers`;
const key = randomUUID();

describe('an answer that cannot be stored is refused in words, and nothing is stored', () => {
  it.each<[string, unknown, number, string | undefined, RegExp]>([
    ['1 MB', { key, text: 'x'.repeat(1024 * 1024) }, 413, undefined, /At most 512 kB/],
    [
      'one character too long',
      { key, text: 'x'.repeat(LONGEST_ANSWER + 1) },
      422,
      'text',
      /at most 40000 characters/,
    ],
    ['nothing', { key, text: '' }, 422, 'text', /must not be empty/],
    ['white space', { key, text: ' \n\t\u00a0\u3000' }, 422, 'text', /must not be empty/],
    ['the character NUL', { key, text: 'a\u0000b' }, 422, 'text', /NUL/],
    ['half a character', { key, text: 'a\ud83e' }, 422, 'text', /well-formed/],
    ['a number', { key, text: 5 }, 422, 'text', /string/],
    ['no text', { key }, 422, 'text', /string/],
    ['no key', { text: 'x' }, 422, 'key', /UUID/],
    ['a key that is none', { key: 'again', text: 'x' }, 422, 'key', /UUID/],
    ['a field too many', { key, text: 'x', score: 1 }, 422, 'score', /leave it out/],
    ['an unknown source', { key, text: 'x', source: 'telepathy' }, 422, 'source', /typed/],
    [
      'a word without its time',
      { key, text: 'x', words: [{ text: 'x', start: 0 }] },
      422,
      'words[0].end',
      /number/,
    ],
    ['a list', [], 422, 'body', /object/],
    ['null', 'null', 422, 'body', /object/],
    ['malformed JSON', '{"key": ', 400, undefined, /one JSON document/],
    ['two documents', '{} {}', 400, undefined, /one JSON document/],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400, undefined, /UTF-8/],
    ['JSON nested 200,000 deep', '['.repeat(200_000) + ']'.repeat(200_000), 400, undefined, /levels deep/],
    [
      'objects nested 50,000 deep',
      `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
      400,
      undefined,
      /levels deep/,
    ],
    ['no body', '', 422, 'key', /UUID/],
  ])('%s', async (_name, body, status, field, detail) => {
    const { server, id, unchanged } = await opened();
    const response = await server.request('POST', answers(id), body);
    expect(response.status).toBe(status);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({
      status,
      title: expect.stringMatching(/\w/),
      detail: expect.stringMatching(detail),
    });
    expect(problem.field).toBe(field);
    await unchanged();
    expect(server.errors).toEqual([]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('as %j, which a form of another site could send: 415', async (type) => {
    const { server, id, unchanged } = await opened();
    const response = await server.request('POST', answers(id), JSON.stringify({ key, text: 'x' }), {
      'content-type': type,
    });
    expect(response.status).toBe(415);
    expect((await problemOf(response)).detail).toContain('application/json');
    await unchanged();
  });

  it('a length that is declared too large is refused before it is read, a false one while it is read', async () => {
    const { server, id } = await opened();
    expect(
      (await server.request('POST', answers(id), { key, text: 'x' }, { 'content-length': '600000' })).status,
    ).toBe(413);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(0x20)),
    });
    const response = await server.app.request(answers(id), {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it('an unknown question, or one that is not current, is a 409', async () => {
    const { server, id, unchanged } = await opened();
    for (const question of ['no-such-question', 'vit-vs-cnn', '__proto__']) {
      const response = await server.answer(id, 'x', { question });
      expect(response.status).toBe(409);
      expect((await problemOf(response)).state?.current?.question).toBe('iou-and-nms');
    }
    await unchanged();
  });
});

describe('an answer in any writing comes back as it was sent', () => {
  it.each([
    ['right to left', 'שלום, עולם — مرحبا بالعالم \u202eabc\u202c'],
    ['emoji', '🦊 👩‍🔬 👨‍👩‍👧‍👦 🏳️‍🌈 🇩🇪'],
    ['combining marks', 'e\u0301 is not \u00e9; \u1100\u1161'],
    ['line breaks of all kinds', 'a\nb\r\nc\rd\u2028e\u2029f\u0085g'],
    ['space at both ends', '  \t an answer \n '],
    ['markup', '<script>alert(1)</script> **bold** [link](javascript:x) `code`'],
    ['control characters', 'bell \u0007 escape \u001b[31m delete \u007f'],
    ['noncharacters and a byte-order mark', '\ufeff\uffff\ufdd0\u{10ffff}'],
    ['prototype keys', '{"__proto__": {"polluted": true}}'],
    ['the longest', 'ü'.repeat(LONGEST_ANSWER)],
  ])('%s', async (_name, text) => {
    const { server, id } = await opened();
    const response = await server.answer(id, text);
    expect(response.status).toBe(201);
    await server.fovea.conductor.settled();
    const { state } = await server.json<{ state: StateView }>('GET', `/api/interviews/${id}`);
    expect(state.turns[0]!.thread.find((said) => said.kind === 'answer')?.text).toBe(text);
    const markdown = await (await server.request('GET', `/api/interviews/${id}/report.md`)).text();
    expect(markdown).not.toContain('<script>');
  });
});

describe('other input', () => {
  it.each([
    ['GET', '/api/interviews/%00', 404],
    ['GET', '/api/interviews/..%2f..%2fetc', 404],
    ['GET', '/api/interviews/%E0%A4%A', 404],
    ['GET', `/api/interviews/${'x'.repeat(5000)}`, 404],
    ['DELETE', '/api/interviews/__proto__', 404],
    ['GET', '/api/questions/constructor/answers', 404],
    ['GET', '/api/today?level=wizard', 422],
    ['GET', '/api/interviews?limit=0', 422],
    ['GET', '/api/interviews?limit=ten', 422],
    ['GET', '/api/interviews/x/events?after=-1', 422],
    ['GET', '/api/interviews/x/events?after=1e999', 422],
    ['GET', '/api/questions?type=riddle', 422],
    ['GET', `/api/questions?text=${'x'.repeat(201)}`, 422],
  ] as const)('%s %s is %i', async (method, path, status) => {
    const response = await (await testApp()).request(method, path);
    expect(response.status).toBe(status);
    const problem = await problemOf(response);
    expect(problem.detail).toMatch(/\w/);
    if (status === 422) expect(problem.field).toBe(/[?&](\w+)=/.exec(path)![1]);
  });

  it.each<[object | string, string]>([
    [{ level: 'chief' }, 'level'],
    [{ minutes: 0 }, 'minutes'],
    [{ minutes: 1e21 }, 'minutes'],
    [{ count: 2.5 }, 'count'],
    [{ questions: [] }, 'questions'],
    [{ questions: ['x'.repeat(81)] }, 'questions[0]'],
    [{ questions: ['no-such-question'] }, 'questions'],
    [{ round: 'constructor' }, 'round'],
    [{ round: 'toString' }, 'round'],
    ['{"round": "__proto__"}', 'round'],
    [{ skills: ['__proto__'] }, 'skills'],
    [{ order: 'given' }, 'order'],
    [{ seed: -1 }, 'seed'],
    ['{"__proto__": {"level": "staff"}}', '__proto__'],
    [{ constructor: { prototype: {} } }, 'constructor'],
  ])('an interview with %j is refused for %s', async (body, field) => {
    const server = await testApp();
    const response = await server.request('POST', '/api/interviews', body);
    expect(response.status).toBe(422);
    expect((await problemOf(response)).field).toBe(field);
    expect(await server.fovea.conductor.store.countInterviews()).toBe(0);
    expect(({} as { level?: string }).level).toBeUndefined();
  });

  it('an empty body starts an interview with the defaults', async () => {
    const response = await (await testApp()).request('POST', '/api/interviews');
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      state: { round: 'concept', level: 'mid', feedback: 'end' },
    });
  });
});

/** Breaks an export, in place or by returning another body. */
type Spoil = (document: object) => unknown;

/** Puts another value at a path such as "interviews.0.id"; nothing takes it away. */
const set =
  (path: string, value: unknown): Spoil =>
  (document) => {
    const keys = path.split('.');
    const parent = keys
      .slice(0, -1)
      .reduce((at, key) => at[key] as Record<string, unknown>, document as Record<string, unknown>);
    parent[keys.at(-1)!] = value;
  };

describe('a broken import', () => {
  const refused = async (server: TestApp, spoil: Spoil) => {
    const document = JSON.parse(await (await server.request('GET', '/api/export')).text());
    const body = spoil(document) ?? document;
    const response = await server.request('POST', '/api/import', body);
    return { status: response.status, problem: await problemOf(response) };
  };

  it.each<[string, Spoil, number, string | undefined]>([
    ['another format', set('format', 'something-else'), 422, 'format'],
    ['a later version', set('formatVersion', 2), 422, 'formatVersion'],
    ['no interviews', set('interviews', undefined), 422, 'interviews'],
    [
      'an event of no known type',
      set('interviews.0.events.1.type', 'invented'),
      422,
      'interviews[0].events[1].type',
    ],
    [
      'an event without its data',
      set('interviews.0.events.1.data', undefined),
      422,
      'interviews[0].events[1].data',
    ],
    [
      'an item that is not whole',
      set('interviews.0.events.1.data.item.points', []),
      422,
      'interviews[0].events[1].data.item.points',
    ],
    ['an id that no address can hold', set('interviews.0.id', '../x'), 422, 'interviews[0].id'],
    ['a time that is none', set('interviews.0.events.0.at', 'yesterday'), 422, 'interviews[0].events[0].at'],
    ['a gap', set('interviews.0.events.1.sequence', 3), 422, 'interviews[0].events'],
    ['another log', set('interviews.0.events.0.data.seed', 1), 409, 'interviews[0].events'],
    ['half a document', (d) => JSON.stringify(d).slice(0, -20), 400, undefined],
    [
      'a deep record',
      (d) =>
        JSON.stringify(d).replace(
          '"documents":[]',
          `"documents":[{"kind":"a","id":"b","updatedAt":"2026-01-01T00:00:00.000Z","data":${'['.repeat(50_000)}${']'.repeat(50_000)}}]`,
        ),
      400,
      undefined,
    ],
    ['nothing', () => '', 422, 'format'],
  ])('with %s changes nothing', async (_name, spoil, status, field) => {
    const { server, unchanged } = await opened();
    const { status: actual, problem } = await refused(server, spoil);
    expect([actual, problem.field]).toEqual([status, field]);
    expect(problem.detail).toMatch(/\w/);
    await unchanged();
    expect(await server.fovea.conductor.store.countInterviews()).toBe(1);
  });
});
