import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InterviewWithState } from '#api/responses';
import { answerTo } from './testing/answers.js';
import { axeViolations, chromiumPath, LOOKS, openBrowser, openPage, overflow } from './testing/browser.js';
import { buildOnce, Server } from './testing/server.js';

let browser: Browser;
const server = new Server();
const screens: [name: string, path: string][] = [];

/** Answers an interview to its end through the API. */
async function finish(id: string, say: (question: string, kind: string) => string): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    const { state } = await server.json<InterviewWithState>('GET', `/api/interviews/${id}`);
    if (state.status === 'ended') return;
    const { question, kind } = state.current!;
    if (kind === 'judging') continue;
    await server.json('POST', `/api/interviews/${id}/answers`, {
      key: crypto.randomUUID(),
      question,
      text: say(question, kind),
    });
  }
  throw new Error('The interview did not end');
}

beforeAll(async () => {
  if (!chromiumPath) return;
  buildOnce();
  browser = await openBrowser();
  await server.start();
  const start = async (setup: object) =>
    (await server.json<InterviewWithState>('POST', '/api/interviews', setup)).id;

  const judged = await start({ questions: ['iou-and-nms', 'batch-norm', 'vit-vs-cnn'] });
  await finish(judged, (question, kind) => {
    if (question === 'batch-norm') return 'gamma, beta, mean, variance, batch, channel, epsilon';
    if (kind !== 'question')
      return 'I would lower the NMS threshold, because a lower threshold keeps more of the overlapping boxes.';
    return answerTo(question);
  });
  const story = await start({ round: 'behavioral', questions: ['failed-first-approach'] });
  await finish(
    story,
    () =>
      'We had to count pallets from a ceiling camera, and the warehouse needed at most two percent error. I first trained a detector on 400 images, and F1 stayed at 0.61. I looked at 200 errors by hand and found that most came from glare, so I relabelled them and changed the exposure. F1 rose from 0.61 to 0.88 on the same test set. I learned to look at errors before I change a model.',
  );
  const open = await start({ questions: ['iou-and-nms', 'batch-norm'], feedback: 'each' });
  await server.json('POST', `/api/interviews/${open}/moves`, {
    key: crypto.randomUUID(),
    move: 'do-not-know',
  });
  const told = await start({ round: 'behavioral', questions: ['training-set-quality'] });
  screens.push(
    ['Today', '/'],
    ['Practise', '/practise'],
    ['Guide', '/guide'],
    ['Reports', '/reports'],
    ['Settings', '/settings'],
    ['a concept report', `/interviews/${judged}/report`],
    ['a behavioural report', `/interviews/${story}/report`],
    ['an open interview with feedback', `/interviews/${open}`],
    ['an open behavioural interview', `/interviews/${told}`],
    ['an interview that is gone', '/interviews/gone'],
    ['an address that leads nowhere', '/nowhere'],
  );
}, 180_000);

afterAll(async () => {
  await browser?.close();
  if (chromiumPath) await server.stop();
});

describe.skipIf(!chromiumPath)('every screen', () => {
  it.each(LOOKS)(
    'has no axe violation, no sideways scrolling and one heading at $width wide, $theme',
    async (look) => {
      const { page, context, complaints } = await openPage(browser, look);
      for (const [name, path] of screens) {
        await page.goto(server.url + path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('load');
        expect(await axeViolations(page), name).toEqual([]);
        expect(await overflow(page), name).toBeLessThanOrEqual(0);
        expect(await page.getByRole('heading', { level: 1 }).count(), name).toBe(1);
      }
      // A missing interview is answered with 404, which the browser reports as a failed load; nothing else may.
      expect(complaints.filter((complaint) => !/404/.test(complaint))).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('shows the first visit as an invitation', async () => {
    const fresh = new Server();
    await fresh.start();
    try {
      for (const look of [LOOKS[0]!, LOOKS[3]!]) {
        const { page, context } = await openPage(browser, look);
        for (const path of ['/', '/reports']) {
          await page.goto(fresh.url + path);
          await page.getByRole('heading', { level: 1 }).waitFor();
          expect(await axeViolations(page)).toEqual([]);
        }
        await context.close();
      }
    } finally {
      await fresh.stop();
    }
  }, 60_000);
});

describe.skipIf(!chromiumPath)('a whole interview by keyboard alone', () => {
  it('goes from Today to the report without a pointer', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/interviews/*');
    const id = page.url().split('/').at(-1)!;
    const state = async () => (await server.json<InterviewWithState>('GET', `/api/interviews/${id}`)).state;
    for (let turn = 0; turn < 8 && (await state()).status === 'open'; turn++) {
      const { current, sequence } = await state();
      await page.getByText(current!.prompt, { exact: true }).first().waitFor();
      if (current!.kind === 'question') {
        await page.keyboard.press('Alt+h');
        await expect.poll(async () => (await state()).turns[0]!.hints).toBe(1);
      }
      await page.keyboard.press('Alt+a');
      await page.keyboard.type(
        'I would look at the data first, because most failures start there, and then measure each change on a held-out set.',
      );
      await page.keyboard.press('Control+Enter');
      await expect.poll(async () => (await state()).sequence).toBeGreaterThan(sequence);
      await expect.poll(async () => (await state()).pending).toEqual([]);
    }
    await page.waitForURL(`**/interviews/${id}/report`);
    // On a page just opened, the skip link is the first stop.
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/skip/i);
    await context.close();
  }, 60_000);
});
