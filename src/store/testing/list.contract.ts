import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenStore } from '../store.contract.js';
import type { Store } from '../store.js';
import { answered, asked, ended, judged, minute, moved, record, started } from './events.js';
import { candidates } from './questions.js';

/** All ids of a list, read page by page. */
async function pages(store: Store, limit: number, between?: () => Promise<unknown>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const { rows, next } = await store.summaries({ limit, ...(cursor ? { cursor } : {}) });
    expect(rows.length).toBeLessThanOrEqual(limit);
    ids.push(...rows.map(({ id }) => id));
    if (next === null) return ids;
    cursor = next;
    await between?.();
  }
}

const cursorOf = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const FORGED = [
  '',
  'not a cursor',
  '💥',
  'x'.repeat(10_000),
  cursorOf('[broken'),
  cursorOf(null),
  cursorOf({}),
  cursorOf([1, 2]),
  cursorOf([null, null]),
  cursorOf(['a\u0000b', 'c']),
  cursorOf(["' or 1=1 --", "'; delete from event; --"]),
  cursorOf(['9999-12-31T00:00:00.000Z', '\ud800']),
];

export function listContract(open: OpenStore): void {
  const fresh = async () => {
    const opened = await open();
    onTestFinished(opened.destroy);
    return opened.store;
  };
  const { item } = candidates[0]!;

  describe('the list of interviews', () => {
    it('is read page by page, newest first, each once, also where many began at the same instant', async () => {
      const store = await fresh();
      for (const from of [5, 5, 5, 9, 5, 1, 5]) await record(store, [[started()]], { from });
      const all = (await store.summaries({ limit: 99 })).rows;
      expect(all.map(({ startedAt }) => startedAt)).toEqual([9, 5, 5, 5, 5, 5, 1].map(minute));
      for (const limit of [1, 2, 3, 7, 8]) expect(await pages(store, limit)).toEqual(all.map(({ id }) => id));
      expect((await store.summaries({ limit: 7 })).next).toBeNull();
    });

    it('keeps its place while interviews are added and deleted', async () => {
      const store = await fresh();
      const old: string[] = [];
      for (const from of [1, 2, 3, 4]) old.unshift((await record(store, [[started()]], { from })).id);
      let added = 20;
      const seen = await pages(store, 1, async () => {
        await record(store, [[started()]], { from: added++ });
        await store.deleteInterview(old[0]!);
      });
      expect(seen).toEqual(old);
    });

    it('is filtered by status', async () => {
      const store = await fresh();
      const open1 = await record(store, [[started()]], { from: 1 });
      const done = await record(store, [[started()], [ended]], { from: 2 });
      const open2 = await record(store, [[started()]], { from: 3 });
      const ids = async (status: 'open' | 'ended') =>
        (await store.summaries({ limit: 9, status })).rows.map(({ id }) => id);
      expect(await ids('open')).toEqual([open2.id, open1.id]);
      expect(await ids('ended')).toEqual([done.id]);
      const first = await store.summaries({ limit: 1, status: 'open' });
      expect(
        (await store.summaries({ limit: 9, status: 'open', cursor: first.next! })).rows.map(({ id }) => id),
      ).toEqual([open1.id]);
    });

    it.each(FORGED)('is not harmed by a forged cursor: %j', async (cursor) => {
      const store = await fresh();
      const { id } = await record(store, [[started()]]);
      const { rows } = await store.summaries({ limit: 9, cursor });
      expect(rows.every((row) => row.id === id)).toBe(true);
      expect(await store.countInterviews()).toBe(1);
      expect(await store.events(id)).toHaveLength(1);
    });
  });

  describe('what was answered', () => {
    it('is counted by question, with the latest time and score', async () => {
      const store = await fresh();
      expect(await store.history()).toEqual({});
      await record(store, [[started()], [asked()], [answered('Early.')], [judged([3], 0.25)]], { from: 0 });
      await record(store, [[started()], [asked()], [answered('Late.')], [judged([3], 0.75)]], { from: 10 });
      await record(store, [[started()], [asked(1)], [moved('do-not-know', candidates[1]!.item)]], {
        from: 20,
      });
      await record(store, [[started()], [asked(2)], [moved('skip', candidates[2]!.item)], [asked(3)]], {
        from: 30,
      });
      expect(await store.history()).toEqual({
        'question-1': { times: 2, last: minute(12), score: 0.75 },
        'question-2': { times: 1, last: minute(21), score: 0 },
      });
    });

    it('has no score while it is not judged, and is taken out when it is withdrawn', async () => {
      const store = await fresh();
      const { id, state } = await record(store, [[started()], [asked()], [answered('Not judged.')]]);
      expect(await store.history()).toEqual({ 'question-1': { times: 1, last: minute(2), score: null } });
      expect((await store.summaries({ limit: 1 })).rows[0]).toMatchObject({ pending: 1, score: null });
      await store.append(
        id,
        state,
        [{ type: 'withdrawn', data: { question: item.id, answer: 3 } }],
        minute(5),
      );
      expect(await store.history()).toEqual({});
      expect(await store.answersTo(item.id, 9)).toEqual([]);
    });

    it('is listed latest first, with the points that were missed, heaviest first', async () => {
      const store = await fresh();
      const early = await record(store, [[started()], [asked()], [answered('Early.')], [judged([3], 0.25)]], {
        from: 0,
      });
      const late = await record(
        store,
        [[started()], [asked(1)], [answered('Late.', { question: 1 })], [judged([3], 0.5, { question: 1 })]],
        { from: 10 },
      );
      const lately = await store.answeredLately(9);
      expect(lately.map(({ interview, question, at, score }) => [interview, question, at, score])).toEqual([
        [late.id, 'question-2', minute(12), 0.5],
        [early.id, 'question-1', minute(2), 0.25],
      ]);
      expect(await store.answeredLately(1)).toEqual(lately.slice(0, 1));
      // Point 1 was made; points 3 and 6 are expected from senior only, and the interview is at mid.
      expect(lately[1]!.missed.map(({ id }) => id)).toEqual([
        'point-2',
        'point-5',
        'point-8',
        'point-4',
        'point-7',
      ]);
      expect(lately[1]!.missed[0]).toEqual({
        id: 'point-2',
        statement: item.points[1]!.statement,
        verdict: 'missed',
      });
    });

    it('is found by question, latest first', async () => {
      const store = await fresh();
      const ids: string[] = [];
      for (const from of [20, 0, 10])
        ids.push((await record(store, [[started()], [asked()], [answered(`At ${from}.`)]], { from })).id);
      await record(store, [[started()], [asked(1)], [answered('Another.', { question: 1 })]]);
      const rows = await store.answersTo('question-1', 9);
      expect(rows.map(({ interview }) => interview)).toEqual([ids[0], ids[2], ids[1]]);
      expect(rows[0]).toMatchObject({
        turn: 0,
        title: item.title,
        skill: 'detection',
        round: 'concept',
        level: 'mid',
        outcome: 'answered',
      });
      expect(await store.answersTo('question-1', 2)).toEqual(rows.slice(0, 2));
      expect(await store.answersTo("question-1' or '1'='1", 9)).toEqual([]);
    });
  });
}
