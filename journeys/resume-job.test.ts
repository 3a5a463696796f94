import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredResume } from '#api/resume';
import { type ScriptedServer, startScriptedServer } from '../src/model/testing/scripted-server.js';
import {
  axeViolations,
  chromiumPath,
  LOOKS,
  type Look,
  openBrowser,
  openPage,
  overflow,
} from './testing/browser.js';
import { JOB, LINE, RESUME, script, WEAK, WORDING } from './testing/job-and-resume.js';
import { buildOnce, Server } from './testing/server.js';

let browser: Browser;
let model: ScriptedServer;
const server = new Server({ FOVEA_MODEL_URL: '', FOVEA_MODEL: '', FOVEA_MODEL_KEY: '' });

let id = '';

const stored = () => server.json<StoredResume>('GET', `/api/resumes/${id}`);
const lines = async () => (await stored()).resume.work![0]!.highlights;
const toTab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of this resume' }).getByRole('button', { name }).click();
const setUp = (url: string | null) =>
  url
    ? server.json('PUT', '/api/settings/model', { url: `${url}/v1`, model: 'owl' })
    : server.json('DELETE', '/api/settings/model');

const open = async (look?: Look) => {
  const opened = await openPage(browser, look);
  opened.page.setDefaultTimeout(10_000);
  return opened;
};

beforeAll(async () => {
  if (!chromiumPath) return;
  buildOnce();
  browser = await openBrowser();
  await server.start();
  model = await startScriptedServer(script);
  const made = await server.json<StoredResume>('POST', '/api/resumes', {
    from: 'given',
    title: 'Mine',
    resume: RESUME,
  });
  id = made.id;
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await model?.close();
  if (chromiumPath) await server.stop();
});

