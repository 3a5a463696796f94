import { describe, expect, it } from 'vitest';
import { GuideResponse, QuestionHistory, QuestionList } from '#api/responses';
import { hiddenTask } from '#rounds/coding/question';
import { guideResponse, listQuestions, questionHistory } from './library.js';
import { testFovea } from './testing/fovea.js';
import { allBut, question } from './testing/rubric.js';

describe('the question list', () => {
  it('has every question with its round, and how it was answered', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: ['iou-and-nms'] });
    await fovea.answer(id, allBut('iou-and-nms'));
    const list = await listQuestions(fovea.conductor, {});
    expect(QuestionList.parse(list)).toEqual(list);
    expect(list.questions.map(({ id: one }) => one)).toEqual(
      fovea.conductor.pack.items.map(({ id: one }) => one),
    );
    const rounds = { behavioral: 'behavioral', coding: 'coding' } as Record<string, string>;
    for (const one of list.questions) expect(one.round).toBe(rounds[one.type] ?? 'concept');
    expect(new Set(list.questions.map(({ round }) => round)).size).toBe(3);
    expect(list.questions.find((one) => one.id === 'iou-and-nms')).toMatchObject({
      times: 1,
      score: 1,
      last: expect.stringMatching(/^2026-01-05T/),
    });
    expect(list.questions.find((one) => one.id === 'vit-vs-cnn')).toMatchObject({
      times: 0,
      score: null,
      last: null,
    });
  });

  it('says nothing of the rubric', async () => {
    const { conductor } = await testFovea();
    const text = JSON.stringify(await listQuestions(conductor, {}));
    for (const one of conductor.pack.questions)
      expect(text).not.toContain(one.points[0]!.statement.slice(0, 40));
    for (const one of conductor.pack.tasks)
      for (const kept of [...hiddenTask(one).hints, one.followUps[0]!, one.points[0]!.statement])
        expect(text).not.toContain(JSON.stringify(kept).slice(1, -1));
  });

  it.each([
    [{ skill: 'detection' }, (one: { skills: string[] }) => one.skills.includes('detection')],
    [{ type: 'behavioral' as const }, (one: { type: string }) => one.type === 'behavioral'],
    [{ type: 'coding' as const }, (one: { type: string }) => one.type === 'coding'],
    [{ level: 'staff' as const }, (one: { levels: string[] }) => one.levels.includes('staff')],
    [{ text: 'YOLO  faster r-cnn' }, (one: { id: string }) => one.id === 'yolo-vs-faster-rcnn'],
    [{ text: '  ' }, () => true],
    [{ text: 'no question holds this' }, () => false],
    [
      { skill: 'detection', level: 'staff' as const },
      (one: { skills: string[]; levels: string[] }) =>
        one.skills.includes('detection') && one.levels.includes('staff'),
    ],
  ])('filtered by %j', async (filter, fits) => {
    const { conductor } = await testFovea();
    const { questions } = await listQuestions(conductor, filter);
    expect(questions.map((one) => one.id)).toEqual(conductor.pack.items.filter(fits).map((one) => one.id));
  });
});

describe('a question’s history', () => {
  it('puts two answers side by side, newest first, each with its words, verdicts and score', async () => {
    const fovea = await testFovea();
    const ids = [];
    for (const claims of [{ made: ['single-pass'] }, allBut('yolo-vs-faster-rcnn')]) {
      const { id } = await fovea.start({ questions: ['yolo-vs-faster-rcnn'] });
      await fovea.answer(id, claims);
      await fovea.move(id, 'skip').catch(() => undefined);
      fovea.clock.pass({ minutes: 1 });
      ids.push(id);
    }
    const history = await questionHistory(fovea.conductor, 'yolo-vs-faster-rcnn');
    expect(QuestionHistory.parse(history)).toEqual(history);
    expect(history.answers.map(({ interview }) => interview)).toEqual(ids.toReversed());
    const [newer, older] = history.answers;
    expect(newer).toMatchObject({
      score: 1,
      outcome: 'answered',
      level: 'mid',
      text: expect.stringContaining('[made single-pass]'),
    });
    expect(older!.score).toBeLessThan(0.3);
    const verdicts = older!.verdicts.map(
      ({ id, verdict, beyond }) => `${id} ${verdict}${beyond ? ' beyond' : ''}`,
    );
    expect(verdicts).toContain('single-pass made');
    expect(verdicts).toContain('two-stage missed');
    expect(verdicts).toContain('gap-closed missed beyond');
  });

  it('leaves a withdrawn answer out', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: ['iou-and-nms', 'batch-norm'] });
    await fovea.answer(id, 'the words that were taken back');
    await fovea.move(id, 'reopen');
    await fovea.answer(id, 'the words that stay');
    const { answers } = await questionHistory(fovea.conductor, 'iou-and-nms');
    expect(answers.map(({ text }) => text)).toEqual(['the words that stay']);
  });

  it('of a question nobody answered is empty, and of one that does not exist is a 404', async () => {
    const { conductor } = await testFovea();
    expect(await questionHistory(conductor, 'iou-and-nms')).toEqual({ question: 'iou-and-nms', answers: [] });
    await expect(questionHistory(conductor, 'constructor')).rejects.toMatchObject({ status: 404 });
  });
});

describe('the guide', () => {
  it('comes with a title for every question it names', async () => {
    const { conductor } = await testFovea();
    const guide = guideResponse(conductor);
    expect(GuideResponse.parse(guide)).toEqual(guide);
    expect(guide.readingMinutes).toBeGreaterThan(3);
    const named = guide.guide.questionTypes.flatMap((type) => type.examples);
    expect(named.length).toBeGreaterThan(0);
    for (const id of named)
      expect(guide.questions[id]).toEqual({ title: question(id).title, round: expect.any(String) });
    expect(guide.rounds.map(({ id }) => id)).toEqual(['concept', 'behavioral', 'coding']);
  });
});
