/** The optional language model: any OpenAI-compatible endpoint, used as a second opinion that must quote. */
export { Budget } from './budget.js';
export { type FollowUpRequest, wordFollowUp } from './follow-up.js';
export { type LanguageModel, ModelError, type ModelFailure, type ModelRequest } from './language-model.js';
export { type AdapterOptions, DEFAULT_LIMITS, type Limits, openAiCompatible } from './openai-compatible.js';
export type { ReadAnswerPart, ReadingRequest } from './reading-prompt.js';
export { type Discarded, type PointReading, readAnswer, type SecondReading } from './second-reading.js';
export { ModelSettings, settingsFromEnvironment } from './settings.js';
export { type TryResult, tryModel } from './try-model.js';
