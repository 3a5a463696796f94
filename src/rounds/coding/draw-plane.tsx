import type { ReactNode } from 'react';
import { extent } from './drawing-data.js';

const WIDTH = 190;
const LEFT = 26;
const ROOM = 14;

interface Frame {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly height: number;
  readonly ticks: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/** A frame that holds points, one scale for both axes, y downwards as in images. */
function frameOf(xs: readonly number[], ys: readonly number[]): Frame {
  const [left, right] = extent(xs);
  const [top, bottom] = extent(ys);
  const pad = 0.08 * Math.max(right - left, bottom - top, 1e-9);
  const [x0, y0] = [left - pad, top - pad];
  const [w, h] = [right - left + 2 * pad, bottom - top + 2 * pad];
  const inner = WIDTH - LEFT - 4;
  const scale = Math.min(inner / w, (1.1 * inner) / h);
  return {
    x: (value) => LEFT + (value - x0) * scale,
    y: (value) => 4 + (value - y0) * scale,
    height: h * scale,
    ticks: { x: ticksOf(left, right), y: ticksOf(top, bottom) },
  };
}

/** Two to four round numbers within a range. */
function ticksOf(low: number, high: number): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(span));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => span / n <= 3) ?? 10 * power;
  const first = Math.ceil(low / step) * step;
  return Array.from(
    { length: Math.floor((high - first) / step) + 1 },
    (_, i) => +(first + i * step).toPrecision(6),
  );
}

