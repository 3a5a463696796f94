import { describe, expect, it } from 'vitest';
import { testFovea } from './testing/fovea.js';
import { allBut } from './testing/rubric.js';

const FIRST = 'convolution-vs-dense';
const SECOND = 'iou-and-nms';

describe('at the end of the time', () => {
  it('the person finishes the answer, no probe is asked, and the interview closes', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND], minutes: 5 });
    fovea.clock.pass({ minutes: 9 });
    expect((await fovea.conductor.view(id)).current).toMatchObject({ kind: 'question', question: FIRST });
    const state = await fovea.answer(id, allBut(FIRST, 'weight-sharing'));
    expect(state).toMatchObject({ status: 'ended', ending: 'The planned time is used up.', pending: [] });
    expect(await fovea.events(id, 'probed')).toEqual([]);
    expect((await fovea.events(id, 'ended'))[0]?.data.how).toBe('time');
    expect((await fovea.conductor.report(id)).turns[0]!.score).toBeGreaterThan(0.5);
  });

  it('the reply to a probe that was asked in time is still taken and judged', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND], minutes: 5 });
    await fovea.answer(id, allBut(FIRST, 'weight-sharing', 'parameter-count'));
    fovea.clock.pass({ minutes: 9 });
    const state = await fovea.answer(id, { made: ['weight-sharing'] });
    expect(state.status).toBe('ended');
    expect((await fovea.events(id, 'judged')).at(-1)!.data.answers.length).toBe(2);
    expect((await fovea.events(id, 'probed')).length).toBe(1);
  });

  it('with less than a minute and a half left no question is begun', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ minutes: 10 });
    const { current } = await fovea.settledView(id);
    fovea.clock.pass({ minutes: 9 });
    const state = await fovea.answer(id, allBut(current!.question));
    expect(state).toMatchObject({ status: 'ended', ending: expect.stringContaining('minute and a half') });
  });

  it('a number of questions that was chosen is asked in full while there is time', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ minutes: 10, count: 2 });
    const { current } = await fovea.settledView(id);
    fovea.clock.pass({ minutes: 9 });
    expect((await fovea.answer(id, allBut(current!.question))).current?.kind).toBe('question');
  });

  it('a paused interview does not run out', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND], minutes: 5 });
    await fovea.move(id, 'pause');
    fovea.clock.pass({ days: 2 });
    await fovea.move(id, 'resume');
    const state = await fovea.answer(id, allBut(FIRST));
    expect(state).toMatchObject({ status: 'open', current: { question: SECOND } });
  });

  it('an interview that nobody comes back to stays open, with its question', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST], minutes: 5 });
    fovea.clock.pass({ days: 30 });
    expect(await fovea.conductor.view(id)).toMatchObject({ status: 'open', current: { question: FIRST } });
  });
});
