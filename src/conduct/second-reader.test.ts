import { afterEach, describe, expect, it } from 'vitest';
import type { Judgement } from '#interview/judgement';
import type { Limits } from '#model/index';
import { reading } from '#model/testing/behaving';
import {
  halfThenCut,
  halfThenEnd,
  halfThenSilence,
  huge,
  inventedQuotes,
  praise,
  silence,
  status,
  wrongJson,
} from '#model/testing/misbehaving';
import { Servers } from '#model/testing/opened';
import { refusedUrl, type Script } from '#model/testing/scripted-server';
import { readSecond } from './model-settings.js';
import { testFovea } from './testing/fovea.js';
import { FailingGrader } from './testing/graders.js';
import { modelAt, QUOTED, read, spoken } from './testing/model.js';

const FIRST = 'convolution-vs-dense';
const SECOND = 'iou-and-nms';

const servers = new Servers();
afterEach(servers.close);

const withoutSecond = ({ secondBy: _, points, ...rest }: Judgement): Judgement => ({
  ...rest,
  points: points.map(({ second: _second, ...point }) => point),
});

describe('a second reading', () => {
  it('is one more judged event: the same verdicts and score, with the model’s beside them', async () => {
    const server = await servers.start(
      reading({
        'weight-sharing': { verdict: 'made', quote: QUOTED },
        'local-kernel': { verdict: 'contradicted', quote: QUOTED },
      }),
    );
    const fovea = await testFovea({ model: modelAt(server.url) });
    const { id } = await fovea.start({ questions: [FIRST] });
    await fovea.answered(id, spoken(FIRST, 'variable-size'));
    await read(fovea, id);
    const [first, second, ...more] = await fovea.events(id, 'judged');
    expect(more).toEqual([]);
    const { judgement, ...data } = second!.data;
    expect(data).toEqual({ question: FIRST, answers: first!.data.answers, provisional: false });
    expect(withoutSecond(judgement)).toEqual(first!.data.judgement);
    expect(judgement.secondBy).toBe(`small at ${new URL(server.url).host}`);
    const place = { answer: first!.data.answers[0], quote: QUOTED, start: 17, end: 17 + QUOTED.length };
    expect(judgement.points.map(({ id: point, second }) => [point, second])).toEqual(
      first!.data.judgement.points.map(({ id: point }) => [
        point,
        point === 'weight-sharing'
          ? { verdict: 'made', ...place }
          : point === 'local-kernel'
            ? { verdict: 'contradicted', ...place }
            : { verdict: 'missed' },
      ]),
    );
    expect(await fovea.conductor.second!.model.status()).toMatchObject({
      source: 'environment',
      key: false,
      last: { ok: true, what: `${judgement.secondBy} has read an answer.` },
    });
  });

  it('moves no score, asks nothing more, and is made once', async () => {
    const server = await servers.start(reading({}));
    const fovea = await testFovea({ model: modelAt(server.url) });
    const plain = await testFovea();
    for (const one of [fovea, plain]) {
      const { id } = await one.start({ questions: [FIRST, SECOND] });
      await one.answered(id, spoken(FIRST, 'variable-size'));
      await one.conductor.view(id);
      await one.conductor.second?.finished();
      await one.answered(id, spoken(SECOND));
      await one.conductor.view(id);
      await one.conductor.second?.finished();
    }
    await read(fovea, 'interview-1');
    const [mine, without] = await Promise.all(
      [fovea, plain].map((one) => one.conductor.report('interview-1')),
    );
    expect(mine!.score).toBe(without!.score);
    expect(mine!.turns.map(({ score, thread }) => [score, thread.map(({ text }) => text)])).toEqual(
      without!.turns.map(({ score, thread }) => [score, thread.map(({ text }) => text)]),
    );
    expect((await fovea.events('interview-1', 'judged')).length).toBe(4);
    expect(server.asked.length).toBe(2);
  });

  it('waits until nothing more is asked about the question', async () => {
    const server = await servers.start(status(404));
    const fovea = await testFovea({ model: modelAt(server.url) });
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    await fovea.answered(id, spoken(FIRST, 'weight-sharing'));
    await read(fovea, id);
    // Only the follow-up's words were asked for.
    expect(server.asked.map(({ body }) => body.messages[0]!.content.slice(0, 22))).toEqual([
      'You are an interviewer',
    ]);
  });

  it('is not asked for what was skipped, or where the interview ended more than ten minutes ago', async () => {
    const server = await servers.start(reading({}));
    const fovea = await testFovea({ model: modelAt(server.url) });
    const plain = await testFovea({ folder: fovea.folder, clock: fovea.clock });
    const { id } = await plain.start({ questions: [FIRST, SECOND] });
    await plain.move(id, 'skip');
    await plain.answer(id, spoken(SECOND));
    fovea.clock.pass({ minutes: 11 });
    await read(fovea, id);
    expect(server.asked).toEqual([]);
    // Asked for, it is.
    expect(await readSecond(fovea.conductor, id)).toBe(1);
    await fovea.conductor.second!.finished();
    expect((await fovea.events(id, 'judged')).length).toBe(2);
    expect(await readSecond(fovea.conductor, id)).toBe(0);
  });

  it('is made one at a time, however many are due', async () => {
    let open = 0;
    let most = 0;
    const behaving = reading({});
    const server = await servers.start((asked, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        behaving(asked, response);
      }, 20);
    });
    const fovea = await testFovea({ model: modelAt(server.url) });
    const plain = await testFovea({ folder: fovea.folder, clock: fovea.clock });
    const { id } = await plain.start({ questions: [FIRST, SECOND, 'vit-vs-cnn'] });
    for (const question of [FIRST, SECOND, 'vit-vs-cnn']) await plain.answer(id, spoken(question));
    await read(fovea, id);
    expect((await fovea.events(id, 'judged')).length).toBe(6);
    expect([server.asked.length, most]).toEqual([3, 1]);
  });

  it('is never asked where no model is set up', async () => {
    const fovea = await testFovea({ model: {} });
    const { id } = await fovea.start({ questions: [FIRST] });
    await fovea.answered(id, spoken(FIRST));
    await read(fovea, id);
    expect((await fovea.events(id, 'judged')).length).toBe(1);
    const refusal = { status: 409, message: 'No language model is set up' };
    await expect(readSecond(fovea.conductor, id)).rejects.toMatchObject(refusal);
    const none = await testFovea({ folder: fovea.folder });
    await expect(readSecond(none.conductor, id)).rejects.toMatchObject(refusal);
    await expect(readSecond(none.conductor, 'nobody')).rejects.toMatchObject({ status: 404 });
  });
});

