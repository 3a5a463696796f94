import type { After, PointJudgement, Verdict } from '#interview/judgement';
import type { TurnReport } from '#interview/report';
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

/** A quote in an answer, with the note that it belongs to. */
export interface Quote extends Stretch {
  readonly answer: number;
  readonly number: number;
  readonly line: 'made' | 'partly' | 'contradicted';
  readonly word: string;
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
    .toSorted((a, b) => a.at!.answer - b.at!.answer || a.at!.start - b.at!.start || a.at!.end - b.at!.end)
    .map(({ at, note }, i) => ({
      at: { ...at!, number: i + 1, ...lineOf(note) },
      note: { ...note, number: i + 1 } as Note,
    }));
  return {
    thread: turn.thread
      .filter((said) => said.kind !== 'question')
      .map((said) => ({ said, rows: answers.includes(said) ? rowsOf(said, placed) : null })),
    missed: judgedPoints(turn)
      .filter((point) => point.verdict === 'missed' && !point.beyond)
      .toSorted((a, b) => b.weight - a.weight),
    unplaced: found.filter((entry) => entry.at === null).map(({ note }) => note),
  };
}

interface Place extends Stretch {
  readonly answer: number;
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

function lineOf(note: Note): Pick<Quote, 'line' | 'word'> {
  if (note.kind === 'misconception') return { line: 'contradicted', word: 'misconception' };
  const { verdict } = note.point;
  return { line: verdict === 'missed' ? 'partly' : verdict, word: verdict };
}

function rowsOf(said: Said, placed: readonly { at: Quote; note: Note }[]): Row[] {
  const here = placed.filter(({ at }) => at.answer === said.sequence);
  const paragraphs = paragraphsOf(said.text);
  return paragraphs.map(({ start, end }, i) => ({
    start,
    segments: segmentsOf(
      said.text,
      here.map(({ at }) => at),
      start,
      end,
    ),
    notes: here.filter(({ at }) => paragraphAt(paragraphs, at.start) === i).map(({ note }) => note),
  }));
}
