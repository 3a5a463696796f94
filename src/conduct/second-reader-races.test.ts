import { afterEach, describe, expect, it, vi } from 'vitest';
import { reading } from '#model/testing/behaving';
import { silence } from '#model/testing/misbehaving';
import { Servers } from '#model/testing/opened';
import { TestFovea, testFovea } from './testing/fovea.js';
import { held, modelAt, read, spoken } from './testing/model.js';
import { probeOf } from './testing/rubric.js';

const FIRST = 'convolution-vs-dense';
const SECOND = 'iou-and-nms';

const servers = new Servers();
afterEach(servers.close);

/** An interview of which the model has been given the first answer and has not replied. */
async function beingRead() {
  const { script, release } = held(reading({}));
  const server = await servers.start(script);
  const fovea = await testFovea({ model: modelAt(server.url) });
  const { id } = await fovea.start({ questions: [FIRST, SECOND] });
  await fovea.answered(id, spoken(FIRST));
  await fovea.conductor.view(id);
  await vi.waitFor(() => expect(server.asked.length).toBe(1));
  const done = async () => {
    release();
    await fovea.conductor.second!.finished();
  };
  return { fovea, server, id, done };
}

describe('while the model reads', () => {
  it('the interview goes on', async () => {
    const { fovea, id, done } = await beingRead();
    const { state } = await fovea.answered(id, spoken(SECOND));
    expect(state.sequence).toBeGreaterThan(5);
    expect((await fovea.conductor.view(id)).status).toBe('ended');
    await done();
    expect((await fovea.log(id)).map(({ type }) => type).slice(5)).toEqual([
      'answered',
      'judged',
      'ended',
      'judged',
      'judged',
    ]);
  });

  it('another process that judges the turn again wins, and that judgement is what is read next', async () => {
    const { fovea, id, done } = await beingRead();
    const other = await TestFovea.open({
      store: fovea.conductor.store,
      folder: fovea.folder,
      clock: fovea.clock,
    });
    const [first] = await fovea.events(id, 'judged');
    const judgement = { ...first!.data.judgement, score: 0.25, grader: 'other@2' };
    await other.conductor.write(id, () => [{ type: 'judged', data: { ...first!.data, judgement } }]);
    await done();
    expect((await fovea.events(id, 'judged')).map(({ data }) => data.judgement.grader)).toEqual([
      'scripted@1',
      'other@2',
    ]);
    await read(fovea, id);
    const last = (await fovea.events(id, 'judged')).at(-1)!.data.judgement;
    expect(last).toMatchObject({ score: 0.25, grader: 'other@2', secondBy: expect.any(String) });
  });

  it('another process that has it read as well adds one reading, not two', async () => {
    const { fovea, server, id, done } = await beingRead();
    const other = await TestFovea.open({
      store: fovea.conductor.store,
      folder: fovea.folder,
      clock: fovea.clock,
      model: modelAt(server.url),
    });
    await other.conductor.view(id);
    await vi.waitFor(() => expect(server.asked.length).toBe(2));
    await done();
    await other.conductor.second!.finished();
    expect((await fovea.events(id, 'judged')).length).toBe(2);
  });

  it('an answer that is withdrawn stays unread', async () => {
    const { fovea, id, done } = await beingRead();
    await fovea.moved(id, 'reopen', FIRST);
    await done();
    expect((await fovea.events(id, 'judged')).length).toBe(1);
    const [turn] = (await fovea.conductor.report(id)).turns;
    expect(turn).toMatchObject({ outcome: 'open', judgement: null });
  });

  it('an interview that is deleted stays deleted, and is no failure of the model', async () => {
    const { fovea, id, done } = await beingRead();
    await fovea.conductor.store.deleteInterview(id);
    await done();
    expect(await fovea.log(id)).toEqual([]);
    expect(fovea.errors).toEqual([]);
    expect((await fovea.conductor.second!.model.status()).last?.ok).toBe(true);
  });

  it('a store that fails is reported as Fovea’s own failure', async () => {
    const { fovea, id, done } = await beingRead();
    const append = vi.spyOn(fovea.conductor.store, 'append').mockRejectedValueOnce(new Error('no room left'));
    await done();
    append.mockRestore();
    expect(fovea.errors).toEqual([expect.objectContaining({ message: 'no room left' })]);
    expect((await fovea.conductor.second!.model.status()).last).toMatchObject({
      ok: false,
      what: 'Fovea failed at this; the terminal says why.',
    });
    expect((await fovea.events(id, 'judged')).length).toBe(1);
  });
});

describe('a model that never answers', () => {
  it('holds up no end: it is given up, and read again when Fovea goes on', async () => {
    const server = await servers.start(silence, reading({}));
    const fovea = await testFovea({ model: modelAt(server.url) });
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    await fovea.answered(id, spoken(FIRST));
    await fovea.conductor.view(id);
    await vi.waitFor(() => expect(server.asked.length).toBe(1));
    await fovea.conductor.settled();
    expect((await fovea.events(id, 'judged')).length).toBe(1);
    // Giving up is nobody's failure.
    expect((await fovea.conductor.second!.model.status()).last).toBeUndefined();
    await read(fovea, id);
    expect((await fovea.events(id, 'judged')).length).toBe(2);
  });

  it('and is to word a follow-up holds up no end either: the pack’s own words are asked', async () => {
    const server = await servers.start(silence);
    const fovea = await testFovea({ model: modelAt(server.url) });
    const { id } = await fovea.start({ questions: [FIRST] });
    await fovea.answered(id, spoken(FIRST, 'weight-sharing'));
    await vi.waitFor(() => expect(server.asked.length).toBe(1));
    expect((await fovea.settledView(id)).current).toMatchObject({
      kind: 'probe',
      prompt: probeOf(FIRST, 'weight-sharing'),
    });
    expect((await fovea.conductor.second!.model.status()).last).toBeUndefined();
  });
});

it('a process that dies between judgement and reading changes nothing; the next one to open it has it read', async () => {
  const { fovea: dead, id, done } = await beingRead();
  const log = await dead.log(id);
  const behaving = await servers.start(reading({}));
  const next = await TestFovea.open({
    folder: dead.folder,
    clock: dead.clock,
    model: modelAt(behaving.url),
  });
  expect(await next.log(id)).toEqual(log);
  await read(next, id);
  const [first, second, ...more] = await next.events(id, 'judged');
  expect([first!.data.judgement.score, more]).toEqual([second!.data.judgement.score, []]);
  await next.close();
  // What the dead one's model says when all is done comes too late.
  await done();
  expect((await dead.events(id, 'judged')).length).toBe(2);
});
