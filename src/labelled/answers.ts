import { z } from 'zod';
import { Id, type Item, Text } from '#content/item';
import { LEVELS, type Level } from '#content/level';

/** How a labelled answer is worded; crossed with how much it covers, so that style predicts nothing. */
export const STYLES = ['spoken', 'terse', 'polished', 'rambling', 'second-language', 'notes'] as const;
export type Style = (typeof STYLES)[number];

/**
 * What an edit changes in its base answer, and nothing else:
 * a point removed for a neutral sentence, negated, named without its reason, corrupted (wrong mechanism or number), or
 * said without its rare words (paraphrased); a misconception asserted, or stated and rejected; the style; text added that
 * no point asks for (padded); every point turned into its opposite (reversed).
 */
export const EDITS = [
  'removed',
  'negated',
  'named',
  'corrupted',
  'paraphrased',
  'asserted',
  'rejected',
  'style',
  'padded',
  'reversed',
] as const;
export type Edit = (typeof EDITS)[number];

export const LABELS = ['made', 'partly', 'missed', 'contradicted'] as const;
export type Label = (typeof LABELS)[number];
export const STANCES = ['asserted', 'rejected'] as const;
export type Stance = (typeof STANCES)[number];

/** A label with the words of the answer that carry it. */
const PointLabel = z.union(
  [z.literal('missed'), z.tuple([z.enum(['made', 'partly', 'contradicted']), z.string().min(1)])],
  'must be missed, or a list of two: made, partly or contradicted, and the words of the answer that show it',
);
const MisconceptionLabel = z.union(
  [z.literal('absent'), z.tuple([z.enum(STANCES), z.string().min(1)])],
  'must be absent, or a list of two: asserted or rejected, and the words of the answer that show it',
);

const labels = {
  /** Points that are not listed are missed in a base, and as in the base in an edit. */
  points: z.record(Id, PointLabel).default({}),
  misconceptions: z.record(Id, MisconceptionLabel).default({}),
};

const EditOfAnswer = z
  .strictObject({
    kind: z.enum(EDITS),
    /** The point or misconception that is changed; absent where the whole answer is. */
    target: Id.optional(),
    /** Words of the base, which occur there once, and what stands there instead. */
    change: z.tuple([z.string().min(1), z.string().min(1)]).optional(),
    /** The whole text, where the edit rewrites it. */
    text: Text.optional(),
    ...labels,
  })
  .refine((edit) => (edit.change === undefined) !== (edit.text === undefined), {
    message: 'needs either "change" or "text"',
  });

/** The labelled answers of one question, as a file holds them. */
export const LabelledFile = z.strictObject({
  question: Id,
  answers: z
    .array(
      z.strictObject({
        id: Id,
        style: z.enum(STYLES),
        /** Whose answer it is, and the level at which it is scored. */
        level: z.enum(LEVELS),
        text: Text,
        ...labels,
        edits: z.array(EditOfAnswer).default([]),
      }),
    )
    .min(1),
});
export type LabelledFile = z.infer<typeof LabelledFile>;

/** A label with where its words stand in the text, UTF-16 units; no span where nothing was said. */
export interface Labelled<T> {
  readonly label: T;
  readonly start?: number;
  readonly end?: number;
}

/** One answer with a label for every point and every misconception of its question. */
export interface LabelledAnswer {
  /** question/base, or question/base/edit-number. */
  readonly id: string;
  readonly question: string;
  /** The base answer it is, or was made from: question/base. */
  readonly base: string;
  readonly kind: 'base' | Edit;
  readonly target?: string;
  readonly style: Style;
  readonly level: Level;
  readonly text: string;
  readonly points: Readonly<Record<string, Labelled<Label>>>;
  readonly misconceptions: Readonly<Record<string, Labelled<Stance | 'absent'>>>;
}

/** Something wrong in a file of labelled answers. */
export interface LabelProblem {
  /** The answer it is about, as in {@link LabelledAnswer.id}. */
  readonly answer: string;
  readonly message: string;
}

type PointLabels = Record<string, z.infer<typeof PointLabel>>;
type MisconceptionLabels = Record<string, z.infer<typeof MisconceptionLabel>>;

/**
 * Writes out every answer of a file: each base, then its edits, each with a label and a span for every point.
 * Problems name words that do not occur, or occur twice, and ids that the question does not have.
 */
export function expandLabelled(
  file: LabelledFile,
  item: Pick<Item, 'points' | 'misconceptions'>,
): { answers: LabelledAnswer[]; problems: LabelProblem[] } {
  const answers: LabelledAnswer[] = [];
  const problems: LabelProblem[] = [];
  for (const base of file.answers) {
    const id = `${file.question}/${base.id}`;
    const shared = { question: file.question, base: id, style: base.style, level: base.level };
    const add = (
      answer: Pick<LabelledAnswer, 'id' | 'kind' | 'text' | 'target'>,
      points: PointLabels,
      misconceptions: MisconceptionLabels,
    ) => {
      const say = (message: string) => problems.push({ answer: answer.id, message });
      answers.push({
        ...shared,
        ...answer,
        points: placed<Label>(answer.text, item.points, points, 'missed', 'point', say),
        misconceptions: placed<Stance | 'absent'>(
          answer.text,
          item.misconceptions,
          misconceptions,
          'absent',
          'misconception',
          say,
        ),
      });
    };
    add({ id, kind: 'base', text: base.text }, base.points, base.misconceptions);
    for (const [index, edit] of base.edits.entries()) {
      const name = `${id}/${edit.kind}-${index + 1}`;
      const text = edit.text ?? changed(base.text, edit.change!);
      if (text === null) {
        problems.push({ answer: name, message: `"${edit.change![0]}" must occur once in the base` });
        continue;
      }
      const kept = edit.text === undefined;
      const target = edit.target === undefined ? {} : { target: edit.target };
      add(
        { id: name, kind: edit.kind, text, ...target },
        kept ? { ...base.points, ...edit.points } : edit.points,
        kept ? { ...base.misconceptions, ...edit.misconceptions } : edit.misconceptions,
      );
    }
  }
  return { answers, problems };
}

function changed(text: string, [from, to]: readonly [string, string]): string | null {
  const at = text.indexOf(from);
  if (at < 0 || text.indexOf(from, at + 1) >= 0) return null;
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** A label for each id of the rubric, with the place of its words. */
function placed<T extends string>(
  text: string,
  rubric: readonly { readonly id: string }[],
  labels: Readonly<Record<string, T | readonly [T, string]>>,
  nothing: T,
  what: string,
  say: (message: string) => void,
): Record<string, Labelled<T>> {
  const known = new Set(rubric.map(({ id }) => id));
  for (const id of Object.keys(labels)) if (!known.has(id)) say(`the question has no ${what} "${id}"`);
  return Object.fromEntries(
    rubric.map(({ id }): [string, Labelled<T>] => {
      const entry = Object.hasOwn(labels, id) ? labels[id]! : nothing;
      if (typeof entry === 'string') return [id, { label: entry }];
      const [label, words] = entry;
      const start = text.indexOf(words);
      if (start < 0) say(`"${words}" (${what} ${id}) does not occur in the answer`);
      else if (text.indexOf(words, start + 1) >= 0)
        say(`"${words}" (${what} ${id}) occurs twice in the answer; take more words`);
      return [id, { label, start, end: start + words.length }];
    }),
  );
}
