import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { InterviewEvent } from '#interview/events';
import { fold, NEW_INTERVIEW } from '#interview/state';
import { DuplicateKey, SequenceConflict } from '../errors.js';
import type { OpenStore } from '../store.contract.js';
import { answered, asked, disputed, ended, judged, logOf, minute, moved, record, started } from './events.js';
import { words } from './random-interviews.js';

export function logContract(open: OpenStore): void {
  const fresh = async () => {
    const opened = await open();
    onTestFinished(opened.destroy);
    return opened;
  };

  describe('the log', () => {
    it('gives back what was appended, in order and valid, also after it was reopened', async () => {
      const opened = await fresh();
      const news = [
        started(),
        asked(),
        answered('An answer.', { key: 'first' }),
        judged([3], 0.5),
        ended,
        disputed('Nul \u0000 and 🦊.', { key: 'second' }),
      ];
      const { id, state } = await record(
        opened.store,
        news.map((event) => [event]),
      );
      const expected = logOf(news);
      expect(await opened.store.events(id)).toEqual(expected);
      expect(state).toEqual(fold(expected));
      const store = await opened.reopen();
      const events = await store.events(id);
      expect(events).toEqual(expected);
      expect(events.map((event) => InterviewEvent.parse(event))).toEqual(expected);
      expect(await store.events(id, 3)).toEqual(expected.slice(3));
      expect(await store.events(id, 6)).toEqual([]);
    });

    it('knows nothing of an interview that was never started', async () => {
      const { store } = await fresh();
      expect(await store.events(randomUUID())).toEqual([]);
      expect(await store.eventByKey(randomUUID(), 'key')).toBeNull();
      expect(await store.deleteInterview(randomUUID())).toBe(false);
      expect(await store.interviewIds()).toEqual([]);
    });

    it('appends several events at once, with one time and following sequences', async () => {
      const { store } = await fresh();
      const { id, state } = await record(store, [[started(), asked()]]);
      const appended = await store.append(
        id,
        state,
        [moved('resume'), answered('Both.', { key: 'both' })],
        minute(7),
      );
      expect(appended.events.map(({ sequence, at }) => [sequence, at])).toEqual([
        [3, minute(7)],
        [4, minute(7)],
      ]);
      expect(appended.state).toEqual(fold(await store.events(id)));
    });

    it('refuses to append after a state that the log has left, and keeps what was there', async () => {
      const { store } = await fresh();
      const { id, state } = await record(store, [[started()], [asked()]]);
      await store.append(id, state, [answered('First.', { key: 'first' })], minute(5));
      const before = await store.events(id);
      await expect(
        store.append(id, state, [answered('Second.', { key: 'second' })], minute(6)),
      ).rejects.toThrow(SequenceConflict);
      await expect(store.append(id, NEW_INTERVIEW, [started()], minute(6))).rejects.toThrow(SequenceConflict);
      expect(await store.events(id)).toEqual(before);
      expect((await store.summaries({ limit: 9 })).rows.map(({ sequence }) => sequence)).toEqual([3]);
    });

    it('refuses a key that was used, wherever the log stands, and finds its event', async () => {
      const { store } = await fresh();
      const { id, state } = await record(store, [[started(), asked()]]);
      const first = await store.append(id, state, [answered('First.', { key: 'once' })], minute(5));
      const again = [answered('Again.', { key: 'once' })];
      await expect(store.append(id, first.state, again, minute(6))).rejects.toThrow(DuplicateKey);
      // A second request with the same key that read the log before the first was stored.
      await expect(store.append(id, state, again, minute(6))).rejects.toThrow(DuplicateKey);
      expect(await store.eventByKey(id, 'once')).toEqual(first.events[0]);
      expect(await store.eventByKey(id, 'never')).toBeNull();
      expect(await store.events(id)).toHaveLength(3);
    });

    it('lets two interviews use the same key', async () => {
      const { store } = await fresh();
      const one = await record(store, [[started(), asked(), answered('One.', { key: 'shared' })]]);
      const two = await record(store, [[started(), asked(), answered('Two.', { key: 'shared' })]]);
      expect((await store.eventByKey(one.id, 'shared'))?.data).toMatchObject({ text: 'One.' });
      expect((await store.eventByKey(two.id, 'shared'))?.data).toMatchObject({ text: 'Two.' });
    });

    it('stores all of a batch or nothing of it', async () => {
      const { store } = await fresh();
      const { id, state } = await record(store, [[started(), asked(), answered('Here.', { key: 'used' })]]);
      const rows = (await store.summaries({ limit: 9 })).rows;
      const batch = [moved('repeat'), answered('New.', { key: 'new' }), answered('Used.', { key: 'used' })];
      await expect(store.append(id, state, batch, minute(9))).rejects.toThrow(DuplicateKey);
      expect(await store.events(id)).toHaveLength(3);
      expect(await store.eventByKey(id, 'new')).toBeNull();
      expect((await store.summaries({ limit: 9 })).rows).toEqual(rows);
      const twice = [answered('A.', { key: 'same' }), answered('B.', { key: 'same' })];
      await expect(store.append(id, state, twice, minute(9))).rejects.toThrow();
      expect(await store.events(id)).toHaveLength(3);
    });

    it('keeps answers of 40,000 characters to the last of them', async () => {
      const opened = await fresh();
      const texts = ['a'.repeat(40_000), 'ü'.repeat(40_000), '👩🏽‍🔬'.repeat(5_000), 'مرحبا '.repeat(6_666)];
      const { id } = await record(opened.store, [
        [started(), asked()],
        ...texts.map((text) => [answered(text)]),
      ]);
      const store = await opened.reopen();
      const stored = (await store.events(id)).flatMap((event) =>
        event.type === 'answered' ? [event.data.text] : [],
      );
      expect(stored.map((text) => text.length)).toEqual(texts.map((text) => text.length));
      expect(stored).toEqual(texts);
    });

    it('keeps any text exactly: emoji, right-to-left, control characters, NUL and lone surrogates', async () => {
      const opened = await fresh();
      const texts = fc.sample(words, { numRuns: 60, seed: 20260105 });
      const { id } = await record(opened.store, [
        [started(), asked(), ...texts.map((text) => answered(text))],
      ]);
      const store = await opened.reopen();
      const stored = (await store.events(id)).flatMap((event) =>
        event.type === 'answered' ? [event.data.text] : [],
      );
      expect(texts.some((text) => text.includes('\u0000'))).toBe(true);
      expect(stored).toEqual(texts);
    });

    it('finds the interviews that hold an event of a type, each once, by when they first held it', async () => {
      const { store } = await fresh();
      const begin = [started(), asked(), answered('One.'), judged([3], 0.5)].map((event) => [event]);
      const late = await record(store, [...begin, [disputed('One.')], [disputed('Two.')]], { from: 30 });
      const early = await record(store, [...begin, [disputed('Three.')]]);
      const none = await record(store, begin, { from: 10 });
      expect(await store.interviewsWith('disputed')).toEqual([early.id, late.id]);
      expect(await store.interviewsWith('judged')).toEqual([early.id, none.id, late.id]);
      expect(await store.interviewsWith('ended')).toEqual([]);
      await store.deleteInterview(early.id);
      expect(await store.interviewsWith('disputed')).toEqual([late.id]);
    });

    it('lists interviews oldest first', async () => {
      const { store } = await fresh();
      const ids: string[] = [];
      for (const from of [30, 10, 20]) ids.push((await record(store, [[started()], [asked()]], { from })).id);
      expect(await store.interviewIds()).toEqual([ids[1], ids[2], ids[0]]);
      expect(await store.countInterviews()).toBe(3);
    });
  });
}
