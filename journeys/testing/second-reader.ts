import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Settings } from '#api/responses';
import { idsAsked, reading, replying, type Told } from '../../src/model/testing/behaving.js';
import type { Script } from '../../src/model/testing/scripted-server.js';
import type { Server } from './server.js';

export const KEY = 'sk-never-shown-1234567890';

/** What the language model of a journey says, and how long it thinks first. */
export const owl = {
  /** By the id of a point; of one that is not here it says that it was missed. */
  told: {
    // The sample of a trial.
    'weights-shared': {
      verdict: 'made',
      quote: 'the weights are shared, and they only have to be stored once',
    },
  } as Record<string, Told>,
  /** Milliseconds. */
  thinks: 0,
};

export const script: Script = (asked, response) => {
  // Without claims it is asked to word a follow-up: it has nothing to say, so the pack's own words are taken.
  const say = idsAsked(asked).length > 0 ? reading(owl.told) : replying({ question: '' });
  setTimeout(() => say(asked, response), owl.thinks);
};

/** Sets the model up as a person does: with a refusal, a warning, a trial given up and one that is good. */
export async function setUpInSettings(page: Page, server: Server, address: string): Promise<void> {
  const kept = async () => (await server.json<Settings>('GET', '/api/settings')).model;
  await page.goto(`${server.url}/settings`);
  const section = page.getByRole('region', { name: 'Second opinion' });
  await section.getByText('Off.').waitFor();

  // The server's refusal stands at its field, which has the focus.
  await section.getByRole('button', { name: 'Save' }).click();
  await section.getByRole('alert').getByText('The address must not be empty').waitFor();
  const field = section.getByLabel('Address');
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
  await section.getByRole('button', { name: 'Ollama' }).click();
  expect(await field.inputValue()).toBe('http://localhost:11434/v1');
  expect(await section.getByRole('alert').count()).toBe(0);
  await section.getByText('the answers stay here').waitFor();

  // A key to another machine over plain http is warned of.
  await section.getByLabel('Key').fill(KEY);
  expect(await section.getByText('Careful.').count()).toBe(0);
  await field.fill('http://box.example:8080/v1');
  await section.getByText('box.example:8080 over plain http').waitFor();
  await section.getByText('leaves it for box.example:8080, unencrypted').waitFor();

  await field.fill(address);
  await section.getByLabel('Model').fill('owl');
  owl.thinks = 20_000;
  const trial = section.getByRole('button', { name: /^Try/ });
  await trial.press('Enter');
  await section.getByText(/owl is asked to read a sample answer\.\s+\d+ s so far/).waitFor();
  await section.getByRole('button', { name: 'Cancel' }).press('Enter');
  await section.getByText('Cancelled.').waitFor();
  expect(await trial.evaluate((button) => button === document.activeElement)).toBe(true);
  owl.thinks = 0;
  await trial.press('Enter');
  await section.getByText('It can be used.').waitFor();
  await section.getByText(/quoted it word for word.*That took \d+\.\d s\. Save it/).waitFor();
  expect((await kept()).source).toBe('none');

  await section.getByLabel('Model').press('Enter');
  await section.getByText('Saved. From now on owl').waitFor();
  expect(await kept()).toMatchObject({ source: 'settings', model: 'owl', key: true });
  expect(await section.getByLabel('Key').getAttribute('placeholder')).toBe('kept');
  await page.reload();
  await section.getByText('On:').waitFor();
  expect(await section.getByLabel('Key').inputValue()).toBe('');
  expect(await page.content()).not.toContain(KEY);
  await field.fill('http://localhost:1/v1');
  await section.getByText('goes to no other server').waitFor();
}
