import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { InterviewWithState } from '#api/responses';
import { chromiumPath, openPage } from './testing/browser.js';
import { opened } from './testing/opened.js';
import { Server } from './testing/server.js';

const server = new Server();
const the = opened(server);

async function atDesk(
  ...questions: string[]
): Promise<{ page: Page; id: string; close: () => Promise<void> }> {
  const { id } = await server.json<InterviewWithState>('POST', '/api/interviews', {
    round: 'coding',
    level: 'mid',
    questions,
  });
  const { page, context } = await openPage(the.browser);
  await page.goto(`${server.url}/interviews/${id}`);
  await editor(page).waitFor();
  return { page, id, close: () => context.close() };
}

const editor = (page: Page) => page.getByRole('textbox', { name: /Python\. Escape/ });
const code = (page: Page) => editor(page).innerText();
const saved = (page: Page) => page.getByText('saved', { exact: true }).waitFor();
const types = async (id: string) => (await server.events(id)).map(({ type }) => type);
const focusIn = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: one } = document;
    const inner = one?.shadowRoot?.activeElement ?? one;
    return inner?.getAttribute('aria-label') ?? inner?.textContent?.trim();
  });

/** Takes everything out of the editor, as a person does. */
async function empty(page: Page): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
}

describe.skipIf(!chromiumPath)('the coding desk under real keys and quick hands', () => {
  it('leaves every key to the editor, and closes no task by one', async () => {
    const { page, id, close } = await atDesk('pairwise-iou', 'greedy-nms');
    await empty(page);
    const line = '# why? ~mask {a: 1} | b @ c \\ "d" \'e\' ! x';
    await page.keyboard.type(line, { delay: 5 });
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await code(page)).toContain(line);
    for (const key of ['Alt+s', 'Alt+k', 'Alt+r', 'Alt+z', 'Alt+n']) await page.keyboard.press(key);
    // Of its own keys there are two that go between the editor and the reply.
    await page.keyboard.press('Alt+a');
    await expect
      .poll(() => page.getByLabel('Say what you do').evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Alt+e');
    expect(await focusIn(page)).toMatch(/Python/);
    await page.keyboard.press('Alt+h');
    await page.getByText('(1 so far)').waitFor();
    expect((await server.events(id)).flatMap((one) => (one.type === 'moved' ? [one.data.move] : []))).toEqual(
      ['hint'],
    );

    // What is typed and taken back is what the server has.
    await saved(page);
    await editor(page).click();
    await page.keyboard.type('q');
    await page.getByText('kept in this browser', { exact: true }).waitFor();
    await page.keyboard.press('Backspace');
    await saved(page);

    // Words that were not said are warned of, and kept for what they are.
    await page.getByLabel('Say what you do').pressSequentially('never said', { delay: 5 });
    await page.getByRole('button', { name: 'Hand in' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hand in?' });
    await dialog.getByText('was not sent').waitFor();
    await dialog.getByRole('button', { name: 'Hand in' }).click();
    await page.getByRole('alert').getByText('before you handed the task in').waitFor();
    await page.getByText('never said').waitFor();
    await expect.poll(() => focusIn(page)).toBe('Greedy non-maximum suppression');
    await close();
  }, 60_000);

  it('can undo what was put back, and after looking at the changes', async () => {
    const { page, close } = await atDesk('pairwise-iou');
    await editor(page).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\nmine = 1', { delay: 5 });
    await page.getByRole('button', { name: 'Changes' }).click();
    await page.getByRole('button', { name: /^Put back what/ }).click();
    await page.getByRole('button', { name: 'Back to the editor' }).click();
    await editor(page).click();
    expect(await code(page)).not.toContain('mine = 1');
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await code(page)).toContain('mine = 1');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => code(page)).not.toContain('mine = 1');
    await close();
  }, 60_000);

  it('locks every file while paused and none afterwards, each with what can be undone in it', async () => {
    const { page, close } = await atDesk('debug-tracker');
    const tabs = page.getByRole('tab');
    await editor(page).click();
    await page.keyboard.type('# one ', { delay: 5 });
    await tabs.nth(0).focus();
    await page.keyboard.press('ArrowRight');
    expect(await tabs.nth(1).getAttribute('aria-selected')).toBe('true');
    await editor(page).click();
    await page.keyboard.type('# two ', { delay: 5 });
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('nothing can be written until you go on').waitFor();
    for (const index of [1, 0, 2]) {
      await tabs.nth(index).click();
      await editor(page).click();
      await page.keyboard.type('LOCKED');
      expect(await code(page)).not.toContain('LOCKED');
    }
    await page.getByRole('button', { name: 'Go on' }).first().click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    for (const index of [2, 1, 0]) {
      await tabs.nth(index).click();
      await editor(page).click();
      await page.keyboard.type('FREE');
      expect(await code(page)).toContain('FREE');
      await page.keyboard.press('ControlOrMeta+Z');
      expect(await code(page)).not.toContain('FREE');
    }
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => code(page)).not.toContain('# one');
    await tabs.nth(1).click();
    expect(await code(page)).toContain('# two');
    await close();
  }, 60_000);

  it('takes two clicks for one, and the verdict for an answer that was lost', async () => {
    const { page, id, close } = await atDesk('pairwise-iou');
    await page.getByRole('button', { name: /^Run cases/ }).dblclick({ delay: 20 });
    await page.getByRole('heading', { name: /cases passed/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Changes' }).count()).toBe(1);

    // The code is saved slowly: neither the first nor the second click waits for it.
    await page.route('**/workspace', async (route) => {
      await new Promise((wake) => setTimeout(wake, 600));
      await route.continue();
    });
    await page.route(
      '**/submissions',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await empty(page);
    await page.keyboard.type('x = 1');
    const submit = page.getByRole('button', { name: 'Submit', exact: true });
    await submit.dblclick({ delay: 20 });
    await page.getByText(/has no function/).waitFor();
    expect(await submit.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(() => submit.getAttribute('aria-disabled')).toBe('false');
    expect((await types(id)).filter((type) => type === 'ran' || type === 'submitted')).toEqual([
      'ran',
      'submitted',
    ]);
    expect(
      await page
        .getByRole('alert')
        .filter({ hasText: /connection/i })
        .count(),
    ).toBe(0);
    await close();
  }, 60_000);

  it('says what the server refuses, and that it is away, and goes on when it is back', async () => {
    const { page, close } = await atDesk('pairwise-iou');
    await empty(page);
    await page.keyboard.insertText(`# ${'x'.repeat(200_001)}`);
    await page
      .getByRole('alert')
      .getByText(/at most 200000/)
      .waitFor();
    await empty(page);
    await page.keyboard.type('# short');
    await saved(page);
    expect(
      await page
        .getByRole('alert')
        .getByText(/at most 200000/)
        .count(),
    ).toBe(0);

    await server.kill();
    await page.getByRole('alert').getByText('The connection to Fovea is lost').waitFor();
    await editor(page).click();
    await page.keyboard.type(' while away', { delay: 5 });
    await page.getByText('kept in this browser', { exact: true }).waitFor();
    await server.start();
    await saved(page);
    await expect.poll(() => page.getByText('The connection to Fovea is lost').count()).toBe(0);
    expect(await code(page)).toContain('while away');
    await close();
  }, 60_000);
});
