import { describe, expect, it } from 'vitest';
import { StartInterview } from '#api/requests';
import { setupOf } from './setup.js';
import { testFovea } from './testing/fovea.js';

describe('the choices of a new interview', () => {
  it.each<[string, StartInterview, object]>([
    [
      'defaults',
      {},
      { round: 'concept', level: 'mid', minutes: 30, feedback: 'end', order: 'coverage', seed: 7 },
    ],
    [
      'a number of questions plans ten minutes each',
      { count: 3 },
      { minutes: 30, count: 3, order: 'coverage' },
    ],
    [
      'chosen questions plan their own minutes, without doubles',
      { questions: ['vit-vs-cnn', 'iou-and-nms', 'vit-vs-cnn'], count: 9 },
      { minutes: 16, count: 2, order: 'given', questions: ['vit-vs-cnn', 'iou-and-nms'] },
    ],
    ['minutes win', { questions: ['vit-vs-cnn'], minutes: 3 }, { minutes: 3 }],
    ['a seed that was given', { seed: 5 }, { seed: 5 }],
    [
      'skills and order',
      { skills: ['detection'], order: 'guide' },
      { skills: ['detection'], order: 'guide' },
    ],
  ])('%s', async (_name, request, expected) => {
    const { conductor } = await testFovea();
    const setup = setupOf(StartInterview.parse(request), conductor);
    expect(setup).toMatchObject(expected);
    expect(setup.pack).toEqual({ id: conductor.pack.id, version: conductor.pack.version });
  });

  it.each<[string, StartInterview, string]>([
    ['an unknown round', { round: 'system-design' }, 'round'],
    ['a round named like a property of every object', { round: 'constructor' }, 'round'],
    ['a round named like a prototype', { round: '__proto__' }, 'round'],
    ['another pack', { pack: 'data-engineer' }, 'pack'],
    ['an unknown question', { questions: ['iou-and-nms', 'no-such'] }, 'questions'],
    ['a question of another round', { questions: ['failed-first-approach'] }, 'questions'],
    ['an unknown skill', { skills: ['toString'] }, 'skills'],
    ['a task in another round', { questions: ['greedy-nms'] }, 'questions'],
    ['a question in the coding round', { round: 'coding', questions: ['iou-and-nms'] }, 'questions'],
    ['skills that the round does not ask about', { round: 'behavioral', skills: ['3d-vision'] }, 'skills'],
  ])('refused with the field: %s', async (_name, request, field) => {
    const fovea = await testFovea();
    await expect(fovea.start(request)).rejects.toMatchObject({ status: 422, field });
    expect(await fovea.conductor.store.countInterviews()).toBe(0);
  });

  it('names the round that asks a question, and the questions where nobody asks it', async () => {
    const fovea = await testFovea();
    await expect(fovea.start({ questions: ['greedy-nms'] })).rejects.toMatchObject({
      detail: 'Start it with the round that asks it: coding.',
    });
    await expect(fovea.start({ questions: ['no-such'] })).rejects.toMatchObject({
      detail: expect.stringMatching(/^Choose from: .*\biou-and-nms\b/),
    });
  });
});
