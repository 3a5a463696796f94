import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DisputedAnswers, EventWithState } from '#api/responses';
import { saying } from '#conduct/testing/graders';
import { allBut } from '#conduct/testing/rubric';
import type { Report } from '#interview/report';
import { problemOf, type TestApp, testApp } from './testing/app.js';

const QUESTION = 'iou-and-nms';
const MISSED = 'greedy-order';
const CLAIM = 'iou-half-means-half';

/** A server with an interview of two questions, of which the first is judged; and a way to dispute in it. */
async function judged(): Promise<{
  server: TestApp;
  id: string;
  dispute: (more: object) => Promise<Response>;
}> {
  const server = await testApp();
  const id = await server.start();
  await server.answer(id, saying({ ...allBut(QUESTION, MISSED), believes: [CLAIM] }));
  await server.fovea.conductor.settled();
  const dispute = (more: object) =>
    server.request('POST', `/api/interviews/${id}/disputes`, {
      key: randomUUID(),
      question: QUESTION,
      verdict: 'made',
      meant: 'The best first.',
      ...more,
    });
  return { server, id, dispute };
}

describe('POST /api/interviews/{id}/disputes', () => {
  it.each([false, true])(
    'stores it beside the verdict and leaves the score (interview ended: %s)',
    async (end) => {
      const { server, id, dispute } = await judged();
      if (end) await server.json('POST', `/api/interviews/${id}/end`);
      const report = () => server.json<Report>('GET', `/api/interviews/${id}/report`);
      const before = await report();
      const response = await dispute({ point: MISSED });
      expect(response.status).toBe(201);
      const { event, state } = (await response.json()) as EventWithState;
      expect(event).toMatchObject({
        type: 'disputed',
        data: { question: QUESTION, point: MISSED, verdict: 'made', meant: 'The best first.' },
      });
      expect(state).toMatchObject({ id, sequence: event.sequence, status: end ? 'ended' : 'open' });
      const { at } = event;
      const standing = { about: 'point', id: MISSED, verdict: 'made', meant: 'The best first.', at };
      const after = await report();
      expect(after).toEqual({
        ...before,
        turns: before.turns.map((turn, index) => (index === 0 ? { ...turn, disputes: [standing] } : turn)),
      });
      expect((await dispute({ point: MISSED, withdrawn: true })).status).toBe(201);
      expect(await report()).toEqual(before);
    },
  );

  it('gives the same key the same bytes again', async () => {
    const { server, id, dispute } = await judged();
    const said = { key: randomUUID(), misconception: CLAIM, verdict: 'not-asserted' };
    const first = await dispute(said);
    const bytes = await first.text();
    await server.json('POST', `/api/interviews/${id}/end`);
    const second = await dispute({ ...said, meant: 'Other words.' });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(await second.text()).toBe(bytes);
    expect(await server.fovea.events(id, 'disputed')).toHaveLength(1);
  });

  it('takes a dispute without words, and one of 2,000 characters', async () => {
    const { server, id, dispute } = await judged();
    for (const meant of ['', undefined, 'ü'.repeat(2_000), 'שלום 🦊\n<b>'])
      expect((await dispute({ point: MISSED, meant })).status).toBe(201);
    const stored = await server.fovea.events(id, 'disputed');
    expect(stored.map(({ data }) => data.meant.length)).toEqual([0, 0, 2_000, 11]);
  });

  it.each<[string, object, number, string, RegExp]>([
    ['a question that was not asked', { question: 'batch-norm', point: 'x' }, 422, 'question', /iou-and-nms/],
    ['a point that the question has not', { point: 'no-such-point' }, 422, 'point', /report/],
    ['the id of a misconception as a point', { point: CLAIM }, 422, 'point', /report/],
    [
      'a misconception that was not asserted',
      { misconception: 'nms-averages-boxes', verdict: 'not-asserted' },
      422,
      'misconception',
      /lists/,
    ],
    ['neither', {}, 422, 'point', /misconception/],
    ['both', { point: MISSED, misconception: CLAIM }, 422, 'misconception', /one verdict at a time/],
    ['the verdict that stands', { point: MISSED, verdict: 'missed' }, 422, 'verdict', /another/],
    ['a misconception that is made', { misconception: CLAIM }, 422, 'verdict', /not-asserted/],
    ['a point that is not asserted', { point: MISSED, verdict: 'not-asserted' }, 422, 'verdict', /"partly"/],
    ['an unknown verdict', { point: MISSED, verdict: 'perfect' }, 422, 'verdict', /made/],
    ['no verdict', { point: MISSED, verdict: undefined }, 422, 'verdict', /made/],
    ['no key', { point: MISSED, key: 'again' }, 422, 'key', /UUID/],
    ['2,001 characters', { point: MISSED, meant: 'x'.repeat(2_001) }, 422, 'meant', /at most 2000/],
    ['the character NUL', { point: MISSED, meant: 'a\u0000' }, 422, 'meant', /NUL/],
    ['half a character', { point: MISSED, meant: '\ud83e' }, 422, 'meant', /well-formed/],
    ['a field too many', { point: MISSED, score: 1 }, 422, 'score', /leave it out/],
    ['nothing to take back', { point: MISSED, withdrawn: true }, 409, 'point', /not disputed/],
  ])('refuses %s, and stores nothing', async (_what, more, status, field, detail) => {
    const { server, id, dispute } = await judged();
    const log = await server.fovea.log(id);
    const response = await dispute(more);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status, field, detail: expect.stringMatching(detail) });
    expect(response.status).toBe(status);
    // With 409 comes the state, so that a page can catch up.
    expect(problem.state?.id).toBe(status === 409 ? id : undefined);
    expect(await server.fovea.log(id)).toEqual(log);
    expect(server.errors).toEqual([]);
  });
});

it('waits for a judgement: before it a dispute is a 409 with the state', async () => {
  const server = await testApp();
  const id = await server.start();
  const response = await server.request('POST', `/api/interviews/${id}/disputes`, {
    key: randomUUID(),
    question: QUESTION,
    point: MISSED,
    verdict: 'made',
  });
  expect(response.status).toBe(409);
  expect(await problemOf(response)).toMatchObject({ field: 'question', state: { id, status: 'open' } });
  expect(await server.fovea.events(id, 'disputed')).toEqual([]);
});

describe('GET /api/disputes', () => {
  it('downloads the labelled data', async () => {
    const { server, id, dispute } = await judged();
    expect((await server.json<DisputedAnswers>('GET', '/api/disputes')).answers).toEqual([]);
    await dispute({ point: MISSED });
    const response = await server.request('GET', '/api/disputes');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="fovea-disputes-\d{4}-\d\d-\d\d\.json"$/,
    );
    const document = (await response.json()) as DisputedAnswers;
    expect(document.answers).toMatchObject([
      { interview: id, question: QUESTION, disputes: [{ id: MISSED, grader: { verdict: 'missed' } }] },
    ]);
  });
});

describe('the report as Markdown', () => {
  it('shows what was disputed, with nothing of it read as markup', async () => {
    const { server, id, dispute } = await judged();
    await dispute({ point: MISSED, meant: '<script>alert(1)</script>' });
    const markdown = await (await server.request('GET', `/api/interviews/${id}/report.md`)).text();
    expect(markdown).toContain('You disputed this: **made**. What you meant: “\\<script\\>');
    expect(markdown).not.toContain('<script>');
  });
});
