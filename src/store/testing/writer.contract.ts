import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DuplicateKey, SequenceConflict } from '../errors.js';
import type { OpenStore } from '../store.contract.js';
import type { Store } from '../store.js';
import { answered, asked, minute, moved, record, started, stateOf } from './events.js';
import { candidates } from './questions.js';

/** What each of several attempts came to. */
async function outcomes(attempts: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((one) => (one.status === 'fulfilled' ? 'stored' : (one.reason as Error).name));
}

export function writerContract(open: OpenStore): void {
  const two = async () => {
    const opened = await open();
    onTestFinished(opened.destroy);
    return { first: opened.store, second: await opened.another(), opened };
  };

  describe('two writers on one interview', () => {
    it('see at once what the other appended', async () => {
      const { first, second } = await two();
      const { id, state } = await record(first, [[started()], [asked()]]);
      const { events } = await second.append(
        id,
        state,
        [answered('From the second.', { key: 'k' })],
        minute(3),
      );
      expect(await first.events(id, 2)).toEqual(events);
      expect(await first.eventByKey(id, 'k')).toEqual(events[0]);
    });

    it('of many appends to one place in the log, exactly one wins', async () => {
      const { first, second } = await two();
      const { id } = await record(first, [[started(), asked()]]);
      for (let round = 0; round < 5; round++) {
        const state = await stateOf(first, id);
        const attempts = [first, second, first, second, first, second].map((store) =>
          store.append(id, state, [answered('Mine.', { key: randomUUID() })], minute(round)),
        );
        const names = await outcomes(attempts);
        expect(names.filter((name) => name === 'stored')).toHaveLength(1);
        expect(names.filter((name) => name === 'SequenceConflict')).toHaveLength(5);
        expect(await second.events(id)).toHaveLength(3 + round);
      }
    });

    it('of many appends with one key, one is stored and the others are told that the key was used', async () => {
      const { first, second } = await two();
      const { id, state } = await record(first, [[started(), asked()]]);
      const attempts = [first, second, first, second].map((store) =>
        store.append(id, state, [answered('Mine.', { key: 'one' })], minute(4)),
      );
      expect((await outcomes(attempts)).toSorted()).toEqual([
        DuplicateKey.name,
        DuplicateKey.name,
        DuplicateKey.name,
        'stored',
      ]);
      expect(await first.events(id)).toHaveLength(3);
    });

    it('lose nothing and double nothing when each tries again after a conflict', async () => {
      const { first, second } = await two();
      const { id } = await record(first, [[started(), asked()]]);
      const { item } = candidates[0]!;
      const keys: string[] = [];
      const write = async (store: Store, times: number) => {
        for (let n = 0; n < times; n++) {
          const key = randomUUID();
          keys.push(key);
          for (let stored = false; !stored; ) {
            const state = await stateOf(store, id);
            stored = await store.append(id, state, [moved('repeat', item, key)], minute(5)).then(
              () => true,
              (error) => {
                if (error instanceof SequenceConflict) return false;
                throw error;
              },
            );
          }
        }
      };
      await Promise.all([first, second, first, second].map((store) => write(store, 5)));
      const events = await first.events(id);
      expect(events.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 22 }, (_, index) => index + 1),
      );
      expect(events.flatMap(({ key }) => key ?? []).toSorted()).toEqual(keys.toSorted());
      expect((await second.summaries({ limit: 9 })).rows[0]?.sequence).toBe(22);
    });

    it('start one interview only once', async () => {
      const { first, second } = await two();
      const id = randomUUID();
      const attempts = [first, second].map((store) => record(store, [[started()]], { id }));
      expect((await outcomes(attempts)).toSorted()).toEqual([SequenceConflict.name, 'stored']);
      expect(await first.events(id)).toHaveLength(1);
    });

    it('leave nothing behind when one deletes the interview while the other appends', async () => {
      const { first, second } = await two();
      const seen = new Set<string>();
      for (let round = 0; round < 6; round++) {
        const { id, state } = await record(first, [[started()], [asked()]]);
        const append = () => second.append(id, state, [answered('Too late?', { key: 'k' })], minute(4));
        const attempts =
          round % 2 === 0 ? [first.deleteInterview(id), append()] : [append(), first.deleteInterview(id)];
        for (const name of await outcomes(attempts)) seen.add(name);
        expect(await first.events(id)).toEqual([]);
        await expect(append()).rejects.toThrow(SequenceConflict);
        expect(await second.events(id)).toEqual([]);
        expect((await first.summaries({ limit: 9 })).rows).toEqual([]);
        expect(await first.answeredLately(9)).toEqual([]);
      }
      expect([...seen].filter((name) => name !== 'stored' && name !== SequenceConflict.name)).toEqual([]);
    });

    it('write to two interviews at once without a conflict', async () => {
      const { first, second } = await two();
      const batches = [[started()], [asked()], [answered('One.')], [moved('repeat', candidates[0]!.item)]];
      const recorded = await Promise.all([
        record(first, batches),
        record(second, batches),
        record(first, batches),
      ]);
      for (const { id } of recorded) expect(await second.events(id)).toHaveLength(4);
      expect(await first.countInterviews()).toBe(3);
    });
  });

  describe('two owners of one database', () => {
    it('see nothing of each other', async () => {
      const { first, opened } = await two();
      const other = await opened.another(randomUUID());
      const { id } = await record(first, [[started(), asked(), answered('Mine.', { key: 'k' })]]);
      await first.putDocument({ kind: 'project', id: 'p', updatedAt: minute(1), data: { name: 'Mine' } });
      expect(await other.events(id)).toEqual([]);
      expect(await other.eventByKey(id, 'k')).toBeNull();
      expect(await other.interviewIds()).toEqual([]);
      expect(await other.summaries({ limit: 9 })).toEqual({ rows: [], next: null });
      expect(await other.countInterviews()).toBe(0);
      expect(await other.history()).toEqual({});
      expect(await other.answeredLately(9)).toEqual([]);
      expect(await other.answersTo('question-1', 9)).toEqual([]);
      expect(await other.documents()).toEqual([]);
    });

    it('use the same ids and keys without touching each other', async () => {
      const { first, opened } = await two();
      const other = await opened.another(randomUUID());
      const id = randomUUID();
      await record(first, [[started(), asked(), answered('Mine.', { key: 'k' })]], { id });
      await record(other, [[started(), asked(), answered('Theirs.', { key: 'k' })]], { id });
      await first.putDocument({ kind: 'project', id: 'p', updatedAt: minute(1), data: 'mine' });
      await other.putDocument({ kind: 'project', id: 'p', updatedAt: minute(1), data: 'theirs' });
      expect(await other.deleteInterview(id)).toBe(true);
      await other.deleteAll();
      expect((await first.eventByKey(id, 'k'))?.data).toMatchObject({ text: 'Mine.' });
      expect((await first.documents()).map(({ data }) => data)).toEqual(['mine']);
      expect(await first.countInterviews()).toBe(1);
      expect(Object.keys(await first.history())).toEqual(['question-1']);
    });
  });
}
