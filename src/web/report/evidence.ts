import type { After, PointJudgement, SecondVerdict, Verdict } from '#interview/judgement';
import type { TurnReport } from '#interview/report';
import { isInDispute } from '#interview/second-reading';
import { paragraphAt, paragraphsOf, type Segment, type Stretch, segmentsOf } from './spans.js';

type Said = TurnReport['thread'][number];
export type RubricPoint = TurnReport['points'][number];
export type Misconception = TurnReport['misconceptions'][number];

/** A rubric point with what the grader found. */
export interface JudgedPoint extends RubricPoint {
  readonly verdict: Verdict;
  readonly sure: boolean;
  readonly confidence: number;
  readonly after: After;
  readonly quote?: string;
  /** What a second reader found. */
  readonly second?: SecondVerdict;
}

/** What a margin note is about. */
export type Note =
  | { readonly kind: 'point'; readonly number: number; readonly point: JudgedPoint }
  | {
      readonly kind: 'misconception';
      readonly number: number;
      readonly misconception: Misconception;
      readonly quote: string;
    };

/** A quote in an answer, with what it belongs to. */
export interface Quote extends Stretch {
  readonly answer: number;
  /** A note's number, or the letter of a second reading. */
  readonly ref: string;
  readonly line: 'made' | 'partly' | 'contradicted' | 'second';
  /** The reference in words, for those who do not see the line. */
  readonly label: string;
}

/** A paragraph of an answer, cut at its quotes, and the notes whose quotes begin in it. */
export interface Row {
  readonly start: number;
  readonly segments: readonly Segment<Quote>[];
  readonly notes: readonly Note[];
}

export type ThreadPart = { readonly said: Said; readonly rows: readonly Row[] | null };

/** One question's thread with its evidence in place. */
export interface Evidence {
  readonly thread: readonly ThreadPart[];
  /** Points that count at the level and that nothing in the answers speaks to, heaviest first. */
  readonly missed: readonly JudgedPoint[];
  /** Notes whose quote is not found in the stored answers; never expected, and never hidden. */
  readonly unplaced: readonly Note[];
  /** Letters of the second readings that quote the answers, by the id of their point. */
  readonly letters: ReadonlyMap<string, string>;
}

/** Every rubric point with its verdict, in the rubric's order. */
export function judgedPoints(turn: TurnReport): JudgedPoint[] {
  const judged = new Map(turn.judgement?.points.map((point) => [point.id, point]));
  return turn.points.flatMap((point) => {
    const found = judged.get(point.id);
    return found
      ? [
          {
            ...point,
            verdict: found.verdict,
            sure: found.sure,
            confidence: found.confidence,
            after: found.after,
            ...(found.quote === undefined ? {} : { quote: found.quote }),
            ...(found.second === undefined ? {} : { second: found.second }),
          },
        ]
      : [];
  });
}

/** Puts a judgement beside the words that it quotes. */
export function evidenceOf(turn: TurnReport): Evidence {
  const answers = turn.thread.filter((said) => said.kind === 'answer' && !said.withdrawn);
  const found = notesOf(turn, answers);
  const placed = found
    .filter((entry) => entry.at !== null)
    .toSorted((a, b) => inOrder(a.at!, b.at!))
    .map(({ at, note }, i) => ({
      at: { ...at!, ref: String(i + 1), ...lineOf(note, i + 1) },
      note: { ...note, number: i + 1 } as Note,
    }));
  const seconds = secondsOf(turn, answers);
  return {
    thread: turn.thread
      .filter((said) => said.kind !== 'question')
      .map((said) => ({ said, rows: answers.includes(said) ? rowsOf(said, placed, seconds) : null })),
    missed: judgedPoints(turn)
      .filter((point) => point.verdict === 'missed' && !point.beyond)
      .toSorted((a, b) => b.weight - a.weight),
    unplaced: found.filter((entry) => entry.at === null).map(({ note }) => note),
    letters: new Map(seconds.map(({ id, at }) => [id, at.ref])),
  };
}

