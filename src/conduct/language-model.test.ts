import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { ExportDocument } from '#api/responses';
import { reading } from '#model/testing/behaving';
import { everythingMade, keyEcho, status } from '#model/testing/misbehaving';
import { Servers } from '#model/testing/opened';
import { ModelChoice, SECRET_KIND } from './language-model.js';
import { forgetModel, modelStatus, saveModel, tryOut } from './model-settings.js';
import { exportText, importDocument } from './own-data.js';
import { type TestFovea, testFovea } from './testing/fovea.js';
import { modelAt, read, spoken } from './testing/model.js';

const FIRST = 'convolution-vs-dense';
const KEY = 'sk-topsecret-0123456789';

const servers = new Servers();
afterEach(servers.close);

const sent = (server: { asked: readonly { headers: { authorization?: string } }[] }) =>
  server.asked.map(({ headers }) => headers.authorization);

async function exported({ conductor }: TestFovea): Promise<string> {
  let text = '';
  for await (const part of exportText(conductor.store, '0.1.0', new Date(0))) text += part;
  return text;
}

const into = (fovea: TestFovea, text: string) =>
  importDocument(fovea.conductor.store, ExportDocument.parse(JSON.parse(text)));

/** Fovea with a choice of model, and one set up at an address. */
async function setUp(url: string, key?: string) {
  const fovea = await testFovea({ model: {} });
  await saveModel(fovea.conductor, { url, model: 'small', ...(key ? { key } : {}) });
  return fovea;
}

describe('the settings of the language model', () => {
  it('are none at first, then those that were saved, then none again', async () => {
    const { conductor } = await testFovea({ model: {} });
    expect(await modelStatus(conductor)).toEqual({ source: 'none', key: false });
    expect(await conductor.second!.model.current()).toBeUndefined();
    const setup = { url: ' http://localhost:11434/v1 ', model: 'llama', key: KEY };
    const saved = { source: 'settings', url: 'http://localhost:11434/v1', model: 'llama', key: true };
    expect(await saveModel(conductor, setup)).toEqual(saved);
    expect(await modelStatus(conductor)).toEqual(saved);
    expect((await conductor.second!.model.current())?.name).toBe('llama at localhost:11434');
    expect(await forgetModel(conductor)).toEqual({ source: 'none', key: false });
    expect(await conductor.second!.model.current()).toBeUndefined();
    expect(await forgetModel(conductor)).toEqual({ source: 'none', key: false });
  });

  it('are used from the next question on, also where another process saved them', async () => {
    const fovea = await setUp('http://localhost:1/v1');
    const other = await testFovea({ folder: fovea.folder, model: {} });
    expect(await modelStatus(other.conductor)).toMatchObject({ url: 'http://localhost:1/v1' });
    await saveModel(other.conductor, { url: 'http://localhost:2/v1', model: 'large' });
    expect((await fovea.conductor.second!.model.current())?.name).toBe('large at localhost:2');
  });

  it('that cannot be read are none', async () => {
    const fovea = await setUp('http://localhost:1/v1');
    const [record] = await fovea.conductor.store.documents(SECRET_KIND);
    await fovea.conductor.store.putDocument({ ...record!, data: { url: 'nonsense' } });
    expect(await modelStatus(fovea.conductor)).toEqual({ source: 'none', key: false });
  });

  it.each([
    [{ url: 'localhost:11434', model: 'm' }, 'url'],
    [{ url: 'http://me:secret@localhost', model: 'm' }, 'url'],
    [{ url: 'http://localhost', model: ' ' }, 'model'],
    [{ url: 'http://localhost', model: 'm', key: 'two words' }, 'key'],
  ])('are refused for a field, which is named: %j', async (setup, field) => {
    const fovea = await setUp('http://localhost:1/v1', KEY);
    const before = await fovea.conductor.store.documents(SECRET_KIND);
    await expect(saveModel(fovea.conductor, setup)).rejects.toMatchObject({ status: 422, field });
    await expect(tryOut(fovea.conductor, setup)).rejects.toMatchObject({
      status: 422,
      field: `settings.${field}`,
    });
    expect(await fovea.conductor.store.documents(SECRET_KIND)).toEqual(before);
  });

  it('are refused where no choice is offered', async () => {
    const { conductor } = await testFovea();
    expect(await modelStatus(conductor)).toEqual({ source: 'none', key: false });
    await expect(forgetModel(conductor)).rejects.toMatchObject({ status: 409 });
  });

  it('of the environment win, and then nothing can be saved or forgotten here', async () => {
    const fovea = await setUp('http://localhost:1/v1', KEY);
    const { conductor } = await testFovea({ folder: fovea.folder, model: modelAt('http://localhost:2/v1') });
    const told = { source: 'environment', url: 'http://localhost:2/v1', model: 'small', key: false };
    expect(await modelStatus(conductor)).toEqual(told);
    expect((await conductor.second!.model.current())?.name).toBe('small at localhost:2');
    const refusal = { status: 409, message: 'The environment decides on the language model' };
    const setup = { url: 'http://localhost:3', model: 'm' };
    await expect(saveModel(conductor, setup)).rejects.toMatchObject(refusal);
    await expect(forgetModel(conductor)).rejects.toMatchObject(refusal);
    expect(await modelStatus(conductor)).toEqual(told);
    expect(await modelStatus(fovea.conductor)).toMatchObject({ source: 'settings', key: true });
  });

  it('of the environment that are malformed are an error that shows no value', async () => {
    const { conductor, clock } = await testFovea();
    const environment = { ...modelAt('http://me:hunter2@localhost'), FOVEA_MODEL_KEY: 'sk 77' };
    const made = () => new ModelChoice(conductor.store, clock.now, environment);
    expect(made).toThrow(/^FOVEA_MODEL_URL must not hold a user name/);
    expect(made).not.toThrow(/hunter2|77/);
  });
});

