import type { z } from 'zod';
import type { Level } from '#content/level';
import type { ItemFolders } from '#content/pack';
import type { Question } from '#content/question';
import type { Probe, Turn } from './turn.js';
import type { Assessment, CodePlace, RunResult } from './work.js';
import type { Submission } from './work-turn.js';

/** A follow-up that a round wants asked, as data; conduct turns it into a `probed` event. */
export interface FollowUp {
  readonly about: 'point' | 'misconception';
  readonly id: string;
  readonly prompt: string;
  readonly reason: string;
}

/** When the interviewer looks at a candidate at work: milliseconds since the epoch, and milliseconds left (or below 0). */
export interface Moment {
  readonly level: Level;
  readonly now: number;
  readonly left: number;
}

/** What the interviewer says to a candidate at work, with the line that it cites. */
export interface Remark {
  readonly about: Probe['about'];
  readonly id: string;
  readonly prompt: string;
  readonly reason: string;
  readonly place?: CodePlace;
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
  hint(turn: Turn, level: Level): { readonly text: string; readonly point?: string } | null;
  /** Where its items are folders of several files. */
  readonly folders?: ItemFolders;
  /** At a task: what to say to the candidate at work now, or null to let them work. */
  remark?(turn: Turn, at: Moment): Remark | null;
  /** At a task: what its rubric makes of a submission that the judge has run. */
  assess?(turn: Turn, submission: Submission, result: RunResult): Assessment;
}

/** The rounds there are, by id. */
export type RoundRegistry = Readonly<Record<string, Round>>;
