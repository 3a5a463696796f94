import { z } from 'zod';
import { refuseDuplicateIds } from '#content/item';
import { PackPoint, questionShape } from '#content/question';
import { conversationFollowUp, conversationHint } from '#interview/follow-up';
import type { Round } from '#interview/round';

const TYPES = ['technical', 'role-specific', 'situational'] as const;

/** A concept question as a pack writes it. */
export const ConceptQuestion = z
  .strictObject({ ...questionShape, type: z.enum(TYPES), points: z.array(PackPoint).min(8).max(12) })
  .superRefine(refuseDuplicateIds);

/** Technical, role-specific and situational questions, answered in prose and probed where a heavy point is missing. */
export const conceptRound: Round = {
  id: 'concept',
  title: 'Concept',
  summary:
    'Technical, role-specific and situational questions, answered in prose. 5 to 10 minutes a question.',
  minutes: 30,
  schema: ConceptQuestion,
  asks: (question) => (TYPES as readonly string[]).includes(question.type),
  followUp: conversationFollowUp,
  hint: conversationHint,
};
