import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { QuestionHistory } from '#api/responses';
import type { TurnReport } from '#interview/report';
import { get } from '../client.js';
import { dayAndTime, score, wordCount } from '../shell/format.js';
import { VerdictMark } from '../shell/marks.js';
import { type PastAnswer, pairOf } from './earlier.js';

/** An earlier answer to the same question beside this one, with the verdicts that changed. */
export function SideBySide({ turn, interview }: { turn: TurnReport; interview: string }) {
  const history = useQuery({
    queryKey: ['answers', turn.question, interview],
    queryFn: () => get<QuestionHistory>(`/api/questions/${encodeURIComponent(turn.question)}/answers`),
    enabled: turn.outcome === 'answered' && !turn.pending,
  });
  const pair = history.data ? pairOf(history.data, interview) : null;
  if (!pair) return null;
  const statement = (id: string) => turn.points.find((point) => point.id === id)?.statement ?? id;
  return (
    <details className="more both">
      <summary>Both answers side by side</summary>
      <div>
        <div className="pair">
          <Past answer={pair.earlier} name="Earlier" />
          <Past answer={pair.now} name="This one" />
        </div>
        {pair.changes.length === 0 ? (
          <p className="muted">No verdict changed between the two.</p>
        ) : (
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">Point</th>
                <th scope="col">Earlier</th>
                <th scope="col">This one</th>
              </tr>
            </thead>
            <tbody>
              {pair.changes.map(({ id, from, to }) => (
                <tr key={id}>
                  <td>{statement(id)}</td>
                  <td>
                    <VerdictMark name={from} />
                  </td>
                  <td>
                    <VerdictMark name={to} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </details>
  );
}

function Past({ answer, name }: { answer: PastAnswer; name: string }) {
  return (
    <div>
      <p className="label">
        {name},{' '}
        {name === 'Earlier' ? (
          <Link to="/interviews/$id/report" params={{ id: answer.interview }}>
            {dayAndTime(answer.at)}
          </Link>
        ) : (
          dayAndTime(answer.at)
        )}
        , {answer.level}, {wordCount(answer.text)} words
      </p>
      <p className="pastscore num">{answer.score === null ? 'not scored' : score(answer.score)}</p>
      <p className="read said">{answer.text}</p>
    </div>
  );
}