describe('a trial', () => {
  it('of what is kept is noted; of other settings keeps and notes nothing', async () => {
    const rightly = (id: string) => (id === 'weights-shared' ? 'the weights are shared' : '');
    const bad = await servers.start(status(404));
    const server = await servers.start(everythingMade(rightly));
    const fovea = await setUp(bad.url);
    const other = await tryOut(fovea.conductor, { url: server.url, model: 'large' });
    expect(other).toMatchObject({ ok: false, reason: expect.stringMatching(/large|use/) });
    expect(server.asked[0]!.body.model).toBe('large');
    expect(await modelStatus(fovea.conductor)).toEqual({
      source: 'settings',
      url: bad.url,
      model: 'small',
      key: false,
    });
    const kept = await tryOut(fovea.conductor);
    expect(kept.ok).toBe(false);
    expect((await modelStatus(fovea.conductor)).last).toMatchObject({ ok: false });
  });

  it('of a model that reads rightly says so', async () => {
    const server = await servers.start(
      reading({ 'weights-shared': { verdict: 'made', quote: 'the weights are shared' } }),
    );
    const fovea = await setUp(server.url);
    expect(await tryOut(fovea.conductor)).toMatchObject({ ok: true, note: expect.stringMatching(/rightly/) });
    expect((await modelStatus(fovea.conductor)).last).toMatchObject({ ok: true });
  });

  it('of nothing is refused', async () => {
    const { conductor } = await testFovea({ model: {} });
    await expect(tryOut(conductor)).rejects.toMatchObject({
      status: 422,
      message: 'No language model is set up',
    });
  });
});

