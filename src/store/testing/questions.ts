import type { Question } from '#content/question';
import type { Candidate } from '#interview/select';

const SKILLS = ['detection', 'segmentation', 'evaluation'] as const;

/** Questions made for tests: short, valid, and none of the pack's, so that editing the pack breaks no store test. */
export const candidates: readonly Candidate[] = Array.from({ length: 5 }, (_, index) => {
  const item = question(`question-${index + 1}`, SKILLS[index % SKILLS.length]!);
  return { item, hash: `hash-of-${item.id}` };
});

export const skills = SKILLS.map((id) => ({ id, name: id }));

function question(id: string, skill: string): Question {
  const levels = ['junior', 'mid', 'senior'] as const;
  return {
    id,
    title: `Title of ${id}`,
    prompt: `What does ${id} ask?`,
    type: 'technical',
    skills: [skill],
    levels: [...levels],
    minutes: 5,
    points: Array.from({ length: 8 }, (_, index) => ({
      id: `point-${index + 1}`,
      statement: `Claim ${index + 1} holds because of reason ${index + 1}.`,
      weight: 1 + (index % 3),
      from: levels[index % levels.length]!,
      probe: `What about claim ${index + 1}?`,
      accept: ['One way to say it.', 'Another way to say it.'],
      not: ['What sounds like it.'],
    })),
    misconceptions: Array.from({ length: 3 }, (_, index) => ({
      id: `belief-${index + 1}`,
      statement: `Wrong belief ${index + 1}.`,
      correct: 'What is right.',
      why: 'Why people believe it.',
    })),
    modelAnswer: { mid: 'A model answer.', senior: 'A longer model answer.' },
    followUps: ['And then?', 'And why?'],
    sources: [{ authors: 'A. Author', title: 'A title', venue: 'A venue', year: 2020 }],
  };
}
