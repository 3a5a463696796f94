import { addressedBlocks } from './addressed.js';
import type { AnswerPart } from './grader.js';
import { type Kind, kindOf } from './kinds.js';
import type { Rubric } from './rubric.js';
import { isSalad } from './salad.js';
import { type Segment, segment } from './segment.js';
import { lookupOf, type Window, windowsOf } from './windows.js';

/** One part of an answer as read: its windows of claims, and how many words of each kind it holds. */
export interface Reading {
  readonly part: AnswerPart;
  readonly rubric: Rubric;
  readonly windows: readonly Window[];
  readonly words: ReadonlyMap<Kind, number>;
  /** The part was longer than what is read. */
  readonly cut: boolean;
}

/** UTF-16 units of one part that are read: about an hour of an answer, and what keeps hostile input cheap. */
export const READ_LIMIT = 20_000;

/** The beginning of a text, ended between words. */
function beginning(text: string): string {
  if (text.length <= READ_LIMIT) return text;
  const cut = text.slice(0, READ_LIMIT);
  const space = cut.search(/\s\S*$/);
  return space > READ_LIMIT / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
}

/** Reads one part: segments, what each is, and the windows over neighbouring claims. */
export function read(part: AnswerPart, rubric: Rubric): Reading {
  const text = beginning(part.text);
  const blocks = addressedBlocks(text);
  const words = new Map<Kind, number>();
  const windows: Window[] = [];
  const lookup = lookupOf(rubric);
  let run: Segment[] = [];
  const flush = () => {
    const found = windowsOf(text, run, lookup);
    // A segment too short to hold a claim is evidence only beside another.
    windows.push(...found.filter((window) => window.tokens.length >= 4));
    run = [];
  };
  const segments = segment(text);
  // Shuffled words may pass in one stretch and not over the whole.
  const salad = isSalad(segments.map(({ tokens }) => tokens));
  for (const one of segments) {
    const inBlock = blocks.some(([start, end]) => one.start < end && one.end > start);
    const kind = inBlock
      ? 'addressed'
      : salad
        ? 'gibberish'
        : kindOf(text.slice(one.start, one.end), one, rubric);
    words.set(kind, (words.get(kind) ?? 0) + one.tokens.length);
    if (kind === 'claim' || kind === 'short') run.push(one);
    else flush();
  }
  flush();
  return { part, rubric, windows, words, cut: text.length < part.text.length };
}
