import { countsAt } from '#content/level';
import type { AnswerPart, GradeRequest, Grader } from '#grading/grader';
import { scoreOf } from '#grading/score';
import { CREDIT, type Judgement, type PointJudgement, type Verdict } from '#interview/judgement';

/** Words that {@link scriptedGrader} takes for a claim, such as "[made weight-sharing]"; the rest of a text is prose. */
const CLAIM = /\[(made|partly|contradicted|believes) ([\w-]+)\]/g;

/** What an answer is to be judged as: points by verdict, and misconceptions that it asserts. */
export interface Claims {
  readonly made?: readonly string[];
  readonly partly?: readonly string[];
  readonly contradicted?: readonly string[];
  readonly believes?: readonly string[];
}

/** The text of an answer that {@link scriptedGrader} judges as told. */
export function saying(claims: Claims): string {
  const words = Object.entries(claims).flatMap(([verdict, ids]: [string, readonly string[]]) =>
    ids.map((id) => `[${verdict} ${id}]`),
  );
  return `As I see it: ${words.join(', and then ')}.`;
}

/** A grader whose judgement stands in the answer itself; every quote is valid, and it honours probes and hints. */
export function scriptedGrader(): Grader {
  return { name: 'scripted@1', provisional: false, judge: async (request) => judge(request) };
}

function judge({ item, level, answers }: GradeRequest): Judgement {
  const claims = answers.flatMap((part) => [...part.text.matchAll(CLAIM)].map((match) => ({ part, match })));
  const points = item.points.map(({ id, from }): PointJudgement => {
    const beyond = countsAt(from, level) ? {} : { beyond: true };
    const best = claims
      .filter(({ match }) => match[2] === id && match[1] !== 'believes')
      .map(({ part, match }) => ({ part, match, verdict: capped(match[1] as Verdict, id, part) }))
      .toSorted((a, b) => CREDIT[b.verdict] - CREDIT[a.verdict])[0];
    if (!best) return { id, verdict: 'missed', sure: true, confidence: 0, after: 'none', ...beyond };
    const { part, match, verdict } = best;
    return {
      id,
      verdict,
      sure: true,
      confidence: 1,
      after: part.hinted?.includes(id) ? 'hint' : part.after,
      ...beyond,
      ...quoteOf(part, match),
    };
  });
  const misconceptions = claims
    .filter(({ match }) => match[1] === 'believes')
    .map(({ part, match }) => ({ id: match[2]!, ...quoteOf(part, match) }));
  const { score } = scoreOf(item, level, points);
  return { score, scored: true, points, misconceptions, flags: [], grader: 'scripted@1' };
}

const capped = (verdict: Verdict, id: string, part: AnswerPart): Verdict =>
  verdict === 'made' && part.hinted?.includes(id) ? 'partly' : verdict;

const quoteOf = ({ sequence }: AnswerPart, match: RegExpExecArray) => ({
  answer: sequence,
  quote: match[0],
  start: match.index,
  end: match.index + match[0].length,
});

/** A grader that holds every judgement back until it is released. */
export class SlowGrader implements Grader {
  readonly name = 'slow@1';
  readonly provisional = false;
  /** Requests so far, released or not. */
  readonly requests: GradeRequest[] = [];
  readonly #inner = scriptedGrader();
  readonly #held: (() => void)[] = [];

  async judge(request: GradeRequest): Promise<Judgement> {
    this.requests.push(request);
    await new Promise<void>((resolve) => this.#held.push(resolve));
    return this.#inner.judge(request);
  }

  /** Lets go of everything held now; what is asked later is held again. */
  release(): void {
    for (const resolve of this.#held.splice(0)) resolve();
  }
}

/** A grader that fails until it is mended. */
export class FailingGrader implements Grader {
  readonly name = 'failing@1';
  readonly provisional = false;
  mended = false;
  readonly #inner = scriptedGrader();

  async judge(request: GradeRequest): Promise<Judgement> {
    if (!this.mended) throw new Error('the grader broke down');
    return this.#inner.judge(request);
  }
}

/** A grader that gives credit for words that do not stand in the answer. */
export function inventingGrader(): Grader {
  const inner = scriptedGrader();
  return {
    name: 'inventing@1',
    provisional: false,
    async judge(request) {
      const judgement = await inner.judge(request);
      const [first, ...rest] = judgement.points;
      const quote = 'words that nobody said';
      return {
        ...judgement,
        points: [
          {
            ...first!,
            verdict: 'made',
            quote,
            start: 0,
            end: quote.length,
            answer: request.answers[0]!.sequence,
          },
          ...rest,
        ],
      };
    },
  };
}
