import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnavailable } from './errors.js';
import { openPostgres } from './postgres.js';
import { answered, asked, minute, record, started } from './testing/events.js';
import {
  POSTGRES_MISSING,
  type PostgresServer,
  postgresAvailable,
  startPostgres,
} from './testing/postgres-server.js';

// A server that FOVEA_TEST_POSTGRES names is not ours to crash.
const runs = postgresAvailable() && !process.env.FOVEA_TEST_POSTGRES;
const reason = postgresAvailable() ? '' : `: ${POSTGRES_MISSING}`;

describe.skipIf(!runs)(`a Postgres that goes away${reason}`, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  it('in the middle of writing, is named, loses nothing that was acknowledged, and is used again when it is back', async () => {
    const store = await openPostgres(server.url, { version: '1.0.0' });
    const acknowledged: { id: string; sequence: number }[] = [];
    let enough = () => {};
    const underLoad = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const write = async () => {
      const { id, state } = await record(store, [[started(), asked()]]);
      for (let last = state; ; ) {
        last = (await store.append(id, last, [answered('Words.', { key: randomUUID() })], minute(5))).state;
        acknowledged.push({ id, sequence: last.sequence });
        if (acknowledged.length === 60) enough();
      }
    };
    const writers = Promise.allSettled(Array.from({ length: 6 }, write));
    await underLoad;
    await server.crash();
    for (const outcome of await writers) {
      const error = outcome.status === 'rejected' ? outcome.reason : null;
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toContain('cannot be reached');
      expect(error.advice).toContain('nothing that was acknowledged is lost');
    }
    for (const read of [
      store.events('x'),
      store.summaries({ limit: 1 }),
      store.history(),
      store.documents(),
      store.interviewIds(),
    ]) {
      await expect(read).rejects.toThrow(StoreUnavailable);
    }
    await server.restart();
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    for (const id of await store.interviewIds()) {
      const sequences = (await store.events(id)).map(({ sequence }) => sequence);
      const mine = acknowledged.filter((one) => one.id === id).map(({ sequence }) => sequence);
      // One that was stored and not acknowledged may follow.
      expect(sequences.slice(2, 2 + mine.length)).toEqual(mine);
      expect(sequences.length - 2 - mine.length).toBeLessThanOrEqual(1);
    }
    const { id } = await record(store, [[started(), asked(), answered('After.')]]);
    expect(await store.events(id)).toHaveLength(3);
    await store.close();
  });

  it('before it was opened, is named with what to check, and without the password', async () => {
    await server.crash();
    const url = new URL(server.url);
    url.password = 'hush';
    const error = await openPostgres(url.href, { version: '1.0.0' }).catch((reason) => reason);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error.message).toContain(url.pathname);
    expect(error.advice).toContain('DATABASE_URL');
    expect(`${error.message}${error.advice}`).not.toContain('hush');
    await server.restart();
    const store = await openPostgres(server.url, { version: '1.0.0' });
    expect(await store.countInterviews()).toBeGreaterThan(0);
    await store.close();
  });

  it('is refused where the URL names no database server', async () => {
    const error = await openPostgres('postgres://fovea:hush@127.0.0.1:1/fovea', { version: '1.0.0' }).catch(
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error.message).toContain('127.0.0.1:1/fovea');
    expect(error.message).not.toContain('hush');
  });
});
