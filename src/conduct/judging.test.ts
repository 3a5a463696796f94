import { afterEach, describe, expect, it, vi } from 'vitest';
import { endInterview } from './actions.js';
import { TestFovea, testFovea } from './testing/fovea.js';
import { FailingGrader, inventingGrader, SlowGrader } from './testing/graders.js';
import { allBut, probeOf } from './testing/rubric.js';

const FIRST = 'convolution-vs-dense';
const SECOND = 'iou-and-nms';

afterEach(() => {
  vi.useRealTimers();
});

describe('a slow judge', () => {
  it('is waited for as long as the patience, then the next question comes and the probe is kept for later', async () => {
    const grader = new SlowGrader();
    const fovea = await testFovea({ grader, patience: 1 });
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const { event } = await fovea.answered(id, allBut(FIRST, 'weight-sharing'));
    expect(await fovea.conductor.view(id)).toMatchObject({
      current: { kind: 'question', question: SECOND },
      pending: [event.sequence],
    });

    grader.release();
    expect(await fovea.settledView(id)).toMatchObject({
      current: { kind: 'question', question: SECOND },
      pending: [],
    });

    await fovea.answered(id, allBut(SECOND));
    await vi.waitFor(() => expect(grader.requests.length).toBe(2));
    grader.release();
    expect((await fovea.settledView(id)).current).toMatchObject({
      kind: 'probe',
      question: FIRST,
      prompt: probeOf(FIRST, 'weight-sharing'),
    });
  });

  it('is waited for two seconds where nothing else is set, and no longer', async () => {
    const grader = new SlowGrader();
    const fovea = await testFovea({ grader });
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await fovea.answered(id, allBut(FIRST, 'weight-sharing'));
    await vi.advanceTimersByTimeAsync(1999);
    expect((await fovea.events(id, 'asked')).length).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await fovea.events(id, 'asked')).length).toBe(2);
    grader.release();
  });

  it('that is back in time gives its probe at once', async () => {
    const grader = new SlowGrader();
    const fovea = await testFovea({ grader, patience: 60_000 });
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const { state } = await fovea.answered(id, allBut(FIRST, 'weight-sharing'));
    expect(state.current).toMatchObject({ kind: 'judging', question: FIRST });
    await vi.waitFor(() => expect(grader.requests.length).toBe(1));
    grader.release();
    expect((await fovea.settledView(id)).current?.kind).toBe('probe');
  });

  it('never holds up the next answer: it is stored at once while the one before is still being read', async () => {
    const grader = new SlowGrader();
    const fovea = await testFovea({ grader });
    const { id } = await fovea.start({ questions: [FIRST, SECOND, 'vit-vs-cnn'] });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await fovea.answered(id, allBut(FIRST));
    await vi.advanceTimersByTimeAsync(2000);
    // No timer runs out from here on, so a wait for the judge would never end.
    const second = await fovea.answered(id, allBut(SECOND));
    expect(second.state.pending.length).toBe(2);
    vi.useRealTimers();
    grader.release();
    await vi.waitFor(() => expect(grader.requests.map(({ item }) => item.id)).toEqual([FIRST, SECOND]));
    grader.release();
    expect((await fovea.settledView(id)).pending).toEqual([]);
  });

  it('of the last answer keeps the interview open until it is back', async () => {
    const grader = new SlowGrader();
    const fovea = await testFovea({ grader, patience: 1 });
    const { id } = await fovea.start({ questions: [FIRST] });
    await fovea.answered(id, allBut(FIRST));
    expect(await fovea.conductor.view(id)).toMatchObject({ status: 'open', current: { kind: 'judging' } });
    grader.release();
    expect(await fovea.settledView(id)).toMatchObject({ status: 'ended', pending: [] });
  });

  it('judges after the end what was answered before it', async () => {
    const grader = new SlowGrader();
    const fovea = await testFovea({ grader, patience: 1 });
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    await fovea.answered(id, allBut(FIRST));
    const early = await endInterview(fovea.conductor, id);
    expect(early.turns[0]).toMatchObject({ pending: true, score: null });
    grader.release();
    await fovea.settledView(id);
    expect((await fovea.conductor.report(id)).turns[0]).toMatchObject({ pending: false, score: 1 });
    expect((await fovea.events(id, 'judged')).length).toBe(1);
  });
});

describe('a grader that fails', () => {
  it('leaves the answer stored and pending, says so, and goes on; opening it later judges it', async () => {
    const grader = new FailingGrader();
    const fovea = await testFovea({ grader });
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const { event } = await fovea.answered(id, allBut(FIRST, 'weight-sharing'));
    expect(await fovea.settledView(id)).toMatchObject({
      pending: [event.sequence],
      current: { question: SECOND },
    });
    expect(fovea.errors).toEqual([expect.objectContaining({ message: 'the grader broke down' })]);

    grader.mended = true;
    await fovea.conductor.view(id);
    expect((await fovea.settledView(id)).pending).toEqual([]);
    expect((await fovea.events(id, 'judged')).length).toBe(1);
  });

  it('breaking its contract has its judgement refused: no quote, no credit', async () => {
    const fovea = await testFovea({ grader: inventingGrader() });
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    await fovea.answered(id, allBut(FIRST));
    expect((await fovea.settledView(id)).pending.length).toBe(1);
    expect(await fovea.events(id, 'judged')).toEqual([]);
    expect(fovea.errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining('broke its contract') }),
    ]);
  });
});

describe('a crash between an answer and its judgement', () => {
  it('loses nothing, and the next to open it judges it exactly once', async () => {
    const before = await testFovea({ grader: new SlowGrader(), patience: 1 });
    const { id } = await before.start({ questions: [FIRST, SECOND] });
    const { event } = await before.answered(id, allBut(FIRST));
    // The first one never hears from its grader again; another process opens the folder.
    const after = await TestFovea.open({ folder: before.folder, clock: before.clock });
    const [one, two] = await Promise.all([after.conductor.view(id), after.conductor.view(id)]);
    expect(one.pending).toEqual([]);
    expect(two.pending).toEqual([]);
    const [judged, ...more] = await after.events(id, 'judged');
    expect(judged!.data.answers).toEqual([event.sequence]);
    expect(more).toEqual([]);
    await after.close();
    (before.conductor.grader as SlowGrader).release();
    await before.conductor.settled();
    expect((await before.events(id, 'judged')).length).toBe(1);
  });

  it('between the start and the first question asks it when opened', async () => {
    const before = await testFovea();
    const { id } = await before.start({ questions: [FIRST] });
    const [started] = await before.log(id);
    const { importAll, deleteInterview } = {
      importAll: before.conductor.store.importAll.bind(before.conductor.store),
      deleteInterview: before.conductor.store.deleteInterview.bind(before.conductor.store),
    };
    await deleteInterview(id);
    await importAll([{ id, events: [started!] }], []);
    expect((await before.conductor.view(id)).current?.question).toBe(FIRST);
  });
});
