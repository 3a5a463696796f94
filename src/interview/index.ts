/** An interview as a log: events, the state they fold to, the next move, and the report. */
export { EVENT_TYPES, InterviewEvent, MOVES, type MoveName, type NewEvent } from './events.js';
export { CREDIT, Judgement, type PointJudgement, VERDICTS, type Verdict } from './judgement.js';
export { type Context, nextStep, type Step } from './next.js';
export { Report, reportOf, TurnReport } from './report.js';
export type { Round, RoundRegistry } from './round.js';
export { currentOf, elapsedAt, fold, NEW_INTERVIEW, pendingAnswers, type State } from './state.js';
export type { Turn } from './turn.js';
