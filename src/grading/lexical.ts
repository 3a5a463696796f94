import { countsAt } from '#content/level';
import type { After, Judgement, PointJudgement, Verdict } from '#interview/judgement';
import { gateFor } from './gates.js';
import type { AnswerPart, GradeRequest, Grader } from './grader.js';
import type { Kind } from './kinds.js';
import { misconceptionsIn } from './misconceptions.js';
import { type Quoted, quotes, settled, verdictAlone } from './quote.js';
import { type Reading, read } from './reading.js';
import { rubricOf } from './rubric.js';
import { round, scoreOf } from './score.js';

const NAME = 'lexical@3';

/** A point made in words given by a hint is at most partly made. */
function afterHint(verdict: Verdict, after: After): Verdict {
  return after === 'hint' && verdict === 'made' ? 'partly' : verdict;
}

function judgePoint(request: GradeRequest, best: Quoted | undefined, index: number): PointJudgement {
  const point = request.item.points[index]!;
  const beyond = countsAt(point.from, request.level) ? {} : { beyond: true };
  const missed = { id: point.id, verdict: 'missed', after: 'none', ...beyond } as const;
  if (!best) return { ...missed, sure: true, confidence: 1 };
  const { window, reading, verdict, confidence, sure } = best;
  if (verdict === 'missed') return { ...missed, sure, confidence: round(confidence) };
  // The quote is judged again by itself: a verdict that needed more than it is lowered to what it earns.
  const own = settled(verdict, verdictAlone(window.text, reading.rubric, index));
  if (own === 'missed') return { ...missed, sure: false, confidence: round(1 - confidence) };
  const { sequence } = reading.part;
  const after = reading.part.hinted?.includes(point.id) ? 'hint' : reading.part.after;
  return {
    id: point.id,
    verdict: afterHint(own, after),
    sure: sure && own === verdict,
    confidence: round(confidence),
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
  const spoken = quotes(readings);
  const points = request.item.points.map((_, index) => judgePoint(request, spoken[index], index));
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
 * The local grader: no network, a few milliseconds. It reads which words of each claim, or neighbours of them in meaning,
 * stand together in a sentence, which way they point, and whether the sentence says anything at all. How often it is
 * right is published in docs/validity.md.
 */
export function lexicalGrader(): Grader {
  return { name: NAME, provisional: false, judge: async (request) => judge(request) };
}
