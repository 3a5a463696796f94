import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { InterviewWithState } from '#api/responses';
import { builtInPack } from '#conduct/open';
import type { Report } from '#interview/report';
import { axeViolations, chromiumPath, LOOKS, openPage, overflow } from './testing/browser.js';
import { opened } from './testing/opened.js';
import { Server } from './testing/server.js';

const server = new Server();
const the = opened(server);
const solution = (path: string) => readFileSync(join(builtInPack, 'coding', 'greedy-nms', path), 'utf8');
const WRONG = solution('wrong/no-clamp.py');
const RIGHT = solution('reference/nms.py');

const PLAN =
  'I sort the boxes by score with a stable sort, so equal scores keep the lower index first. Then I keep the best one, ' +
  'compute its IoU with all the remaining boxes in one vectorised step, and drop every box whose IoU is above the threshold. ' +
  'The overlap width and height have to be clamped at zero, because two negative sides would multiply into a positive area.';

const started = async (task: string) =>
  (
    await server.json<InterviewWithState>('POST', '/api/interviews', {
      round: 'coding',
      level: 'mid',
      questions: [task],
    })
  ).id;

/** Puts a text into the editor as a person pastes it. */
async function paste(page: Page, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: /Python\. Escape/ });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

const result = (page: Page) => page.getByRole('heading', { level: 2, name: /cases passed|Nothing was run/ });

