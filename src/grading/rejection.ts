/** Ways to hold a view at arm's length: it is somebody else's, and it is called wrong. */

const WRONG = `(?:wrong|false|incorrect|untrue|mistaken|a myth|a misconception|a misunderstanding|a mistake|a fallacy|nonsense|backwards|the wrong way round|not (?:quite |really |actually |at all )?(?:true|right|correct|so|the case|how it works|what happens)|inaccurate|misleading)`;
const IS = `(?:is|was|are|'s|’s|isn't|would be)`;

/** A sentence that is only a verdict on the one before: "That is wrong." "But it's a myth, …" */
const VERDICT_ON_PREVIOUS = new RegExp(
  `^(?:but |and |actually,? |in fact,? |however,? |no,? |well,? )*(?:(?:that|this|it|which|they|those people)(?: (?:view|claim|belief|idea|statement|intuition))?(?: ?${IS}) (?:just |simply |actually |clearly |completely |plainly |in fact )?${WRONG}|(?:that|this|it) isn't (?:true|right|correct|so|the case)|(?:that|it) (?:does not|doesn't) (?:hold|work like that)|(?:wrong|false|not true|no)[.!]?$)`,
  'i',
);

const REJECTED = [
  // "…, but that is wrong" after the view
  new RegExp(
    String.raw`(?:\bbut\b|\bthough\b|\byet\b|\bhowever\b|[,;:.—–-])\s*(?:actually |in fact |really )?(?:that|this|it|which|they)(?: (?:view|claim|belief|idea|intuition))?(?: ?${IS}) (?:just |simply |actually |clearly |completely |in fact )?${WRONG}`,
    'i',
  ),
  /\b(?:but|though|yet|however)\b[^.]{0,12}\b(?:that|this|it)(?: (?:does not|doesn't|is not|isn't|['’]s not))\b/i,
  // the verdict before the view
  new RegExp(
    String.raw`\b(?:it ?${IS}|it would be) (?:just |simply |actually |also )?${WRONG}[^.,]{0,20} (?:that|to (?:say|think|believe|claim|assume))\b`,
    'i',
  ),
  /\b(?:not true|not the case|wrong|a mistake|incorrect|false) (?:that|to (?:say|think|believe|assume|claim))\b/i,
  /\b(?:common|popular|usual|widespread|frequent|classic) (?:mistake|misconception|myth|error|misunderstanding|fallacy|trap|belief)\b/i,
  /\b(?:myth|misconception|fallacy|illusion)\b/i,
  /\b(?:contrary to|despite) (?:what|the (?:claim|belief|idea|view))\b/i,
  /\bi(?:'d| would)? (?:disagree|reject|do not (?:agree|believe|think|buy)|don't (?:agree|believe|think|buy|accept)|would(?: not|n't) (?:say|claim|agree))\b/i,
  /\b(?:people|some|many|others?|you|one|they|beginners|candidates|colleagues|textbooks|folks|everyone)\b[^.;]{0,30}\b(?:say|think|believe|assume|claim|argue|expect|told|tell|imagine)s?\b[^.;]*(?:\bbut\b|\byet\b|\bhowever\b|\bin fact\b|\bactually\b|\bin reality\b)/i,
  /\b(?:might|may|could|would be tempted to|tempting to|easy to) (?:think|believe|assume|say|expect|suppose|conclude)\b/i,
  /\b(?:wrongly|mistakenly|incorrectly|falsely|erroneously) (?:say|think|thought|believe|assume|claim|conclude|expect)/i,
];

/** Whether a sentence is only a verdict of "wrong" on the sentence before it. */
export function refersBack(sentence: string): boolean {
  return sentence.length < 160 && VERDICT_ON_PREVIOUS.test(sentence.replaceAll('’', "'"));
}

/** Whether a passage mentions a view in order to reject it: "people say lowering it keeps more, but that is wrong". */
export function rejects(passage: string): boolean {
  const text = passage.replaceAll('’', "'");
  return REJECTED.some((pattern) => pattern.test(text));
}
