import { useMemo, useState } from 'react';
import type { TurnReport } from '#interview/report';
import { VerdictMark } from '../shell/marks.js';
import type { DisputeSlot } from './dispute-control.js';
import { evidenceOf, type Quote, type Row, type ThreadPart } from './evidence.js';
import { MarginNote, Missed } from './notes.js';
import type { Segment } from './spans.js';

interface Selection {
  readonly on: number | null;
  readonly select: (number: number) => void;
}

/** The answer with its quotes underlined, each mark beside its words, and what was missed below. */
export function Answer({
  turn,
  base,
  level,
  dispute,
}: {
  turn: TurnReport;
  base: string;
  level: string;
  dispute: DisputeSlot;
}) {
  const evidence = useMemo(() => evidenceOf(turn), [turn]);
  const [on, select] = useState<number | null>(null);
  const marked = evidence.thread.some(({ rows }) => rows?.some((row) => row.notes.length > 0));
  return (
    <>
      {marked ? <Key /> : null}
      <section
        className="answer"
        aria-label={`Your answer to “${turn.title}”, with the judgement in the margin`}
      >
        {evidence.thread.map((part) =>
          part.rows === null ? (
            <Line key={part.said.sequence} part={part} />
          ) : (
            part.rows.map((row, i) => (
              <Paragraph
                key={`${part.said.sequence}-${row.start}`}
                row={row}
                time={i === 0 ? part.said.at : null}
                base={base}
                level={level}
                selection={{ on, select }}
                dispute={dispute}
              />
            ))
          ),
        )}
        {evidence.unplaced.length > 0 ? (
          <Paragraph
            row={{ start: 0, segments: [], notes: evidence.unplaced }}
            time={null}
            base={base}
            level={level}
            selection={{ on, select }}
            dispute={dispute}
          />
        ) : null}
        {turn.judgement?.scored ? <Missed points={evidence.missed} dispute={dispute} /> : null}
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
}: {
  row: Row;
  time: string | null;
  base: string;
  level: string;
  selection: Selection;
  dispute: DisputeSlot;
}) {
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
              on={note.number !== 0 && note.number === selection.on}
              onSelect={selection.select}
              dispute={dispute}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Where quotes overlap the strongest claim on the reader draws the line; every number still stands at its own end. */
function lineFor(marks: readonly Quote[]): string {
  const line = (['contradicted', 'made', 'partly'] as const).find((name) =>
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
  const chosen = segment.marks.some((mark) => mark.number === on);
  return (
    <span className={`${lineFor(segment.marks)}${chosen ? ' on' : ''}`}>
      {segment.text}
      {segment.ending.map((mark) => (
        <a
          key={mark.number}
          className="ref"
          id={`${base}-quote-${mark.number}`}
          href={`#${base}-note-${mark.number}`}
          onClick={() => select(mark.number)}
          aria-label={`Point ${mark.number}, ${mark.word}`}
        >
          {mark.number}
        </a>
      ))}
    </span>
  );
}

/** The interviewer's follow-up, a hint, or an answer that was taken back, in its place. */
function Line({ part: { said } }: { part: ThreadPart }) {
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
        <p className="label">{said.kind === 'hint' ? 'Hint you asked for' : 'Follow-up'}</p>
        <p className="read">
          <em>{said.text}</em>
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

function Key() {
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
    </ul>
  );
}
