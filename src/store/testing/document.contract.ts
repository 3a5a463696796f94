import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DocumentConflict } from '../errors.js';
import type { OpenStore } from '../store.contract.js';
import type { Store, StoredDocument } from '../store.js';
import { minute } from './events.js';

export function documentContract(open: OpenStore): void {
  const fresh = async () => {
    const opened = await open();
    onTestFinished(opened.destroy);
    return opened;
  };
  const document = (kind: string, id: string, data: unknown, n = 0) => ({
    kind,
    id,
    updatedAt: minute(n),
    data,
  });

  describe('personal records', () => {
    it('are kept by kind and id, whatever JSON they hold', async () => {
      const opened = await fresh();
      const stored = [
        document('checked', 'read-a-paper', true),
        document('project', 'a', {
          name: '检测器 🚀 مرحبا',
          notes: 'NUL \u0000 inside',
          nested: [1, 2.5, null, { deep: [] }],
        }),
        document('project', 'b', null),
        document('project', 'c', 'x'.repeat(40_000)),
      ];
      for (const one of stored.toReversed()) await opened.store.putDocument(one);
      expect(await opened.store.documents()).toEqual(stored);
      const store = await opened.reopen();
      expect(await store.documents()).toEqual(stored);
      expect(await store.documents('project')).toEqual(stored.slice(1));
      expect(await store.documents('nothing')).toEqual([]);
    });

    it('are replaced, not doubled', async () => {
      const { store } = await fresh();
      await store.putDocument(document('project', 'a', { name: 'Old', more: 1 }, 1));
      await store.putDocument(document('project', 'a', { name: 'New' }, 2));
      expect(await store.documents()).toEqual([document('project', 'a', { name: 'New' }, 2)]);
    });

    it('are deleted one by one, and deleting what is not there does nothing', async () => {
      const { store } = await fresh();
      for (const [kind, id] of [
        ['project', 'a'],
        ['project', 'b'],
        ['checked', 'a'],
      ] as const)
        await store.putDocument(document(kind, id, id));
      await store.deleteDocument('project', 'a');
      await store.deleteDocument('project', 'a');
      await store.deleteDocument('nothing', 'b');
      expect((await store.documents()).map(({ kind, id }) => `${kind}/${id}`)).toEqual([
        'checked/a',
        'project/b',
      ]);
    });

    it('are found one by one, and by the beginning of their ids to the letter', async () => {
      const { store } = await fresh();
      const ids = ['a.1', 'a.2', 'A.1', 'a_1', 'ab.1', 'a%', 'a.10', 'b'];
      for (const id of ids) await store.putDocument(document('version', id, { id }));
      await store.putDocument(document('other', 'a.1', 'other'));
      expect(await store.document('version', 'a.1')).toEqual(document('version', 'a.1', { id: 'a.1' }));
      expect(await store.document('version', 'a')).toBeNull();
      expect(await store.document('nothing', 'a.1')).toBeNull();
      const under = async (prefix: string) =>
        (await store.documents('version', prefix)).map(({ id }) => id).toSorted();
      expect(await under('a.')).toEqual(['a.1', 'a.10', 'a.2']);
      expect(await under('a_')).toEqual(['a_1']);
      expect(await under('a%')).toEqual(['a%']);
      expect(await under('')).toEqual(ids.toSorted());
      expect(await under('c')).toEqual([]);
    });

    it('are read page by page, each once', async () => {
      const { store } = await fresh();
      const all = ['a', 'b', 'c'].flatMap((kind) => ['1', '2', 'B', 'a'].map((id) => document(kind, id, id)));
      for (const one of all) await store.putDocument(one);
      for (const limit of [1, 4, 5, 100]) {
        const read: StoredDocument[] = [];
        for (;;) {
          const page = await store.documentsAfter(read.at(-1) ?? null, limit);
          expect(page.length).toBeLessThanOrEqual(limit);
          if (page.length === 0) break;
          read.push(...page);
        }
        expect(read).toEqual(await store.documents());
      }
    });

    it('are deleted by the beginning of their ids, and counted', async () => {
      const { store } = await fresh();
      for (const id of ['a', 'a.1', 'a.2', 'A.1', 'ab.1']) {
        await store.putDocument(document('head', id, id));
        await store.putDocument(document('version', id, id));
      }
      const ranges = [
        { kind: 'head', id: 'a' },
        { kind: 'version', prefix: 'a.' },
        { kind: 'nothing', prefix: '' },
      ];
      expect(await store.deleteDocuments(ranges)).toBe(3);
      expect(await store.deleteDocuments(ranges)).toBe(0);
      const left = await store.documents();
      expect(left.filter(({ kind }) => kind === 'head')).toHaveLength(4);
      expect(left.flatMap(({ kind, id }) => (kind === 'version' ? id : [])).toSorted()).toEqual([
        'A.1',
        'a',
        'ab.1',
      ]);
    });
  });

  describe('personal records that are changed together', () => {
    const head = (n: number, data: unknown) => document('head', 'a', data, n);
    const version = (n: number) => document('version', `a.${n}`, { n }, n);
    const two = async () => {
      const opened = await fresh();
      return { first: opened.store, second: await opened.another(), opened };
    };

    it('are written where each is as it was read, and are there after a restart', async () => {
      const opened = await fresh();
      const { store } = opened;
      await store.changeDocuments([
        { ...head(1, 1), was: null },
        { ...version(1), was: null },
      ]);
      await store.changeDocuments([
        { ...head(2, 2), was: minute(1) },
        { ...version(2), was: null },
        version(1),
      ]);
      const expected = [head(2, 2), version(1), version(2)];
      expect(await store.documents()).toEqual(expected);
      expect(await (await opened.reopen()).documents()).toEqual(expected);
    });

    it.each<[string, string | null]>([
      ['is another one', minute(9)],
      ['is there already', null],
    ])('are all left alone where one %s', async (_what, was) => {
      const { store } = await fresh();
      const before = [head(1, 1), version(1)];
      await store.changeDocuments(before);
      const changes = [{ ...version(2), was: null }, version(1), { ...head(2, 2), was }];
      await expect(store.changeDocuments(changes)).rejects.toBeInstanceOf(DocumentConflict);
      await expect(store.importAll([], changes)).rejects.toBeInstanceOf(DocumentConflict);
      expect(await store.documents()).toEqual(before);
      await expect(store.changeDocuments([{ ...head(3, 3), id: 'b', was: minute(1) }])).rejects.toThrow(
        DocumentConflict,
      );
      expect(await store.documents()).toEqual(before);
    });

    it('of many writers at once exactly one wins, whether the record is there or not', async () => {
      const { first, second } = await two();
      let was: string | null = null;
      for (let round = 1; round <= 5; round++) {
        const attempts = [first, second, first, second, first, second].map((store, writer) =>
          store.changeDocuments([
            { ...document('head', 'a', { round, writer }, round), was },
            { ...document('version', `a.${round}`, { writer }, round), was: null },
          ]),
        );
        const settled = await Promise.allSettled(attempts);
        const won = settled.flatMap(({ status }, writer) => (status === 'fulfilled' ? writer : []));
        expect(won).toHaveLength(1);
        for (const one of settled)
          if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(DocumentConflict);
        expect((await second.document('head', 'a'))?.data).toEqual({ round, writer: won[0] });
        expect((await first.document('version', `a.${round}`))?.data).toEqual({ writer: won[0] });
        was = minute(round);
      }
    });

    it('lose nothing when each tries again after a conflict', async () => {
      const { first, second } = await two();
      await first.putDocument(document('head', 'a', 0, 0));
      const add = async (store: Store) => {
        for (let done = false; !done; ) {
          const now = (await store.document('head', 'a'))!;
          const n = (now.data as number) + 1;
          const changes = [
            { ...document('head', 'a', n, n), was: now.updatedAt },
            { ...version(n), was: null },
          ];
          done = await store.changeDocuments(changes).then(
            () => true,
            (error) => {
              if (error instanceof DocumentConflict) return false;
              throw error;
            },
          );
        }
      };
      await Promise.all([first, second, first, second, first, second].map(add));
      expect((await second.document('head', 'a'))?.data).toBe(6);
      expect(await first.documents('version', 'a.')).toHaveLength(6);
    });

    it('leave nothing behind when one writer deletes what the other changes', async () => {
      const { first, second } = await two();
      const ranges = [
        { kind: 'head', id: 'a' },
        { kind: 'version', prefix: 'a.' },
      ];
      const outcomes = new Set<string>();
      for (let round = 1; round <= 6; round++) {
        await first.changeDocuments([head(1, 1), version(1)]);
        const change = () =>
          second.changeDocuments([
            { ...head(2, 2), was: minute(1) },
            { ...version(2), was: null },
          ]);
        const attempts: Promise<unknown>[] =
          round % 2 ? [first.deleteDocuments(ranges), change()] : [change(), first.deleteDocuments(ranges)];
        for (const one of await Promise.allSettled(attempts))
          outcomes.add(one.status === 'fulfilled' ? 'done' : (one.reason as Error).name);
        expect(await second.documents()).toEqual([]);
      }
      outcomes.delete('done');
      expect([...outcomes].filter((name) => name !== DocumentConflict.name)).toEqual([]);
    });

    it('are each owner’s own', async () => {
      const { first, opened } = await two();
      const other = await opened.another(randomUUID());
      await first.changeDocuments([{ ...head(1, 'mine'), was: null }]);
      await other.changeDocuments([{ ...head(1, 'theirs'), was: null }]);
      expect((await first.document('head', 'a'))?.data).toBe('mine');
      expect(await other.documentsAfter(null, 9)).toEqual([head(1, 'theirs')]);
      expect(await other.deleteDocuments([{ kind: 'head', prefix: '' }])).toBe(1);
      expect(await first.documents('head', 'a')).toEqual([head(1, 'mine')]);
    });
  });
}
