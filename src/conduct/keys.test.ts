import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answer, endInterview, move } from './actions.js';
import { testFovea } from './testing/fovea.js';
import { allBut } from './testing/rubric.js';

const FIRST = 'convolution-vs-dense';
const SECOND = 'iou-and-nms';

describe('the same key again', () => {
  it('gives the first reply again, also much later, and stores nothing', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const key = randomUUID();
    const { repeated, ...first } = await fovea.answered(id, allBut(FIRST), { key });
    expect(repeated).toBe(false);
    await fovea.settledView(id);
    const length = (await fovea.log(id)).length;
    expect(await fovea.answered(id, 'other words under the same key', { key })).toEqual({
      ...first,
      repeated: true,
    });
    await endInterview(fovea.conductor, id);
    expect(await fovea.answered(id, allBut(FIRST), { key })).toEqual({ ...first, repeated: true });
    expect((await fovea.log(id)).length).toBe(length + 1);
  });

  it('holds for moves as well', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const key = randomUUID();
    const { repeated: _, ...first } = await move(fovea.conductor, id, { key, move: 'skip' });
    expect(await move(fovea.conductor, id, { key, move: 'skip' })).toEqual({ ...first, repeated: true });
    expect((await fovea.settledView(id)).current?.question).toBe(SECOND);
  });

  it('at the same moment is stored once, and every sender gets the same reply', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const request = {
      key: randomUUID(),
      text: 'Sent five times by an impatient client.',
      source: 'typed' as const,
    };
    const replies = await Promise.all(Array.from({ length: 5 }, () => answer(fovea.conductor, id, request)));
    expect(new Set(replies.map(({ event, state }) => JSON.stringify({ event, state }))).size).toBe(1);
    expect(replies.filter((reply) => !reply.repeated).length).toBe(1);
    await fovea.settledView(id);
    expect((await fovea.events(id, 'answered')).length).toBe(1);
  });

  it('in another interview is another answer', async () => {
    const fovea = await testFovea();
    const key = randomUUID();
    for (let count = 0; count < 2; count++) {
      const { id } = await fovea.start({ questions: [FIRST] });
      expect((await fovea.answered(id, allBut(FIRST), { key })).repeated).toBe(false);
    }
    expect(await fovea.conductor.store.countInterviews()).toBe(2);
  });
});

describe('an answer that cannot be taken', () => {
  it('to a question that is not the current one is refused with the state, and nothing is stored', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const before = await fovea.log(id);
    await expect(fovea.answered(id, 'text', { question: SECOND })).rejects.toMatchObject({
      status: 409,
      field: 'question',
      detail: expect.stringContaining(FIRST),
      state: { id, current: { question: FIRST } },
    });
    expect(await fovea.log(id)).toEqual(before);
  });

  it('to an interview that has ended is refused with the state, and nothing is stored', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST] });
    await endInterview(fovea.conductor, id);
    const before = await fovea.log(id);
    await expect(fovea.answered(id, 'text')).rejects.toMatchObject({
      status: 409,
      state: { status: 'ended' },
    });
    expect(await fovea.log(id)).toEqual(before);
  });

  it('to an interview that does not exist is refused as such', async () => {
    const fovea = await testFovea();
    await expect(fovea.answered('no-such-interview', 'text')).rejects.toMatchObject({ status: 404 });
    await expect(endInterview(fovea.conductor, 'no-such-interview')).rejects.toMatchObject({ status: 404 });
    await expect(fovea.conductor.report('no-such-interview')).rejects.toMatchObject({ status: 404 });
  });

  it('ending twice gives the same report', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    await fovea.answer(id, allBut(FIRST));
    const report = await endInterview(fovea.conductor, id);
    expect(report).toMatchObject({ ending: 'You ended the interview.', scoredQuestions: 1 });
    expect(await endInterview(fovea.conductor, id)).toEqual(report);
    expect((await fovea.events(id, 'ended')).length).toBe(1);
  });
});
