import type { Question } from '#content/question';
import type { Disputed } from '../dispute-schemas.js';
import type { InterviewEvent, NewEvent } from '../events.js';
import type { Judgement, Verdict } from '../judgement.js';

/** A question with ten points p1…p10: p1 to p3 weigh 3, p4 to p6 weigh 2, the rest 1; p9 and p10 count from senior. */
export function question(id = 'blur', more: Partial<Question> = {}): Question {
  return {
    id,
    title: `On ${id}`,
    prompt: `What is ${id}?`,
    type: 'technical',
    skills: ['detection'],
    levels: ['junior', 'mid', 'senior'],
    minutes: 8,
    points: Array.from({ length: 10 }, (_, i) => ({
      id: `p${i + 1}`,
      statement: `Statement ${i + 1} about ${id} because of reason ${i + 1}.`,
      weight: i < 3 ? 3 : i < 6 ? 2 : 1,
      from: i < 8 ? ('junior' as const) : ('senior' as const),
      probe: `Probe ${i + 1} on ${id}?`,
      accept: [
        `In other words, point ${i + 1} holds for a reason that everybody knows.`,
        `Another way to say ${i + 1}.`,
      ],
      not: [`Not ${i + 1}.`],
    })),
    misconceptions: [1, 2, 3].map((i) => ({
      id: `m${i}`,
      statement: `Wrong ${i}.`,
      correct: `Right ${i}.`,
      why: `Why ${i}.`,
    })),
    modelAnswer: { mid: 'A good answer.', senior: 'A better answer.' },
    followUps: ['And then?', 'And what else?'],
    sources: [{ authors: 'A. Author', title: 'A paper', venue: 'CVPR', year: 2020 }],
    ...more,
  };
}

/** A judgement in which the named points have the named verdicts and all others are missed. */
export function judgement(
  item: Question,
  verdicts: Record<string, Verdict>,
  more: Partial<Judgement> = {},
): Judgement {
  const weights = item.points.filter((point) => point.from === 'junior');
  const credit = weights.reduce(
    (sum, point) =>
      sum +
      (verdicts[point.id] === 'made' ? point.weight : verdicts[point.id] === 'partly' ? point.weight / 2 : 0),
    0,
  );
  return {
    score: credit / weights.reduce((sum, point) => sum + point.weight, 0),
    scored: true,
    points: item.points.map((point) => ({
      id: point.id,
      verdict: verdicts[point.id] ?? 'missed',
      sure: true,
      confidence: 0.9,
      after: 'none',
    })),
    misconceptions: [],
    flags: [],
    grader: 'scripted@1',
    ...more,
  };
}

/** Gives events their sequences and times: one every `gap` milliseconds from 2026-01-01 10:00 UTC. */
export function log(events: readonly NewEvent[], gap = 60_000): InterviewEvent[] {
  const start = Date.parse('2026-01-01T10:00:00.000Z');
  return events.map((event, index) => ({
    ...event,
    sequence: index + 1,
    at: new Date(start + index * gap).toISOString(),
  })) as InterviewEvent[];
}

export const started = (more: Partial<Extract<NewEvent, { type: 'started' }>['data']> = {}): NewEvent => ({
  type: 'started',
  data: {
    round: 'concept',
    level: 'mid',
    minutes: 30,
    feedback: 'end',
    order: 'coverage',
    seed: 1,
    pack: { id: 'test', version: '1' },
    ...more,
  },
});

export const asked = (item: Question): NewEvent => ({
  type: 'asked',
  data: { question: item.id, item, hash: `hash of ${item.id}`, reason: 'Asked because.' },
});

export const answered = (
  item: Question,
  text = 'An answer.',
  more: { after?: 'none' | 'probe'; prompt?: string } = {},
): NewEvent => ({
  type: 'answered',
  data: {
    question: item.id,
    text,
    source: 'typed',
    after: more.after ?? 'none',
    ...(more.prompt ? { prompt: more.prompt } : {}),
  },
});

export const judged = (item: Question, answers: number[], of: Judgement): NewEvent => ({
  type: 'judged',
  data: { question: item.id, answers, judgement: of, provisional: true },
});

export const probed = (item: Question, id: string, about: 'point' | 'misconception' = 'point'): NewEvent => ({
  type: 'probed',
  data: {
    question: item.id,
    about,
    id,
    prompt: `Probe ${id.slice(1)} on ${item.id}?`,
    reason: 'Asked because.',
  },
});

export const moved = (
  move: Extract<NewEvent, { type: 'moved' }>['data']['move'],
  item?: Question,
  more: { text?: string; point?: string } = {},
): NewEvent => ({
  type: 'moved',
  data: { move, ...(item ? { question: item.id } : {}), ...more },
});

export const withdrawn = (item: Question, answer: number): NewEvent => ({
  type: 'withdrawn',
  data: { question: item.id, answer },
});

/** That a point should have another verdict, or that a misconception (`m…`) was not asserted. */
export const disputed = (
  item: Question,
  id: string,
  verdict: Verdict = 'made',
  more: { meant?: string; withdrawn?: true } = {},
): NewEvent & { data: Disputed } => {
  const said = { question: item.id, meant: 'I meant that.', ...more };
  return {
    type: 'disputed',
    data: id.startsWith('m')
      ? { ...said, misconception: id, verdict: 'not-asserted' }
      : { ...said, point: id, verdict },
  };
};

export const ended = (how: 'completed' | 'time' | 'stopped' = 'completed'): NewEvent => ({
  type: 'ended',
  data: { how, reason: 'Because.' },
});
