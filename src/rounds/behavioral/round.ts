import { z } from 'zod';
import { refuseDuplicateIds } from '#content/item';
import { PackPoint, questionShape } from '#content/question';
import { conversationFollowUp, conversationHint } from '#interview/follow-up';
import type { Round } from '#interview/round';

/** The parts of a story told well, and what was learnt from it. */
export const STORY_PARTS = ['situation', 'task', 'action', 'result', 'reflection'] as const;
export type StoryPart = (typeof STORY_PARTS)[number];

const BehavioralPoint = PackPoint.extend({ part: z.enum(STORY_PARTS) });

/** A behavioural question as a pack writes it: each point belongs to a part of the story. */
export const BehavioralQuestion = z
  .strictObject({
    ...questionShape,
    type: z.literal('behavioral'),
    points: z.array(BehavioralPoint).min(8).max(12),
  })
  .superRefine((question, context) => {
    refuseDuplicateIds(question, context);
    for (const part of ['situation', 'task', 'action', 'result'] as const) {
      if (!question.points.some((point) => point.part === part)) {
        context.addIssue({
          code: 'custom',
          path: ['points'],
          message: `no point asks for the story's ${part}`,
        });
      }
    }
  });

/** Stories from the candidate's own work, mapped to situation, task, action and result. */
export const behavioralRound: Round = {
  id: 'behavioral',
  title: 'Behavioural',
  summary:
    'A story from your own work: situation, task, action, result, with numbers and your own part in it.',
  minutes: 30,
  schema: BehavioralQuestion,
  asks: (question) => question.type === 'behavioral',
  followUp: conversationFollowUp,
  hint: conversationHint,
};
