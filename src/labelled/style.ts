import { tokenize } from '#grading/tokens';
import { FUNCTION_WORDS } from '#grading/words';

/** What can be measured of how an answer is worded without knowing what it says. */
export const STYLE_FEATURES = [
  'log words',
  'letters a word',
  'words a sentence',
  'commas a word',
  'other marks a word',
  'line breaks a word',
  'capitals',
  'digits',
  'stopword share',
  'type-token ratio',
  'first person',
  'fillers',
  'long words',
] as const;

const FILLER =
  /^(?:um|uh|er|like|basically|actually|well|right|okay|ok|so|anyway|really|just|kind|sort|maybe)$/;

/** The style of a text as one number a feature of {@link STYLE_FEATURES}. Nothing here looks at a rubric. */
export function styleOf(text: string): number[] {
  const words = tokenize(text).map(({ word }) => word);
  const count = Math.max(1, words.length);
  const sentences = Math.max(1, text.split(/[.!?]+(?:\s|$)|\n+/).filter((part) => part.trim()).length);
  const marks = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const share = (test: (word: string) => boolean) => words.filter(test).length / count;
  return [
    Math.log(count),
    words.reduce((sum, word) => sum + word.length, 0) / count,
    count / sentences,
    marks(/,/g) / count,
    marks(/[.;:!?()"“”\-–—]/g) / count,
    marks(/\n/g) / count,
    marks(/\p{Lu}/gu) / Math.max(1, text.length),
    marks(/\p{N}/gu) / Math.max(1, text.length),
    share((word) => FUNCTION_WORDS.has(word)),
    // Over the first forty words, since the ratio falls with length by itself.
    new Set(words.slice(0, 40)).size / Math.min(40, count),
    share((word) => /^(?:i|we|my|our|me|us)$/.test(word)),
    share((word) => FILLER.test(word)),
    share((word) => word.length >= 9),
  ];
}

/** The style and its squares, so that a middle length can be told from both extremes. */
export function styleTerms(text: string): number[] {
  const style = styleOf(text);
  return [...style, ...style.map((value) => value * value)];
}
