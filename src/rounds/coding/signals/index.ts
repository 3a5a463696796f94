export { SIGNALS, type SignalEntry } from './catalogue.js';
export { type CodeFacts, codeFacts, type FunctionFacts } from './code-facts.js';
export type { SignalContext } from './program.js';
export { readSignals } from './read-signals.js';
export type { Signal, SignalArea, SignalId } from './signal.js';
