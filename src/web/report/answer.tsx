import type { TurnReport } from '#interview/report';
import { withCode } from '#rounds/coding/prose.tsx';
import { VerdictMark } from '../shell/marks.js';
import type { DisputeSlot } from './dispute-control.js';
import type { Evidence, Quote, Row, ThreadPart } from './evidence.js';
import { MarginNote, Missed } from './notes.js';
import type { ReadingSlot, Selection } from './readings.js';
import type { Segment } from './spans.js';

interface Shared {
  readonly base: string;
  readonly level: string;
  readonly selection: Selection;
  readonly dispute: DisputeSlot;
  readonly readings: ReadingSlot;
}

/** The answer with its quotes underlined, each mark beside its words, and what was missed below. */
export function Answer({
  turn,
  evidence,
  ...shared
}: Shared & { readonly turn: TurnReport; readonly evidence: Evidence }) {
  const { dispute, readings } = shared;
  const marked = evidence.thread.some(({ rows }) => rows?.some((row) => row.notes.length > 0));
  return (
    <>
      {marked ? <Key second={evidence.letters.size > 0} /> : null}
      <section
        className="answer"
        aria-label={`Your answer to “${turn.title}”, with the judgement in the margin`}
      >
        {evidence.thread.map((part) =>
          part.rows === null ? (
            <Line key={part.said.sequence} part={part} atTask={turn.work !== undefined} />
          ) : (
            part.rows.map((row, i) => (
              <Paragraph
                key={`${part.said.sequence}-${row.start}`}
                row={row}
                time={i === 0 ? part.said.at : null}
                {...shared}
              />
            ))
          ),
        )}
        {evidence.unplaced.length > 0 ? (
          <Paragraph row={{ start: 0, segments: [], notes: evidence.unplaced }} time={null} {...shared} />
        ) : null}
        {turn.judgement?.scored ? (
          <Missed points={evidence.missed} dispute={dispute} readings={readings} />
        ) : null}
      </section>
    </>
  );
}

function Paragraph({
  row,
  time,
  base,
  level,
  selection,
  dispute,
  readings,
}: Shared & { readonly row: Row; readonly time: string | null }) {
  return (
    <div className="row">
      <p className="t num">{time ? <Time at={time} /> : null}</p>
      <p className="read said">
        {row.segments.map((segment) => (
          <Words key={segment.start} segment={segment} base={base} selection={selection} />
        ))}
      </p>
      {row.notes.length > 0 ? (
        <ul className="margin">
          {row.notes.map((note) => (
            <MarginNote
              key={note.kind === 'point' ? note.point.id : `misconception-${note.misconception.id}`}
              note={note}
              base={base}
              level={level}
              on={note.number !== 0 && String(note.number) === selection.on}
              onSelect={(number) => selection.select(String(number))}
              dispute={dispute}
              readings={readings}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Where quotes overlap the strongest claim on the reader draws the line; every number still stands at its own end. */
function lineFor(marks: readonly Quote[]): string {
  const line = (['contradicted', 'made', 'partly', 'second'] as const).find((name) =>
    marks.some((mark) => mark.line === name),
  );
  return line === 'made' ? 'q' : `q ${line}`;
}

function Words({
  segment,
  base,
  selection: { on, select },
}: {
  segment: Segment<Quote>;
  base: string;
  selection: Selection;
}) {
  if (segment.marks.length === 0) return segment.text;
  const chosen = segment.marks.some((mark) => mark.ref === on);
  return (
    <span className={`${lineFor(segment.marks)}${chosen ? ' on' : ''}`}>
      {segment.text}
      {segment.ending.map((mark) => (
        <a
          key={mark.ref}
          className="ref"
          id={`${base}-quote-${mark.ref}`}
          href={`#${base}-note-${mark.ref}`}
          onClick={() => select(mark.ref)}
          aria-label={mark.label}
        >
          {mark.ref}
        </a>
      ))}
    </span>
  );
}

/** What the interviewer said, a hint, or an answer that was taken back, in its place. */
function Line({ part: { said }, atTask }: { part: ThreadPart; atTask: boolean }) {
  if (said.kind === 'answer') {
    return (
      <div className="row line">
        <p className="t num">
          <Time at={said.at} />
        </p>
        <details className="more">
          <summary>Taken back before it was judged</summary>
          <p className="read said muted">{said.text}</p>
        </details>
      </div>
    );
  }
  return (
    <div className="row line">
      <p className="t num">
        <Time at={said.at} />
      </p>
      <div>
        <p className="label">
          {said.kind === 'hint' ? 'Hint you asked for' : atTask ? 'Interviewer' : 'Follow-up'}
        </p>
        <p className="read">
          <em>{withCode(said.text)}</em>
        </p>
      </div>
      {said.reason ? <p className="because">{said.reason}</p> : null}
    </div>
  );
}

function Time({ at }: { at: string }) {
  return (
    <time dateTime={at}>
      {new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(at))}
    </time>
  );
}

function Key({ second }: { second: boolean }) {
  return (
    <ul className="key" aria-label="How verdicts are drawn">
      <li>
        <VerdictMark name="made">made, solid line</VerdictMark>
      </li>
      <li>
        <VerdictMark name="partly">partly, dashed line</VerdictMark>
      </li>
      <li>
        <VerdictMark name="contradicted">contradicted, wavy line</VerdictMark>
      </li>
      <li>
        <VerdictMark name="missed">missed, nothing to underline</VerdictMark>
      </li>
      {second ? (
        <li>
          <span className="verdict">
            <span className="q second">dotted</span> where only the second reading rests on it
          </span>
        </li>
      ) : null}
    </ul>
  );
}
