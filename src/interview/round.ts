import type { z } from 'zod';
import type { Level } from '#content/level';
import type { Question } from '#content/question';
import type { Turn } from './state.js';

/** A follow-up that a round wants asked, as data; conduct turns it into a `probed` event. */
export interface FollowUp {
  readonly about: 'point' | 'misconception';
  readonly id: string;
  readonly prompt: string;
  readonly reason: string;
}

/** What a kind of interview brings: the schema of its items, and its rules. No I/O, no clock. */
export interface Round {
  readonly id: string;
  readonly title: string;
  /** One sentence for the setup screen. */
  readonly summary: string;
  /** Planned length where the candidate names none, minutes. */
  readonly minutes: number;
  readonly schema: z.ZodType<Question>;
  /** Whether it asks this question. */
  asks(question: Question): boolean;
  /** What to ask next about a judged turn, or null to move on. */
  followUp(turn: Turn, level: Level): FollowUp | null;
  /** A nudge towards what is still missing, or null when there is none left. */
  hint(turn: Turn, level: Level): { readonly text: string; readonly point: string } | null;
}

/** The rounds there are, by id. */
export type RoundRegistry = Readonly<Record<string, Round>>;