describe('a model that misbehaves', () => {
  const misbehaviours: readonly [string, Script, RegExp, Partial<Limits>?][] = [
    ['praises instead', praise, /JSON/],
    ['sends other JSON', wrongJson, /without a list of points/],
    ['never answers', silence, /sent nothing for/, { firstByte: 80 }],
    ['refuses the key', status(401), /key/i],
    ['does not know the model', status(404), /small/],
    ['fails', status(500), /500/],
    ['is too busy', status(429), /429|busy|many/i],
    ['stops in the middle', halfThenEnd, /cut off|ended|reply/i],
    ['hangs up in the middle', halfThenCut, /./],
    ['falls silent in the middle', halfThenSilence, /fell silent/, { betweenChunks: 80 }],
    ['never stops', huge, /longer than/, { bytes: 200_000 }],
  ];

  it.each(misbehaviours)(
    'and %s leaves the judgement as it was, is reported and left alone',
    async (_name, script, what, limits) => {
      const server = await servers.start(script);
      const fovea = await testFovea({ model: modelAt(server.url), ...(limits ? { limits } : {}) });
      const { id } = await fovea.start({ questions: [FIRST, SECOND] });
      await fovea.answered(id, spoken(FIRST));
      await read(fovea, id);
      const log = await fovea.log(id);
      expect(log.map(({ type }) => type)).toEqual(['started', 'asked', 'answered', 'judged', 'asked']);
      const { last } = await fovea.conductor.second!.model.status();
      expect(last).toMatchObject({ ok: false, what: expect.stringMatching(what) });
      const asked = server.asked.length;
      expect(asked).toBeGreaterThan(0);

      fovea.clock.pass({ minutes: 9 });
      await read(fovea, id);
      expect(server.asked.length).toBe(asked);
      expect(await readSecond(fovea.conductor, id)).toBe(1);
      await fovea.conductor.second!.finished();
      const again = server.asked.length;
      expect(again).toBeGreaterThan(asked);

      fovea.clock.pass({ minutes: 11 });
      await read(fovea, id);
      expect(server.asked.length).toBeGreaterThan(again);
      expect(await fovea.log(id)).toEqual(log);
      expect(fovea.errors).toEqual([]);
    },
  );

  it('and is not there is the same', async () => {
    const fovea = await testFovea({ model: modelAt(await refusedUrl()) });
    const { id } = await fovea.start({ questions: [FIRST] });
    await fovea.answered(id, spoken(FIRST));
    await read(fovea, id);
    expect((await fovea.events(id, 'judged')).length).toBe(1);
    expect((await fovea.conductor.second!.model.status()).last).toMatchObject({ ok: false });
  });

  it('and gives credit for words that nobody said gives none', async () => {
    const server = await servers.start(inventedQuotes);
    const fovea = await testFovea({ model: modelAt(server.url) });
    const { id } = await fovea.start({ questions: [FIRST] });
    await fovea.answered(id, spoken(FIRST, 'variable-size'));
    await read(fovea, id);
    const [first, second] = await fovea.events(id, 'judged');
    expect(second!.data.judgement.points).toEqual(first!.data.judgement.points);
  });

  it('and is mended reads what it failed on, ten minutes later', async () => {
    const server = await servers.start(status(404), reading({}));
    const fovea = await testFovea({ model: modelAt(server.url) });
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    await fovea.answered(id, spoken(FIRST));
    await read(fovea, id);
    fovea.clock.pass({ minutes: 11 });
    await read(fovea, id);
    expect((await fovea.events(id, 'judged')).length).toBe(2);
    expect((await fovea.conductor.second!.model.status()).last?.ok).toBe(true);
  });
});

it('a grader that fails leaves nothing to read', async () => {
  const server = await servers.start(reading({}));
  const fovea = await testFovea({ model: modelAt(server.url), grader: new FailingGrader() });
  const { id } = await fovea.start({ questions: [FIRST] });
  await fovea.answered(id, spoken(FIRST));
  await read(fovea, id);
  expect(server.asked).toEqual([]);
});
