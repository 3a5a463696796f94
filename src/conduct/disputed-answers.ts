import type { DisputedAnswers } from '#api/responses';
import { judgedVerdict } from '#interview/dispute';
import type { Dispute } from '#interview/dispute-schemas';
import { fold, levelOf, type State } from '#interview/state';
import { activeAnswers, type Turn } from '#interview/turn';
import type { Store } from '#store/store';

type DisputedAnswer = DisputedAnswers['answers'][number];

/** Every answer of which a verdict is disputed, with both verdicts: a person's own labelled data. */
export async function disputedAnswers(store: Store, version: string, now: Date): Promise<DisputedAnswers> {
  const answers: DisputedAnswer[] = [];
  for (const id of await store.interviewsWith('disputed')) {
    const state = fold(await store.events(id));
    for (const turn of state.turns) if (turn.disputes.length > 0) answers.push(answerOf(id, state, turn));
  }
  return {
    format: 'fovea-disputes',
    formatVersion: 1,
    exportedAt: now.toISOString(),
    version,
    answers,
  };
}

function answerOf(interview: string, state: State, turn: Turn): DisputedAnswer {
  const { id, prompt, points, misconceptions } = turn.item;
  return {
    interview,
    question: turn.question,
    level: levelOf(state),
    item: {
      id,
      prompt,
      points: points.map(({ id, statement, weight, from }) => ({ id, statement, weight, from })),
      misconceptions: misconceptions.map(({ id, statement }) => ({ id, statement })),
    },
    texts: activeAnswers(turn).map(({ sequence, at, text, after, prompt }) => ({
      answer: sequence,
      at,
      text,
      after,
      ...(prompt ? { prompt } : {}),
    })),
    grader: turn.judged!.judgement.grader,
    disputes: turn.disputes.map((dispute) => disputeWith(turn, dispute)),
  };
}

/** A dispute beside what the latest judgement says of its target. */
function disputeWith(turn: Turn, dispute: Dispute): DisputedAnswer['disputes'][number] {
  const { about, id, verdict, meant, at } = dispute;
  const { judgement } = turn.judged!;
  const found = (about === 'point' ? judgement.points : judgement.misconceptions).find(
    (one) => one.id === id,
  );
  const { answer, quote, start, end } = found ?? {};
  return {
    about,
    id,
    at,
    grader: {
      verdict: judgedVerdict(judgement, dispute) ?? (about === 'point' ? 'missed' : 'not-asserted'),
      ...(quote === undefined ? {} : { quote, start, end }),
      ...(quote === undefined || answer === undefined ? {} : { answer }),
    },
    person: { verdict, meant },
  };
}
