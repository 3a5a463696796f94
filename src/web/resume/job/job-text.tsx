import { type Segment, segmentsOf } from '../../report/spans.js';
import { type Numbered, VERDICTS } from './requirements.js';

interface Props {
  readonly job: string;
  readonly requirements: readonly Numbered[];
  /** The number of the one that is looked at. */
  readonly on: number | null;
  readonly onSelect: (number: number) => void;
}

/** A job description with what it asks for underlined, each with the number of its place in the list. */
export function JobText({ job, requirements, on, onSelect }: Props) {
  return (
    <>
      {requirements.length > 0 ? <Key /> : null}
      <div className="job-text" dir="auto">
        {segmentsOf(job, requirements).map((segment) => (
          <Words key={segment.start} segment={segment} on={on} onSelect={onSelect} />
        ))}
      </div>
    </>
  );
}

/** Where quotes overlap, what is missing most draws the line. */
function lineFor(marks: readonly Numbered[]): string {
  const verdict = (['absent', 'claimed', 'evidenced'] as const).find((one) =>
    marks.some((mark) => mark.verdict === one),
  )!;
  return VERDICTS[verdict].line;
}

function Words({ segment, on, onSelect }: { segment: Segment<Numbered> } & Pick<Props, 'on' | 'onSelect'>) {
  if (segment.marks.length === 0) return segment.text;
  const chosen = segment.marks.some(({ number }) => number === on);
  return (
    <span className={`${lineFor(segment.marks)}${chosen ? ' on' : ''}`}>
      {segment.text}
      {segment.ending.map(({ number, name, verdict }) => (
        <a
          key={number}
          className="ref"
          id={`asked-${number}`}
          href={`#requirement-${number}`}
          onClick={() => onSelect(number)}
          aria-label={`${number}: ${name}, ${verdict}`}
        >
          {number}
        </a>
      ))}
    </span>
  );
}

function Key() {
  return (
    <ul className="key" aria-label="How it is drawn">
      {Object.entries(VERDICTS).map(([verdict, { line, means }]) => (
        <li key={verdict}>
          <span className={line}>{verdict}</span>: {means}
        </li>
      ))}
    </ul>
  );
}
