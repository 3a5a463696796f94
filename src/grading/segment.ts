import { refersBack } from './rejection.js';
import { type Token, tokenize } from './tokens.js';

/** One thing said: a sentence, a bullet, or a clause of a long run-on. Offsets are UTF-16 units of the text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Sentences it holds: two where a verdict on the sentence before ("That is wrong.") was joined to it. */
  readonly sentences: number;
}

/** A sentence of up to this many words is left whole. */
const LONG = 40;
/** A run-on is cut at the first connective after this many words, and after the second number of words anyway. */
const CUT_FROM = 12;
const CUT_AT = 32;

const SENTENCE_END = /[.!?…]+["'”’)\]]*(?=\s|$)|[。！？]+|;(?=\s|$)|\n+/gu;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|fig|eq|approx|resp|dr|mr|mrs|ms|prof|no|etc|al|incl)\.$/i;
const CONNECTIVES = new Set(
  'and but so because then also while whereas although though since which if when another next first second finally however'.split(
    ' ',
  ),
);

/** Ends of sentences in a text: after terminators, semicolons and line breaks that are not soft wraps. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 12), match.index + 1);
    const after = text.slice(end, end + 3);
    if (match[0] === '.' && ABBREVIATION.test(before) && !/^\s+\p{Lu}/u.test(after)) continue;
    // "1." at the start of a line is numbering.
    if (match[0] === '.' && /(?:^|\n)[ \t]*\d{1,2}\.$/.test(before)) continue;
    // A single line break inside flowing prose is a wrap: the line before is full and this one goes on in lower case.
    if (match[0] === '\n' && /^[ \t]*\p{Ll}/u.test(after) && wrapped(text, match.index)) continue;
    ends.push(end);
  }
  ends.push(text.length);
  return ends;
}

/** Whether the line that ends at `index` is as long as a wrapped line of prose. */
function wrapped(text: string, index: number): boolean {
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  return index - lineStart >= 55 && !/[.!?:;,]\s*$/.test(text.slice(Math.max(lineStart, index - 3), index));
}

function* trimmedSentences(text: string): Generator<[number, number]> {
  let start = 0;
  for (const end of sentenceEnds(text)) {
    const raw = text.slice(start, end);
    // Bullets, numbering and white space are not part of what was said.
    const lead = /^(?:\s|[-*•‣·–—>#]+\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)*/u.exec(raw)?.[0].length ?? 0;
    const from = start + lead;
    const to = start + raw.trimEnd().length;
    if (to > from) yield [from, to];
    start = end;
  }
}

/** Cuts a long sentence at connectives, greedily from the left, so that a chunk cut alone stays one chunk. */
function chunks(tokens: readonly Token[]): Token[][] {
  if (tokens.length <= LONG) return [tokens.slice()];
  const out: Token[][] = [];
  let current: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const remaining = tokens.length - index;
    const natural = CONNECTIVES.has(token.word) || token.breakBefore;
    if (remaining >= 6 && ((current.length >= CUT_FROM && natural) || current.length >= CUT_AT)) {
      out.push(current);
      current = [];
    }
    current.push(token);
  }
  out.push(current);
  return out;
}

/**
 * Cuts a text into what was said, in order. Works on prose, speech without punctuation, bullets and run-ons; the
 * cuts depend on the words around them only, so a segment cut alone comes out as it was.
 */
export function segment(text: string): Segment[] {
  const segments: Segment[] = [];
  for (const [start, end] of trimmedSentences(text)) {
    const tokens = tokenize(text.slice(start, end)).map((token) => ({
      ...token,
      start: token.start + start,
      end: token.end + start,
    }));
    if (tokens.length === 0) continue;
    const parts = chunks(tokens);
    for (const [index, part] of parts.entries()) {
      const from = index === 0 ? start : part[0]!.start;
      const to = index === parts.length - 1 ? end : part.at(-1)!.end;
      segments.push({ start: from, end: to, tokens: part, sentences: 1 });
    }
  }
  return joinVerdicts(text, segments);
}

/** Joins "That is wrong." to the sentence it speaks of: alone, that sentence would read as the speaker's view. */
function joinVerdicts(text: string, segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const next of segments) {
    const previous = out.at(-1);
    if (previous?.sentences === 1 && refersBack(text.slice(next.start, next.end))) {
      out[out.length - 1] = {
        start: previous.start,
        end: next.end,
        tokens: [...previous.tokens, ...next.tokens],
        sentences: 2,
      };
    } else out.push(next);
  }
  return out;
}
