import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryKeep } from '../../shell/keep.js';
import { storable } from '../form/storable.js';
import { ResumeServer } from '../testing/resume-server.js';
import { Copies } from './copies.js';
import { Saving } from './saving.js';

let keys = 0;

/** A tab on a server: timers run when told to. */
function tabOn(server: ResumeServer, keep = memoryKeep(), name = 'a') {
  const copies = new Copies(keep, 'one', name);
  let due: (() => void) | null = null;
  const told: number[] = [];
  const saving = new Saving(server.current, {
    put: server.put,
    makeCurrent: server.makeCurrent,
    load: server.load,
    storable,
    copies,
    newKey: () => `key-${++keys}`,
    now: () => 1_000,
    later: (_ms, act) => {
      due = act;
      return () => {
        due = null;
      };
    },
    tell: (version) => told.push(version),
  });
  return {
    saving,
    keep,
    copies,
    told,
    type: (summary: string) => saving.edit({ resume: { basics: { name: 'Ada', summary } } }),
    /** Whether something waits for its time. */
    waits: () => due !== null,
    /** Lets the time pass that it waits for, and all requests end. */
    rest: async () => {
      const act = due;
      due = null;
      act?.();
      await saving.save();
    },
  };
}

const summaries = (server: ResumeServer) =>
  [...server.versions.values()].map(({ resume }) => resume.basics?.summary ?? '');

