import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExampleResume, ResumeList, ResumeVersions, StoredResume } from '#api/resume';
import type { Resume } from '#content/resume';
import { differingFields, resumeFields, tidyResume } from '#content/resume-fields';
import { axeViolations, chromiumPath, LOOKS, openBrowser, openPage, overflow } from './testing/browser.js';
import { printFromBrowser } from './testing/print-pdf.js';
import { buildOnce, Server } from './testing/server.js';
import { stripped } from './testing/strip-pdf.js';
import { EIGHT_JOBS, twoColumnResume } from './testing/two-column-resume.js';

let browser: Browser;
const server = new Server();
/** An empty folder of another person. */
const elsewhere = new Server();

beforeAll(async () => {
  if (!chromiumPath) return;
  buildOnce();
  browser = await openBrowser();
  await Promise.all([server.start(), elsewhere.start()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  if (chromiumPath) await Promise.all([server.stop(), elsewhere.stop()]);
});

const stored = (on: Server, id: string) => on.json<StoredResume>('GET', `/api/resumes/${id}`);
const idOf = (page: Page) => /\/resume\/([\w-]+)/.exec(page.url())![1]!;
const firstPicture = (page: Page) => page.locator('.pages img').first().getAttribute('src');
const savedNow = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();

/** Starts from the example on a server, in the browser. */
async function startFromExample(page: Page): Promise<string> {
  await page.goto(`${server.url}/resume`);
  await page.getByRole('button', { name: 'Start from the example' }).click();
  await page.waitForURL(/\/resume\/[\w-]+$/);
  await page.getByLabel('Name', { exact: true }).first().waitFor();
  return idOf(page);
}

/** Opens a file in the browser as a person does, corrects it, and keeps it; resolves with its id. */
async function keepFile(
  page: Page,
  on: Server,
  pdf: Uint8Array,
  correct: () => Promise<void> = async () => {},
): Promise<string> {
  await page.goto(`${on.url}/resume`);
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await chosen).setFiles({
    name: 'resume.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(pdf),
  });
  await page.getByRole('heading', { name: 'What was read' }).waitFor();
  await correct();
  await page.getByRole('button', { name: 'Keep this resume' }).click();
  await page.waitForURL(/\/resume\/[\w-]+$/);
  return idOf(page);
}

/** The share of printed fields that came back as they were. */
function shareOf(source: Resume, found: Resume): number {
  const wrong = differingFields(tidyResume(source), tidyResume(found));
  return 1 - wrong.length / resumeFields(source).length;
}

describe.skipIf(!chromiumPath)('a resume in a browser', () => {
  it('goes from the example over an edit and an export to the same source in an empty folder', async () => {
    const { page, context, complaints } = await openPage(browser);
    const id = await startFromExample(page);
    await page.locator('.pages img').first().waitFor();
    const before = await firstPicture(page);
    await page.getByLabel('Name', { exact: true }).first().fill('Łucja Şahin');
    await expect.poll(() => firstPicture(page)).not.toBe(before);
    await savedNow(page);
    await expect.poll(async () => (await stored(server, id)).resume.basics?.name).toBe('Łucja Şahin');
    expect((await stored(server, id)).example).toBe(false);

    // Read back by two programs before it is offered.
    await page.getByRole('button', { name: 'Export' }).click();
    const { resume } = await stored(server, id);
    const count = resumeFields(tidyResume(resume)).length;
    const readings = page.locator('.readings li');
    await readings.first().waitFor();
    expect(await readings.count()).toBe(2);
    for (const text of await readings.allTextContents()) expect(text).toContain(`${count} of ${count}`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save the PDF' }).click();
    const parts: Buffer[] = [];
    for await (const part of await (await download).createReadStream()) parts.push(part as Buffer);
    const pdf = Buffer.concat(parts);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

    // As it is, without all that is not page, and printed once more from a browser.
    for (const variant of [pdf, stripped(pdf), await printFromBrowser(pdf)]) {
      const kept = await keepFile(page, elsewhere, variant);
      const found = await stored(elsewhere, kept);
      expect(differingFields(tidyResume(resume), found.resume)).toEqual([]);
      expect(shareOf(resume, found.resume)).toBeGreaterThanOrEqual(0.99);
    }
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('reads eight jobs of a two-column page of another tool as eight, and takes a correction', async () => {
    const { page, context, complaints } = await openPage(browser);
    const id = await keepFile(page, elsewhere, await twoColumnResume(browser), async () => {
      await page.getByLabel('Title', { exact: true }).first().fill('Staff Computer Vision Engineer');
    });
    const { resume } = await stored(elsewhere, id);
    expect(resume.basics).toMatchObject({
      name: 'Rosa Quintero',
      label: 'Staff Computer Vision Engineer',
      email: 'rosa.quintero@example.org',
    });
    expect(
      resume.work?.map(({ name, position, startDate, endDate }) => [name, position, startDate, endDate]),
    ).toEqual(EIGHT_JOBS.map(([name, position, , , start, end]) => [name, position, start, end]));
    for (const [i, job] of resume.work!.entries())
      expect(job.highlights).toEqual([
        `Worked on detector number ${i + 1} and raised its recall from ${60 + i}% to ${70 + i}%.`,
        'Wrote the tests that keep it there.',
      ]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it('loses nothing of what was typed when the server is killed, and goes back', async () => {
    const { page, context } = await openPage(browser);
    const id = await startFromExample(page);
    const title = page.getByLabel('Title', { exact: true }).first();
    await title.fill('Acknowledged before the kill');
    await expect
      .poll(async () => (await stored(server, id)).resume.basics?.label)
      .toBe('Acknowledged before the kill');
    await server.kill();
    await title.fill('Typed while nothing answered');
    await page
      .getByText(/kept in this browser/)
      .first()
      .waitFor();
    // The page sends again as soon as the server answers: it is kept away until what the server had has been read.
    await context.setOffline(true);
    await server.start();
    expect((await stored(server, id)).resume.basics?.label).toBe('Acknowledged before the kill');
    await context.setOffline(false);
    // A refresh keeps the draft, and it is sent once the server answers.
    await page.reload();
    await expect
      .poll(async () => (await stored(server, id)).resume.basics?.label, { timeout: 15_000 })
      .toBe('Typed while nothing answered');
    await savedNow(page);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect
      .poll(async () => (await stored(server, id)).resume.basics?.label)
      .toBe('Acknowledged before the kill');
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await expect
      .poll(async () => (await stored(server, id)).resume.basics?.label)
      .toBe('Typed while nothing answered');
    await context.close();
  }, 60_000);

  it('tells the second of two tabs and keeps both texts', async () => {
    // Two contexts are two browsers: no channel tells one of the other.
    const [one, two] = [await openPage(browser), await openPage(browser)];
    const id = await startFromExample(one.page);
    await two.page.goto(`${server.url}/resume/${id}`);
    const field = (page: Page) => page.getByLabel('Title', { exact: true }).first();
    await field(two.page).waitFor();
    await field(one.page).fill('From the first tab');
    await expect.poll(async () => (await stored(server, id)).resume.basics?.label).toBe('From the first tab');
    await field(two.page).fill('From the second tab');
    await two.page.getByRole('heading', { name: 'This resume was changed in another tab' }).waitFor();
    const now = await stored(server, id);
    expect(now.resume.basics?.label).toBe('From the first tab');
    const { versions } = await server.json<ResumeVersions>('GET', `/api/resumes/${id}/versions`);
    const beside = versions.find((version) => version.beside)!;
    const kept = await server.json<{ resume: Resume }>(
      'GET',
      `/api/resumes/${id}/version?number=${beside.version}`,
    );
    expect(kept.resume.basics?.label).toBe('From the second tab');
    await two.page.getByRole('button', { name: 'Make mine the current one' }).click();
    await expect
      .poll(async () => (await stored(server, id)).resume.basics?.label)
      .toBe('From the second tab');
    await one.context.close();
    await two.context.close();
  }, 60_000);

  it('says in a sentence why a file cannot be read, and stores nothing', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.url}/resume`);
    const count = (await server.json<ResumeList>('GET', '/api/resumes')).resumes.length;
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file' }).click();
    await (await chosen).setFiles({
      name: 'resume.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('\x89PNG\r\n\x1a\n, renamed'),
    });
    await page.getByRole('alert').first().waitFor();
    expect((await server.json<ResumeList>('GET', '/api/resumes')).resumes.length).toBe(count);
    await context.close();
  });

  it('ships an example that its notes fit', async () => {
    const { resume, notes } = await server.json<ExampleResume>('GET', '/api/resume-example');
    const paths = resumeFields(resume).map(({ path }) => path);
    expect(notes.length).toBeGreaterThanOrEqual(12);
    for (const { field } of notes)
      expect(
        paths.some((path) => path.startsWith(field)),
        field,
      ).toBe(true);
  });

  for (const look of LOOKS)
    it(`is accessible and as wide as its window at ${look.width} px, ${look.theme}`, async () => {
      const { page, context, complaints } = await openPage(browser, look);
      await page.goto(`${server.url}/resume`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await startFromExample(page);
      await page
        .getByRole('status')
        .filter({ hasText: /^Saved|pages? of/ })
        .first()
        .waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await context.close();
    });
});
