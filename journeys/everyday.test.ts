import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { InterviewList, Preparation } from '#api/responses';
import { chromiumPath, openPage } from './testing/browser.js';
import { opened } from './testing/opened.js';
import { Server } from './testing/server.js';

const server = new Server();
const the = opened(server);

const interviews = async () => (await server.json<InterviewList>('GET', '/api/interviews')).interviews;
const projects = async () => (await server.json<Preparation>('GET', '/api/preparation')).projects;
const record = (page: Page) => page.locator('.records');

/** The server does what it is asked, and its answer is lost on the way. */
async function loseAnswers(page: Page, path: string, method: string): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() !== method) return route.continue();
    await route.fetch();
    await route.abort();
  });
}

describe.skipIf(!chromiumPath)('an ordinary day', () => {
  it('starts one interview by a double click', async () => {
    const { page, context } = await openPage(the.browser);
    await page.goto(server.url);
    const start = page.getByRole('button', { name: /^Start the question/ });
    await start.waitFor();
    await page.route('**/api/interviews', (route) => route.abort());
    await start.click();
    await page.getByText('Fovea does not answer. Start it again').waitFor();
    await page.unroute('**/api/interviews');
    await start.dblclick();
    await page.getByRole('textbox', { name: /your (answer|reply)/i }).waitFor();
    expect((await interviews()).map(({ status }) => status)).toEqual(['open']);

    // Ending it from Today is asked about first, and says what is not part of it.
    await page.keyboard.type('IoU is the overlap', { delay: 5 });
    await page.waitForFunction(() =>
      Object.values(localStorage).some((text) => String(text).includes('the overlap')),
    );
    await page.goto(server.url);
    const end = page.getByRole('button', { name: 'End and judge what is there' });
    await end.click();
    await page.getByRole('dialog').getByText('an answer that you began').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await end.evaluate((button) => button === document.activeElement)).toBe(true);
    expect((await interviews()).map(({ status }) => status)).toEqual(['open']);
    await context.close();
  }, 60_000);

  it('keeps a project that is typed while the server is away, and one without a name', async () => {
    const { page, context } = await openPage(the.browser);
    await page.goto(`${server.url}/guide`);
    await page.getByRole('button', { name: 'Add a project' }).click();
    await page.keyboard.type('Crate counter', { delay: 5 });
    await page.getByText(/^Stored at/).waitFor();
    // An address as one writes it down does not keep the form open.
    await page.getByLabel('Link', { exact: true }).focus();
    await page.keyboard.type('example.org/crates', { delay: 5 });
    await page.getByRole('button', { name: 'Close' }).press('Enter');
    const edit = page.getByRole('button', { name: 'Edit Crate counter' });
    await edit.waitFor();

    await server.kill();
    await edit.press('Enter');
    await page.getByLabel('Metric', { exact: true }).focus();
    await page.keyboard.type('count off by 2 %', { delay: 5 });
    await page.getByText('kept in this browser and sent again').waitFor();
    await page.getByRole('button', { name: 'Close' }).press('Enter');
    await record(page).getByText('Not stored yet').waitFor();
    await server.start();
    await expect.poll(projects, { timeout: 15_000 }).toMatchObject([{ metric: 'count off by 2 %' }]);
    await record(page).getByText('Not stored yet').waitFor({ state: 'detached' });

    // Typed at the last moment before the page goes, with nobody to take it.
    await edit.press('Enter');
    await server.kill();
    await page.getByLabel('Before', { exact: true }).focus();
    await page.keyboard.type('10.8 %', { delay: 5 });
    await server.start();
    await page.reload();
    await record(page).getByText('before: 10.8 %').waitFor();
    await expect.poll(projects).toMatchObject([{ before: '10.8 %', link: 'example.org/crates' }]);

    // Without a name it cannot be stored, and is there to go on with.
    await page.getByRole('button', { name: 'Add a project' }).click();
    await page.getByLabel('Data', { exact: true }).focus();
    await page.keyboard.type('4,200 photos', { delay: 5 });
    await page.getByRole('link', { name: 'Today' }).click();
    await page.getByRole('link', { name: 'Guide' }).click();
    await page.getByRole('button', { name: 'Go on with the project without a name' }).press('Enter');
    expect(await page.getByLabel('Data', { exact: true }).inputValue()).toBe('4,200 photos');
    await page.keyboard.type('Labels', { delay: 5 });
    await expect
      .poll(async () => (await projects()).find(({ name }) => name === 'Labels'))
      .toMatchObject({ data: '4,200 photos' });
    await context.close();
  }, 90_000);

  it('says nothing untrue of a deletion whose answer is lost', async () => {
    const { page, context } = await openPage(the.browser);
    const [one] = await interviews();
    await server.json('POST', `/api/interviews/${one!.id}/end`);
    await page.goto(`${server.url}/interviews/${one!.id}/report`);
    await page.evaluate((id) => localStorage.setItem(`fovea-pad:${id}`, 'a note'), one!.id);
    await loseAnswers(page, `/api/interviews/${one!.id}`, 'DELETE');
    await page.getByRole('button', { name: 'Delete this interview' }).click();
    await page.getByRole('button', { name: 'Delete the interview' }).press('Enter');
    await page.getByRole('dialog').getByText('Whether it was deleted is not known').waitFor();
    expect(await page.getByRole('dialog').innerText()).not.toContain('Nothing was deleted');
    await page.unroute(`**/api/interviews/${one!.id}`);
    // It is gone, which is what was wanted.
    await page.getByRole('button', { name: 'Delete the interview' }).press('Enter');
    await page.waitForURL('**/reports');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(
      expect.not.arrayContaining([expect.stringContaining(one!.id)]),
    );

    await page.goto(`${server.url}/settings`);
    await loseAnswers(page, '/api/data', 'DELETE');
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.keyboard.type('DELETE', { delay: 5 });
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Whether everything was deleted is not known').waitFor();
    await page.unroute('**/api/data');
    await page.keyboard.press('Enter');
    await page.getByText('Everything is deleted.').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await context.close();
  }, 60_000);
});