describe('saving a resume', () => {
  let server: ResumeServer;
  beforeEach(() => {
    server = new ResumeServer();
  });

  it('keeps a copy at once and sends at a pause', async () => {
    const tab = tabOn(server);
    tab.type('H');
    tab.type('He');
    expect([...tab.copies.leftOver(new Set())][0]!.draft.resume.basics!.summary).toBe('He');
    expect(server.versions.size).toBe(1);
    await tab.rest();
    expect(summaries(server)).toEqual(['', 'He']);
    expect(tab.saving.get()).toMatchObject({ status: 'saved', savedAt: 1_000 });
    expect(tab.keep.keys()).toEqual([]);
    expect(tab.told).toEqual([2]);
  });

  it('makes no version of what changes nothing', async () => {
    const tab = tabOn(server);
    tab.saving.edit({ resume: { basics: { name: 'Ada', summary: '' }, work: [{}] } });
    await tab.rest();
    expect(server.requests).toBe(0);
    expect(tab.saving.get().status).toBe('saved');
    expect(tab.saving.get().draft.resume.work).toEqual([{}]);
  });

  it('keeps half a date in the browser until it is whole', async () => {
    const tab = tabOn(server);
    const write = (startDate: string) => tab.saving.edit({ resume: { work: [{ name: 'A', startDate }] } });
    write('2021-0');
    await tab.rest();
    expect(server.current.resume.work).toEqual([{ name: 'A' }]);
    expect(tab.keep.keys()).toHaveLength(1);
    write('2021-03');
    await tab.rest();
    expect(server.current.resume.work).toEqual([{ name: 'A', startDate: '2021-03' }]);
    expect(tab.keep.keys()).toEqual([]);
  });

  it('sends again with the same key when the reply was lost, so that it is no conflict with itself', async () => {
    const tab = tabOn(server);
    server.weather = 'lost';
    tab.type('one');
    await tab.rest();
    expect(tab.saving.get().status).toBe('away');
    expect(tab.waits()).toBe(true);
    tab.type('one two');
    server.weather = 'fine';
    await tab.rest();
    expect(tab.saving.get()).toMatchObject({ status: 'saved', conflict: null });
    expect(summaries(server)).toEqual(['', 'one', 'one two']);
  });

  it('goes on after a reload from what the browser kept, even where a reply was lost', async () => {
    const keep = memoryKeep();
    const before = tabOn(server, keep);
    server.weather = 'lost';
    before.type('one');
    await before.rest();
    before.type('one two');
    before.saving.stop();
    server.weather = 'fine';
    const after = tabOn(server, keep);
    for (const copy of after.copies.leftOver(new Set())) await after.saving.recover(copy);
    expect(after.saving.get()).toMatchObject({ status: 'saved', conflict: null });
    expect(summaries(server)).toEqual(['', 'one', 'one two']);
    expect(keep.keys()).toEqual([]);
  });

  it('leaves the copy of a tab that is open alone', () => {
    const keep = memoryKeep();
    tabOn(server, keep, 'a').type('mine');
    const other = tabOn(server, keep, 'b');
    expect([...other.copies.leftOver(new Set(['a', 'b']))]).toEqual([]);
    expect([...other.copies.leftOver(new Set(['b']))]).toHaveLength(1);
    expect(keep.keys()).toEqual(['fovea-resume:one:b']);
  });

  it('says when another tab was first, and keeps both', async () => {
    const [first, second] = [tabOn(server, memoryKeep(), 'a'), tabOn(server, memoryKeep(), 'b')];
    first.type('from the first');
    await first.rest();
    second.type('from the second');
    await second.rest();
    expect(second.saving.get().conflict).toMatchObject({ kept: 3, current: { version: 2 } });
    expect(second.saving.get().draft.resume.basics!.summary).toBe('from the second');
    await second.saving.takeMine();
    expect(server.current).toMatchObject({ version: 3, resume: { basics: { summary: 'from the second' } } });
    expect(second.saving.get()).toMatchObject({ conflict: null, status: 'saved', stored: { version: 3 } });
  });

  it('can go on with the other tab’s text instead', async () => {
    const [first, second] = [tabOn(server, memoryKeep(), 'a'), tabOn(server, memoryKeep(), 'b')];
    first.type('from the first');
    await first.rest();
    second.type('from the second');
    await second.rest();
    await second.saving.takeTheirs();
    expect(second.saving.get()).toMatchObject({ conflict: null, stored: { version: 2 } });
    expect(second.saving.get().draft.resume.basics!.summary).toBe('from the first');
    second.type('from the first, and on');
    await second.rest();
    expect(server.current.resume.basics!.summary).toBe('from the first, and on');
    expect(summaries(server)).toContain('from the second');
  });

  it('saves what was typed while the choice was open', async () => {
    const [first, second] = [tabOn(server, memoryKeep(), 'a'), tabOn(server, memoryKeep(), 'b')];
    first.type('from the first');
    await first.rest();
    second.type('from the second');
    await second.rest();
    second.type('from the second, and on');
    expect(second.keep.keys()).toHaveLength(1);
    await second.saving.takeMine();
    expect(server.current.resume.basics!.summary).toBe('from the second, and on');
    expect(second.saving.get()).toMatchObject({ conflict: null, status: 'saved' });
  });

  it('saves before it undoes, and shows what is current then', async () => {
    const tab = tabOn(server);
    tab.type('one');
    await tab.saving.goTo(1);
    expect(summaries(server)).toEqual(['', 'one']);
    expect(tab.saving.get()).toMatchObject({ stored: { version: 1 }, status: 'saved' });
    expect(tab.saving.get().draft.resume.basics!.summary).toBeUndefined();
  });

  it('takes back what is still being typed, and nothing before it', async () => {
    const tab = tabOn(server);
    tab.type('one');
    await tab.rest();
    tab.type('one two');
    await tab.saving.undo();
    expect(tab.saving.get().draft.resume.basics!.summary).toBe('one');
    expect(summaries(server)).toEqual(['', 'one', 'one two']);
  });

  it('takes back what was asked for while no server answered once one does', async () => {
    const tab = tabOn(server);
    tab.type('one');
    await tab.rest();
    server.weather = 'away';
    await tab.saving.undo();
    expect(tab.saving.get()).toMatchObject({ status: 'away', problem: null });
    server.weather = 'fine';
    await tab.rest();
    expect(tab.saving.get()).toMatchObject({ status: 'saved', stored: { version: 1 } });
    expect(tab.saving.get().draft.resume.basics!.summary).toBeUndefined();
  });

  it('takes nothing back that was typed on since no server answered', async () => {
    const tab = tabOn(server);
    tab.type('one');
    await tab.rest();
    server.weather = 'away';
    await tab.saving.undo();
    tab.type('one two');
    server.weather = 'fine';
    await tab.rest();
    await tab.rest();
    expect(tab.saving.get()).toMatchObject({ status: 'saved', conflict: null });
    expect(server.current.resume.basics!.summary).toBe('one two');
  });

  it('is in no conflict with an undo of its own whose reply was lost', async () => {
    const tab = tabOn(server);
    tab.type('one');
    await tab.rest();
    server.weather = 'lost';
    await tab.saving.undo();
    server.weather = 'fine';
    tab.type('one two');
    await tab.rest();
    expect(tab.saving.get()).toMatchObject({ status: 'saved', conflict: null });
    expect(server.current.resume.basics!.summary).toBe('one two');
  });

  it('keeps what is typed while an undo is on its way', async () => {
    const tab = tabOn(server);
    tab.type('one');
    await tab.rest();
    server.underway = () => tab.type('one two');
    await tab.saving.undo();
    expect(tab.waits()).toBe(true);
    await tab.rest();
    expect(tab.saving.get()).toMatchObject({ status: 'saved', conflict: null });
    expect(server.current.resume.basics!.summary).toBe('one two');
  });

  it('says why a version cannot be gone to, and can go there the next time', async () => {
    const tab = tabOn(server);
    tab.type('one');
    await tab.rest();
    server.weather = 'broken';
    await tab.saving.undo();
    expect(tab.saving.get()).toMatchObject({ status: 'saved', problem: { status: 500 } });
    server.weather = 'fine';
    await tab.saving.undo();
    expect(tab.saving.get()).toMatchObject({ status: 'saved', problem: null, stored: { version: 1 } });
  });

  it('loses no text that was typed, whatever the weather and the other tab do', async () => {
    const step = fc.record({
      tab: fc.constantFrom(0, 1),
      does: fc.constantFrom(
        'type',
        'type',
        'rest',
        'rest',
        'reload',
        'mine',
        'theirs',
        'undo',
        'undo, typing',
      ),
      weather: fc.constantFrom('fine', 'fine', 'lost', 'away', 'broken'),
    } as const);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const on = new ResumeServer();
        const keep = memoryKeep();
        const tabs = [tabOn(on, keep, 'a'), tabOn(on, keep, 'b')];
        const last = ['', ''];
        for (const [i, { tab, does, weather }] of steps.entries()) {
          on.weather = weather as ResumeServer['weather'];
          const { saving } = tabs[tab]!;
          if (does === 'type') {
            last[tab] = `text ${i}`;
            tabs[tab]!.type(last[tab]);
          } else if (does === 'rest') await tabs[tab]!.rest();
          else if (does === 'mine') await saving.takeMine();
          else if (does === 'undo') await saving.undo();
          else if (does === 'undo, typing') {
            on.underway = () => {
              last[tab] = `text ${i} above`;
              tabs[tab]!.type(last[tab]);
              on.underway = () => undefined;
            };
            await saving.undo();
            on.underway = () => undefined;
          } else if (does === 'theirs') await saving.takeTheirs();
          else {
            saving.stop();
            tabs[tab] = tabOn(on, keep, 'ab'[tab]);
            for (const copy of tabs[tab]!.copies.leftOver(new Set(['a', 'b'])))
              await tabs[tab]!.saving.recover(copy);
          }
        }
        const kept = [...summaries(on), ...keep.keys().map((key) => keep.get(key)!)].join('\n');
        for (const text of last) expect(kept).toContain(text);
      }),
      { seed: 20_264, numRuns: 300 },
    );
  });
});
