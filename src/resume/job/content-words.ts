/** Words that say nothing of what is asked: the small change of job descriptions and of language. */
const EMPTY = new Set(
  `a about above ability able across after all along also an and any are as at be been being both build building but by
  can candidate collaborate comfortable confident deep demonstrated do does each eager enjoy ensure environment etc every
  excellent exceptional experience experienced expert expertise exposure familiar familiarity fast field first for from
  fully get good great hands has have help high highly how ideal if in including into is it its join keen know knowledge
  least level like love make making more most must nice not of on one or other others our out over passion passionate
  plus position preferred prior proficiency proficient proven record related relevant required requirements role self
  skill skills so solid some start strong such take team teams than that the their them these they thing things this
  through to track understanding up us use used using very want we well what when where which while who will willing
  willingness with within work worked working works world would year years you your attitude mindset motivated
  motivation person player quick quickly learner learn learning spirit sense new`.split(/\s+/),
);

/** A word without the endings that change its form and not its matter. */
export function stem(word: string): string {
  const low = word.toLowerCase();
  if (low.length < 5) return low;
  const cut = low.replace(
    /(?:ations?|ating|ated|ates?|ities|ity|ments?|ings?|edly|ers?|ors?|ed|es|ies|ive|ively|ions?|ly|s|y|e)$/,
    '',
  );
  return cut.length >= 4 ? cut : low;
}

/** The words of a text that tell something, in lower case, each once whatever its ending. */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#]*/gu) ?? [];
  const telling = words.filter((word) => word.length > 1 && !EMPTY.has(word) && !/^\d$/.test(word));
  return [...new Map(telling.toReversed().map((word) => [stem(word), word])).values()].toReversed();
}
