import { describe, expect, it } from 'vitest';
import { Today } from '#api/responses';
import { endInterview } from './actions.js';
import { type TestFovea, testFovea } from './testing/fovea.js';
import type { Claims } from './testing/graders.js';
import { allBut, question } from './testing/rubric.js';
import { today } from './today.js';

/** An interview of one question, answered and ended. */
async function answered(fovea: TestFovea, questionId: string, claims: Claims): Promise<string> {
  const { id } = await fovea.start({
    questions: [questionId],
    round: question(questionId).type === 'behavioral' ? 'behavioral' : 'concept',
  });
  await fovea.answer(id, claims);
  await endInterview(fovea.conductor, id);
  fovea.clock.pass({ minutes: 1 });
  return id;
}

describe('Today', () => {
  it('of a new person has a next question with a reason, and nothing else', async () => {
    const { conductor } = await testFovea();
    const shown = await today(conductor, 'mid');
    expect(Today.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ unfinished: [], missed: [], last: [], answered: 0 });
    expect(shown.next).toMatchObject({
      level: 'mid',
      reason: expect.stringMatching(/^Chosen because nothing on .+ has been answered yet\.$/),
    });
    expect(question(shown.next!.question).levels).toContain('mid');
    expect(shown.coverage.map(({ skill, answers }) => [skill, answers])).toEqual(
      conductor.pack.skills.map(({ id }) => [id, 0]),
    );
  });

  it('keeps its next question all day, whoever asks', async () => {
    const fovea = await testFovea();
    const morning = await today(fovea.conductor, 'mid');
    fovea.clock.pass({ minutes: 600 });
    expect((await today(fovea.conductor, 'mid')).next).toEqual(morning.next);
  });

  it('goes by coverage: an answered skill is not next while another has no answer', async () => {
    const fovea = await testFovea();
    const skills = new Set<string>();
    for (let evening = 0; evening < fovea.conductor.pack.skills.length; evening++) {
      const { next } = await today(fovea.conductor, 'mid');
      expect(skills).not.toContain(next!.skill);
      skills.add(next!.skill);
      await answered(fovea, next!.question, allBut(next!.question));
    }
    expect((await today(fovea.conductor, 'mid')).answered).toBe(skills.size);
  });

  it.each(['junior', 'mid', 'senior', 'staff'] as const)('has a next question at %s', async (level) => {
    const { conductor } = await testFovea();
    const { next } = await today(conductor, level);
    expect(question(next!.question).levels).toContain(level);
  });

  it('lists unfinished interviews apart from those that ended, newest first', async () => {
    const fovea = await testFovea();
    const first = await answered(fovea, 'iou-and-nms', allBut('iou-and-nms'));
    const second = await answered(fovea, 'vit-vs-cnn', allBut('vit-vs-cnn'));
    const { id: open } = await fovea.start({ questions: ['batch-norm'] });
    const shown = await today(fovea.conductor, 'mid');
    expect(shown.unfinished.map(({ id, status }) => [id, status])).toEqual([[open, 'open']]);
    expect(shown.last.map(({ id }) => id)).toEqual([second, first]);
    expect(shown.last[0]).toMatchObject({
      score: 1,
      scoredQuestions: 1,
      pending: 0,
      questions: [{ id: 'vit-vs-cnn', outcome: 'answered', score: 1 }],
    });
  });

  it('lists the heaviest points missed lately, two an answer, and drops them once the question is answered well', async () => {
    const fovea = await testFovea();
    const interview = await answered(fovea, 'convolution-vs-dense', {
      made: ['local-kernel'],
      partly: ['parameter-count'],
      contradicted: ['equivariance'],
    });
    const { missed } = await today(fovea.conductor, 'mid');
    const point = (id: string) =>
      question('convolution-vs-dense').points.find((one) => one.id === id)!.statement;
    expect(missed.map(({ statement, verdict }) => [statement, verdict])).toEqual([
      [point('weight-sharing'), 'missed'],
      [point('parameter-count'), 'partly'],
    ]);
    expect(missed[0]).toMatchObject({
      interview,
      question: 'convolution-vs-dense',
      round: 'concept',
      skill: 'cnn-architectures',
    });
    await answered(fovea, 'convolution-vs-dense', allBut('convolution-vs-dense'));
    expect((await today(fovea.conductor, 'mid')).missed).toEqual([]);
  });

  it('counts what is skipped as no answer', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: ['batch-norm'] });
    await fovea.move(id, 'skip');
    const shown = await today(fovea.conductor, 'mid');
    expect(shown.answered).toBe(0);
    expect(shown.missed).toEqual([]);
  });
});
