import { describe, expect, it } from 'vitest';
import { testFovea } from './testing/fovea.js';
import { SlowGrader, saying } from './testing/graders.js';
import { allBut } from './testing/rubric.js';

const FIRST = 'convolution-vs-dense';
const SECOND = 'iou-and-nms';

describe('reopen, with feedback at the end', () => {
  it('takes an answer back until the interview ends, and only the new one is judged', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND], feedback: 'end' });
    const moved = await fovea.answer(id, allBut(FIRST, 'variable-size'));
    expect(moved).toMatchObject({
      current: { question: SECOND },
      reopen: { question: FIRST, text: saying(allBut(FIRST, 'variable-size')) },
    });

    const reopened = await fovea.move(id, 'reopen');
    expect(reopened.current).toMatchObject({ kind: 'question', question: FIRST });
    expect(reopened.turns[0]).toMatchObject({ outcome: 'open', awaiting: true });
    expect(reopened.pending).toEqual([]);

    const again = await fovea.answer(id, allBut(FIRST));
    expect(again.current?.question).toBe(SECOND);
    const judged = await fovea.events(id, 'judged');
    expect(judged.map(({ data }) => data.judgement.score)).toEqual([expect.closeTo(0.95, 1), 1]);
    expect(judged[1]!.data.answers).not.toContain(judged[0]!.data.answers[0]);
    const withdrawn = again.turns[0]!.thread.filter((said) => said.withdrawn);
    expect(withdrawn.map((said) => said.sequence)).toEqual(judged[0]!.data.answers);
  });

  it('takes back a skip', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    await fovea.move(id, 'skip');
    expect((await fovea.move(id, 'reopen', FIRST)).current?.question).toBe(FIRST);
    const state = await fovea.answer(id, allBut(FIRST));
    expect(state.turns[0]).toMatchObject({ outcome: 'answered' });
  });

  it('takes back the reply to a probe and asks the probe again', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const probe = (await fovea.answer(id, allBut(FIRST, 'weight-sharing'))).current;
    await fovea.answer(id, { made: ['weight-sharing'] });
    expect((await fovea.move(id, 'reopen')).current).toEqual(probe);
  });

  it('takes back the answer behind an open probe, and the probe with it', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    await fovea.answer(id, allBut(FIRST, 'weight-sharing'));
    const state = await fovea.move(id, 'reopen');
    expect(state.current).toMatchObject({ kind: 'question', question: FIRST });
    expect(state.turns[0]!.thread.map((said) => said.kind)).toEqual(['question', 'answer']);
  });

  it('is refused where nothing was answered, and after the end', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST] });
    await expect(fovea.moved(id, 'reopen')).rejects.toMatchObject({
      status: 409,
      message: 'There is no answer to reopen',
    });
    await fovea.answer(id, allBut(FIRST));
    await expect(fovea.moved(id, 'reopen')).rejects.toMatchObject({
      status: 409,
      message: 'The interview has ended',
    });
  });
});

describe('reopen, with feedback after each answer', () => {
  it('is open while the answer is read or probed, and closed once its feedback is shown', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND], feedback: 'each' });
    const probed = await fovea.answer(id, allBut(FIRST, 'weight-sharing'));
    expect(probed.turns[0]).toMatchObject({ feedback: null });
    expect(probed.reopen).toMatchObject({ question: FIRST });
    const shown = await fovea.answer(id, { made: ['weight-sharing'] });
    expect(shown.turns[0]).toMatchObject({ feedback: { score: 1 } });
    expect(shown.reopen).toBeNull();
    await expect(fovea.moved(id, 'reopen')).rejects.toMatchObject({
      status: 409,
      message: 'There is no answer to reopen',
    });
  });

  it('discards a judgement that comes too late for the withdrawn answer', async () => {
    const grader = new SlowGrader();
    const fovea = await testFovea({ grader, patience: 1 });
    const { id } = await fovea.start({ questions: [FIRST, SECOND], feedback: 'each' });
    await fovea.answered(id, {});
    await fovea.conductor.view(id);
    const { state } = await fovea.moved(id, 'reopen');
    expect(state.current).toMatchObject({ question: FIRST });
    grader.release();
    expect((await fovea.settledView(id)).turns[0]).toMatchObject({ outcome: 'open', feedback: null });
    expect(await fovea.events(id, 'judged')).toEqual([]);
  });
});
