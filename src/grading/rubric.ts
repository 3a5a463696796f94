import type { Item, Point } from '#content/item';
import { prepareReference, type Reference } from './reference.js';
import { asksForStory, STORY_CUES, type StoryCue } from './story-cues.js';
import { tokenize } from './tokens.js';
import { FUNCTION_WORDS } from './words.js';

/** A rubric point prepared for matching. */
export interface PreparedPoint {
  readonly point: Point;
  /** The statement, then each accepted wording. */
  readonly wordings: readonly Reference[];
  /** What sounds like the claim and is not. */
  readonly lookalikes: readonly Reference[];
  /** What a story must show for the point; empty where it asks for a fact. */
  readonly cues: readonly StoryCue[];
}

export interface PreparedMisconception {
  readonly id: string;
  readonly wrong: Reference;
  readonly correct?: Reference;
}

/** An item prepared once: everything about it that does not depend on the answer. */
export interface Rubric {
  readonly item: Item;
  readonly points: readonly PreparedPoint[];
  readonly misconceptions: readonly PreparedMisconception[];
  /** Every stem of every reference, with a word it stands for. */
  readonly vocabulary: ReadonlyMap<string, string>;
  /** Content stems of the question (and of the probe replied to): echoing them earns nothing. */
  readonly asked: ReadonlySet<string>;
}

/** What a word of the question still weighs: not nothing, since a claim may need it as its subject. */
const ASKED_WEIGHT = 0.12;

function contentStems(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter((token) => !FUNCTION_WORDS.has(token.word))
      .map((token) => token.stem),
  );
}

const cache = new WeakMap<Item, Map<string, Rubric>>();

/**
 * Prepares an item; kept as long as the item object lives.
 * @param prompt the interviewer's words beside the item's prompt, such as the probe replied to
 */
export function rubricOf(item: Item, prompt = ''): Rubric {
  const byPrompt = cache.get(item) ?? new Map<string, Rubric>();
  cache.set(item, byPrompt);
  const known = byPrompt.get(prompt);
  if (known) return known;
  const rubric = prepare(item, prompt);
  // Probes are few a question; a caller that varies them without end must not fill the memory.
  if (byPrompt.size >= 64) byPrompt.clear();
  byPrompt.set(prompt, rubric);
  return rubric;
}

function prepare(item: Item, prompt: string): Rubric {
  const asked = contentStems(`${item.prompt}\n${prompt}`);
  const pointStems = item.points.map((point) => contentStems(point.statement));
  const spread = new Map<string, number>();
  for (const stems of pointStems) for (const stem of stems) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const total = item.points.length;
  // Inverse document frequency with the item's points as documents (Spärck Jones 1972), 1 for a word of one point.
  const weightOf = (stem: string): number => {
    const points = Math.max(1, spread.get(stem) ?? 1);
    const rarity = total === 1 ? 1 : Math.log((total + 1) / points) / Math.log(total + 1);
    return rarity * (asked.has(stem) ? ASKED_WEIGHT : 1);
  };
  const wording = (text: string) => prepareReference(text, weightOf);
  // One statement may open like "Uses …"; a rubric for a story does so throughout.
  const story = item.points.filter(asksForStory).length >= item.points.length / 2;
  const points = item.points.map((point) => ({
    point,
    wordings: [point.statement, ...(point.accept ?? [])].map(wording),
    lookalikes: (point.not ?? []).map(wording),
    cues: story ? STORY_CUES.filter((cue) => cue.asked.test(point.statement)) : [],
  }));
  const misconceptions = item.misconceptions.map(({ id, statement, correct }) => ({
    id,
    wrong: wording(statement),
    ...(correct === undefined ? {} : { correct: wording(correct) }),
  }));
  const vocabulary = new Map<string, string>();
  const references = [
    ...points.flatMap(({ wordings, lookalikes }) => [...wordings, ...lookalikes]),
    ...misconceptions.flatMap(({ wrong, correct }) => (correct ? [wrong, correct] : [wrong])),
  ];
  for (const { terms } of references) for (const { stem, word } of terms) vocabulary.set(stem, word);
  return { item, points, misconceptions, vocabulary, asked };
}

const mirrors = new WeakMap<Rubric, Rubric>();

/**
 * The rubric with its wrong beliefs in place of its points and its points in place of its wrong beliefs, so that a belief
 * is read in an answer in the same way as a claim: what is right is then what it must be told from.
 */
export function mirrorOf(rubric: Rubric): Rubric {
  const known = mirrors.get(rubric);
  if (known) return known;
  const mirror: Rubric = {
    ...rubric,
    points: rubric.misconceptions.map(({ id, wrong, correct }) => ({
      point: { id, statement: wrong.text },
      wordings: [wrong],
      lookalikes: correct ? [correct] : [],
      cues: [],
    })),
    misconceptions: rubric.points.map(({ point, wordings }) => ({ id: point.id, wrong: wordings[0]! })),
  };
  mirrors.set(rubric, mirror);
  return mirror;
}
