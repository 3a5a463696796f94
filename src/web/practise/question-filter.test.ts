import { expect, test } from 'vitest';
import type { QuestionSummary } from '#api/responses';
import { filterQuestions, NO_FILTER, narrowedBy, type QuestionFilter } from './question-filter.js';

const question = (id: string, more: Partial<QuestionSummary>): QuestionSummary => ({
  id,
  round: 'concept',
  title: id,
  prompt: '',
  type: 'technical',
  skills: ['detection'],
  levels: ['mid'],
  minutes: 8,
  times: 0,
  last: null,
  score: null,
  ...more,
});

const questions = [
  question('iou', { title: 'IoU and greedy NMS', levels: ['junior', 'mid'] }),
  question('kalman', {
    title: 'Kalman filter',
    prompt: 'Track a box. Naïve ways fail.',
    skills: ['video-tracking'],
  }),
  question('story', { title: 'A first approach that failed', type: 'behavioral', levels: ['senior'] }),
];
const skills = new Map([
  ['detection', 'Detection'],
  ['video-tracking', 'Video and tracking'],
]);

test.each<[Partial<QuestionFilter>, string[]]>([
  [{}, ['iou', 'kalman', 'story']],
  [{ text: '  NMS iou ' }, ['iou']],
  [{ text: 'naive' }, ['kalman']],
  [{ text: 'video' }, ['kalman']],
  [{ text: 'nms kalman' }, []],
  [{ skill: 'detection' }, ['iou', 'story']],
  [{ type: 'behavioral' }, ['story']],
  [{ level: 'junior' }, ['iou']],
  [{ level: 'mid', skill: 'video-tracking' }, ['kalman']],
])('%o keeps %o', (filter, ids) => {
  expect(filterQuestions(questions, { ...NO_FILTER, ...filter }, skills).map(({ id }) => id)).toEqual(ids);
});

test('says what narrows the list', () => {
  expect(narrowedBy(NO_FILTER, skills)).toBe('');
  expect(narrowedBy({ ...NO_FILTER, text: ' depth ' }, skills)).toBe('the text “depth”');
  expect(narrowedBy({ text: 'a', skill: 'detection', type: 'technical', level: 'mid' }, skills)).toBe(
    'the text “a”, the skill “Detection”, the type “technical” and the level “mid”',
  );
});
