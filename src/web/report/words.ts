import type { Verdict } from '#interview/judgement';
import type { Report, TurnReport } from '#interview/report';
import { counted, duration, inWords } from '../shell/phrases.js';
import { type JudgedPoint, judgedPoints } from './evidence.js';

const ORDER: readonly Verdict[] = ['made', 'partly', 'missed', 'contradicted'];

/** "3 made, 1 partly, 4 missed", without the verdicts that nothing got. */
export function verdictCounts(points: readonly Pick<JudgedPoint, 'verdict'>[]): string {
  const counts = ORDER.map(
    (verdict) => [points.filter((point) => point.verdict === verdict).length, verdict] as const,
  );
  return counts
    .filter(([n]) => n > 0)
    .map(([n, verdict]) => `${n} ${verdict}`)
    .join(', ');
}

/** What the score was made of, in sentences. */
export function countsSentence(turn: TurnReport, level: string): string {
  const points = judgedPoints(turn);
  const expected = points.filter((point) => !point.beyond);
  const beyond = points.filter((point) => point.beyond);
  const said = beyond.filter((point) => point.verdict === 'made' || point.verdict === 'partly').length;
  const first = `Of ${counted(expected.length, 'point')} expected at ${level} level: ${verdictCounts(expected)}.`;
  if (beyond.length === 0) return first;
  if (beyond.length === 1)
    return said === 0
      ? `${first} The one beyond that level was not made, which does not lower the score.`
      : `${first} The one beyond that level was said too; it does not lower the score.`;
  return `${first} ${said === 0 ? 'None' : said} of the ${beyond.length} beyond that level; those do not lower the score.`;
}

/** A question's type in words, as the first of a line or within it. */
export function typeAs(type: string, place: 'first' | 'within'): string {
  const words = type === 'behavioral' ? 'behavioural' : inWords(type);
  return place === 'first' ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** How long after its question the last words about it were sent; null where nothing was. */
export function answeredAfter(turn: TurnReport): string | null {
  const asked = turn.thread.find((said) => said.kind === 'question');
  const last = turn.thread.findLast((said) => said.kind === 'answer' && !said.withdrawn);
  return asked && last ? duration(Date.parse(last.at) - Date.parse(asked.at)) : null;
}

/** What came of a question, in a word or two. */
export function outcomeOf(turn: TurnReport): string {
  if (turn.pending) return 'still being judged';
  if (turn.outcome === 'skipped') return 'skipped';
  if (turn.outcome === 'unknown') return 'not known';
  if (turn.outcome === 'open') return 'not answered';
  return turn.judgement?.scored ? 'scored' : 'not scored';
}

/** The mean's range were every question at its interval's low end, or every one at its high end; null without intervals. */
export function meanRange(report: Report): [number, number] | null {
  const ends = report.turns
    .filter((turn) => turn.score !== null)
    .map((turn): readonly [number, number] | undefined =>
      turn.outcome === 'unknown' ? [0, 0] : turn.judgement?.interval,
    );
  if (ends.length === 0 || ends.some((end) => end === undefined)) return null;
  const mean = (i: 0 | 1) => ends.reduce((sum, end) => sum + end![i], 0) / ends.length;
  return [mean(0), mean(1)];
}

/** What the grader's flags mean for the person; a flag without words here says nothing that the marks do not. */
const FLAGS: Readonly<Record<string, string>> = {
  cut: 'The answer is longer than the grader reads, so its last part was not judged.',
  'off-topic': 'Hardly anything in it speaks to this question.',
  'addresses-grader': 'Words addressed to the grader were left out of the judgement.',
};

/** What is to be known about how an answer was judged, in sentences. */
export function remarksOn(judgement: {
  readonly reason?: string | undefined;
  readonly flags: readonly string[];
}): string[] {
  return [
    ...(judgement.reason ? [judgement.reason] : []),
    ...judgement.flags.flatMap((flag) => FLAGS[flag] ?? []),
  ];
}
