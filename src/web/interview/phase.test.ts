import { expect, test } from 'vitest';
import { type Phase, phaseOf } from './phase.js';

const question = { kind: 'question' as const, question: 'q', prompt: 'p', reason: 'r' };
const calm = { state: { paused: false, current: question }, draft: '', sending: false, lost: false };

test.each<[Phase, Parameters<typeof phaseOf>[0]]>([
  ['turn', calm],
  ['turn', { ...calm, draft: ' \n' }],
  ['writing', { ...calm, draft: 'The union' }],
  ['reading', { ...calm, sending: true }],
  ['reading', { ...calm, state: { paused: false, current: { ...question, kind: 'judging' } } }],
  ['reading', { ...calm, state: { paused: false, current: null } }],
  ['paused', { ...calm, draft: 'The union', state: { paused: true, current: question } }],
  ['lost', { ...calm, sending: true, lost: true }],
])('%s', (phase, facts) => {
  expect(phaseOf(facts)).toBe(phase);
});
