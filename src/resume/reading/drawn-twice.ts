import type { Word } from './words.js';

/** So many words back a copy is looked for: programs draw it right after the first. */
const BACK = 60;
/** A copy stands no further off than this, in parts of the size. */
const NEAR = 0.12;

/** Some programs make type bold, or give it a shadow, by drawing it again a little beside: such words are read once. */
export function onceEach(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const near = NEAR * word.size;
    const again = out
      .slice(-BACK)
      .some(
        (other) =>
          other.text === word.text &&
          other.turned === word.turned &&
          Math.abs(other.x - word.x) < near &&
          Math.abs(other.y - word.y) < near,
      );
    if (!again) out.push(word);
  }
  return out;
}
