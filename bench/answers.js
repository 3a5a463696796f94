// Answers to measure with, made of the pack's own model answers: real prose about the subject.

const SENTENCE = /[^.!?]+[.!?]+(?:\s+|$)/g;
const wordsIn = (text) => text.trim().split(/\s+/);

/** The sentences of a text. */
export const sentences = (text) => text.match(SENTENCE)?.map((sentence) => sentence.trim()) ?? [text];

/**
 * An answer of exactly so many words: the item's model answer, then the sentences of other items' in turn.
 * @param questions all questions of the pack, the item among them
 */
export function answerOf(item, questions, words) {
  const place = questions.indexOf(item);
  const others = [...questions.slice(place + 1), ...questions.slice(0, place)].map((one) =>
    sentences(one.modelAnswer.mid),
  );
  const text = sentences(item.modelAnswer.mid);
  for (let i = 0; wordsIn(text.join(' ')).length < words; i++)
    text.push(others[i % others.length][Math.floor(i / others.length)] ?? '');
  return wordsIn(text.join(' ')).slice(0, words).join(' ');
}
