import { stringify } from 'yaml';
import type { Question } from '#content/question';
import { seeded } from '#statistics/random';
import { STYLES } from '../answers.js';
import type { SetFile } from '../set.js';

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta vo'.split(' ');

/** So many words of invented prose, in sentences of eight, others for every seed. */
export function prose(words: number, seed: number): string {
  const random = seeded(seed);
  const word = () =>
    Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
    ).join('');
  return Array.from({ length: words }, (_, at) => word() + (at % 8 === 7 ? '.' : '')).join(' ');
}

/** A question with two points, the second expected from senior on, and one misconception. */
export function question(id: string): Question {
  const about = { probe: 'What then?', accept: [], not: [] };
  return {
    id,
    title: id,
    prompt: 'Why does a convolution have few weights?',
    type: 'technical',
    skills: ['networks'],
    levels: ['mid'],
    minutes: 5,
    points: [
      { id: 'shared', statement: 'Weights are shared.', weight: 3, from: 'junior', ...about },
      { id: 'local', statement: 'Windows are small.', weight: 1, from: 'senior', ...about },
    ],
    misconceptions: [
      { id: 'no-weights', statement: 'It has none.', correct: 'It has some.', why: 'Unclear.' },
    ],
    modelAnswer: { mid: 'Shared weights.', senior: 'Shared weights in small windows.' },
    followUps: [],
    sources: [],
  };
}

/** A whole file of labelled answers as it would be parsed: four bases, and of the first every kind of edit. */
export function labelledFile(id: string, seed = 1) {
  const bases = STYLES.slice(0, 4).map((style, at) => {
    const name = 'abcd'[at]!;
    return {
      id: name,
      style: style as string,
      level: 'mid',
      text: `${prose(40, seed * 10 + at)} Weights are shared in ${id} ${name}. Small windows see ${id} ${name}.`,
      points: {
        shared: ['made', `Weights are shared in ${id} ${name}`],
        local: ['partly', `Small windows see ${id} ${name}`],
      } as Record<string, unknown>,
      misconceptions: {} as Record<string, unknown>,
      edits: [] as Record<string, unknown>[],
    };
  });
  const shared = `Weights are shared in ${id} a`;
  const edit = (kind: string, said: string, label: unknown) => ({
    kind,
    target: 'shared',
    change: [shared, said],
    points: { shared: label },
  });
  const belief = (kind: string, said: string) => ({
    kind,
    target: 'no-weights',
    change: [shared, `${shared}. ${said}`],
    misconceptions: { 'no-weights': [kind, said] },
  });
  bases[0]!.edits = [
    edit('removed', 'That is another matter', 'missed'),
    edit('negated', 'Weights are never shared', ['contradicted', 'Weights are never shared']),
    edit('named', 'Then there are weights', 'missed'),
    edit('corrupted', 'Weights are shared by depth', ['partly', 'Weights are shared by depth']),
    edit('paraphrased', 'One kernel is reused', ['made', 'One kernel is reused']),
    belief('asserted', 'It holds no weights'),
    belief('rejected', 'It surely holds weights'),
    { kind: 'style', text: `ok so ${shared}`, points: { shared: ['made', shared] } },
    { kind: 'padded', change: [shared, `I like this topic. ${shared}`] },
    {
      kind: 'reversed',
      text: `Nothing is shared in ${id}.`,
      points: { shared: ['contradicted', 'Nothing is shared'] },
    },
  ];
  return { question: id, answers: bases };
}
export type InventedFile = ReturnType<typeof labelledFile>;

export const QUESTIONS = ['one', 'two', 'three'].map(question);

/**
 * A set without a problem; `spoil` changes files before they are written. Nothing is in the part for tests, since so few
 * answers would not pass for styles that say nothing.
 */
export function inventedSet(
  spoil: (files: Record<string, InventedFile>, split: Record<string, unknown>) => void = () => {},
): SetFile[] {
  const files = Object.fromEntries(QUESTIONS.map(({ id }, at) => [id, labelledFile(id, at + 1)]));
  const split: Record<string, unknown> = { train: ['one', 'three'], development: ['two'], test: [] };
  spoil(files, split);
  return [
    { path: 'split.yaml', text: stringify(split) },
    ...Object.entries(files).map(([id, file]) => ({ path: `${id}.yaml`, text: stringify(file) })),
  ];
}
