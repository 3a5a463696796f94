import { describe, expect, it } from 'vitest';
import { RequestFailed } from '../../client.js';
import { memoryKeep } from '../../shell/keep.js';
import { KeptText } from './kept-text.js';

const failed = (status: number) => new RequestFailed({ title: 'No', status, detail: 'Do this.' });

/** A text whose server and clock do what the test says. */
function kept(before: string, left?: string) {
  const keep = memoryKeep();
  if (left !== undefined) keep.set('job', left);
  const server = { text: before, fails: null as Error | null, sent: [] as string[] };
  const timers = new Set<() => void>();
  const text = new KeptText(before, {
    key: 'job',
    keep,
    put: async (sent) => {
      server.sent.push(sent);
      if (server.fails) throw server.fails;
      server.text = sent;
    },
    later: (_ms, act) => {
      timers.add(act);
      return () => timers.delete(act);
    },
  });
  const rest = async () => {
    for (const act of [...timers]) {
      timers.delete(act);
      act();
    }
    await text.send();
  };
  return { text, keep, server, timers, rest };
}

describe('a kept text', () => {
  it('goes to the server at a rest, not at each key', async () => {
    const { text, keep, server, rest } = kept('');
    for (const typed of ['C', 'C+', 'C++']) text.type(typed);
    expect(keep.get('job')).toBe('C++');
    expect(server.sent).toEqual([]);
    await rest();
    expect(server.sent).toEqual(['C++']);
    expect(keep.get('job')).toBeNull();
    expect(text.get()).toEqual({ text: 'C++', kept: 'C++', status: 'kept', error: null });
  });

  it('sends what was typed while it was being sent', async () => {
    const { text, server } = kept('');
    text.type('first');
    const sending = text.send();
    text.type('second');
    await sending;
    await text.send();
    expect(server.sent).toEqual(['first', 'second']);
    expect(text.get()).toMatchObject({ kept: 'second', status: 'kept' });
  });

  it('is sent again once the server is back, and stays in the browser until then', async () => {
    const { text, keep, server, timers, rest } = kept('old');
    server.fails = failed(0);
    text.type('new');
    await rest();
    expect(text.get()).toMatchObject({ status: 'away', kept: 'old' });
    expect(keep.get('job')).toBe('new');
    expect(timers.size).toBe(1);
    server.fails = null;
    await rest();
    expect(server.text).toBe('new');
    expect(text.get().status).toBe('kept');
  });

  it('says why the server does not take it, and does not send it again by itself', async () => {
    const { text, server, timers, rest } = kept('');
    server.fails = failed(422);
    text.type('too long');
    await rest();
    expect(text.get()).toMatchObject({ status: 'refused', error: server.fails });
    expect(timers.size).toBe(0);
  });

  it('goes on with what was left in the browser', async () => {
    const { text, server, rest } = kept('old', 'left');
    text.start();
    expect(text.get()).toMatchObject({ text: 'left', kept: 'old', status: 'waiting' });
    await rest();
    expect(server.text).toBe('left');
  });

  it('asks no more once it has ended, and leaves the text for the next time', async () => {
    const { text, keep, server, timers } = kept('old');
    server.fails = failed(0);
    text.type('new');
    text.stop();
    await text.send();
    expect(timers.size).toBe(0);
    expect(keep.get('job')).toBe('new');
  });

  it('is emptied like any other change', async () => {
    const { text, server, rest } = kept('old');
    text.type('');
    await rest();
    expect(server.text).toBe('');
    expect(text.get().kept).toBe('');
  });
});
