import { describe, expect, it } from 'vitest';
import type { Level } from '#content/level';
import { testFovea } from './testing/fovea.js';
import type { Claims } from './testing/graders.js';
import { allBut, probeOf } from './testing/rubric.js';

const CONVOLUTION = 'convolution-vs-dense';

/** Asks one question, gives these answers one after another, and returns the probes' points and how it went on. */
async function probed(level: Level, questionId: string, ...answers: Claims[]) {
  const fovea = await testFovea();
  const { id } = await fovea.start({ level, questions: [questionId] });
  for (const claims of answers) await fovea.answer(id, claims);
  const probes = await fovea.events(id, 'probed');
  return {
    probes: probes.map(({ data }) => `${data.about} ${data.id}`),
    data: probes.map((event) => event.data),
    state: await fovea.settledView(id),
  };
}

describe('probes', () => {
  it('are at most two about missing points, heaviest first', async () => {
    const { probes, state } = await probed('mid', CONVOLUTION, { made: ['local-kernel'] }, {}, {});
    expect(probes).toEqual(['point weight-sharing', 'point parameter-count']);
    expect(state.status).toBe('ended');
  });

  it('are asked in the pack’s words, with the weight as their reason', async () => {
    const { data } = await probed('mid', CONVOLUTION, { made: ['local-kernel'] });
    expect(data).toEqual([
      {
        question: CONVOLUTION,
        about: 'point',
        id: 'weight-sharing',
        prompt: probeOf(CONVOLUTION, 'weight-sharing'),
        reason: 'Asked because a point of weight 3 is not yet in your answer.',
      },
    ]);
  });

  it.each<[string, Level, Claims, string[]]>([
    ['none where every point is made', 'mid', allBut(CONVOLUTION), []],
    ['none where only a light point is missing', 'mid', allBut(CONVOLUTION, 'variable-size'), []],
    [
      'none where only a point above the level is missing',
      'mid',
      allBut(CONVOLUTION, 'vit-pretraining-scale'),
      [],
    ],
    [
      'the same point from its level on',
      'senior',
      allBut(CONVOLUTION, 'vit-pretraining-scale'),
      ['point vit-pretraining-scale'],
    ],
    ['one of weight 2 at mid', 'mid', allBut(CONVOLUTION, 'output-size'), ['point output-size']],
    ['none of weight 2 for a junior', 'junior', allBut(CONVOLUTION, 'output-size'), []],
    [
      'one of weight 3 for a junior',
      'junior',
      allBut(CONVOLUTION, 'weight-sharing'),
      ['point weight-sharing'],
    ],
    [
      'none for a point that is partly made at mid',
      'mid',
      { ...allBut(CONVOLUTION, 'weight-sharing'), partly: ['weight-sharing'] },
      [],
    ],
    [
      'one for a point that is partly made at senior',
      'senior',
      { ...allBut(CONVOLUTION, 'weight-sharing'), partly: ['weight-sharing'] },
      ['point weight-sharing'],
    ],
    [
      'none for a point that is contradicted',
      'mid',
      { ...allBut(CONVOLUTION, 'weight-sharing'), contradicted: ['weight-sharing'] },
      [],
    ],
  ])('%s', async (_name, level, claims, expected) => {
    expect((await probed(level, CONVOLUTION, claims)).probes).toEqual(expected);
  });

  it('are one for a junior', async () => {
    const { probes, state } = await probed('junior', CONVOLUTION, {}, {});
    expect(probes).toEqual(['point weight-sharing']);
    expect(state.status).toBe('ended');
  });

  it('never ask for a point that the reply to the first probe made as well', async () => {
    const { probes } = await probed(
      'mid',
      CONVOLUTION,
      allBut(CONVOLUTION, 'weight-sharing', 'parameter-count'),
      {
        made: ['weight-sharing', 'parameter-count'],
      },
    );
    expect(probes).toEqual(['point weight-sharing']);
  });

  it('say of a partly made point that it is only partly there', async () => {
    const { data } = await probed('senior', CONVOLUTION, {
      ...allBut(CONVOLUTION, 'equivariance'),
      partly: ['equivariance'],
    });
    expect(data[0]?.reason).toBe('Asked because a point of weight 3 is only partly in your answer.');
  });

  it('ask about a misconception first, once, quoting it, and then about missing points', async () => {
    const believes = ['nine-weights', 'vit-always-better'];
    const { probes, data, state } = await probed(
      'mid',
      CONVOLUTION,
      { ...allBut(CONVOLUTION, 'weight-sharing'), believes },
      { believes },
      {},
    );
    expect(probes).toEqual(['misconception nine-weights', 'point weight-sharing']);
    expect(data[0]?.prompt).toContain('[believes nine-weights]');
    expect(state.status).toBe('ended');
  });

  it('come to the same answer from a real grader: the model answer at senior needs fewer than silence on the matter', async () => {
    const { lexicalGrader } = await import('#grading/lexical');
    const fovea = await testFovea({ grader: lexicalGrader() });
    const { id } = await fovea.start({ questions: [CONVOLUTION] });
    const { modelAnswer } = fovea.conductor.pack.questions.find((one) => one.id === CONVOLUTION)!;
    await fovea.answer(id, modelAnswer.mid);
    const [judged] = await fovea.events(id, 'judged');
    expect(judged!.data.provisional).toBe(false);
    expect(judged!.data.judgement.score).toBeGreaterThanOrEqual(0.7);
    const missed = judged!.data.judgement.points
      .filter((point) => point.verdict === 'missed')
      .map((point) => point.id);
    for (const { data } of await fovea.events(id, 'probed')) expect(missed).toContain(data.id);
  });
});
