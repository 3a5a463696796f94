import type { StartInterview } from '#api/requests';
import type { Level } from '#content/level';
import { type Keep, readJson } from '../shell/keep.js';

/** Which questions an interview asks: the skill answered least, the guide's order, or chosen skills only. */
export const WHICH = ['coverage', 'guide', 'skills'] as const;
export type Which = (typeof WHICH)[number];

/** Choices for an interview as the form holds them; the level is remembered apart, as Today shares it. */
export interface SetupChoices {
  readonly round: string;
  readonly minutes: number;
  readonly which: Which;
  readonly skills: readonly string[];
  readonly feedback: 'each' | 'end';
}

/** Limits of the planned length, minutes, as the server has them. */
export const SHORTEST = 1;
export const LONGEST = 240;

export const DEFAULTS: SetupChoices = {
  round: 'concept',
  minutes: 30,
  which: 'coverage',
  skills: [],
  feedback: 'end',
};

/** How long an interview of a round is planned where nothing else was chosen, minutes; 30 for one that is not here. */
const USUAL_MINUTES: Readonly<Record<string, number>> = { coding: 60 };

/** The length when another round is chosen: the usual one of that round, unless the person has set another. */
export function minutesFor({ minutes }: Pick<SetupChoices, 'minutes'>, from: string, to: string): number {
  const usual = (round: string) => USUAL_MINUTES[round] ?? DEFAULTS.minutes;
  return minutes === usual(from) ? usual(to) : minutes;
}

const KEY = 'fovea-setup';

/** The choices made last time; what is missing or makes no sense is the default. */
export function recallChoices(keep: Keep): SetupChoices {
  const kept = (readJson(keep, KEY) ?? {}) as Partial<Record<keyof SetupChoices, unknown>>;
  const { round, minutes, which, skills, feedback } = kept;
  return {
    round: typeof round === 'string' ? round : DEFAULTS.round,
    minutes: isLength(minutes) ? minutes : DEFAULTS.minutes,
    which: WHICH.find((known) => known === which) ?? DEFAULTS.which,
    skills: Array.isArray(skills) ? skills.filter((skill) => typeof skill === 'string') : [],
    feedback: feedback === 'each' ? 'each' : 'end',
  };
}

export function keepChoices(keep: Keep, choices: SetupChoices): void {
  keep.set(KEY, JSON.stringify(choices));
}

/** What is still to be chosen, in a sentence; null when the interview can start. */
export function missingChoice(choices: SetupChoices): string | null {
  if (!isLength(choices.minutes)) return `Give the length in whole minutes, from ${SHORTEST} to ${LONGEST}.`;
  if (choices.which === 'skills' && choices.skills.length === 0)
    return 'Tick at least one skill, or let Fovea choose.';
  return null;
}

/** The request that starts the interview. */
export function setupOf(
  { round, minutes, which, skills, feedback }: SetupChoices,
  level: Level,
): StartInterview {
  const chosen = which === 'skills' ? { order: 'coverage' as const, skills: [...skills] } : { order: which };
  return { round, level, minutes, feedback, ...chosen };
}

function isLength(minutes: unknown): minutes is number {
  return Number.isInteger(minutes) && (minutes as number) >= SHORTEST && (minutes as number) <= LONGEST;
}
