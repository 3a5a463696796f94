import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResumeList, StoredResume } from '#api/resume';
import type { Resume } from '#content/resume';
import { chromiumPath, openBrowser, openPage, overflow } from './testing/browser.js';
import { buildOnce, Server } from './testing/server.js';

let browser: Browser;
let page: Page;
let context: BrowserContext;
const server = new Server();

const RESUME: Resume = {
  basics: { name: 'Ada Quillane' },
  work: [
    { name: 'Palletvane', position: 'Engineer', highlights: ['First', 'Second', 'Third'] },
    { name: 'Seamgaze', position: 'Intern', highlights: ['Other'] },
  ],
};

const given = async (title: string) =>
  (await server.json<StoredResume>('POST', '/api/resumes', { from: 'given', title, resume: RESUME })).id;
const stored = async (id: string) => (await server.json<StoredResume>('GET', `/api/resumes/${id}`)).resume;
const list = async () => (await server.json<ResumeList>('GET', '/api/resumes')).resumes;
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const type = (text: string) => page.keyboard.type(text, { delay: 5 });
const open = async (id: string) => {
  await page.goto(`${server.url}/resume/${id}`);
  await page.getByRole('heading', { name: 'About you' }).waitFor();
};

beforeAll(async () => {
  if (!chromiumPath) return;
  buildOnce();
  browser = await openBrowser();
  await server.start();
  ({ page, context } = await openPage(browser));
  page.setDefaultTimeout(10_000);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  if (chromiumPath) await server.stop();
});

