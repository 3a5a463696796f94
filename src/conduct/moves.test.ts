import { describe, expect, it } from 'vitest';
import { lexicalGrader } from '#grading/lexical';
import { MOVES } from '#interview/events';
import { endInterview } from './actions.js';
import { testFovea } from './testing/fovea.js';
import { allBut, probeOf, question } from './testing/rubric.js';

const FIRST = 'convolution-vs-dense';
const SECOND = 'iou-and-nms';

describe('skip', () => {
  it('leaves a question without a score', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const state = await fovea.move(id, 'skip');
    expect(state.current).toMatchObject({ kind: 'question', question: SECOND });
    expect(state.turns[0]).toMatchObject({ outcome: 'skipped', settled: true });
    expect((await fovea.conductor.report(id)).turns[0]).toMatchObject({ outcome: 'skipped', score: null });
  });

  it('leaves a probe and its question; what was answered stays judged', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    expect((await fovea.answer(id, allBut(FIRST, 'weight-sharing', 'parameter-count'))).current?.kind).toBe(
      'probe',
    );
    const state = await fovea.move(id, 'skip');
    expect(state.current).toMatchObject({ kind: 'question', question: SECOND });
    expect(state.turns[0]).toMatchObject({ outcome: 'answered', settled: true });
    expect((await fovea.events(id, 'probed')).length).toBe(1);
  });
});

describe('do-not-know', () => {
  it.each(['each', 'end'] as const)(
    'scores 0 and shows the explanation at once, feedback "%s"',
    async (feedback) => {
      const fovea = await testFovea();
      const { id } = await fovea.start({ questions: [FIRST, SECOND], feedback });
      const state = await fovea.move(id, 'do-not-know');
      expect(state.turns[0]).toMatchObject({
        outcome: 'unknown',
        feedback: { score: 0, modelAnswer: question(FIRST).modelAnswer.mid },
      });
      expect(state.current?.question).toBe(SECOND);
      await expect(fovea.moved(id, 'reopen', FIRST)).rejects.toMatchObject({ status: 409 });
    },
  );

  it('to a probe goes on to the next probe, then to the next question', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    await fovea.answer(id, allBut(FIRST, 'weight-sharing', 'parameter-count'));
    expect((await fovea.move(id, 'do-not-know')).current).toMatchObject({
      kind: 'probe',
      prompt: probeOf(FIRST, 'parameter-count'),
    });
    const state = await fovea.move(id, 'do-not-know');
    expect(state.current?.question).toBe(SECOND);
    expect(state.turns[0]?.outcome).toBe('answered');
  });
});

describe('repeat', () => {
  it('is recorded and leaves the same prompt current', async () => {
    const fovea = await testFovea();
    const before = await fovea.start({ questions: [FIRST] });
    const after = await fovea.move(before.id, 'repeat');
    expect(after.current).toEqual(before.current);
    expect((await fovea.events(before.id, 'moved')).map(({ data }) => data.move)).toEqual(['repeat']);
  });
});

