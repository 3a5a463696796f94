import { z } from 'zod';
import { refuseDuplicateIds } from '../item.js';
import type { PackFile, QuestionSchema } from '../pack.js';
import { PackPoint, Question, questionShape } from '../question.js';

/** One round that asks everything, as strict about its questions as the real ones. */
export const rounds: Readonly<Record<string, QuestionSchema>> = {
  any: {
    schema: z
      .strictObject({
        ...questionShape,
        type: Question.shape.type,
        points: z.array(PackPoint).min(8).max(12),
      })
      .superRefine(refuseDuplicateIds),
    asks: () => true,
  },
};

const point = (id: string) => `  - id: ${id}
    statement: Because of ${id} the effect follows.
    weight: 2
    from: junior
    probe: What of it?
    accept: [One way., Another way.]
    not: [Something else.]`;

const misconception = (id: string) => `  - id: ${id}
    statement: The wrong thing.
    correct: The right thing.
    why: It looks alike.`;

/** A question's YAML: eight points, three misconceptions; `id` stands on line 1. */
export const questionText = (id: string, skill = 'seeing') => `id: ${id}
title: The question ${id}
prompt: What happens, and why?
type: technical
skills: [${skill}]
levels: [junior, mid]
minutes: 8
points:
${['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'].map(point).join('\n')}
misconceptions:
${['m1', 'm2', 'm3'].map(misconception).join('\n')}
modelAnswer:
  mid: All of it.
  senior: All of it and more.
followUps: [First., Second.]
sources:
  - { authors: A. Author, title: A title, venue: A venue, year: 2020 }
`;

const skills = `skills:
  - { id: seeing, name: Seeing, short: Seeing, description: To see. }
  - { id: telling, name: Telling, short: Telling, description: To tell. }
`;

const guide = `id: small
title: A small guide
lead: Read this.
updated: 2026-03-20
sources:
  - { id: somebody, name: Somebody, date: 2026-03-20, status: unverified }
facts:
  - { id: pay, label: Pay, value: enough, source: somebody }
role: [You look.]
skills:
  - { skill: seeing, why: Needed., asked: Often. }
questionTypes:
  - { id: technical, name: Technical, minutes: "8", description: Words., lookFor: Reasons., examples: [first] }
formats: []
steps:
  - id: begin
    title: Begin
    body: [Do it.]
    hours: "1"
    checklist:
      - { id: done, text: Did it., practise: { questions: [first], skill: seeing } }
mistakes: []
faq: []
`;

/** The smallest pack that is right: two skills, a guide, two questions. */
export function smallPack(): PackFile[] {
  return [
    { path: 'guide.yaml', text: guide },
    { path: 'questions/first.yaml', text: questionText('first') },
    { path: 'questions/second.yaml', text: questionText('second', 'telling') },
    { path: 'skills.yaml', text: skills },
  ];
}

/** The same pack with one file's text changed, or a file more. */
export function changed(path: string, change: (text: string) => string): PackFile[] {
  const files = smallPack().filter((file) => file.path !== path);
  const text = change(smallPack().find((file) => file.path === path)?.text ?? '');
  return [...files, { path, text }];
}
