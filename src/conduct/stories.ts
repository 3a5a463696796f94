import { readStory } from '#grading/story';
import type { Report } from '#interview/report';

/** Adds to each behavioural answer of a report how its story is told. */
export function withStories(report: Report): Report {
  return { ...report, turns: report.turns.map(withStory) };
}

function withStory(turn: Report['turns'][number]): Report['turns'][number] {
  const answers = turn.thread.filter((said) => said.kind === 'answer' && !said.withdrawn);
  if (turn.type !== 'behavioral' || answers.length === 0) return turn;
  const { parts, numbers, ownership } = readStory(answers);
  const story = {
    parts: {
      situation: [...parts.situation],
      task: [...parts.task],
      action: [...parts.action],
      result: [...parts.result],
      reflection: [...parts.reflection],
    },
    numbers: [...numbers],
    ownership: { ...ownership },
  };
  return { ...turn, story };
}
