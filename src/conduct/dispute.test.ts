import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PostDispute } from '#api/requests';
import { ExportDocument } from '#api/responses';
import type { Report } from '#interview/report';
import { endInterview } from './actions.js';
import { dispute } from './dispute.js';
import { disputedAnswers } from './disputed-answers.js';
import { exportText, importDocument } from './own-data.js';
import { type TestFovea, testFovea } from './testing/fovea.js';
import { allBut, question } from './testing/rubric.js';
import { today } from './today.js';

const ASKED = 'iou-and-nms';
const MISSED = 'greedy-order';
const CLAIM = 'iou-half-means-half';

const say = ({ conductor }: TestFovea, id: string, said: Partial<PostDispute>) =>
  dispute(conductor, id, PostDispute.parse({ key: randomUUID(), question: ASKED, verdict: 'made', ...said }));

/** An interview whose first answer is judged: one point missed, the others made, a misconception asserted. */
async function judgedInterview(end = true): Promise<{ fovea: TestFovea; id: string }> {
  const fovea = await testFovea();
  const { id } = await fovea.start({ questions: [ASKED, 'vit-vs-cnn'] });
  await fovea.answer(id, { ...allBut(ASKED, MISSED), believes: [CLAIM] });
  if (end) await endInterview(fovea.conductor, id);
  return { fovea, id };
}

const allOf = ({ conductor }: TestFovea) => disputedAnswers(conductor.store, '0.1.0', new Date(0));

describe('a dispute', () => {
  it.each([true, false])('changes no number anywhere (interview ended: %s)', async (end) => {
    const { fovea, id } = await judgedInterview(end);
    const { store } = fovea.conductor;
    const stripped = (report: Report) => ({
      ...report,
      turns: report.turns.map((turn) => ({ ...turn, disputes: [] })),
    });
    const numbers = async () => ({
      report: stripped(await fovea.conductor.report(id)),
      rows: (await store.summaries({ limit: 9 })).rows.map(({ sequence: _, ...row }) => row),
      history: await store.history(),
      answered: await store.answeredLately(9),
      today: await today(fovea.conductor, 'mid'),
    });
    const before = await numbers();
    await say(fovea, id, { point: MISSED, meant: 'I said it.' });
    await say(fovea, id, { misconception: CLAIM, verdict: 'not-asserted' });
    await fovea.conductor.settled();
    expect((await fovea.conductor.report(id)).turns[0]!.disputes).toHaveLength(2);
    expect(await numbers()).toEqual(before);
    await store.rebuildSummaries();
    expect(await numbers()).toEqual(before);
  });

  it('of the same target replaces the former, and can be taken back once', async () => {
    const { fovea, id } = await judgedInterview();
    await say(fovea, id, { point: MISSED, meant: 'First.' });
    const second = await say(fovea, id, { point: MISSED, verdict: 'partly', meant: 'Second.' });
    expect(second.state.turns[0]!.feedback!.disputes).toMatchObject([
      { about: 'point', id: MISSED, verdict: 'partly', meant: 'Second.' },
    ]);
    const undone = await say(fovea, id, { point: MISSED, withdrawn: true });
    expect(undone.state.turns[0]!.feedback!.disputes).toEqual([]);
    await expect(say(fovea, id, { point: MISSED, withdrawn: true })).rejects.toMatchObject({
      status: 409,
      field: 'point',
      state: { id },
    });
  });

  it('under the same key is stored once, with the first reply again', async () => {
    const { fovea, id } = await judgedInterview();
    const said = { key: randomUUID(), point: MISSED };
    const replies = await Promise.all([1, 2, 3].map(() => say(fovea, id, said)));
    await say(fovea, id, { point: MISSED, withdrawn: true });
    replies.push(await say(fovea, id, said));
    expect(new Set(replies.map(({ event, state }) => JSON.stringify({ event, state }))).size).toBe(1);
    expect(replies.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await fovea.events(id, 'disputed')).toHaveLength(2);
  });
});

describe('the labelled data', () => {
  it('holds the question, the words, and both verdicts of every target that is disputed', async () => {
    const { fovea, id } = await judgedInterview();
    await say(fovea, id, { point: MISSED, meant: 'By score.' });
    const made = allBut(ASKED, MISSED).made![0]!;
    await say(fovea, id, { point: made, verdict: 'contradicted', meant: 'The opposite.' });
    await say(fovea, id, { misconception: CLAIM, verdict: 'not-asserted', meant: 'I rejected it.' });
    const document = await allOf(fovea);
    expect(document).toMatchObject({ format: 'fovea-disputes', formatVersion: 1, version: '0.1.0' });
    const { prompt, points, misconceptions } = question(ASKED);
    const [answer] = document.answers;
    expect(document.answers).toHaveLength(1);
    expect(answer).toMatchObject({
      interview: id,
      question: ASKED,
      level: 'mid',
      grader: 'scripted@1',
      item: {
        id: ASKED,
        prompt,
        points: points.map(({ id, statement, weight, from }) => ({ id, statement, weight, from })),
        misconceptions: misconceptions.map(({ id, statement }) => ({ id, statement })),
      },
    });
    const text = answer!.texts[0]!.text;
    const quoteOf = (words: string) => ({
      answer: answer!.texts[0]!.answer,
      quote: words,
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    expect(answer!.disputes.map(({ at: _, ...one }) => one)).toEqual([
      {
        about: 'point',
        id: MISSED,
        grader: { verdict: 'missed' },
        person: { verdict: 'made', meant: 'By score.' },
      },
      {
        about: 'point',
        id: made,
        grader: { verdict: 'made', ...quoteOf(`[made ${made}]`) },
        person: { verdict: 'contradicted', meant: 'The opposite.' },
      },
      {
        about: 'misconception',
        id: CLAIM,
        grader: { verdict: 'asserted', ...quoteOf(`[believes ${CLAIM}]`) },
        person: { verdict: 'not-asserted', meant: 'I rejected it.' },
      },
    ]);
  });

  it('holds nothing where nothing is disputed, or all of it was taken back', async () => {
    const { fovea, id } = await judgedInterview();
    expect((await allOf(fovea)).answers).toEqual([]);
    await say(fovea, id, { point: MISSED });
    await say(fovea, id, { point: MISSED, withdrawn: true });
    expect((await allOf(fovea)).answers).toEqual([]);
  });
});

describe('one’s own data', () => {
  it('takes disputes along, and deletes them with the interview', async () => {
    const { fovea, id } = await judgedInterview();
    await say(fovea, id, { point: MISSED, meant: 'Emoji 🦊, עברית.' });
    const [report, disputes] = [await fovea.conductor.report(id), await allOf(fovea)];
    let text = '';
    for await (const part of exportText(fovea.conductor.store, '0.1.0', new Date(0))) text += part;
    const document = ExportDocument.parse(JSON.parse(text));
    await fovea.conductor.store.deleteAll();
    expect((await allOf(fovea)).answers).toEqual([]);
    await importDocument(fovea.conductor.store, document);
    expect(await fovea.conductor.report(id)).toEqual(report);
    expect(await allOf(fovea)).toEqual(disputes);
    await fovea.conductor.store.deleteInterview(id);
    expect((await allOf(fovea)).answers).toEqual([]);
  });
});
