import { describe, expect, it, onTestFinished } from 'vitest';
import { SequenceConflict } from '../errors.js';
import type { OpenStore } from '../store.contract.js';
import type { Store } from '../store.js';
import { answered, asked, ended, judged, logOf, minute, record, started } from './events.js';

/** Everything that a store gives out. */
async function everything(store: Store) {
  const ids = await store.interviewIds();
  return {
    logs: await Promise.all(ids.map(async (id) => ({ id, events: await store.events(id) }))),
    documents: await store.documents(),
    rows: (await store.summaries({ limit: 99 })).rows,
    history: await store.history(),
    answered: await store.answeredLately(99),
    count: await store.countInterviews(),
  };
}

const NOTHING = { logs: [], documents: [], rows: [], history: {}, answered: [], count: 0 };

export function wholeContract(open: OpenStore): void {
  const filled = async () => {
    const opened = await open();
    onTestFinished(opened.destroy);
    const { store } = opened;
    const one = await record(store, [
      [started()],
      [asked()],
      [answered('One.', { key: 'a' })],
      [judged([3], 0.5)],
      [ended],
    ]);
    const two = await record(
      store,
      [[started()], [asked(1)], [answered('Two.', { key: 'b', question: 1 })]],
      { from: 20 },
    );
    await store.putDocument({ kind: 'project', id: 'p', updatedAt: minute(1), data: { name: 'Project' } });
    return { opened, store, one: one.id, two: two.id };
  };

  describe('importing', () => {
    it('makes an empty store the same as the one that was exported', async () => {
      const { opened, store } = await filled();
      const before = await everything(store);
      await store.deleteAll();
      expect(await everything(store)).toEqual(NOTHING);
      await store.importAll(before.logs, before.documents);
      expect(await everything(store)).toEqual(before);
      expect(await everything(await opened.reopen())).toEqual(before);
    });

    it('replaces a log that is here, and its summary and answers with it', async () => {
      const { store, two } = await filled();
      const events = logOf([started(), asked(2), answered('Instead.', { key: 'c', question: 2 }), ended], 20);
      await store.importAll([{ id: two, events }], []);
      expect(await store.events(two)).toEqual(events);
      expect(await store.eventByKey(two, 'b')).toBeNull();
      expect(Object.keys(await store.history()).toSorted()).toEqual(['question-1', 'question-3']);
      expect((await store.summaries({ limit: 9, status: 'open' })).rows).toEqual([]);
    });

    it('replaces nothing that has grown since it was read', async () => {
      const { store, two } = await filled();
      const before = await everything(store);
      const events = await store.events(two);
      const shorter = { id: two, events, stored: events.length - 1 };
      await expect(store.importAll([shorter], [])).rejects.toBeInstanceOf(SequenceConflict);
      expect(await everything(store)).toEqual(before);
      await store.importAll([{ id: two, events, stored: events.length }], []);
      expect(await everything(store)).toEqual(before);
    });

    it.each([
      ['two events of one sequence', [started(), asked()].flatMap((event) => logOf([event]))],
      [
        'one key twice',
        logOf([started(), asked(), answered('A.', { key: 'k' }), answered('B.', { key: 'k' })]),
      ],
      ['no events', []],
    ])('stores nothing at all when one log has %s', async (_what, broken) => {
      const { store, one } = await filled();
      const before = await everything(store);
      const good = { id: 'good', events: logOf([started(), asked()]) };
      const replaced = { id: one, events: logOf([started()]) };
      const documents = [{ kind: 'project', id: 'p', updatedAt: minute(9), data: 'replaced' }];
      await expect(
        store.importAll([good, replaced, { id: 'broken', events: broken }], documents),
      ).rejects.toThrow();
      expect(await everything(store)).toEqual(before);
    });
  });

  describe('deleting', () => {
    it('an interview leaves no trace of it, and everything else as it was', async () => {
      const { opened, store, one, two } = await filled();
      const before = await everything(store);
      expect(await store.deleteInterview(one)).toBe(true);
      const after = await everything(store);
      expect(after.logs).toEqual(before.logs.filter(({ id }) => id !== one));
      expect(after.rows.map(({ id }) => id)).toEqual([two]);
      expect(after.answered.map(({ interview }) => interview)).toEqual([two]);
      expect(Object.keys(after.history)).toEqual(['question-2']);
      expect(after.documents).toEqual(before.documents);
      expect(await store.eventByKey(one, 'a')).toBeNull();
      expect(await store.deleteInterview(one)).toBe(false);
      await store.rebuildSummaries();
      expect(await everything(await opened.reopen())).toEqual(after);
    });

    it('everything leaves nothing, and the store goes on', async () => {
      const { opened, store } = await filled();
      await store.deleteAll();
      expect(await everything(store)).toEqual(NOTHING);
      const { id } = await record(store, [[started()]]);
      expect((await everything(await opened.reopen())).logs.map((log) => log.id)).toEqual([id]);
    });
  });
}
