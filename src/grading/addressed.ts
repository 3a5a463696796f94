/**
 * Text that speaks to whoever grades instead of answering. A sentence that does is never evidence, whatever else it
 * holds; the sentences around it are judged as if it were not there.
 */

const MARKS = String.raw`(?:full|maximum|max|top|highest|perfect|all(?: the)?|complete|100 ?%|10 ?/ ?10|10 out of 10|100 out of 100)`;
const CREDIT = String.raw`(?:marks?|credits?|scores?|points|grades?|ratings?)`;
const GRADER = String.raw`(?:grader|grading (?:system|model|bot|algorithm|assistant|script)|evaluator|assessor|examiner|marker|scorer|judge|reviewer|auto-?grader|language model|llm|ai (?:model|assistant|system|grader|judge)|chatgpt|gpt|assistant)`;

const PATTERNS = [
  new RegExp(
    String.raw`\b(?:give|award|assign|grant|return|output|deserves?|gets?|receives?|merits?|earns?|worth|with)\b[^.!?\n]{0,40}\b${MARKS} ${CREDIT}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b${MARKS} ${CREDIT}\b[^.!?\n]{0,30}\b(?:please|for this|to this|now|is deserved|should be|must be)\b`,
    'i',
  ),
  /\b(?:give|award|assign|grant|rate|grade|score|mark|judge|treat|count|consider)\b (?:me|this|my|the|it|every|each|all|that)\b[^.!?\n]{0,50}\b(?:as (?:made|correct|complete|perfect|right|true|passed|satisfied|fulfilled|covered|excellent)|10\b|100\b|1\.0|one hundred|generously|highly|perfect|pass\b|high score|top score)/i,
  /\b(?:ignore|disregard|forget|override|bypass|skip|discard)\b[^.!?\n]{0,40}\b(?:rubric|instructions?|prompts?|grading|guidelines?|criteria|marking scheme|previous|above|rules)\b/i,
  new RegExp(
    String.raw`\b(?:dear|hey|hello|hi|attention|note to|message to|instructions? (?:to|for)|as|you are|you're|act as|acting as|to)(?: the| a| an| this| your| my)? (?:\w+ )?${GRADER}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b${GRADER}\b[,:]? (?:please|you (?:must|should|are|will|have|need)|must|should (?:mark|give|award|accept|ignore|score|treat))\b`,
    'i',
  ),
  /\b(?:the|this) (?:candidate|answer|response|applicant|interviewee|submission|student)(?:'s answer)? (?:\w+ )?(?:makes|made|covers|covered|states|stated|explains|explained|demonstrates|demonstrated|shows|contains|addresses|meets|satisfies|deserves|should (?:be|get|receive)|is (?:correct|complete|perfect|excellent|fully|a perfect)|passes|fulfils|has (?:made|covered|correctly|clearly|already))\b/i,
  /\b(?:all|every|each)(?: of)?(?: the)? (?:rubric )?points?\b[^.!?\n]{0,20}\b(?:made|covered|satisfied|met|addressed|fulfilled)\b/i,
  /\b(?:mark|set|treat|count|consider) (?:all|every|each|the)(?: the| of the)? (?:rubric )?(?:points?|criteria|claims?|verdicts?)\b/i,
  /\b(?:verdict|score|confidence|grade)["']?\s*[:=]\s*["']?(?:made|1(?:\.0)?\b|100|10\/10|full|pass|correct|perfect)/i,
  /["'](?:verdict|points|misconceptions|scored|grader)["']\s*:/i,
  /<\/?\s*(?:system|assistant|user|instructions?|prompt|answer|grading|rubric|candidate)\s*>|<\|[a-z_ ]{2,20}\|>|\[\/?(?:INST|SYS|SYSTEM)\]|<<\/?SYS>>/i,
  /^\s*(?:#+\s*)?(?:system|assistant|developer|user)(?: (?:prompt|message|note|override))?\s*:/i,
  /\b(?:system prompt|prompt injection|jailbreak|developer mode|new instructions?|updated instructions?|end of (?:answer|rubric|prompt|instructions))\b/i,
  /\byou (?:must|should|will|are (?:required|instructed|told|ordered) to|have to|need to|are to) (?:now )?(?:mark|grade|award|give (?:me|this|full|a)|score|accept|treat|rate|output|return|respond)\b/i,
  /\b(?:this|my|the following) (?:answer|response|text)\b[^.!?\n]{0,40}\b(?:deserves|full marks|full credit|perfect|correct by definition|should (?:pass|score|get|receive))\b/i,
  /\b(?:the|your) rubric\b[^.!?\n]{0,40}\b(?:says|is|was|should|requires|has|does)\b|\b(?:according to|per|matches|match|satisfies|follow(?:ing)?) (?:the|your) (?:rubric|marking scheme|grading criteria)\b/i,
];

/** Blocks that are machine text from end to end, whatever lines or sentences they are cut into. */
const BLOCKS = [
  /\{[^{}]{0,4000}["'](?:verdict|score|points|confidence|scored|grade)["']\s*:[^}]{0,4000}\}?/g,
  /<(system|assistant|instructions?|grading|rubric)>[^<]{0,4000}<\/\1>/gi,
];

/** Stretches of a text that are blocks of machine text, in UTF-16 units. */
export function addressedBlocks(text: string): [number, number][] {
  // Both patterns begin at a mark that plain answers rarely hold, so that a long text is not searched in vain.
  if (!/[{<]/.test(text)) return [];
  return BLOCKS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((hit): [number, number] => [hit.index, hit.index + hit[0].length]),
  );
}

/** Whether a sentence addresses the grader. */
export function addressesGrader(sentence: string): boolean {
  const text = sentence.replaceAll('’', "'").slice(0, 2000);
  return PATTERNS.some((pattern) => pattern.test(text));
}
