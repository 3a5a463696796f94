import type { RoundRegistry } from '#interview/round';
import { behavioralRound } from './behavioral/round.js';
import { codingRound } from './coding/round.js';
import { conceptRound } from './concept/round.js';

/** Every round's rules. A new round adds one line here and one in panels.ts. */
export const rounds: RoundRegistry = {
  concept: conceptRound,
  behavioral: behavioralRound,
  coding: codingRound,
};
