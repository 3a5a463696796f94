import { countsAt } from '#content/level';
import type { After, Judgement, PointJudgement, Verdict } from '#interview/judgement';
import { gateFor } from './gates.js';
import type { AnswerPart, GradeRequest, Grader } from './grader.js';
import type { Kind } from './kinds.js';
import { misconceptionsIn } from './misconceptions.js';
import { lower, quoteFor, verdictAlone } from './quote.js';
import { type Reading, read } from './reading.js';
import { rubricOf } from './rubric.js';
import { round, scoreOf } from './score.js';

const NAME = 'lexical@1';

/** A point made in words given by a hint is at most partly made. */
function afterHint(verdict: Verdict, after: After): Verdict {
  return after === 'hint' && verdict === 'made' ? 'partly' : verdict;
}

function judgePoint(request: GradeRequest, readings: readonly Reading[], index: number): PointJudgement {
  const point = request.item.points[index]!;
  const beyond = countsAt(point.from, request.level) ? {} : { beyond: true };
  const { best, confidence } = quoteFor(readings, index);
  const missed = {
    id: point.id,
    verdict: 'missed',
    sure: confidence < 0.2,
    after: 'none',
    ...beyond,
  } as const;
  if (!best) return { ...missed, confidence: round(1 - confidence) };
  const { window, reading } = best;
  // The quote is judged again by itself: a verdict that needed more than it is lowered to what it earns.
  const alone = verdictAlone(window.text, reading.rubric, index);
  const settled = alone === best.verdict ? best.verdict : lower(alone, best.verdict);
  if (settled === 'missed') return { ...missed, confidence: round(Math.max(1 - confidence, 0.7)) };
  const { sequence } = reading.part;
  const after = reading.part.hinted?.includes(point.id) ? 'hint' : reading.part.after;
  return {
    id: point.id,
    verdict: afterHint(settled, after),
    sure: best.sure && settled === best.verdict,
    confidence: round(best.certainty),
    answer: sequence,
    quote: window.text,
    start: window.start,
    end: window.end,
    after,
    ...beyond,
  };
}

function wordsByKind(readings: readonly Reading[]): Map<Kind, number> {
  const words = new Map<Kind, number>();
  for (const reading of readings) {
    for (const [kind, count] of reading.words) words.set(kind, (words.get(kind) ?? 0) + count);
  }
  return words;
}

/** Judges one answer; pure, and the same request gives the same judgement. */
export function judge(request: GradeRequest): Judgement {
  const readings = request.answers.map((part: AnswerPart) => read(part, rubricOf(request.item, part.prompt)));
  const words = wordsByKind(readings);
  const flags: string[] = [];
  if (words.has('addressed')) flags.push('addresses-grader');
  if (readings.some((reading) => reading.cut)) flags.push('cut');
  const claims = readings.some((reading) => reading.windows.length > 0);
  const points = request.item.points.map((_, index) => judgePoint(request, readings, index));
  if (!claims) {
    const gate = gateFor(words);
    if (!flags.includes(gate.flag)) flags.push(gate.flag);
    return {
      score: 0,
      scored: gate.scored,
      reason: gate.reason,
      points,
      misconceptions: [],
      flags,
      grader: NAME,
    };
  }
  const misconceptions = misconceptionsIn(readings);
  if (
    misconceptions.length === 0 &&
    points.every((point) => point.verdict === 'missed' && point.confidence > 0.9)
  )
    flags.push('off-topic');
  const { score, interval } = scoreOf(request.item, request.level, points);
  return { score, interval, scored: true, points, misconceptions, flags, grader: NAME };
}

/**
 * The provisional local grader: no model, no network, a few milliseconds. It reads which words of each claim stand
 * together in a sentence, which way they point, and whether the sentence says anything at all.
 */
export function lexicalGrader(): Grader {
  return { name: NAME, provisional: true, judge: async (request) => judge(request) };
}