describe('the key', () => {
  it('is in no status, export, event, error or object that is shown', async () => {
    const server = await servers.start(keyEcho(401));
    const fovea = await setUp(server.url, KEY);
    const { id } = await fovea.start({ questions: [FIRST] });
    await fovea.answered(id, spoken(FIRST, 'weight-sharing'));
    await fovea.answered(id, 'And that is [made weight-sharing].');
    await read(fovea, id);
    const tried = await tryOut(fovea.conductor);
    // The follow-up's words, the reading and the trial.
    expect(sent(server)).toEqual([`Bearer ${KEY}`, `Bearer ${KEY}`, `Bearer ${KEY}`]);
    const told = await modelStatus(fovea.conductor);
    expect(told).toMatchObject({ key: true, last: { ok: false } });
    const model = await fovea.conductor.second!.model.current();
    const shown = [
      told,
      tried,
      await fovea.log(id),
      await exported(fovea),
      fovea.errors,
      model,
      fovea.conductor.second,
    ];
    for (const one of shown)
      expect(`${JSON.stringify(one)}${inspect(one, { depth: 6, showHidden: true })}`).not.toMatch(
        /topsecret|sk-tops|23456789/,
      );
  });

  it('stays for its own address, under another model or path, and goes nowhere else', async () => {
    const [mine, other] = [await servers.start(reading({})), await servers.start(reading({}))];
    const fovea = await setUp(mine.url, KEY);
    const { conductor } = fovea;
    expect(await saveModel(conductor, { url: `${mine.url}/v1`, model: 'large', key: '' })).toMatchObject({
      model: 'large',
      key: true,
    });
    await tryOut(conductor, { url: `${mine.url}/other`, model: 'large' });
    expect(sent(mine)).toEqual([`Bearer ${KEY}`]);
    await tryOut(conductor, { url: other.url, model: 'small' });
    expect(sent(other)).toEqual([undefined]);
    expect(await saveModel(conductor, { url: other.url, model: 'small' })).toMatchObject({ key: false });
    await tryOut(conductor);
    expect(sent(other)).toEqual([undefined, undefined]);
    // And it is not kept for later.
    expect(await saveModel(conductor, { url: mine.url, model: 'small' })).toMatchObject({ key: false });
  });

  it('of the environment is not sent to an address that is only tried', async () => {
    const other = await servers.start(reading({}));
    const { conductor } = await testFovea({ model: modelAt('http://localhost:1/v1', KEY) });
    await tryOut(conductor, { url: other.url, model: 'small' });
    expect(sent(other)).toEqual([undefined]);
  });

  it('is neither brought nor taken by an import', async () => {
    const fovea = await setUp('http://localhost:1/v1', KEY);
    await fovea.start({ questions: [FIRST] });
    const text = await exported(fovea);
    expect(text).not.toContain('localhost:1');
    const before = await modelStatus(fovea.conductor);
    await into(fovea, text);
    expect(await modelStatus(fovea.conductor)).toEqual(before);
    const other = await testFovea({ model: {} });
    expect(await into(other, text)).toMatchObject({ added: 1 });
    expect(await modelStatus(other.conductor)).toEqual({ source: 'none', key: false });
  });

  it('and the address stay as they are, whatever a document that was made by hand says of them', async () => {
    const fovea = await setUp('http://localhost:1/v1', KEY);
    const [record] = await fovea.conductor.store.documents(SECRET_KIND);
    const document = JSON.parse(await exported(fovea)) as ExportDocument;
    const data = { url: 'https://elsewhere.example', model: 'm' };
    document.documents.push({ ...record!, updatedAt: '2099-01-01T00:00:00.000Z', data });
    expect(await into(fovea, JSON.stringify(document))).toMatchObject({ documents: 0 });
    expect(await fovea.conductor.store.documents(SECRET_KIND)).toEqual([record]);
    const other = await testFovea({ model: {} });
    await into(other, JSON.stringify(document));
    expect(await modelStatus(other.conductor)).toEqual({ source: 'none', key: false });
  });

  it('goes with all data', async () => {
    const fovea = await setUp('http://localhost:1/v1', KEY);
    await fovea.conductor.store.deleteAll();
    expect(await modelStatus(fovea.conductor)).toEqual({ source: 'none', key: false });
    expect(await fovea.conductor.second!.model.current()).toBeUndefined();
  });
});
