/**
 * Text that speaks to whoever grades instead of answering. A sentence that does is never evidence, whatever else it
 * holds; the sentences around it are judged as if it were not there.
 */

/** Marks in the sense of an examination; "the highest scores" alone are a detector's. */
const FULL_MARKS =
  '(?:full|maximum|max|perfect|complete|top) (?:marks?|credits?|scores?|points|grades?|ratings?)';
/** Who grades. A "reviewer" or a "judge" may be part of a labelling process, so they need a greeting or a command. */
const GRADER =
  '(?:grader|grading (?:system|model|bot|algorithm|assistant|script|engine)|evaluator|assessor|examiner|scorer|auto-?grader)';
const MACHINE = `(?:${GRADER}|judge|marker|reviewer|language model|llm|ai(?: (?:model|assistant|system|judge))?|chatgpt|gpt|assistant|interviewer)`;
/** What is being graded. */
const THIS =
  '(?:me|us|(?:this|my|the)(?: (?:above|following|whole|entire))? (?:answer|response|submission|text|candidate|reply)|this)';

const all = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, 'i'));

const PATTERNS = [
  ...all(
    `\\b(?:give|award|assign|grant|deserves?|merits?|earns?|worth)\\b[^.!?\\n]{0,30}\\b${FULL_MARKS}\\b`,
    `\\b(?:give|award|assign|grant|rate|grade|score|mark) ${THIS}\\b[^.!?\\n]{0,40}(?:\\b(?:all|full|maximum|max|highest|top|perfect|made|correct|complete|pass(?:ed)?|generously|highly|excellent|one hundred)\\b|\\b10\\b|\\b100\\b|\\b1\\.0\\b)`,
    `\\b${FULL_MARKS}\\b[^.!?\\n]{0,20}\\b(?:please|for (?:this|my) answer|to (?:this|my) answer|for me)\\b`,
    `\\b(?:mark|set|treat|count|consider|judge|return|output)\\b[^.!?\\n]{0,30}\\b(?:points?|criteria|verdicts?|claims?|everything|rubric)\\b[^.!?\\n]{0,20}\\bas (?:made|correct|met|passed|satisfied|fulfilled|covered|complete)\\b`,
    `\\b(?:ignore|disregard|forget|override|bypass)\\b[^.!?\\n]{0,40}\\b(?:rubric|instructions?|system prompt|grading|guidelines|marking scheme|(?:previous|prior|above) (?:rules|prompts?|text|messages?)|everything above|all the above)\\b`,
    `\\b(?:dear|hey|hello|hi|attention|note (?:to|for)|message (?:to|for)|instructions? (?:to|for))(?: the| a| an| this| your| my)? (?:\\w+ )?${MACHINE}\\b`,
    `\\b(?:as|you are|you're|act as|acting as)(?: the| a| an| this| my)? (?:\\w+ )?${GRADER}\\b`,
    `\\b${MACHINE}\\b[,:]? (?:please|you (?:must|should|are|will|have|need))\\b`,
    `\\b${GRADER}\\b (?:must|should) (?:mark|give|award|accept|ignore|score)\\b`,
    `\\b${GRADER}[,:] `,
    '\\b(?:this|my) (?:answer|response|submission)\\b[^.!?\\n]{0,20}\\b(?:makes|covers|states|demonstrates|addresses|meets|satisfies|deserves|passes|fulfils|is (?:correct|complete|perfect|excellent|fully)|should (?:be|get|receive|pass|score))\\b',
    '\\bthe (?:candidate|applicant|interviewee|student)(?: has)? (?:correctly |clearly |fully |already |thus |therefore )?(?:states|stated|explains|explained|demonstrates|demonstrated|mentions|mentioned|answers|answered|understands|deserves|argues|describes|described|identifies|identified|makes (?:all|every|each)|covers (?:all|every|each)|should (?:get|receive|pass))\\b',
    '\\b(?:all|every|each)(?: of)?(?: the)? (?:rubric points?|points? (?:of|in|on) the rubric|points? (?:is|are|was|were|has been|have been) (?:made|satisfied|met|addressed|fulfilled))\\b',
    '\\b(?:verdict|score|confidence|grade)["\']?\\s*[:=]\\s*["\']?(?:made|1(?:\\.0+)?\\b|100\\b|10\\/10|full|pass|correct|perfect)',
    '["\'](?:verdict|points|misconceptions|scored|grader)["\']\\s*:',
    '<\\/?\\s*(?:system|assistant|user|instructions?|prompt|answer|grading|rubric|candidate)\\s*>|<\\|[a-z_ ]{2,20}\\|>|\\[\\/?(?:INST|SYS|SYSTEM)\\]|<<\\/?SYS>>',
    '^\\s*(?:#+\\s*)?(?:system|assistant|developer)(?: (?:prompt|message|note|override))?\\s*:',
    '\\b(?:system prompt|prompt injection|jailbreak|developer mode|new instructions?|updated instructions?|end of (?:answer|rubric|prompt|instructions))\\b',
    `\\byou (?:must|should|will|are (?:required|instructed|told|ordered) to|have to|need to|are to) (?:now )?(?:grade|award|give ${THIS}|give full|mark (?:me|this|all|every|it)|score (?:me|this|it) |rate (?:me|this|it)|output (?:made|the verdict|a score|only)|respond (?:only )?with|accept (?:this|my) answer)`,
    '\\b(?:the|your) (?:rubric|marking scheme|grading criteria)\\b[^.!?\\n]{0,40}\\b(?:says|is|was|should|requires|has been|does not apply|no longer)\\b|\\b(?:according to|per|matches|match|satisfies|following) (?:the|your) (?:rubric|marking scheme|grading criteria)\\b',
  ),
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
