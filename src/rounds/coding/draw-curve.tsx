import { extent } from './drawing-data.js';

const [WIDTH, HEIGHT, LEFT] = [300, 150, 40];

/** Two curves over their index: what was expected as a line, what came as a heavier dashed one. */
export function Curve({
  expected,
  actual,
}: {
  expected: readonly number[];
  actual: readonly number[] | undefined;
}) {
  const [low, high] = extent([...expected, ...(actual ?? [])]);
  const most = Math.max(expected.length, actual?.length ?? 0) - 1 || 1;
  const x = (index: number) => LEFT + (index / most) * (WIDTH - LEFT - 6);
  const y = (value: number) => 6 + (1 - (value - low) / (high - low || 1)) * (HEIGHT - 30);
  const path = (values: readonly number[]) =>
    values
      .map((value, index) => (Number.isFinite(value) ? `${x(index).toFixed(1)},${y(value).toFixed(1)}` : ''))
      .filter(Boolean)
      .join(' ');
  const short = (value: number) => String(Number(value.toPrecision(3)));
  return (
    <div className="planes">
      <figure className="plane wide">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`Curve of ${expected.length} values from ${short(low)} to ${short(high)}`}
        >
          <line x1={LEFT} x2={LEFT} y1="6" y2={HEIGHT - 24} className="st-edge" />
          <line x1={LEFT} x2={WIDTH - 6} y1={HEIGHT - 24} y2={HEIGHT - 24} className="st-edge" />
          <text x={LEFT - 4} y="12" textAnchor="end">
            {short(high)}
          </text>
          <text x={LEFT - 4} y={HEIGHT - 24} textAnchor="end">
            {short(low)}
          </text>
          <text x={WIDTH - 6} y={HEIGHT - 10} textAnchor="end">
            {most}
          </text>
          <polyline points={path(expected)} fill="none" className="st-ink" strokeWidth="1.5" />
          {actual ? (
            <polyline
              points={path(actual)}
              fill="none"
              className="st-acc"
              strokeWidth="2.5"
              strokeDasharray="5 3"
            />
          ) : null}
        </svg>
        <figcaption>
          <b>Expected</b> as a line{actual ? ', actual dashed' : ''}
        </figcaption>
      </figure>
    </div>
  );
}
