import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenStore } from '../store.contract.js';
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
  });
}
