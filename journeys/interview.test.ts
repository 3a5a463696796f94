import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InterviewWithState } from '#api/responses';
import type { InterviewEvent } from '#interview/events';
import type { Report } from '#interview/report';
import { postgresAvailable, startPostgres } from '../src/store/testing/postgres-server.js';
import { answerTo } from './testing/answers.js';
import { chromiumPath, openBrowser, openPage } from './testing/browser.js';
import { buildOnce, Server } from './testing/server.js';

let browser: Browser;

beforeAll(async () => {
  buildOnce();
  if (chromiumPath) browser = await openBrowser();
}, 180_000);

afterAll(() => browser?.close());

/** Types into the answer field and finishes it; resolves when the server has acknowledged it. */
async function answer(page: Awaited<ReturnType<typeof openPage>>['page'], text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /your (answer|reply)/i });
  await field.fill(text);
  const acknowledged = page.waitForResponse(
    (response) => response.url().endsWith('/answers') && [200, 201].includes(response.status()),
  );
  await page.keyboard.press('Control+Enter');
  await acknowledged;
}

async function walk(server: Server): Promise<void> {
  await server.start();
  const { page, context } = await openPage(browser);
  await page.goto(`${server.url}/`);
  const { id } = await server.json<InterviewWithState>('POST', '/api/interviews', {
    level: 'mid',
    questions: ['iou-and-nms', 'batch-norm', 'vit-vs-cnn'],
    seed: 7,
  });
  await page.goto(`${server.url}/interviews/${id}`);
  const given: string[] = [];

  /** Answers whatever is asked until the question changes or the interview ends. */
  const current = async () => (await server.json<InterviewWithState>('GET', `/api/interviews/${id}`)).state;
  const say = async (text: string) => {
    given.push(text);
    await answer(page, text);
  };

  // First question: a draft survives a kill of the server and a refresh of the page, before it was ever sent.
  const first = answerTo('iou-and-nms');
  await page.getByRole('textbox', { name: /your (answer|reply)/i }).fill(first);
  await page.waitForFunction(
    (part) => Object.values(localStorage).some((value) => value.includes(part)),
    first.slice(0, 40),
  );
  await server.kill();
  await server.start();
  await page.reload();
  await expect
    .poll(() => page.getByRole('textbox', { name: /your (answer|reply)/i }).inputValue())
    .toBe(first);
  // Killed as soon as the answer is acknowledged: between an answer and its judgement.
  given.push(first);
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: /your (answer|reply)/i }).focus();
  const acknowledged = page.waitForResponse(
    (response) => response.url().endsWith('/answers') && response.status() === 201,
  );
  await page.keyboard.press('Control+Enter');
  await acknowledged;
  await server.kill();
  await server.start();
  await expect.poll(async () => (await current()).pending).toEqual([]);
  await page.reload();

  // Probes and the other questions, with a kill in the middle of the second.
  let killed = false;
  for (let state = await current(); state.status === 'open'; state = await current()) {
    expect(given.length).toBeLessThan(12);
    await page.getByText(state.current!.prompt, { exact: true }).first().waitFor();
    if (state.current!.question === 'batch-norm' && !killed) {
      killed = true;
      await server.kill();
      await server.start();
    }
    await say(
      state.current!.kind === 'question'
        ? answerTo(state.current!.question)
        : `To your follow-up number ${given.length}: I would look at the measured numbers before I decide anything.`,
    );
    await expect.poll(async () => (await current()).pending).toEqual([]);
  }
  await page.waitForURL(`**/interviews/${id}/report`);
  await page.getByRole('heading', { level: 1 }).waitFor();

  const events = await server.events(id);
  expect(answeredTexts(events)).toEqual(given);
  expect(judgedOnce(events)).toBe(true);
  const report = await server.json<Report>('GET', `/api/interviews/${id}/report`);
  expect(report.turns.map((turn) => turn.question)).toEqual(['iou-and-nms', 'batch-norm', 'vit-vs-cnn']);
  for (const turn of report.turns) expect(turn.score).toBeGreaterThan(0.2);
  await context.close();
}

function answeredTexts(events: readonly InterviewEvent[]): string[] {
  return events.flatMap((event) => (event.type === 'answered' ? [event.data.text] : []));
}

/** Every answer is covered by a judgement, and no set of answers by two. */
function judgedOnce(events: readonly InterviewEvent[]): boolean {
  const sets = events.flatMap((event) => (event.type === 'judged' ? [event.data.answers.join(' ')] : []));
  const covered = new Set(sets.join(' ').split(' ').map(Number));
  const answers = events.flatMap((event) => (event.type === 'answered' ? [event.sequence] : []));
  return new Set(sets).size === sets.length && answers.every((sequence) => covered.has(sequence));
}

describe.skipIf(!chromiumPath)('three questions at mid level, with the server killed on the way', () => {
  it('on SQLite', async () => {
    const server = new Server();
    try {
      await walk(server);
    } finally {
      await server.stop();
    }
  }, 120_000);

  it.skipIf(!postgresAvailable())(
    'on Postgres',
    async () => {
      const postgres = await startPostgres();
      const server = new Server({ DATABASE_URL: postgres.url });
      try {
        await walk(server);
      } finally {
        await server.stop();
        await postgres.stop();
      }
    },
    120_000,
  );
});
