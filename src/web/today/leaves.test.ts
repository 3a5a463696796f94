import { expect, it } from 'vitest';
import type { ModelStatus } from '#api/responses';
import { whatLeaves } from './leaves.js';

const at = (url: string): ModelStatus => ({ source: 'settings', url, model: 'owl', key: false });

it.each([
  ['no model is set up', { source: 'none', key: false } as const, 'Nothing leaves this machine.'],
  ['the model is on this machine', at('http://localhost:11434/v1'), 'Nothing leaves this machine.'],
  [
    'the model is in a cloud',
    at('https://api.example.com/v1'),
    'Judged answers are also sent to api.example.com, for the second opinion.',
  ],
  [
    'the model is elsewhere in the house',
    at('http://192.168.1.7:8080/v1'),
    'Judged answers are also sent to 192.168.1.7:8080, for the second opinion.',
  ],
  ['its address cannot be read', at('nowhere'), 'Judged answers are also sent to the second opinion.'],
  ['it is not known yet', undefined, ''],
])('where %s', (_where, model, words) => {
  expect(whatLeaves(model)).toBe(words);
});
