import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { InterviewWithState } from '#api/responses';
import { chromiumPath, openPage } from './testing/browser.js';
import { opened } from './testing/opened.js';
import { Server } from './testing/server.js';

const server = new Server();
const the = opened(server);

const moves = async (id: string) =>
  (await server.events(id)).flatMap((event) =>
    event.type === 'moved' ? [event.data.move] : event.type === 'answered' ? [event.data.text] : [],
  );
const field = (page: Page) => page.getByRole('textbox', { name: /your (answer|reply)/i });
const hasFocus = (one: Locator) => one.evaluate((element) => element === document.activeElement);

/** Two clicks as slow as a double click may be: what the first one did is drawn before the second. */
async function doubleClick(page: Page, button: Locator, drawn: () => Promise<void>): Promise<void> {
  const { x, y, width, height } = (await button.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down({ clickCount: 1 });
  await page.mouse.up({ clickCount: 1 });
  await drawn();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
}

describe.skipIf(!chromiumPath)('quick hands in an interview', () => {
  it('press once, though another button takes the place of the one that was pressed', async () => {
    const { id } = await server.json<InterviewWithState>('POST', '/api/interviews', {
      questions: ['iou-and-nms', 'batch-norm', 'vit-vs-cnn'],
    });
    const { page, context } = await openPage(the.browser);
    await page.goto(`${server.url}/interviews/${id}`);
    const goOn = page.getByRole('button', { name: /^Go on/ });
    const finish = page.getByRole('button', { name: /^Finish answer/ });
    await field(page).click();
    await page.keyboard.type('half an answer', { delay: 5 });

    await page.getByRole('button', { name: /^Pause/ }).click();
    await goOn.waitFor();
    await doubleClick(page, goOn, () => finish.waitFor());
    await expect.poll(() => hasFocus(field(page))).toBe(true);
    await page.keyboard.type(', and more', { delay: 5 });
    expect(await field(page).inputValue()).toBe('half an answer, and more');
    expect(await moves(id)).toEqual(['pause', 'resume']);

    // By keyboard the focus stays with what is pressed next, and a key held down presses once.
    await page.getByRole('button', { name: /^Pause/ }).press('Enter');
    await expect.poll(() => hasFocus(goOn)).toBe(true);
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect.poll(() => hasFocus(field(page))).toBe(true);
    expect(await moves(id)).toEqual(['pause', 'resume', 'pause', 'resume']);

    const second = page.getByText('question 2 of 3');
    await doubleClick(page, page.getByRole('button', { name: /^Skip/ }), () => second.waitFor());
    await page.getByRole('button', { name: /^Take back the skip/ }).click();
    await page.getByText('question 1 of 3').waitFor();
    expect(await field(page).inputValue()).toBe('half an answer, and more');
    expect((await moves(id)).filter((move) => move === 'skip')).toEqual(['skip']);
    await context.close();
  }, 60_000);

  it('start one interview, and are told where an answer was lost', async () => {
    const { page, context } = await openPage(the.browser);
    await page.goto(`${server.url}/practise`);
    const started = async () =>
      (await server.json<{ interviews: unknown[] }>('GET', '/api/interviews')).interviews.length;
    const before = await started();

    // Every type of question can be found by itself, and every skill offered has a question in the round.
    await page.getByRole('combobox', { name: 'Type' }).selectOption('coding');
    await page.getByText(/^\d+ of \d+ questions$/).waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Greedy non-maximum suppression' }).count()).toBe(1);
    await page.getByRole('searchbox').pressSequentially('zzz', { delay: 5 });
    await page.getByRole('button', { name: /^Show all/ }).press('Enter');
    expect(await hasFocus(page.getByRole('searchbox'))).toBe(true);
    await page.getByRole('radio', { name: /^Behavioural/ }).check();
    await page.getByRole('radio', { name: 'On these skills only' }).check();
    expect(await page.getByRole('checkbox', { name: 'Segmentation', exact: true }).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Data pipelines', exact: true }).check();

    const start = page.getByRole('button', { name: 'Start the interview' });
    await page.route('**/api/interviews', (route) => route.abort(), { times: 1 });
    await start.click();
    await page
      .getByRole('alert')
      .getByText(/then press once more/)
      .waitFor();
    await start.dblclick({ delay: 20 });
    await page.waitForURL('**/interviews/*');
    await field(page).waitFor();
    expect(await started()).toBe(before + 1);
    await context.close();
  }, 60_000);
});
