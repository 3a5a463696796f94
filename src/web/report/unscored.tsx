import type { TurnReport } from '#interview/report';
import { Mark } from '../shell/marks.js';
import { remarksOn } from './words.js';

/** Why a question has no score, in words, and what that means. */
export function Unscored({ turn }: { turn: TurnReport }) {
  const { title, text } = unscoredWords(turn);
  return (
    <div className="unscored" role={turn.pending ? 'status' : undefined}>
      <p className="verdict">
        <Mark name={turn.outcome === 'unknown' ? 'missed' : 'none'} /> {title}
      </p>
      <p className="muted">{text}</p>
    </div>
  );
}

function unscoredWords(turn: TurnReport): { title: string; text: string } {
  const reasons = turn.judgement ? remarksOn(turn.judgement).join(' ') : '';
  if (turn.pending)
    return {
      title: 'Still being judged',
      text: 'Your answer is stored. This page looks again every two seconds and shows the marks when they are there.',
    };
  switch (turn.outcome) {
    case 'skipped':
      return {
        title: 'Skipped',
        text: 'You passed on this question. It counts neither for nor against you.',
      };
    case 'unknown':
      return {
        title: 'You said that you do not know: 0.00',
        text: 'That is an honest answer, and worth more than a guess. Below is what a good one holds.',
      };
    case 'open':
      return {
        title: 'Not answered',
        text: 'The interview ended before you answered. It counts neither for nor against you.',
      };
    default:
      return {
        title: 'Not scored',
        text: `${reasons || 'There is nothing in the answer that a point of the rubric could quote.'} It counts neither for nor against you.`,
      };
  }
}