describe.skipIf(!chromiumPath)('a resume and the interview that it leads to', () => {
  it('is held against a job description, requirement by requirement', async () => {
    const { page, context, complaints } = await open();
    await page.goto(`${server.url}/resume/${id}`);
    await toTab(page, 'Against a job');
    const field = page.getByRole('textbox', { name: 'Job description' });
    expect(await page.getByRole('button', { name: 'Compare' }).isDisabled()).toBe(true);
    await field.fill(JOB);
    await field.press('Control+Enter');

    await page
      .getByText(/^1 of 3 musts evidenced, 1 claimed, 1 absent\. The one that would be nice is absent\.$/)
      .waitFor();
    await page.getByText('None is set up').waitFor();
    expect((await stored()).job).toBe(JOB);
    const asks = page.getByRole('region', { name: 'What it asks for' });
    expect(await asks.locator('.requirements > li b').allTextContents()).toEqual([
      'SLAM',
      'Python',
      'TensorRT',
      'Kubernetes',
    ]);
    // A requirement and its words in the description lead to each other.
    const words = page.getByRole('link', { name: '1: TensorRT, evidenced' });
    await words.press('Enter');
    expect(await page.locator('#requirement-1').getAttribute('class')).toBe('on');
    await page.locator('#requirement-1').getByText(`“${LINE}”`).waitFor();
    await page
      .locator('#requirement-1')
      .getByRole('button', { name: 'Experience 1, highlight 1' })
      .press('Enter');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value))
      .toBe(LINE);
    await page.goBack();
    await page.getByText('1 of 3 musts evidenced').waitFor();

    // What the language model finds besides is quoted and said to be its.
    await setUp(model.url);
    await page.reload();
    await page.getByText('found by the language model').waitFor();
    await page.getByText(/^owl.* added 1\. It decides no verdict\.$/).waitFor();
    await setUp(null);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('keeps a job description that is typed while the server is away', async () => {
    const { page, context } = await open();
    await page.goto(`${server.url}/resume/${id}?tab=job`);
    await page.getByRole('button', { name: 'Change it' }).click();
    await server.kill();
    await page.getByRole('textbox', { name: 'Job description' }).fill(`${JOB}\n- Rust`);
    await page.getByText('Fovea does not answer. The text is kept in this browser').waitFor();
    await page.getByRole('button', { name: 'Compare' }).click();
    await server.start();
    await expect.poll(async () => (await stored()).job, { timeout: 10_000 }).toBe(`${JOB}\n- Rust`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'job.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(JOB),
    });
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('1 of 3 musts evidenced').waitFor();
    await context.close();
  });

  it('says what a line lacks, and keeps it in sight while the line is mended', async () => {
    const { page, context, complaints } = await open();
    await page.goto(`${server.url}/resume/${id}?tab=suggestions`);
    await page.getByText('2 suggestions.').waitFor();
    await page.getByRole('button', { name: /^Set aside ?: Halide/ }).click();
    await page.getByText('1 suggestion.').waitFor();
    await page.reload();
    await page.getByText('1 set aside').click();
    await page.getByRole('button', { name: /^Bring it back/ }).click();
    await page.getByText('2 suggestions.').waitFor();

    await page.getByRole('button', { name: /^Open this line/ }).press('Enter');
    const strip = page.getByRole('complementary', { name: 'What Experience 1, highlight 2 lacks' });
    await strip.getByText('from what to what, measured on what?').waitFor();
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value))
      .toBe(WEAK);
    await page.keyboard.press('End');
    await page.keyboard.type(' from 61 to 68 mAP on 3,800 images');
    await page.getByText(/^Saved \d/).waitFor();
    await strip.getByRole('button', { name: 'Back to the suggestions' }).press('Enter');
    await page.getByText('1 suggestion.').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(lines).toEqual([LINE, WEAK]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('takes another wording only when each new number and name is confirmed', async () => {
    await setUp(model.url);
    const { page, context, complaints } = await open();
    await page.goto(`${server.url}/resume/${id}`);
    await page.getByLabel('Highlight 2').focus();
    await page.getByRole('button', { name: /^Another wording ?: Highlight 2/ }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Another wording' });
    await dialog.getByRole('group', { name: 'Not in your resume' }).waitFor();
    expect(await dialog.locator('del').allTextContents()).not.toEqual([]);
    const take = dialog.getByRole('button', { name: 'Take this wording' });
    const boxes = dialog.getByRole('checkbox');
    const count = await boxes.count();
    expect(count).toBeGreaterThan(1);
    for (let at = 0; at < count; at++) {
      expect(await take.isDisabled()).toBe(true);
      await boxes.nth(at).press('Space');
    }
    expect(await take.isDisabled()).toBe(false);
    expect(await axeViolations(page)).toEqual([]);

    // Left as it is: nothing changes. Taken: a version of its own, that can be undone.
    await dialog.getByRole('button', { name: 'Leave it as it is' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await lines()).toEqual([LINE, WEAK]);
    await page.getByRole('button', { name: /^Another wording ?: Highlight 2/ }).press('Enter');
    await dialog.getByRole('group', { name: 'Not in your resume' }).waitFor();
    for (const box of await boxes.all()) await box.press('Space');
    await take.press('Enter');
    await expect.poll(lines).toEqual([LINE, WORDING]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(lines).toEqual([LINE, WEAK]);
    await setUp(null);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('sends nothing to another machine before the person says so', async () => {
    await setUp('https://model.example');
    const { page, context, complaints } = await open();
    const asked = model.asked.length;
    await page.goto(`${server.url}/resume/${id}?tab=suggestions`);
    const button = page.getByRole('button', { name: /^Another wording/ }).first();
    await button.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Another wording' });
    await dialog.getByText('are sent to model.example').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(model.asked.length).toBe(asked);
    await setUp(null);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('takes over the project records of the guide that are chosen', async () => {
    const record = (name: string) => ({
      name,
      data: '6,471 images',
      metric: 'AP',
      before: '17',
      after: '23',
      hardware: '',
      link: '',
      notes: '',
    });
    await server.json('PUT', '/api/preparation/projects/p-1', record('Tiled detection'));
    await server.json('PUT', '/api/preparation/projects/p-2', record('Box counter'));
    const { page, context, complaints } = await open();
    await page.goto(`${server.url}/guide`);
    await page.getByRole('link', { name: 'Take these over into a resume' }).click();
    await page.getByRole('link', { name: 'Mine' }).click();
    const take = page.getByRole('region', { name: 'Take over from the guide’s projects' });
    await take.getByLabel('Box counter').uncheck();
    await take.getByRole('button', { name: 'Take 1 project over' }).press('Enter');
    await take.getByText('1 project added.').waitFor();
    const { resume } = await stored();
    expect(resume.projects).toMatchObject([
      { name: 'Tiled detection', metric: { name: 'AP', before: '17', after: '23' } },
    ]);
    expect(await take.getByRole('checkbox').count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leads from a claim to its interview, and Today shows what is not defended', async () => {
    const { page, context, complaints } = await open();
    await page.goto(`${server.url}/`);
    const today = page.getByRole('region', { name: 'Claims not yet defended' });
    await today.getByRole('link', { name: 'Mine' }).first().click();
    await page.getByRole('heading', { name: 'What you will be asked about' }).waitFor();
    const before = await page.getByText('not practised yet').first().textContent();
    expect(before).toMatch(/^\d+ claims?: \d+ not practised yet\.$/);
    await page.getByRole('button', { name: `Practise this: ${LINE}` }).press('Enter');
    await page.waitForURL(/\/interviews\//);
    await page.getByText(`Your resume says: “${LINE}”`).first().waitFor();
    const interview = page.url().split('/').at(-1)!;
    await server.json('POST', `/api/interviews/${interview}/answers`, {
      key: crypto.randomUUID(),
      question: (
        await server.json<{ state: { current: { question: string } } }>('GET', `/api/interviews/${interview}`)
      ).state.current.question,
      text: 'I timed the whole path on the device, with warm-up runs and a synchronised GPU, because a latency means nothing without its hardware.',
    });
    await server.json('POST', `/api/interviews/${interview}/end`);
    await page.goto(`${server.url}/resume/${id}?tab=claims`);
    await page
      .getByRole('link', { name: /\d{4}, \d\d:\d\d$/ })
      .first()
      .click();
    await page.waitForURL(/\/report$/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(LOOKS)('has no axe violation and no sideways scrolling at $width wide, $theme', async (look) => {
    await setUp(model.url);
    const { page, context, complaints } = await open(look);
    const tabs = {
      suggestions: 'What your lines lack',
      job: 'Job description',
      claims: 'What you will be asked about',
    };
    for (const [tab, title] of Object.entries(tabs)) {
      await page.goto(`${server.url}/resume/${id}?tab=${tab}`);
      await page.getByRole('heading', { name: title }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await page.locator('h1').count()).toBe(1);
      if (tab === 'job') await page.getByText('of 3 musts').waitFor();
      if (tab === 'suggestions') {
        await page.getByRole('button', { name: /^Open this line/ }).click();
        await page.getByRole('complementary', { name: /lacks$/ }).waitFor();
        expect(await axeViolations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        await page
          .getByRole('button', { name: /^Another wording/ })
          .first()
          .click();
        await page.getByRole('group', { name: 'Not in your resume' }).waitFor();
        expect(await axeViolations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
      if (tab === 'job') {
        await page.getByRole('button', { name: 'Change it' }).click();
        expect(await axeViolations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    }
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Claims not yet defended' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
