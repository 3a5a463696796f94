import { expect, test } from 'vitest';
import { memoryKeep } from '../shell/keep.js';
import {
  DEFAULTS,
  keepChoices,
  minutesFor,
  missingChoice,
  recallChoices,
  type SetupChoices,
  setupOf,
} from './setup-choices.js';

test('choices come back as they were kept, and nonsense as the default', () => {
  const keep = memoryKeep();
  expect(recallChoices(keep)).toEqual(DEFAULTS);
  const choices: SetupChoices = {
    round: 'behavioral',
    minutes: 45,
    which: 'skills',
    skills: ['detection'],
    feedback: 'each',
  };
  keepChoices(keep, choices);
  expect(recallChoices(keep)).toEqual(choices);
  keep.set('fovea-setup', '{"minutes":-3,"which":"luck","skills":"all","feedback":7}');
  expect(recallChoices(keep)).toEqual(DEFAULTS);
  keep.set('fovea-setup', 'not JSON');
  expect(recallChoices(keep)).toEqual(DEFAULTS);
});

test('the request names skills only where they are what is chosen', () => {
  const choices: SetupChoices = { ...DEFAULTS, skills: ['detection'] };
  expect(setupOf(choices, 'senior')).toEqual({
    round: 'concept',
    level: 'senior',
    minutes: 30,
    feedback: 'end',
    order: 'coverage',
  });
  expect(setupOf({ ...choices, which: 'guide' }, 'mid')).toMatchObject({ order: 'guide' });
  expect(setupOf({ ...choices, which: 'skills' }, 'mid')).toMatchObject({
    order: 'coverage',
    skills: ['detection'],
  });
});

test.each([
  [{}, null],
  [{ minutes: 0 }, /from 1 to 240/],
  [{ minutes: 2.5 }, /whole minutes/],
  [{ minutes: Number.NaN }, /whole minutes/],
  [{ which: 'skills' as const }, /at least one skill/],
  [{ which: 'skills' as const, skills: ['detection'] }, null],
])('%o: what is missing is %s', (changed, missing) => {
  const said = missingChoice({ ...DEFAULTS, ...changed });
  if (missing === null) expect(said).toBeNull();
  else expect(said).toMatch(missing);
});

test.each([
  ['the usual length follows the round', 30, 'concept', 'coding', 60],
  ['and back', 60, 'coding', 'concept', 30],
  ['one that was set stays', 45, 'concept', 'coding', 45],
  ['between conversations nothing changes', 30, 'concept', 'behavioral', 30],
])('%s', (_name, minutes, from, to, expected) => {
  expect(minutesFor({ minutes }, from, to)).toBe(expected);
});
