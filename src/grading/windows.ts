import { alignment, type Directed, directions } from './direction.js';
import { type Polarity, polarities } from './polarity.js';
import { rejects } from './rejection.js';
import type { Rubric } from './rubric.js';
import type { Segment } from './segment.js';
import { likeness } from './synonyms.js';
import type { Token } from './tokens.js';
import { cosineOf, rowOf } from './word-vectors.js';
import { FUNCTION_WORDS, specificity } from './words.js';

/** A passage that may carry a claim: one segment, or two that stand side by side. */
export interface Window {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly polarity: readonly Polarity[];
  readonly directed: readonly Directed[];
  /** For each stem of the rubric found here: how well (0 to 1) and where. */
  readonly found: ReadonlyMap<string, Found>;
  /** Sum of how specific its content words are. */
  readonly content: number;
  /** Number of its content words. */
  readonly contentWords: number;
  /** Segments it spans: 1 or 2. */
  readonly segments: number;
  /** Its numbers, each with the stem of the word after it. */
  readonly numbers: readonly { readonly value: number; readonly unit: string | undefined }[];
  /** It brings up a view in order to reject it. */
  readonly rejecting: boolean;
  /** For each stem of the rubric, the cosine of the nearest content word here. */
  readonly near: Float32Array;
}

export interface Found {
  readonly likeness: number;
  /** Positions among the window's tokens. */
  readonly at: readonly number[];
}

/** Two segments make one window up to this many words. */
const PAIR_WORDS = 64;

/** Words of answers that a lookup remembers: more than a vocabulary, and bounded against random letters. */
const REMEMBERED = 8_000;

/** Looks up which stems of a rubric a word of an answer stands for; each word is compared once. */
export class Lookup {
  readonly #near = new Map<string, Float32Array | null>();
  readonly #rows: readonly (number | undefined)[];
  /** Place of each rubric stem in what {@link near} returns. */
  readonly place: ReadonlyMap<string, number>;
  readonly #known = new Map<string, readonly (readonly [string, number])[]>();
  readonly #vocabulary: readonly string[];

  constructor(rubric: Rubric) {
    this.#vocabulary = [...rubric.vocabulary.keys()];
    this.#rows = [...rubric.vocabulary.values()].map(rowOf);
    this.place = new Map(this.#vocabulary.map((stem, index) => [stem, index]));
  }

  /** How near a word is in meaning to each rubric stem, cosine; null for a word that has no vector. */
  near(word: string): Float32Array | null {
    const known = this.#near.get(word);
    if (known !== undefined) return known;
    const row = rowOf(word);
    const out =
      row === undefined
        ? null
        : Float32Array.from(this.#rows, (other) => (other === undefined ? 0 : cosineOf(row, other)));
    if (this.#near.size >= REMEMBERED) this.#near.clear();
    this.#near.set(word, out);
    return out;
  }

  /** Rubric stems that `stem` stands for, each with its likeness. */
  of(stem: string): readonly (readonly [string, number])[] {
    const known = this.#known.get(stem);
    if (known) return known;
    const out: [string, number][] = [];
    for (const candidate of this.#vocabulary) {
      const like = stem === candidate ? 1 : alignment(stem, candidate) < 0 ? 0 : likeness(stem, candidate);
      const value = like === 0 && alignment(stem, candidate) > 0 ? 0.8 : like;
      if (value > 0) out.push([candidate, value]);
    }
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(stem, out);
    return out;
  }
}

const lookups = new WeakMap<Rubric, Lookup>();

/** The lookup of a rubric, kept as long as the rubric. */
export function lookupOf(rubric: Rubric): Lookup {
  const known = lookups.get(rubric) ?? new Lookup(rubric);
  lookups.set(rubric, known);
  return known;
}

export function windowOf(text: string, parts: readonly Segment[], lookup: Lookup): Window {
  const start = parts[0]!.start;
  const end = parts.at(-1)!.end;
  const tokens = parts.flatMap((part) => part.tokens);
  const polarity = parts.flatMap((part) => polarities(part.tokens));
  const found = new Map<string, { likeness: number; at: number[] }>();
  let content = 0;
  let contentWords = 0;
  const near = new Float32Array(lookup.place.size);
  const note = (stem: string, at: number) => {
    for (const [candidate, like] of lookup.of(stem)) {
      const known = found.get(candidate);
      if (!known || like > known.likeness) found.set(candidate, { likeness: like, at: [at] });
      else if (like === known.likeness) known.at.push(at);
    }
  };
  for (const [at, token] of tokens.entries()) {
    if (token.value === undefined && FUNCTION_WORDS.has(token.word)) continue;
    contentWords += 1;
    content += token.value === undefined ? specificity(token.word, token.stem) : 1;
    note(token.stem, at);
    if (token.joined) note(token.joined, at);
    const cosines = lookup.near(token.word);
    if (cosines) for (let j = 0; j < near.length; j++) if (cosines[j]! > near[j]!) near[j] = cosines[j]!;
  }
  return {
    text: text.slice(start, end),
    start,
    end,
    tokens,
    polarity,
    directed: directions(tokens),
    found,
    content,
    contentWords,
    segments: parts.length,
    numbers: tokens.flatMap(({ value }, at) =>
      value === undefined ? [] : [{ value, unit: tokens[at + 1]?.stem }],
    ),
    rejecting: rejects(text.slice(start, end)),
    near,
  };
}

/** All windows of a text: each segment, and each pair of neighbours that is at most two sentences. */
export function windowsOf(text: string, segments: readonly Segment[], lookup: Lookup): Window[] {
  const out: Window[] = [];
  for (const [index, one] of segments.entries()) {
    out.push(windowOf(text, [one], lookup));
    const next = segments[index + 1];
    if (!next || one.sentences + next.sentences > 2) continue;
    if (one.tokens.length + next.tokens.length <= PAIR_WORDS) out.push(windowOf(text, [one, next], lookup));
  }
  return out;
}
