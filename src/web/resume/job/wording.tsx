import { useState } from 'react';
import type { Rewrite } from '#api/resume';
import { type Segment, type Stretch, segmentsOf } from '../../report/spans.js';
import { counted } from '../../shell/phrases.js';
import { wordDiff } from './word-diff.js';

interface Props {
  readonly rewrite: Rewrite;
  /** What the model is called. */
  readonly model: string;
  readonly onTake: () => void;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** Two wordings of a line and where they differ. What the resume does not say has to be confirmed, each by itself. */
export function Wording({ rewrite, model, onTake, onAgain, onLeave }: Props) {
  const { before, after, unconfirmed } = rewrite;
  const [confirmed, setConfirmed] = useState<ReadonlySet<number>>(new Set());
  const { removed, added } = wordDiff(before, after);
  const left = unconfirmed.length - confirmed.size;
  const confirm = (at: number, yes: boolean) => {
    const next = new Set(confirmed);
    if (yes) next.add(at);
    else next.delete(at);
    setConfirmed(next);
  };
  return (
    <form
      className="body"
      onSubmit={(event) => {
        event.preventDefault();
        if (left === 0) onTake();
      }}
    >
      <div>
        <h3>Your line</h3>
        <p className="line">
          {segmentsOf(before, removed).map((segment) =>
            segment.marks.length > 0 ? (
              <del key={segment.start}>
                <span className="vh">removed: </span>
                {segment.text}
                <span className="vh">, end of removed; </span>
              </del>
            ) : (
              segment.text
            ),
          )}
        </p>
      </div>
      <div role="status">
        <h3>As {model} would say it</h3>
        <p className="line">
          {segmentsOf(after, added).map((segment) => (
            <New key={segment.start} after={after} segment={segment} unconfirmed={unconfirmed} />
          ))}
        </p>
      </div>
      {unconfirmed.length > 0 ? (
        <fieldset>
          <legend>Not in your resume</legend>
          <p className="muted">
            {model} wrote {counted(unconfirmed.length, 'thing')} that your resume does not say. Take the
            wording only if each is true.
          </p>
          {unconfirmed.map(({ kind, text }, at) => (
            <label key={at}>
              <input
                type="checkbox"
                checked={confirmed.has(at)}
                onChange={(event) => confirm(at, event.target.checked)}
              />
              <span>
                <b>{text}</b>{' '}
                {kind === 'number' ? 'is true and I can show it' : 'is right and I can speak about it'}
              </span>
            </label>
          ))}
        </fieldset>
      ) : (
        <p className="muted">
          No number and no name in it is new. Whether every word of it is true, only you know: read it once
          more.
        </p>
      )}
      <div className="actions">
        <button type="button" className="btn" onClick={onLeave}>
          Leave it as it is
        </button>
        <button type="submit" className="btn" disabled={left > 0}>
          Take this wording
        </button>
        <button type="button" className="quiet" onClick={onAgain}>
          Ask again
        </button>
      </div>
      {left > 0 ? (
        <p className="note" role="status">
          {left === 1 ? 'One is' : `${left} are`} not confirmed yet.
        </p>
      ) : null}
    </form>
  );
}

interface NewProps {
  readonly after: string;
  readonly segment: Segment<Stretch>;
  readonly unconfirmed: Rewrite['unconfirmed'];
}

/** Words of the new wording: underlined where the line has not got them, boxed where the whole resume has not. */
function New({ after, segment: { start, end, marks }, unconfirmed }: NewProps) {
  const words = segmentsOf(after, unconfirmed, start, end).map((segment) =>
    segment.marks.length > 0 ? (
      <mark key={segment.start}>
        {segment.text}
        {segment.ending.length > 0 ? <span className="vh"> (not in your resume)</span> : null}
      </mark>
    ) : (
      segment.text
    ),
  );
  if (marks.length === 0) return words;
  return (
    <ins>
      <span className="vh">added: </span>
      {words}
      <span className="vh">, end of added; </span>
    </ins>
  );
}