function Plane({
  frame,
  title,
  caption,
  children,
}: {
  frame: Frame;
  title: string;
  caption: ReactNode;
  children: ReactNode;
}) {
  const bottom = 4 + frame.height;
  return (
    <figure className="plane">
      <svg viewBox={`0 0 ${WIDTH} ${bottom + ROOM + 2}`} role="img" aria-label={title}>
        <rect
          x={LEFT}
          y={4}
          width={WIDTH - LEFT - 4}
          height={frame.height}
          className="fl-paper st-edge"
          strokeWidth=".75"
        />
        {frame.ticks.x.map((value) => (
          <text key={`x${value}`} x={frame.x(value)} y={bottom + 12} textAnchor="middle">
            {value}
          </text>
        ))}
        {frame.ticks.y.map((value) => (
          <text key={`y${value}`} x={LEFT - 4} y={frame.y(value) + 4} textAnchor="end">
            {value}
          </text>
        ))}
        {children}
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

type Look = 'kept' | 'removed' | 'wrong' | 'given';
const LOOKS: Readonly<Record<Look, object>> = {
  kept: { className: 'st-ink', strokeWidth: 2 },
  removed: { className: 'st-edge', strokeWidth: 1.25, strokeDasharray: '4 3' },
  wrong: { className: 'st-acc', strokeWidth: 2.5 },
  given: { className: 'st-edge', strokeWidth: 1, strokeDasharray: '2 3' },
};

function Box({
  frame,
  box,
  look,
  name,
}: {
  frame: Frame;
  box: readonly number[];
  look: Look;
  name?: string;
}) {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  if (![x1, y1, x2, y2].every(Number.isFinite)) return null;
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
  const [x, y, w, h] = [
    frame.x(left),
    frame.y(top),
    frame.x(right) - frame.x(left),
    frame.y(bottom) - frame.y(top),
  ];
  return (
    <>
      <rect x={x} y={y} width={Math.max(w, 0.5)} height={Math.max(h, 0.5)} fill="none" {...LOOKS[look]} />
      {look === 'wrong' ? (
        <path d={`M${x} ${y}l${w} ${h}M${x + w} ${y}l${-w} ${h}`} className="st-acc" strokeWidth="1" />
      ) : null}
      {name ? (
        <text x={x + 2} y={y + 10} className={look === 'removed' ? '' : 't-ink'}>
          {name}
        </text>
      ) : null}
    </>
  );
}

/** Boxes of which some are kept: solid when kept, dashed when removed, crossed where that is wrong. */
export function KeptBoxes({
  boxes,
  expected,
  actual,
}: {
  boxes: readonly number[][];
  expected: readonly number[];
  actual: readonly number[] | undefined;
}) {
  const frame = frameOf(
    boxes.flatMap((box) => [box[0]!, box[2]!]),
    boxes.flatMap((box) => [box[1]!, box[3]!]),
  );
  const names = boxes.length <= 12;
  const plane = (caption: string, kept: readonly number[], right?: readonly number[]) => (
    <Plane
      frame={frame}
      title={`${caption}: boxes ${kept.join(', ') || 'none'} kept of ${boxes.length}`}
      caption={
        <>
          <b>{caption}</b>{' '}
          <code>[{kept.length > 8 ? `${kept.slice(0, 8).join(', ')}, …` : kept.join(', ')}]</code>
        </>
      }
    >
      {boxes.map((box, index) => {
        const isKept = kept.includes(index);
        const wrong = right !== undefined && right.includes(index) !== isKept;
        return (
          <Box
            key={index}
            frame={frame}
            box={box}
            look={wrong ? 'wrong' : isKept ? 'kept' : 'removed'}
            {...(names ? { name: String(index) } : {})}
          />
        );
      })}
    </Plane>
  );
  return (
    <>
      {actual ? (
        <p>Kept boxes are solid, removed ones dashed; the crossed ones were kept or removed wrongly.</p>
      ) : null}
      <div className="planes">
        {plane('Expected', expected)}
        {actual ? plane('Actual', actual, expected) : null}
      </div>
    </>
  );
}

/** Boxes given, expected and actual, as corners. */
export function Boxes({
  given,
  expected,
  actual,
}: {
  given: readonly number[][] | undefined;
  expected: readonly number[][] | undefined;
  actual: readonly number[][] | undefined;
}) {
  const all = [...(given ?? []), ...(expected ?? []), ...(actual ?? [])];
  if (all.length === 0) return null;
  const frame = frameOf(
    all.flatMap((box) => [box[0]!, box[2]!]),
    all.flatMap((box) => [box[1]!, box[3]!]),
  );
  const plane = (caption: string, boxes: readonly number[][], other?: readonly number[][]) => (
    <Plane frame={frame} title={`${caption}: ${boxes.length} boxes`} caption={<b>{caption}</b>}>
      {given?.map((box, index) => (
        <Box key={`g${index}`} frame={frame} box={box} look="given" />
      ))}
      {boxes.map((box, index) => (
        <Box
          key={index}
          frame={frame}
          box={box}
          look={other && !close(box, other[index]) ? 'wrong' : 'kept'}
          {...(boxes.length <= 12 ? { name: String(index) } : {})}
        />
      ))}
    </Plane>
  );
  return (
    <div className="planes">
      {expected ? plane('Expected', expected) : null}
      {actual ? plane('Actual', actual, expected) : null}
    </div>
  );
}

/** Points given, expected and actual; y downwards. */
export function Points({
  given,
  expected,
  actual,
}: {
  given: readonly number[][] | undefined;
  expected: readonly number[][] | undefined;
  actual: readonly number[][] | undefined;
}) {
  const all = [...(expected ?? []), ...(actual ?? [])];
  if (all.length === 0) return null;
  const frame = frameOf(
    all.map((point) => point[0]!),
    all.map((point) => point[1]!),
  );
  const dots = (points: readonly number[][], look: string, r: number) =>
    points.map(([x = Number.NaN, y = Number.NaN], index) =>
      Number.isFinite(x) && Number.isFinite(y) ? (
        <circle key={`${look}${index}`} cx={frame.x(x)} cy={frame.y(y)} r={r} className={look} />
      ) : null,
    );
  return (
    <div className="planes">
      <Plane
        frame={frame}
        title={`${expected?.length ?? 0} points expected, ${actual?.length ?? 0} actual`}
        caption={
          <>
            <b>Expected</b> as rings{actual ? ', actual as dots' : ''}
          </>
        }
      >
        {given ? dots(given, 'fl-rule', 1.5) : null}
        {expected ? dots(expected, 'fl-none st-ink', 4) : null}
        {actual ? dots(actual, 'fl-acc st-acc', 2) : null}
      </Plane>
    </div>
  );
}

function close(a: readonly number[], b: readonly number[] | undefined): boolean {
  return (
    b !== undefined && a.every((value, index) => Math.abs(value - b[index]!) <= 1e-4 * (1 + Math.abs(value)))
  );
}
