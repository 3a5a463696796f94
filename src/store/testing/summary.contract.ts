import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fold, NEW_INTERVIEW } from '#interview/state';
import type { OpenStore } from '../store.contract.js';
import type { Store } from '../store.js';
import { summariesOf } from '../summary.js';
import { answered, asked, judged, record, started } from './events.js';
import { type Batch, interviews } from './random-interviews.js';

/** Every list that is read from summaries, whole. */
async function lists(store: Store) {
  return {
    rows: (await store.summaries({ limit: 99 })).rows,
    answered: await store.answeredLately(99),
    history: await store.history(),
  };
}

async function store(to: Store, batches: readonly Batch[]): Promise<string> {
  const id = randomUUID();
  let state = NEW_INTERVIEW;
  for (const { events, at } of batches) state = (await to.append(id, state, events, at)).state;
  expect(fold(await to.events(id))).toEqual(state);
  return id;
}

export function summaryContract(open: OpenStore): void {
  describe('summaries', () => {
    it('are, as stored event by event, what is rebuilt from the log', async () => {
      const opened = await open();
      onTestFinished(opened.destroy);
      const other = await opened.another(randomUUID());
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(interviews, async (batches) => {
          const id = await store(opened.store, batches);
          const events = await opened.store.events(id);
          for (const event of events) seen.add(event.type);
          const stored = await lists(opened.store);
          const { summary, answered: rows } = summariesOf(id, events);
          expect(stored.rows).toEqual([{ ...summary, minutes: Math.round(summary.minutes) }]);
          expect(stored.answered.toSorted((a, b) => a.turn - b.turn)).toEqual(rows);
          await opened.store.rebuildSummaries();
          expect(await lists(opened.store)).toEqual(stored);
          await other.importAll([{ id, events }], []);
          expect(await lists(other)).toEqual(stored);
          await opened.store.deleteInterview(id);
          await other.deleteInterview(id);
        }),
        { numRuns: 15 },
      );
      // The interviews were not trivial ones.
      expect([...seen]).toEqual(
        expect.arrayContaining(['started', 'asked', 'answered', 'judged', 'moved', 'ended']),
      );
    });

    it('are rebuilt for one interview alone, and nothing is made for one that is not there', async () => {
      const opened = await open();
      onTestFinished(opened.destroy);
      const batches = [[started()], [asked()], [answered('One.')], [judged([3], 0.25)]];
      const one = await record(opened.store, batches);
      const two = await record(opened.store, batches, { from: 30 });
      const right = await lists(opened.store);
      await opened.store.rebuildSummaries(one.id);
      expect(await lists(opened.store)).toEqual(right);
      await opened.store.rebuildSummaries(randomUUID());
      expect(right.rows.map(({ id }) => id)).toEqual([two.id, one.id]);
      expect(await lists(opened.store)).toEqual(right);
    });
  });
}