// Keys are pressed and buttons clicked here: what only fills a field in goes round all that happens in between.
describe.skipIf(!chromiumPath)('a resume under a person’s fingers', () => {
  it('takes every key, wherever the keyboard goes by itself', async () => {
    const id = await given('Keys');
    await open(id);
    // A title is renamed by going on elsewhere too.
    await button('Rename').click();
    await type('Typed');
    await page.getByLabel('Title', { exact: true }).click();
    await type('Vision engineer');
    await page.keyboard.press('Tab');
    await type('ada@example.org');
    await page.getByLabel('Highlight 1').first().click();
    await page.keyboard.press('End');
    await type(' one');
    await page.keyboard.press('Enter');
    await type('Between');
    await page.keyboard.press('Alt+ArrowUp');
    await type(' and moved');
    await page.getByLabel('Highlight 4').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await type(' two');
    await button('Skills').click();
    await type('Tools');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await type('C++, PyTorch, ');
    await type('CUDA');
    await button('Languages').click();
    await type('Welsh');
    await expect
      .poll(() => stored(id))
      .toMatchObject({
        basics: { label: 'Vision engineer', email: 'ada@example.org' },
        work: [{ highlights: ['Between and moved', 'First one', 'Second two'] }, {}],
        skills: [{ name: 'Tools', keywords: ['C++', 'PyTorch', 'CUDA'] }],
        languages: [{ language: 'Welsh' }],
      });
    // The last step of Undo leaves the keyboard where it is.
    const undo = button('Undo');
    await undo.focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('Enter');
        return (await stored(id)).basics?.label;
      })
      .toBeUndefined();
    expect(await undo.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('makes a line of each item of a list that is pasted', async () => {
    const id = await given('Pasted');
    await open(id);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('• Cut latency\n• Raised recall\n'));
    await page.getByLabel('Highlight 3').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+v');
    await type(' by 4 points');
    await expect
      .poll(async () => (await stored(id)).work![0]!.highlights)
      .toEqual(['First', 'Second', 'Cut latency', 'Raised recall by 4 points']);
  });

  it('puts back what was removed where it belongs, and once', async () => {
    const id = await given('Removed');
    await open(id);
    await page.getByLabel('Highlight 2').click();
    await button(/^Remove ?: Highlight 2/)
      .first()
      .click();
    await button(/^Down ?: Palletvane/).click();
    await button('Put it back').click();
    await expect
      .poll(async () => (await stored(id)).work?.map(({ highlights }) => highlights))
      .toEqual([['Other'], ['First', 'Second', 'Third']]);
    await button(/^Remove ?: Palletvane/).click();
    await expect.poll(async () => (await stored(id)).work?.length).toBe(1);
    await button('Undo').click();
    await expect.poll(async () => (await stored(id)).work?.length).toBe(2);
    await button('Put it back').waitFor({ state: 'hidden' });
  });

  it('keeps what is typed on an undo whose answer is late, or never comes', async () => {
    const id = await given('Undone');
    await open(id);
    const title = page.getByLabel('Title', { exact: true });
    for (const [answer, first, more] of [
      ['late', 'One', ' two'],
      ['lost', ' three', ' four'],
    ] as const) {
      await title.click();
      await page.keyboard.press('End');
      await type(first);
      const before = await title.inputValue();
      await expect.poll(async () => (await stored(id)).basics?.label).toBe(before);
      let arrived: () => void = () => undefined;
      const underway = new Promise<void>((resolve) => {
        arrived = resolve;
      });
      let typed: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        typed = resolve;
      });
      await page.route(
        '**/current',
        async (route) => {
          const response = await route.fetch();
          arrived();
          await held;
          if (answer === 'late') await route.fulfill({ response });
          else await route.abort();
        },
        { times: 1 },
      );
      await button('Undo').click();
      await underway;
      await title.click();
      await page.keyboard.press('End');
      await type(more);
      typed();
      await expect
        .poll(async () => (await stored(id)).basics?.label, { timeout: 10_000 })
        .toBe(before + more);
      expect(await title.inputValue()).toBe(before + more);
      expect(await page.getByRole('heading', { name: 'changed in another tab' }).count()).toBe(0);
    }
  });

  it('asks before corrections of a file are left, and opens the file that was chosen last', async () => {
    await page.goto(`${server.url}/resume`);
    await page.getByRole('heading', { name: 'Begin another' }).waitFor();
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/resumes/read?name=slow.json', async (route) => {
      await slow;
      await route.continue();
    });
    const drop = (name: string) =>
      page.locator('.resumes').evaluate((target, file) => {
        const carried = new DataTransfer();
        carried.items.add(new File([JSON.stringify({ basics: { name: file } })], file));
        target.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: carried }));
      }, name);
    await drop('slow.json');
    await drop('fast.json');
    const name = page.getByLabel('Name', { exact: true });
    await name.waitFor();
    const read = page.waitForResponse('**/api/resumes/read?name=slow.json');
    release();
    await read;
    await name.click();
    await page.keyboard.press('End');
    await type(', corrected');
    await page.getByRole('link', { name: 'Today' }).click();
    const dialog = page.getByRole('dialog', { name: 'Leave without keeping it?' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    expect(await name.inputValue()).toBe('fast.json, corrected');
    // On a phone there is room for one of the two.
    await page.setViewportSize({ width: 390, height: 844 });
    await button('Document').click();
    await page.getByRole('region', { name: 'The document' }).waitFor();
    expect(await name.isVisible()).toBe(false);
    await button('Fields').click();
    expect(await name.isVisible()).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
    await button('Keep this resume').click();
    await page.waitForURL(/\/resume\/[\w-]+$/);
    expect((await list())[0]).toMatchObject({ name: 'fast.json, corrected' });
  });

  it('makes one copy at a double click, and keeps a new title in its field while no server answers', async () => {
    await given('Quarrystone');
    // As a file is called.
    await given('Ada_Quillane_Resume_2026_final_v3_computer_vision_engineer_perception_robotics');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.url}/resume`);
    await button('Duplicate Quarrystone').waitFor();
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    const before = (await list()).length;
    await button('Duplicate Quarrystone').dblclick();
    await button('Duplicate Quarrystone (copy)').first().waitFor();
    expect(await list()).toHaveLength(before + 1);
    await button('Rename Quarrystone').click();
    await page.keyboard.press('End');
    await type(' Ltd');
    await server.kill();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await server.start();
    await page.keyboard.press('Enter');
    await button('Rename Quarrystone Ltd').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Rename Quarrystone Ltd');
  });

  it('says after a reload too that a job description is too long', async () => {
    const id = await given('Job');
    await page.goto(`${server.url}/resume/${id}?tab=job`);
    await page.getByRole('textbox', { name: 'Job description' }).click();
    await page.keyboard.insertText('Python is needed. '.repeat(3_000));
    for (const reloaded of [false, true]) {
      if (reloaded) await page.reload();
      await page.getByRole('alert').getByText('It has 54,000 characters').waitFor();
    }
  });
});
