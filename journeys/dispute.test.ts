import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DisputedAnswers, InterviewWithState } from '#api/responses';
import type { Report } from '#interview/report';
import { answerTo } from './testing/answers.js';
import { axeViolations, chromiumPath, LOOKS, openPage, overflow } from './testing/browser.js';
import { opened } from './testing/opened.js';
import { Server } from './testing/server.js';

const server = new Server();
const the = opened(server);

const MEANT = 'I named the reason in my second sentence: the duplicates of one object collapse into one.';

/** An interview of one answer that has ended, in part right. */
async function finished(): Promise<string> {
  const setup = { questions: ['iou-and-nms'] };
  const { id } = await server.json<InterviewWithState>('POST', '/api/interviews', setup);
  const key = crypto.randomUUID();
  await server.json('POST', `/api/interviews/${id}/answers`, { key, text: answerTo('iou-and-nms') });
  await server.json('POST', `/api/interviews/${id}/end`);
  return id;
}

describe.skipIf(!chromiumPath)('a verdict that is not right', () => {
  it('is disputed, outlives a refresh, is downloaded, and is taken back, while the score stays', async () => {
    const { page, context, complaints } = await openPage(the.browser);
    const id = await finished();
    const report = () => server.json<Report>('GET', `/api/interviews/${id}/report`);
    const before = await report();
    await page.goto(`${server.url}/interviews/${id}/report`);
    const control = page.locator('.pt:not(.flag) .dispute').first();
    const summary = control.locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await control.getByLabel('What I meant').fill(MEANT);
    await control.getByText('The score does not change').waitFor();

    // The words outlive a refresh, and what is missing is said.
    await page.reload();
    await control.getByLabel('What I meant').waitFor();
    expect(await control.getByLabel('What I meant').inputValue()).toBe(MEANT);
    await control.getByRole('button', { name: 'Save' }).click();
    await control.getByRole('alert').getByText('Choose what it should be').waitFor();
    const choice = control.getByLabel('What it should be');
    expect(await choice.evaluate((select) => select === document.activeElement)).toBe(true);
    const [, verdict] = await choice
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await choice.selectOption(verdict!);
    await control.getByRole('button', { name: 'Save' }).click();

    const standing = page.locator('.disputed');
    await standing.getByText('You disputed this:').waitFor();
    const undo = standing.getByRole('button', { name: /^Undo/ });
    await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true);
    const after = await report();
    expect(after.turns[0]!.disputes).toMatchObject([{ verdict, meant: MEANT }]);
    expect({ ...after, turns: after.turns.map((turn) => ({ ...turn, disputes: [] })) }).toEqual(before);

    await page.reload();
    await standing.getByText(MEANT).waitFor();
    expect(await page.locator('.dispute textarea').count()).toBe(0);

    await page.goto(`${server.url}/settings`);
    const link = page.getByRole('link', { name: 'Download what you disputed' });
    await page.getByText(/1 verdict that you disputed in 1 answer/).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const { answers } = JSON.parse(readFileSync(await download.path(), 'utf8')) as DisputedAnswers;
    expect(answers).toMatchObject([
      {
        question: 'iou-and-nms',
        texts: [{ text: answerTo('iou-and-nms') }],
        disputes: [{ person: { meant: MEANT } }],
      },
    ]);

    await page.goBack();
    await undo.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => standing.count()).toBe(0);
    await expect.poll(() => summary.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await report()).toEqual(before);
    const types = (await server.events(id)).map((event) => event.type);
    expect(types.slice(-2)).toEqual(['disputed', 'disputed']);
    await page.goto(`${server.url}/settings`);
    await page.getByText('You have not disputed a verdict').waitFor();
    expect(await link.count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it.each(LOOKS)(
    'has a form and a note that anybody can read at $width wide, $theme',
    async (look) => {
      const { page, context } = await openPage(the.browser, look);
      const id = await finished();
      await page.goto(`${server.url}/interviews/${id}/report`);
      const first = page.locator('.pt:not(.flag) .dispute').first();
      await first.waitFor();
      // What is missed beyond the level has its verdict in a disclosure.
      for (const more of await page.locator('details.more > summary').all()) await more.click();
      for (const control of [first, page.locator('.adds .dispute').last()]) {
        await control.locator('summary').click();
        await control.getByRole('button', { name: 'Save' }).click();
        await control.getByRole('alert').waitFor();
      }
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await first.getByLabel('What it should be').selectOption({ index: 1 });
      await first.getByRole('button', { name: 'Save' }).click();
      await page.locator('.disputed').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect.poll(() => page.locator('.disputed').count()).toBe(0);
      await context.close();
    },
    60_000,
  );
});
