import { Link } from '@tanstack/react-router';
import type { InterviewSummary, Today } from '#api/responses';
import type { Level } from '#content/level';
import { ago, firstOf, score } from '../shell/format.js';
import { VerdictMark } from '../shell/marks.js';
import { roundName } from '../shell/phrases.js';
import { Refused, TRY_AGAIN } from '../shell/refused.js';
import { useStart } from '../shell/start.js';

/** Rubric points that lately were not made, each with a way to try its question again. */
export function Missed({ missed, level }: { missed: Today['missed']; level: Level }) {
  const start = useStart();
  return (
    <section className="across" aria-labelledby="missed-title">
      <h2 id="missed-title">Points missed lately</h2>
      <Refused error={start.error} offline={TRY_AGAIN} />
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">Point</th>
            <th scope="col" className="wide">
              Last time
            </th>
            <th scope="col">
              <span className="vh">Try again</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {missed.map(({ question, round, title, statement, verdict, at, interview }) => (
            <tr key={`${interview} ${question} ${statement}`}>
              <td>
                {statement}
                <span className="sub">
                  <span className="narrow">
                    <VerdictMark name={verdict} />,{' '}
                  </span>
                  {title},{' '}
                  <Link to="/interviews/$id/report" params={{ id: interview }}>
                    {ago(at)}
                  </Link>
                </span>
              </td>
              <td className="wide">
                <VerdictMark name={verdict} />
              </td>
              <td className="r">
                <button
                  type="button"
                  className="quiet"
                  aria-label={`Answer again: ${title}`}
                  disabled={start.isPending}
                  onClick={() => start.mutate({ round, level, questions: [question] })}
                >
                  Answer again
                </button>
              </td>
            </tr>
          ))}
          {missed.length === 0 ? (
            <tr>
              <td colSpan={3} className="muted">
                Nothing here. A point that a judged answer misses, makes in part or contradicts is listed
                until an answer makes it.
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

/** The latest interviews, each a link to its report. */
export function LastInterviews({ interviews }: { interviews: readonly InterviewSummary[] }) {
  return (
    <section aria-labelledby="last-title">
      <h2 id="last-title">Last interviews</h2>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">Round</th>
            <th scope="col" className="r wide">
              Minutes
            </th>
            <th scope="col" className="r">
              Score
            </th>
          </tr>
        </thead>
        <tbody>
          {interviews.map((interview) => (
            <tr key={interview.id}>
              <td>
                <Link to="/interviews/$id/report" params={{ id: interview.id }}>
                  {roundName(interview.round)}: {firstOf(interview.questions.map(({ title }) => title))}
                </Link>
                <span className="sub">
                  {ago(interview.updatedAt)}, {interview.level} level
                  {interview.provisional ? ', provisional' : ''}
                </span>
              </td>
              <td className="r num wide">{Math.round(interview.elapsedMs / 60_000)}</td>
              <td className="r">
                <Score interview={interview} />
              </td>
            </tr>
          ))}
          {interviews.length === 0 ? (
            <tr>
              <td colSpan={3} className="muted">
                An interview that you end is listed here, with its score and its report.
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

function Score({ interview }: { interview: InterviewSummary }) {
  if (interview.score !== null) return <span className="num">{score(interview.score)}</span>;
  return interview.pending > 0 ? <>still being judged</> : <VerdictMark name="none" />;
}

/** How often each skill was answered; how well is in the reports, and nothing is estimated from it. */
export function Coverage({ coverage, next }: { coverage: Today['coverage']; next: string | undefined }) {
  return (
    <section aria-labelledby="coverage-title">
      <h2 id="coverage-title">Answers by skill</h2>
      <table className="tbl coverage">
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col" className="r">
              Answers
            </th>
            <th scope="col" className="r">
              Questions
            </th>
          </tr>
        </thead>
        <tbody>
          {coverage.map(({ skill, name, answers, questions }) => (
            <tr key={skill} className={skill === next ? 'on' : undefined}>
              <th scope="row">
                <Link to="/practise" search={{ skill }}>
                  {name}
                </Link>
                {skill === next ? <span className="label"> next</span> : null}
              </th>
              <td className="r num">{answers}</td>
              <td className="r num">{questions}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        Answers given, over all interviews, and questions that there are. How well each went is in its report.
      </p>
    </section>
  );
}