describe.skipIf(!chromiumPath)('the coding round in a browser', () => {
  it('goes from the plan over a wrong solution to the changed requirement and a report that cites', async () => {
    const id = await started('greedy-nms');
    const { page, context, complaints } = await openPage(the.browser);
    await page.goto(`${server.url}/interviews/${id}`);
    await page.locator('.said').getByText('Before you write code').waitFor();

    const say = page.getByLabel('Say what you do and why');
    await say.fill(PLAN);
    await page.getByRole('button', { name: /^Say it/ }).click();
    await page.locator('.said').getByText('I sort the boxes by score').waitFor();
    await expect.poll(() => say.inputValue()).toBe('');

    // The visible cases pass, the hidden one does not, and its drawing shows the box that was dropped wrongly.
    await paste(page, WRONG);
    await page.getByRole('button', { name: /^Run cases/ }).click();
    await result(page).filter({ hasText: '4 of 4' }).waitFor();
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('heading', { name: /^Submitted: \d+ of 18/ }).waitFor();
    await page.getByRole('heading', { name: /^failed ?: boxes apart on the diagonal/ }).waitFor();
    const planes = page.locator('.case .plane svg');
    expect(await planes.count()).toBe(2);
    expect(await planes.nth(0).locator('rect.st-acc').count()).toBe(0);
    expect(await planes.nth(1).locator('rect.st-acc').count()).toBe(1);

    // The interviewer cites the line, which the editor marks.
    const remark = page.locator('.said li').filter({ hasText: 'Line 7' });
    await remark.waitFor();
    await remark.getByRole('button', { name: 'nms.py, line 7' }).click();
    expect(await page.locator('.cm-cited').textContent()).toContain('inter =');

    await paste(page, RIGHT);
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('heading', { name: /^Submitted: 19 of 19/ }).waitFor({ timeout: 60_000 });
    await page.getByText('The requirement has changed').waitFor();

    // The same file answers the changed requirement; then the task is handed in.
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('heading', { name: /^Changed requirement: (\d+) of \1 cases passed/ }).waitFor();
    await page.getByRole('button', { name: 'Hand in' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
    await page.waitForURL(/\/report$/);
    await page.getByRole('heading', { name: 'The code' }).waitFor();
    await page.getByText('The changed requirement passed its cases.').waitFor();

    const report = await server.json<Report>('GET', `/api/interviews/${id}/report`);
    const turn = report.turns[0]!;
    expect(turn.work!.attempts.map(({ result: one, followUp }) => [one!.verdict, followUp])).toEqual([
      ['failed', false],
      ['passed', false],
      ['passed', true],
    ]);
    expect(turn.work!.assessment!.areas.map((area) => area.score)).toEqual([1, 1, expect.any(Number), 1]);
    const quotes = turn.judgement!.points.flatMap(({ quote }) => quote ?? []);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(PLAN).toContain(quote);
    expect(turn.thread.some(({ place }) => place?.line === 7)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);

  it('keeps what was typed when page, browser and server go away', async () => {
    const id = await started('pairwise-iou');
    const { page, context } = await openPage(the.browser);
    await page.goto(`${server.url}/interviews/${id}`);
    await paste(page, '# kept by the server\n');
    await page.getByText('saved', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('# kept by the server').waitFor();

    // The last words before the server dies are kept in the browser, and saved when it is back.
    await server.kill();
    await paste(page, '# typed while it was away\n');
    await page.getByText('kept in this browser', { exact: true }).waitFor();
    await server.start();
    await page.reload();
    await page.getByText('# typed while it was away').waitFor();
    await page.getByText('saved', { exact: true }).waitFor();
    await context.close();

    // Another browser has it too.
    const other = await openPage(the.browser);
    await other.page.goto(`${server.url}/interviews/${id}`);
    await other.page.getByText('# typed while it was away').waitFor();
    await other.context.close();
  }, 120_000);

  it('takes no code of its own for another’s where the server’s answer is lost', async () => {
    const id = await started('pairwise-iou');
    const { page, context } = await openPage(the.browser);
    await page.goto(`${server.url}/interviews/${id}`);
    const loseAnswers = (times: number) =>
      page.route(
        '**/workspace',
        async (route) => {
          await route.fetch();
          await route.abort();
        },
        { times },
      );
    await loseAnswers(1);
    await paste(page, '# arrived unseen\n');
    await page.getByText('kept in this browser', { exact: true }).waitFor();
    await page.getByText('saved', { exact: true }).waitFor();

    // Typed on after that, then the page is loaded anew.
    await loseAnswers(1);
    await paste(page, '# arrived again\n');
    await page.getByText('kept in this browser', { exact: true }).waitFor();
    await page.getByText('# arrived again').waitFor();
    await page.waitForRequest('**/workspace');
    await paste(page, '# arrived again, and typed on\n');
    await page.reload();
    await page.getByText('and typed on').waitFor();
    await page.getByText('saved', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('and typed on').waitFor();
    await context.close();
  }, 120_000);

  it('keeps focus and undo while keys are typed, and judges what stood there at the click', async () => {
    const id = await started('pairwise-iou');
    const { page, context } = await openPage(the.browser);
    await page.goto(`${server.url}/interviews/${id}`);
    await paste(page, '# typed by hand\n');
    await page.keyboard.type('boxes = []', { delay: 30 });
    const shown = page.locator('.cm-content');
    await expect.poll(() => shown.innerText()).toContain('# typed by hand\nboxes = []');
    await page.getByText('saved', { exact: true }).waitFor();
    for (let presses = 0; presses < 9; presses++) await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => shown.innerText()).toContain('def pairwise_iou');

    // The click follows the last letter before React has drawn again.
    await page.getByRole('textbox', { name: /Python\. Escape/ }).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.evaluate(async () => {
      document.execCommand('insertText', false, 'raise ValueError("the last words")');
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Submit')!.click();
    });
    await page.getByText(/ValueError: the last words/).waitFor();
    await context.close();
  }, 120_000);

  it('tells the second of two tabs, and neither loses its code', async () => {
    const id = await started('pairwise-iou');
    const [first, second] = [await openPage(the.browser), await openPage(the.browser)];
    for (const { page } of [first, second]) {
      await page.goto(`${server.url}/interviews/${id}`);
      await page.getByRole('textbox', { name: /Python/ }).waitFor();
    }
    await paste(first.page, '# of the first\n');
    await first.page.getByText('saved', { exact: true }).waitFor();
    await paste(second.page, '# of the second\n');
    await second.page.getByText('The code was changed in another tab').waitFor();
    await second.page.getByRole('button', { name: 'Keep mine over it' }).click();
    await second.page.getByText('saved', { exact: true }).waitFor();
    await first.page.reload();
    await first.page.getByText('# of the second').waitFor();
    for (const { context } of [first, second]) await context.close();
  }, 120_000);

  it('shows a syntax error at its line, a stopped run, and a code base as tabs', async () => {
    const id = await started('pairwise-iou');
    const { page, context } = await openPage(the.browser);
    await page.goto(`${server.url}/interviews/${id}`);
    await paste(page, 'import numpy as np\n\ndef pairwise_iou(a, b)\n    return a\n');
    await page.getByRole('button', { name: /^Run cases/ }).click();
    await page.getByText(/line 3: SyntaxError/).waitFor();
    expect(await page.locator('.cm-cited').textContent()).toContain('def pairwise_iou');

    await paste(page, 'def pairwise_iou(a, b):\n    while True:\n        pass\n');
    await page.getByRole('button', { name: /^Run cases/ }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The run was stopped').waitFor();
    await context.close();

    const debug = await started('debug-serving-skew');
    const other = await openPage(the.browser);
    await other.page.goto(`${server.url}/interviews/${debug}`);
    const tabs = other.page.getByRole('tab');
    await tabs.first().waitFor();
    expect(await tabs.count()).toBeGreaterThan(2);
    await tabs.nth(1).click();
    expect(await tabs.nth(1).getAttribute('aria-selected')).toBe('true');
    await other.context.close();
  }, 120_000);

  it.each(LOOKS)(
    'has no axe violation and no sideways scrolling at $width wide, $theme',
    async (look) => {
      const id = await started('greedy-nms');
      const { page, context, complaints } = await openPage(the.browser, look);
      await page.goto(`${server.url}/interviews/${id}`);
      await paste(page, WRONG);
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page.getByRole('heading', { name: /^Submitted:/ }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      // At a wide window the desk is the whole page, however long the list of cases.
      const below = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      if (look.width > 1180) expect(await below()).toBe(0);
      await page.getByRole('button', { name: 'Changes' }).click();
      await page.getByText('Put back what').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);

      await server.json('POST', `/api/interviews/${id}/end`);
      await page.goto(`${server.url}/interviews/${id}/report`);
      await page.getByRole('heading', { name: 'The code' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
