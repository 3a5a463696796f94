import type { Item } from '#content/item';
import type { Level } from '#content/level';
import type { After, Judgement } from '#interview/judgement';

/** One stretch of what the candidate said about a question: the answer, then each reply to a probe or hint. */
export interface AnswerPart {
  /** Sequence of the `answered` event in the interview's log; 0 where there is no log. */
  readonly sequence: number;
  readonly text: string;
  /** What had been said before it. */
  readonly after: After;
  /** The probe it replies to, if any: its words are the interviewer's, so they earn nothing when echoed. */
  readonly prompt?: string;
  /** Ids of the points that hints had pointed at before it: made now, they are at most partly made. */
  readonly hinted?: readonly string[];
}

/** Everything a grader may look at. */
export interface GradeRequest {
  readonly item: Item;
  readonly level: Level;
  readonly answers: readonly AnswerPart[];
}

/** The port: answer and rubric in, judgement with verified quotes out. */
export interface Grader {
  /** name@version; stored with every judgement. */
  readonly name: string;
  /** True while the grader's accuracy is not published: its reports say so. */
  readonly provisional: boolean;
  /** The same request gives the same judgement. Rejects only on a defect, never on hostile text. */
  judge(request: GradeRequest, signal?: AbortSignal): Promise<Judgement>;
}
