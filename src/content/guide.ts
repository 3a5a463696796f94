import { z } from 'zod';
import { Id, Text } from './item.js';
import { QUESTION_TYPES } from './question.js';

/** One skill of the role. The list in skills.yaml is the only one: an id that is not in it does not load. */
export const Skill = z.strictObject({ id: Id, name: Text, short: Text.max(28), description: Text });
export type Skill = z.infer<typeof Skill>;

export const Skills = z.strictObject({ skills: z.array(Skill).min(1) });

/** What in the product practises a step of the guide. */
const Practise = z.strictObject({ questions: z.array(Id).optional(), skill: Id.optional() });

const ChecklistItem = z.strictObject({ id: Id, text: Text, practise: Practise.optional() });

/** The preparation guide for a role. A fact without a source does not load. */
export const Guide = z.strictObject({
  id: Id,
  title: Text,
  lead: Text,
  updated: z.iso.date(),
  sources: z.array(z.strictObject({ id: Id, name: Text, date: z.iso.date(), status: Text })),
  facts: z.array(
    z.strictObject({
      id: Id,
      label: Text,
      value: Text,
      low: z.number().optional(),
      high: z.number().optional(),
      unit: Text.optional(),
      note: Text.optional(),
      source: Id,
    }),
  ),
  role: z.array(Text).min(1),
  skills: z.array(z.strictObject({ skill: Id, why: Text, asked: Text })),
  questionTypes: z.array(
    z.strictObject({
      id: z.enum(QUESTION_TYPES),
      name: Text,
      minutes: Text,
      description: Text,
      lookFor: Text,
      examples: z.array(Id),
    }),
  ),
  formats: z.array(
    z.strictObject({ id: Id, name: Text, minutes: Text, workOn: Text, counts: Text, advice: Text }),
  ),
  steps: z.array(
    z.strictObject({
      id: Id,
      title: Text,
      body: z.array(Text).min(1),
      hours: Text,
      checklist: z.array(ChecklistItem).min(1),
    }),
  ),
  mistakes: z.array(
    z.strictObject({ id: Id, title: Text, body: Text, instead: Text, questions: z.array(Id) }),
  ),
  faq: z.array(z.strictObject({ id: Id, question: Text, answer: Text })),
});
export type Guide = z.infer<typeof Guide>;

/** Words read in a minute: 238 for English non-fiction (Brysbaert 2019, Journal of Memory and Language 109). */
const WORDS_A_MINUTE = 238;

/** Minutes that reading a guide takes, rounded up. */
export function readingMinutes(guide: Guide): number {
  const words = (value: unknown): number => {
    if (typeof value === 'string') return value.split(/\s+/).length;
    if (Array.isArray(value)) return value.reduce((sum: number, entry) => sum + words(entry), 0);
    if (value && typeof value === 'object') {
      return Object.entries(value).reduce(
        (sum, [key, entry]) => sum + (key === 'id' || key === 'practise' ? 0 : words(entry)),
        0,
      );
    }
    return 0;
  };
  return Math.ceil(words(guide) / WORDS_A_MINUTE);
}
