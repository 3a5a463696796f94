/** Answer and rubric in, judgement with verified quotes out. */
export type { AnswerPart, GradeRequest, Grader } from './grader.js';
export { lexicalGrader } from './lexical.js';
export { readStory, type Span, type Story } from './story.js';
export { verifyQuotes } from './verify.js';
