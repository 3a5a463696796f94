import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InterviewWithState, Settings } from '#api/responses';
import type { Judgement } from '#interview/judgement';
import type { Report } from '#interview/report';
import {
  refusedUrl,
  type ScriptedServer,
  startScriptedServer,
} from '../src/model/testing/scripted-server.js';
import { answerTo } from './testing/answers.js';
import { axeViolations, chromiumPath, LOOKS, openPage, overflow } from './testing/browser.js';
import { opened } from './testing/opened.js';
import { KEY, owl, script, setUpInSettings } from './testing/second-reader.js';
import { Server } from './testing/server.js';

let model: ScriptedServer;
const server = new Server({ FOVEA_MODEL_URL: '', FOVEA_MODEL: '', FOVEA_MODEL_KEY: '' });
const the = opened(server);

const FIRST = 'iou-and-nms';
const QUOTE = 'Soft-NMS lowers the score of the overlapping box instead of deleting it';

/** Answers through the API until a question is open, or the interview has ended. */
async function answerUntil(id: string, next: string | null): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    const { state } = await server.json<InterviewWithState>('GET', `/api/interviews/${id}`);
    if (next ? state.current?.question === next : state.status === 'ended') return;
    if (state.current!.kind === 'judging') continue;
    const { kind, question } = state.current!;
    const text = kind === 'question' ? answerTo(question) : 'I would measure both and compare them.';
    await server.json('POST', `/api/interviews/${id}/answers`, { key: crypto.randomUUID(), question, text });
  }
  throw new Error('The interview did not go on');
}

const reportOf = (id: string) => server.json<Report>('GET', `/api/interviews/${id}/report`);
const settings = () => server.json<Settings>('GET', '/api/settings');
const setUp = (url: string, key?: string) =>
  server.json('PUT', '/api/settings/model', { url: `${url}/v1`, model: 'owl', ...(key ? { key } : {}) });

/** A judgement without what a second reader laid beside it. */
function alone({ secondBy: _, points, ...judgement }: Judgement): Judgement {
  return { ...judgement, points: points.map(({ second: __, ...point }) => point) };
}

beforeEach(async () => {
  owl.thinks = 0;
  model = await startScriptedServer(script);
});

afterEach(() => model.close());

