import type { LabelledAnswer } from './answers.js';

/** Sentences up to this many words may recur: "That is the main reason." */
const SHORT = 6;
/** Base answers, each with its edits, that may share a longer one. */
const SHARED = 3;

/** A sentence that stands in too many answers. */
export interface Repeated {
  readonly sentence: string;
  /** The base answers it stands in: question/base. */
  readonly families: readonly string[];
}

/**
 * Sentences of more than six words in more than three answers. An answer and the edits made from it are one, since they
 * share all but what was changed.
 */
export function repeatedSentences(answers: readonly LabelledAnswer[]): Repeated[] {
  const families = new Map<string, Set<string>>();
  for (const { text, base } of answers) {
    for (const part of text.split(/[.!?\n]+/)) {
      const words = part.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
      if (words.length <= SHORT) continue;
      const sentence = words.join(' ');
      families.set(sentence, (families.get(sentence) ?? new Set()).add(base));
    }
  }
  return [...families]
    .filter(([, bases]) => bases.size > SHARED)
    .map(([sentence, bases]) => ({ sentence, families: [...bases] }));
}
