import { describe, expect, it } from 'vitest';
import { saying } from '#conduct/testing/graders';
import { allBut } from '#conduct/testing/rubric';
import type { InterviewEvent } from '#interview/events';
import { type TestApp, testApp } from './testing/app.js';

interface Message {
  readonly event: string;
  readonly id: string;
  readonly data: InterviewEvent;
}

/** Reads server-sent events as a browser does. */
class EventReader {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #text = '';

  constructor(response: Response) {
    this.#reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  }

  async next(count: number): Promise<Message[]> {
    const messages: Message[] = [];
    while (messages.length < count) {
      const end = this.#text.indexOf('\n\n');
      if (end < 0) {
        const { value, done } = await this.#reader.read();
        if (done) throw new Error(`The stream ended after ${messages.length} messages.`);
        this.#text += value;
        continue;
      }
      const lines = this.#text
        .slice(0, end)
        .split('\n')
        .filter((line) => !line.startsWith(':'));
      this.#text = this.#text.slice(end + 2);
      if (lines.length === 0) continue;
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))!.slice(name.length + 2);
      messages.push({ event: field('event'), id: field('id'), data: JSON.parse(field('data')) });
    }
    return messages;
  }

  stop(): Promise<void> {
    return this.#reader.cancel();
  }
}

const open = async (server: TestApp, path: string, headers: Record<string, string> = {}) => {
  const response = await server.request('GET', path, undefined, headers);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  return new EventReader(response);
};

describe('the event stream', () => {
  it('replays the log, then goes on with what happens, each named by its type with its sequence as the id', async () => {
    const server = await testApp();
    const id = await server.start();
    const stream = await open(server, `/api/interviews/${id}/stream`);
    const replayed = await stream.next(2);
    await server.answer(id, saying(allBut('iou-and-nms', 'greedy-order')));
    const live = await stream.next(3);
    const log = await server.fovea.log(id);
    expect([...replayed, ...live]).toEqual(
      log.map((event) => ({ event: event.type, id: String(event.sequence), data: event })),
    );
    expect(log.map((event) => event.type)).toEqual(['started', 'asked', 'answered', 'judged', 'probed']);
    await stream.stop();
  });

  it.each<[string, string, Record<string, string>, number]>([
    ['after', '?after=1', {}, 2],
    ['Last-Event-ID', '', { 'last-event-id': '1' }, 2],
    ['the later of both', '?after=2', { 'last-event-id': '3' }, 4],
    ['the later of both, the other way', '?after=3', { 'last-event-id': '1' }, 4],
    ['the start, where Last-Event-ID is none', '', { 'last-event-id': 'abc' }, 1],
    ['the start, where Last-Event-ID is negative', '', { 'last-event-id': '-7' }, 1],
  ])('begins after %s', async (_name, query, headers, first) => {
    const server = await testApp();
    const id = await server.start();
    await server.answer(id, saying(allBut('iou-and-nms', 'greedy-order')));
    await server.fovea.conductor.settled();
    const stream = await open(server, `/api/interviews/${id}/stream${query}`, headers);
    expect((await stream.next(1)).map((message) => message.id)).toEqual([String(first)]);
    await stream.stop();
  });

  it('far beyond the end waits for what is new', async () => {
    const server = await testApp();
    const id = await server.start();
    const stream = await open(server, `/api/interviews/${id}/stream`, { 'last-event-id': '1e300' });
    await stream.stop();
    expect(server.errors).toEqual([]);
  });

  it('is told to two readers at once, and one that leaves does not disturb the other', async () => {
    const server = await testApp();
    const id = await server.start();
    const path = `/api/interviews/${id}/stream?after=2`;
    const [one, two] = await Promise.all([open(server, path), open(server, path)]);
    await one.stop();
    await server.move(id, 'repeat');
    expect((await two.next(1))[0]).toMatchObject({ event: 'moved', data: { data: { move: 'repeat' } } });
    await two.stop();
  });

  it('of an interview that does not exist is a 404', async () => {
    const server = await testApp();
    expect((await server.request('GET', '/api/interviews/nothing/stream')).status).toBe(404);
  });
});

describe('the export', () => {
  it('streams one JSON document, named by the day, that an import takes back', async () => {
    const server = await testApp();
    for (let count = 0; count < 3; count++)
      await server.answer(await server.start(), 'עברית 🦊\u2028\n"quoted"');
    await server.fovea.conductor.settled();
    const response = await server.request('GET', '/api/export');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="fovea-2026-01-05.json"');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      format: 'fovea-export',
      formatVersion: 1,
      version: '0.1.0',
      documents: [],
    });
    expect((await server.request('DELETE', '/api/data')).status).toBe(204);
    expect(await server.json('POST', '/api/import', text)).toEqual({
      added: 3,
      extended: 0,
      unchanged: 0,
      documents: 0,
    });
    const again = JSON.parse(await (await server.request('GET', '/api/export')).text());
    expect(again.interviews).toEqual(JSON.parse(text).interviews);
  });
});