interface Place extends Stretch {
  readonly answer: number;
}

const inOrder = (a: Place, b: Place) => a.answer - b.answer || a.start - b.start || a.end - b.end;

/** The quotes of the second readings that are shown: those that differ. Letters, since numbers are the grader's. */
function secondsOf(turn: TurnReport, answers: readonly Said[]): { id: string; at: Quote }[] {
  return judgedPoints(turn)
    .flatMap(({ id, verdict, second }) => {
      if (second === undefined || !isInDispute({ verdict, second })) return [];
      const at = placeOf(second, answers);
      return at ? [{ id, at, word: second.verdict }] : [];
    })
    .toSorted((a, b) => inOrder(a.at, b.at))
    .map(({ id, at, word }, i) => {
      const ref = letterOf(i);
      return { id, at: { ...at, ref, line: 'second', label: `Second reading ${ref}, ${word}` } };
    });
}

/** a to z, then aa, ab and so on. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function notesOf(turn: TurnReport, answers: readonly Said[]): { at: Place | null; note: Note }[] {
  const quoted = new Map(turn.judgement?.points.map((point) => [point.id, point]));
  const points = judgedPoints(turn)
    .filter((point) => point.verdict !== 'missed')
    .map((point) => ({
      at: placeOf(quoted.get(point.id)!, answers),
      note: { kind: 'point' as const, number: 0, point },
    }));
  const misconceptions = (turn.judgement?.misconceptions ?? []).flatMap((claimed) => {
    const misconception = turn.misconceptions.find(({ id }) => id === claimed.id);
    if (!misconception) return [];
    return [
      {
        at: placeOf(claimed, answers),
        note: { kind: 'misconception' as const, number: 0, misconception, quote: claimed.quote },
      },
    ];
  });
  return [...points, ...misconceptions];
}

/** Where a quote stands: where the judgement says, once the words there are the quote's; else where they are found. */
function placeOf(
  quote: Partial<Pick<PointJudgement, 'answer' | 'quote' | 'start' | 'end'>>,
  answers: readonly Said[],
): Place | null {
  const words = quote.quote?.trim();
  if (!words) return null;
  // White space round a quote is not underlined, so that its number never falls between two paragraphs.
  const start = (quote.start ?? 0) + quote.quote!.indexOf(words);
  const said =
    quote.answer === undefined ? answers : answers.filter(({ sequence }) => sequence === quote.answer);
  const exact = said.find(({ text }) => text.startsWith(words, start));
  if (exact) return { answer: exact.sequence, start, end: start + words.length };
  for (const { sequence, text } of answers) {
    const index = text.indexOf(words);
    if (index >= 0) return { answer: sequence, start: index, end: index + words.length };
  }
  return null;
}

function lineOf(note: Note, number: number): Pick<Quote, 'line' | 'label'> {
  if (note.kind === 'misconception') return { line: 'contradicted', label: `Point ${number}, misconception` };
  const { verdict } = note.point;
  return { line: verdict === 'missed' ? 'partly' : verdict, label: `Point ${number}, ${verdict}` };
}

function rowsOf(
  said: Said,
  placed: readonly { at: Quote; note: Note }[],
  seconds: readonly { at: Quote }[],
): Row[] {
  const here = placed.filter(({ at }) => at.answer === said.sequence);
  const marks = [...here, ...seconds.filter(({ at }) => at.answer === said.sequence)];
  const paragraphs = paragraphsOf(said.text);
  return paragraphs.map(({ start, end }, i) => ({
    start,
    segments: segmentsOf(
      said.text,
      marks.map(({ at }) => at),
      start,
      end,
    ),
    notes: here.filter(({ at }) => paragraphAt(paragraphs, at.start) === i).map(({ note }) => note),
  }));
}
