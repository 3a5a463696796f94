import { VerdictMark } from '../shell/marks.js';
import type { DisputeSlot } from './dispute-control.js';
import type { JudgedPoint, Note } from './evidence.js';
import { agrees, type ReadingSlot } from './readings.js';

/** What a point weighs, and how far the grader trusts its verdict. */
export function Weighed({ point }: { point: JudgedPoint }) {
  return (
    <p className="conf">
      <span className="num">
        {point.part ? `${point.part}, ` : ''}weight {point.weight}, confidence {point.confidence.toFixed(2)}
        {point.sure ? '' : ', not sure'}
      </span>
      {agrees(point) ? <span className="agrees"> · second reading agrees</span> : null}
    </p>
  );
}

const AFTER = { none: null, probe: 'after a probe', hint: 'after a hint' } as const;

/** A verdict in the margin: the point with its mark, or a misconception in its box. */
export function MarginNote({
  note,
  base,
  level,
  on,
  onSelect,
  dispute,
  readings,
}: {
  note: Note;
  base: string;
  level: string;
  on: boolean;
  onSelect: (number: number) => void;
  dispute: DisputeSlot;
  readings: ReadingSlot;
}) {
  const back = note.number ? (
    <a
      className="n"
      href={`#${base}-quote-${note.number}`}
      onClick={() => onSelect(note.number)}
      aria-label={`${note.number}, to the words`}
    >
      {note.number}
    </a>
  ) : (
    <span className="n">–</span>
  );
  const id = note.number ? `${base}-note-${note.number}` : undefined;
  const chosen = on ? ' on' : '';
  if (note.kind === 'misconception') {
    const { id: misconception, statement, correct, why } = note.misconception;
    return (
      <li className={`pt flag${chosen}`} id={id}>
        {back}
        <div>
          <p>
            <VerdictMark name="contradicted">misconception</VerdictMark>
          </p>
          <p>You said: “{note.quote}”</p>
          <p className="conf">The belief: {statement}</p>
          <p className="right">{correct}</p>
          <p className="conf">Why people believe it: {why}</p>
          {dispute({ about: 'misconception', id: misconception, verdict: 'asserted', statement })}
        </div>
      </li>
    );
  }
  const { point } = note;
  const after = AFTER[point.after];
  return (
    <li className={`pt${chosen}`} id={id}>
      {back}
      <div>
        <p>
          <VerdictMark name={point.verdict} />
          {after ? <span className="after"> {after}</span> : null}
          {point.beyond ? <span className="after"> beyond {level} level</span> : null}
        </p>
        <p>{point.statement}</p>
        <Weighed point={point} />
        {readings(point)}
        {dispute({ about: 'point', ...point })}
      </div>
    </li>
  );
}

/** The points that count and that nothing speaks to, in two columns where there is room. */
export function Missed({
  points,
  dispute,
  readings,
}: {
  points: readonly JudgedPoint[];
  dispute: DisputeSlot;
  readings: ReadingSlot;
}) {
  if (points.length === 0) return null;
  const nothing = points.some(({ second }) => second && second.verdict !== 'missed')
    ? 'The grader found nothing in the answer that speaks to'
    : 'Nothing in the answer speaks to';
  return (
    <div className="row none">
      <p className="t" />
      <p className="read muted">
        <em>
          {nothing} {points.length === 1 ? 'this point' : `these ${points.length} points`}.
        </em>
      </p>
      <ul className="missed">
        {points.map((point) => (
          <li className="pt" key={point.id}>
            <span className="n" aria-hidden="true">
              –
            </span>
            <div>
              <p>
                <VerdictMark name="missed" />
              </p>
              <p>{point.statement}</p>
              <Weighed point={point} />
              {readings(point)}
              {dispute({ about: 'point', ...point })}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
