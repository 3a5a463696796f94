import type { Report } from '#interview/report';
import { dayAndTime, score } from '../shell/format.js';
import { counted, duration, roundName } from '../shell/phrases.js';
import { HowSure } from './how-sure.js';
import { NextStep } from './next-step.js';
import { ScoreFigure } from './score-figure.js';
import { meanWords } from './sureness.js';
import { meanRange, outcomeOf } from './words.js';

/** When an interview was, how long it took and how it ended. */
export function Circumstances({ report }: { report: Report }) {
  return (
    <p className="label">
      {roundName(report.round)} interview at {report.level} level, {dayAndTime(report.startedAt)},{' '}
      {duration(report.elapsedMs)} of {report.minutes} min.{' '}
      {report.endedAt ? report.ending : 'Not finished yet.'}
    </p>
  );
}

/** Why the marks of the first grader are to be read with care. */
export function Provisional() {
  return (
    <p className="provisional" id="provisional">
      <b>Provisional.</b> The grader compares words and their order, not meaning: it can overlook a point made
      in unusual words, and credit one that only sounds right. Read each mark against the quote beside it.
    </p>
  );
}

/** The head of an interview with several questions: the mean, a table of contents, and the next step. */
export function InterviewHead({ report, tools }: { report: Report; tools: React.ReactNode }) {
  const scores = report.turns.flatMap((turn) => (turn.score === null ? [] : [turn.score]));
  return (
    <header className="interview">
      <div className="top">
        <div>
          <Circumstances report={report} />
          <h1>
            {roundName(report.round)} interview, {counted(report.turns.length, 'question')}
          </h1>
          {tools}
        </div>
        {report.score === null ? null : (
          <div className="score">
            <ScoreFigure value={report.score} interval={meanRange(report)} name="Mean score" parts={scores} />
            <p className="note">
              Mean of {counted(scores.length, 'scored question')}
              {scores.length < report.turns.length ? ` of ${report.turns.length}` : ''}; each tick is one of
              them. Read the questions before the mean.
            </p>
            <HowSure
              of="The mean score"
              graders={report.turns.flatMap((turn) => turn.judgement?.grader ?? [])}
              interval={meanWords(meanRange(report))}
              printed
            />
          </div>
        )}
      </div>
      <div className="overview">
        <nav aria-label="Questions of this interview">
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col">What came of it</th>
                <th scope="col" className="r">
                  Score
                </th>
              </tr>
            </thead>
            <tbody>
              {report.turns.map((turn, i) => (
                <tr key={`${i}-${turn.question}`}>
                  <th scope="row">
                    <a href={`#q${i + 1}`}>
                      {i + 1}. {turn.title}
                    </a>
                  </th>
                  <td>{outcomeOf(turn)}</td>
                  <td className="r num">{score(turn.score)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </nav>
        <NextStep report={report} heading="h2" />
      </div>
    </header>
  );
}
