import type { TurnReport } from '#interview/report';
import { VerdictMark } from '../shell/marks.js';
import { counted } from '../shell/phrases.js';
import type { DisputeSlot } from './dispute-control.js';
import { type JudgedPoint, judgedPoints } from './evidence.js';
import type { ReadingSlot } from './readings.js';

/** More entries than this are cut to it, the lighter ones behind a disclosure. */
const FIRST = 5;

/** What a stronger answer adds: each point not fully made, heaviest first, with words that would make it. */
export function Stronger({
  turn,
  level,
  heading: Heading,
  dispute,
  readings,
}: {
  turn: TurnReport;
  level: string;
  heading: 'h2' | 'h3';
  dispute: DisputeSlot;
  readings: ReadingSlot;
}) {
  const open = judgedPoints(turn)
    .filter((point) => point.verdict !== 'made')
    .toSorted((a, b) => b.weight - a.weight);
  const expected = open.filter((point) => !point.beyond);
  const cut = expected.length > FIRST + 1 ? FIRST : expected.length;
  const [first, rest] = [expected.slice(0, cut), expected.slice(cut)];
  const beyond = open.filter((point) => point.beyond);
  return (
    <section>
      <Heading>What a stronger answer adds</Heading>
      {expected.length === 0 ? (
        <p className="read">Nothing that is expected at {level} level: every point is made.</p>
      ) : null}
      <Adds points={first} />
      {rest.length > 0 ? (
        <details className="more" data-print="open">
          <summary>{counted(rest.length, 'lighter point')}</summary>
          <Adds points={rest} />
        </details>
      ) : null}
      {beyond.length > 0 ? (
        <details className="more" data-print="open">
          <summary>
            Beyond {level} level: {counted(beyond.length, 'point')}
          </summary>
          <Adds points={beyond} dispute={dispute} readings={readings} />
        </details>
      ) : null}
    </section>
  );
}

/**
 * @param dispute where the points have no verdict elsewhere: one missed beyond the level stands only here
 * @param readings likewise
 */
function Adds({
  points,
  dispute,
  readings,
}: {
  points: readonly JudgedPoint[];
  dispute?: DisputeSlot;
  readings?: ReadingSlot;
}) {
  if (points.length === 0) return null;
  return (
    <ol className="adds">
      {points.map((point) => (
        <li key={point.id}>
          <p className="what">
            <VerdictMark name={point.verdict} /> <span>{point.statement}</span>
          </p>
          {point.example ? (
            <p className="read">
              <em>For example:</em> “{point.example}”
            </p>
          ) : null}
          {point.verdict === 'missed' ? readings?.(point) : null}
          {point.verdict === 'missed' ? dispute?.({ about: 'point', ...point }) : null}
        </li>
      ))}
    </ol>
  );
}

/** The model answer on demand, the follow-ups to expect, and what the question rests on. */
export function Background({
  turn,
  level,
  open = false,
}: {
  turn: TurnReport;
  level: string;
  open?: boolean;
}) {
  const paragraphs = turn.modelAnswer.split(/\n\s*\n/).filter((text) => text.trim());
  return (
    <div>
      {paragraphs.length > 0 ? (
        <details className="more" data-print="open" open={open}>
          <summary>
            A model answer at {level === 'junior' ? 'mid' : level === 'staff' ? 'senior' : level} level
          </summary>
          <div className="read">
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </details>
      ) : null}
      {turn.followUps.length > 0 ? (
        <details className="more" data-print="open">
          <summary>Follow-ups to be ready for</summary>
          <ul className="read dashes">
            {turn.followUps.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {turn.sources.length > 0 ? (
        <details className="more" data-print="open">
          <summary>Sources</summary>
          <ul className="sources">
            {turn.sources.map((source) => (
              <li key={`${source.title}-${source.year}`}>
                {source.authors}. <cite>{source.title}</cite>. {source.venue}, {source.year}.
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
