import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InterviewWithState } from '#api/responses';
import { answerTo } from './testing/answers.js';
import { chromiumPath, LOOKS, openBrowser } from './testing/browser.js';
import { buildOnce, Server } from './testing/server.js';

let browser: Browser;

beforeAll(async () => {
  if (!chromiumPath) return;
  buildOnce();
  browser = await openBrowser();
}, 180_000);

afterAll(() => browser?.close());

describe.skipIf(!chromiumPath)('two tabs and a lost connection', () => {
  it('are said, and heal without losing or doubling a word', async () => {
    const server = new Server();
    await server.start();
    const look = LOOKS[0]!;
    const context = await browser.newContext({ viewport: { width: look.width, height: look.height } });
    try {
      const { id } = await server.json<InterviewWithState>('POST', '/api/interviews', {
        questions: ['iou-and-nms', 'batch-norm'],
      });
      const url = `${server.url}/interviews/${id}`;
      const first = await context.newPage();
      await first.goto(url);
      const field = first.getByRole('textbox', { name: /your (answer|reply)/i });
      await field.waitFor();
      const second = await context.newPage();
      await second.goto(url);
      await second.getByRole('textbox', { name: /your (answer|reply)/i }).waitFor();
      await first.getByText(/another tab/i).waitFor();

      await server.kill();
      const text = answerTo('iou-and-nms');
      await field.fill(text);
      await field.press('Control+Enter');
      await first
        .getByText(/connection/i)
        .first()
        .waitFor();
      await server.start();

      // The answer is sent again by itself, once, and both tabs go on to what is asked next.
      const answers = async () =>
        (await server.events(id)).flatMap((event) => (event.type === 'answered' ? [event.data.text] : []));
      await expect.poll(answers, { timeout: 30_000 }).toEqual([text]);
      await expect
        .poll(
          async () => (await server.json<InterviewWithState>('GET', `/api/interviews/${id}`)).state.pending,
        )
        .toEqual([]);
      const { state } = await server.json<InterviewWithState>('GET', `/api/interviews/${id}`);
      for (const page of [first, second]) {
        await page.getByText(state.current!.prompt, { exact: true }).first().waitFor();
      }
      await expect.poll(() => first.getByText(/connection/i).count(), { timeout: 15_000 }).toBe(0);
      expect(await answers()).toEqual([text]);
    } finally {
      await context.close();
      await server.stop();
    }
  }, 90_000);
});
