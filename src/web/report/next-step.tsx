import { Link } from '@tanstack/react-router';
import type { Report } from '#interview/report';
import { Refused, TRY_AGAIN } from '../shell/refused.js';
import { useStart } from '../shell/start.js';

/** The one thing to do next, why, and the button that does it. */
export function NextStep({ report, heading: Heading }: { report: Report; heading: 'h2' | 'h3' }) {
  const start = useStart();
  const { text, reason, question } = report.nextStep;
  if (report.turns.some((turn) => turn.pending)) {
    return (
      <div className="step">
        <Heading className="stephead">Next step</Heading>
        <p>It is chosen once every answer is judged.</p>
      </div>
    );
  }
  const again = report.turns.find((turn) => turn.question === question);
  return (
    <div className="step">
      <Heading className="stephead">Next step</Heading>
      <p>{text}</p>
      <p className="note">{reason}</p>
      <div className="actions">
        {question ? (
          <button
            type="button"
            className="btn go"
            disabled={start.isPending}
            onClick={() => start.mutate({ round: report.round, level: report.level, questions: [question] })}
          >
            {start.isPending
              ? 'Starting'
              : again?.outcome === 'answered'
                ? 'Answer it again'
                : 'Answer it now'}
          </button>
        ) : (
          <Link className="btn go" to="/practise">
            Choose a question
          </Link>
        )}
        {again?.skills[0] ? (
          <Link to="/practise" search={{ skill: again.skills[0] }}>
            More on this skill
          </Link>
        ) : null}
      </div>
      <Refused error={start.error} offline={TRY_AGAIN} />
    </div>
  );
}
