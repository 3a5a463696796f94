import type { Ref } from 'react';
import type { TurnReport } from '#interview/report';
import { score } from '../shell/format.js';
import { VerdictMark } from '../shell/marks.js';
import { counted } from '../shell/phrases.js';
import { claimsOf, heardPoints, verdictsInWords } from './heard.js';

/** How an answer was read, short: verdicts with the words they rest on, and what to correct. The report has the rest. */
export function Feedback({
  turn,
  heading,
  onGoOn,
}: {
  turn: TurnReport;
  heading: Ref<HTMLHeadingElement>;
  onGoOn: () => void;
}) {
  const { judgement } = turn;
  const unknown = turn.outcome === 'unknown';
  return (
    <section className="heard" aria-labelledby="heard-title">
      <h2 id="heard-title" ref={heading} tabIndex={-1}>
        {unknown ? `“${turn.title}”, explained` : `How your answer to “${turn.title}” was read`}
      </h2>
      {judgement?.scored === false ? (
        <p className="sum">
          <VerdictMark name="none" /> {judgement.reason}
        </p>
      ) : null}
      {judgement?.scored ? (
        <p className="sum">
          <span className="num">
            <b>{score(judgement.score)}</b>
            {judgement.interval
              ? ` (${score(judgement.interval[0])} to ${score(judgement.interval[1])})`
              : ''}
          </span>{' '}
          of the points’ weight at this level: {verdictsInWords(turn)}.
          {turn.provisional ? ' Provisional: the first grader reads words, not yet meaning.' : ''}
        </p>
      ) : null}
      <p className="go-on">
        <button type="button" className="quiet" onClick={onGoOn}>
          Go to the next question
        </button>{' '}
        <span className="note">The full report, with each quote in its place, comes at the end.</span>
      </p>
      {claimsOf(turn).map(({ id, quote, correct, why }) => (
        <div key={id} className="claim">
          <p>
            <b>To correct.</b> You said: <span className="q contradicted">{quote}</span>
          </p>
          <p className="read">{correct}</p>
          <p className="note">{why}</p>
        </div>
      ))}
      <Points turn={turn} />
      <ModelAnswer text={turn.modelAnswer} open={unknown} />
    </section>
  );
}

function Points({ turn }: { turn: TurnReport }) {
  const points = heardPoints(turn);
  if (points.length === 0) return null;
  return (
    <details className="points" open>
      <summary>{counted(points.length, 'point')}, with your words</summary>
      <ul>
        {points.map(({ id, verdict, statement, quote, beyond, after }) => (
          <li key={id}>
            <VerdictMark name={verdict} />
            <div>
              <p>
                {statement}
                {beyond ? <span className="note"> Beyond this level.</span> : null}
              </p>
              {quote ? (
                <p className="quote">
                  <span className={`q ${verdict}`}>{quote}</span>
                  {after === 'none' ? null : <span className="note"> after a {after}</span>}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function ModelAnswer({ text, open }: { text: string; open: boolean }) {
  const words = (
    <div className="read">
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
  if (open) return words;
  return (
    <details className="model">
      <summary>A strong answer at this level</summary>
      {words}
    </details>
  );
}
