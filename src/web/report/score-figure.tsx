import { score } from '../shell/format.js';

interface Props {
  readonly value: number;
  readonly interval?: readonly [number, number] | null | undefined;
  /** What the figure measures, for those who do not see it. */
  readonly name: string;
  /** The single scores that a mean is made of. */
  readonly parts?: readonly number[];
}

const percent = (value: number) => `${(value * 100).toFixed(2)}%`;

/** A score on the ruler from 0 to 1: a circle for the estimate, a line for its interval, ticks for what it is a mean of. */
export function ScoreFigure({ value, interval, name, parts = [] }: Props) {
  const range = interval ? `${score(interval[0])} and ${score(interval[1])}` : null;
  const of = parts.length > 1 ? ` Single scores: ${parts.map(score).join(', ')}.` : '';
  return (
    <>
      <p>
        <span className="fig num">{score(value)}</span>{' '}
        <span className="muted num">{range ? `of 1, between ${range}` : 'of 1'}</span>
      </p>
      <svg
        className="scale"
        role="img"
        aria-label={`${name} ${score(value)} on a scale from 0 to 1${range ? `, between ${range}` : ''}.${of}`}
      >
        <line x1="0" x2="100%" y1="9" y2="9" className="st-edge" />
        <line x1="0" x2="0" y1="3" y2="15" className="st-edge" />
        <line x1="100%" x2="100%" y1="3" y2="15" className="st-edge" />
        {interval ? (
          <line
            x1={percent(interval[0])}
            x2={percent(interval[1])}
            y1="9"
            y2="9"
            className="st-ink"
            strokeWidth="3"
          />
        ) : null}
        {parts.map((part, i) => (
          <line
            key={`${i}-${part}`}
            x1={percent(part)}
            x2={percent(part)}
            y1="14"
            y2="20"
            className="st-ink"
            strokeWidth="1.5"
          />
        ))}
        <circle cx={percent(value)} cy="9" r="5.5" className="fl-acc st-ink" strokeWidth="1.5" />
        <text x="0" y="34">
          0
        </text>
        <text x="100%" y="34" textAnchor="end">
          1
        </text>
      </svg>
    </>
  );
}