describe.skipIf(!chromiumPath)('a second opinion', () => {
  it('is set up, reads what is judged, and leaves everything as it was where it fails', async () => {
    const { page, context, complaints } = await openPage(the.browser);
    await setUpInSettings(page, server, `${model.url}/v1`);

    const { id } = await server.json<InterviewWithState>('POST', '/api/interviews', {
      questions: [FIRST, 'batch-norm'],
    });
    await server.json('POST', `/api/interviews/${id}/answers`, {
      key: crypto.randomUUID(),
      question: FIRST,
      text: answerTo(FIRST),
    });
    const judged = async () =>
      (await server.events(id)).flatMap((event) =>
        event.type === 'judged' && event.data.question === FIRST ? [event.data.judgement] : [],
      );
    await expect.poll(async () => (await judged()).length).toBeGreaterThan(0);
    const [before] = await judged();
    const made = before!.points.find(({ verdict }) => verdict === 'made')!;
    const missed = before!.points.find(({ verdict, beyond }) => verdict === 'missed' && !beyond)!;
    for (const { id: point, verdict, quote } of before!.points)
      owl.told[point] = { verdict, ...(quote ? { quote } : {}) };
    owl.told[made.id] = { verdict: 'missed' };
    owl.told[missed.id] = { verdict: 'partly', quote: QUOTE };

    await answerUntil(id, 'batch-norm');
    await expect.poll(async () => (await judged()).at(-1)!.secondBy, { timeout: 10_000 }).toMatch(/^owl at/);
    const second = (await judged()).at(-1)!;
    expect(alone(second)).toEqual(
      alone((await judged()).findLast(({ secondBy }) => secondBy === undefined)!),
    );
    for (const asked of model.asked) expect(asked.headers.authorization).toBe(`Bearer ${KEY}`);

    // The model's server is gone: the next answer is judged all the same.
    await model.close();
    await answerUntil(id, null);
    const report = await reportOf(id);
    // Follow-ups that it could not word failed before; this is its reading of the answer, with every retry done.
    await expect
      .poll(async () => (await settings()).model.last, { timeout: 15_000 })
      .toSatisfy((last) => last?.ok === false && last.at > report.endedAt!);
    expect(report.turns[1]!.judgement).toMatchObject({ scored: true });
    expect(report.turns[1]!.judgement!.secondBy).toBeUndefined();

    await page.goto(`${server.url}/interviews/${id}/report`);
    const [one, other] = [page.locator('#q1'), page.locator('#q2')];
    await one
      .getByText(/The second reader, owl at .* disputed and shown with both readings\. The score/)
      .waitFor();
    const readings = one.locator('.readings');
    expect(await readings.count()).toBe(
      second.points.filter((p) => p.second && p.second.verdict !== p.verdict).length,
    );
    const own = readings.filter({ hasText: QUOTE });
    await own.getByText('the language model (owl at').waitFor();
    await own.getByText('missed').waitFor();
    await one.getByText('second reading agrees').first().waitFor();

    // The model's quote leads to the words and back.
    await own.getByRole('link').press('Enter');
    await expect.poll(() => one.locator('.said .q.on').first().textContent()).toContain('Soft-NMS lowers');
    await one.getByRole('link', { name: 'Second reading a, partly' }).press('Enter');
    expect(await own.getAttribute('class')).toContain('on');

    await other.getByText(/There is no second reading of this answer\..*cannot be reached/).waitFor();
    expect(await other.locator('.readings').count()).toBe(0);
    const markdown = await (await fetch(`${server.url}/api/interviews/${id}/report.md`)).text();
    expect(markdown).toContain('Two readings: missed · the language model (owl at');

    // It is back, at another address: what was not read is read when that is asked for.
    model = await startScriptedServer(script);
    owl.thinks = 2_500;
    await setUp(model.url);
    await page.reload();
    const ask = other.getByRole('button', { name: 'Have owl read this too' });
    await ask.press('Enter');
    await other.getByText(/owl is reading this answer.*\d s so far/).waitFor();
    await other.getByText(/The second reader, owl at/).waitFor({ timeout: 15_000 });
    expect(await ask.count()).toBe(0);
    expect((await reportOf(id)).turns.map(({ score }) => score)).toEqual(
      report.turns.map(({ score }) => score),
    );
    // A refusal is a failed load to the browser; nothing else may be.
    expect(complaints.filter((one) => !/422/.test(one))).toEqual([]);

    // An answer that it fails on says why.
    const { id: last } = await server.json<InterviewWithState>('POST', '/api/interviews', {
      questions: [FIRST],
    });
    await server.json('DELETE', '/api/settings/model');
    await answerUntil(last, null);
    await setUp(await refusedUrl());
    await page.goto(`${server.url}/interviews/${last}/report`);
    await page.getByRole('button', { name: 'Have owl read this too' }).press('Enter');
    await page
      .getByText(/The last question to owl failed: .*Nothing listens there/)
      .waitFor({ timeout: 20_000 });

    await page.goto(`${server.url}/settings`);
    await page.getByText(/It failed\..*cannot be reached/).waitFor();
    await page.getByRole('button', { name: /^Switch off and forget/ }).press('Enter');
    await page.getByText('Switched off.').waitFor();
    expect((await settings()).model).toEqual({ source: 'none', key: false });
    await context.close();
  }, 120_000);

  it('is shown, and not changed, where the environment decides', async () => {
    const decided = new Server({
      FOVEA_MODEL_URL: `${model.url}/v1`,
      FOVEA_MODEL: 'owl',
      FOVEA_MODEL_KEY: KEY,
    });
    await decided.start();
    try {
      const { page, context, complaints } = await openPage(the.browser);
      await page.goto(`${decided.url}/settings`);
      const section = page.getByRole('region', { name: 'Second opinion' });
      await section.getByText('On, by the environment.').waitFor();
      expect(await section.getByRole('textbox').count()).toBe(0);
      await section.getByRole('button', { name: 'Try it' }).press('Enter');
      await section.getByText('It can be used.').waitFor();
      expect(await page.content()).not.toContain(KEY);
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    } finally {
      await decided.stop();
    }
  }, 60_000);

  it.each(LOOKS)(
    'can be read by anybody at $width wide, $theme',
    async (look) => {
      await setUp(model.url, KEY);
      const { id } = await server.json<InterviewWithState>('POST', '/api/interviews', { questions: [FIRST] });
      await answerUntil(id, null);
      await expect.poll(async () => (await reportOf(id)).turns[0]!.judgement!.secondBy).toMatch(/^owl/);
      const { page, context, complaints } = await openPage(the.browser, look);
      await page.goto(`${server.url}/interviews/${id}/report`);
      await page.locator('.readings').first().waitFor();
      for (const more of await page.locator('details.more > summary').all()) await more.click();
      await page
        .getByText(/docs\/validity\.md|not measured for this version/)
        .first()
        .waitFor();
      await page.locator('.readings .ref').first().click();
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);

      await page.goto(`${server.url}/settings`);
      const section = page.getByRole('region', { name: 'Second opinion' });
      await section.getByText('On:').waitFor();
      await section.getByLabel('Address').fill('http://box.example/v1');
      await section.getByLabel('Key').fill('with spaces in it');
      await section.getByRole('button', { name: 'Try it' }).click();
      await section.getByRole('alert').getByText('The key must be plain characters').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(complaints.filter((one) => !/422/.test(one))).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