describe('hint', () => {
  it('is the probe of the heaviest missing point, and that point then counts at most half', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST] });
    const hinted = await fovea.move(id, 'hint');
    expect(hinted.turns[0]?.thread.at(-1)).toMatchObject({
      kind: 'hint',
      text: probeOf(FIRST, 'weight-sharing'),
    });
    await fovea.answer(id, allBut(FIRST));
    const { turns } = await endInterview(fovea.conductor, id);
    const verdicts = Object.fromEntries(
      turns[0]!.judgement!.points.map((point) => [point.id, point.verdict]),
    );
    expect(verdicts).toMatchObject({ 'weight-sharing': 'partly', 'parameter-count': 'made' });
  });

  it('counts at most half with the real grader too', async () => {
    const fovea = await testFovea({ grader: lexicalGrader() });
    const said = question(FIRST).points.find((point) => point.id === 'weight-sharing')!.statement;
    const verdict = async (hint: boolean) => {
      const { id } = await fovea.start({ questions: [FIRST] });
      if (hint) await fovea.move(id, 'hint');
      await fovea.answer(id, said);
      const { turns } = await endInterview(fovea.conductor, id);
      return turns[0]!.judgement!.points.find((point) => point.id === 'weight-sharing')!.verdict;
    };
    expect(await verdict(false)).toBe('made');
    expect(await verdict(true)).toBe('partly');
  });

  it('is never given twice for one point, is not probed after, and runs out', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST], level: 'junior' });
    const counting = question(FIRST).points.filter((point) => point.from === 'junior');
    for (const _ of counting) await fovea.move(id, 'hint');
    const points = (await fovea.events(id, 'moved')).map(({ data }) => data.point);
    expect(new Set(points)).toEqual(new Set(counting.map((point) => point.id)));
    await expect(fovea.moved(id, 'hint')).rejects.toMatchObject({
      status: 409,
      message: 'There is no hint left',
    });
    await fovea.answer(id, 'Nothing of it.');
    expect(await fovea.events(id, 'probed')).toEqual([]);
  });

  it('to a probe is how an answer could begin, once', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST] });
    await fovea.answer(id, allBut(FIRST, 'weight-sharing'));
    const state = await fovea.move(id, 'hint');
    expect(state.turns[0]?.thread.at(-1)).toMatchObject({
      kind: 'hint',
      text: expect.stringMatching(/^An answer could begin: “.+ …”$/),
    });
    await expect(fovea.moved(id, 'hint')).rejects.toMatchObject({ status: 409 });
    await fovea.answer(id, { made: ['weight-sharing'] });
    const [, last] = await fovea.events(id, 'judged');
    expect(last!.data.judgement.points.find((point) => point.id === 'weight-sharing')?.verdict).toBe(
      'partly',
    );
  });
});

describe('pause and resume', () => {
  it('stop the clock and start it again', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST] });
    fovea.clock.pass({ minutes: 2 });
    const paused = await fovea.move(id, 'pause');
    expect(paused.paused).toBe(true);
    expect(Math.round(paused.elapsedMs / 60_000)).toBe(2);
    fovea.clock.pass({ minutes: 200 });
    const resumed = await fovea.move(id, 'resume');
    expect(resumed).toMatchObject({ paused: false, elapsedMs: paused.elapsedMs });
    fovea.clock.pass({ minutes: 1 });
    expect(Math.round((await fovea.move(id, 'repeat')).elapsedMs / 60_000)).toBe(3);
  });

  it('make no sense twice, and an answer resumes by itself', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    await expect(fovea.moved(id, 'resume')).rejects.toMatchObject({
      status: 409,
      message: 'It is not paused',
    });
    await fovea.move(id, 'pause');
    await expect(fovea.moved(id, 'pause')).rejects.toMatchObject({
      status: 409,
      message: 'It is paused already',
    });
    const state = await fovea.answer(id, allBut(FIRST));
    expect(state).toMatchObject({ paused: false, current: { question: SECOND } });
    expect((await fovea.events(id, 'moved')).map(({ data }) => data.move)).toEqual(['pause', 'resume']);
  });

  it('a silence longer than a quarter of an hour counts as one', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST], minutes: 60 });
    fovea.clock.pass({ days: 3 });
    expect(Math.round((await fovea.move(id, 'repeat')).elapsedMs / 60_000)).toBe(15);
  });
});

describe('after the end', () => {
  it.each(MOVES)('%s is refused with the state and stores nothing', async (name) => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST] });
    await endInterview(fovea.conductor, id);
    const before = await fovea.log(id);
    await expect(fovea.moved(id, name)).rejects.toMatchObject({
      status: 409,
      message: 'The interview has ended',
      state: { id, status: 'ended' },
    });
    expect(await fovea.log(id)).toEqual(before);
  });
});
