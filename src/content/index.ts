/** What a role pack is: schemas of its files, and the checks that a pack must pass. */
export { ClaimKind } from './claim.js';
export { Guide, readingMinutes, Skill, Skills } from './guide.js';
export { Item, Misconception, Point } from './item.js';
export { countsAt, LEVELS, type Level, levelRank } from './level.js';
export { type Pack, type PackFile, type PackProblem, readPack } from './pack.js';
export { PackPoint, QUESTION_TYPES, Question, type QuestionType, Source } from './question.js';
