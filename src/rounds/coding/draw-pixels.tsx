import { useEffect, useRef } from 'react';
import { extent, type Matrix } from './drawing-data.js';

/** Categories in an order in which neighbours differ in lightness, so that they are told apart without colour. */
const CATEGORIES = [
  [23, 25, 28],
  [246, 200, 24],
  [86, 180, 233],
  [0, 114, 98],
  [213, 94, 0],
  [204, 121, 167],
  [240, 240, 236],
  [0, 70, 140],
] as const;

interface Props {
  readonly matrix: Matrix;
  readonly kind: 'image' | 'heat-map' | 'labels';
  /** The numbers that the scale must hold. */
  readonly scale: readonly number[];
  readonly caption: string;
}

/** A matrix as pixels. */
export function Pixels({ matrix, kind, scale, caption }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [low, high] = extent(scale);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(matrix.columns, matrix.rows);
    for (let pixel = 0; pixel < matrix.rows * matrix.columns; pixel++)
      image.data.set(colourOf(matrix, pixel, kind, low, high), pixel * 4);
    context.putImageData(image, 0, 0);
  }, [matrix, kind, low, high]);
  const size = `${matrix.rows} × ${matrix.columns}`;
  const range = `${short(low)} to ${short(high)}`;
  return (
    <figure className="plane">
      <canvas
        ref={canvas}
        width={matrix.columns}
        height={matrix.rows}
        role="img"
        aria-label={`${caption}: ${size}${kind === 'labels' ? '' : `, from ${range}`}`}
      />
      <figcaption>
        <b>{caption}</b> {size}
        {kind === 'labels' ? null : <span className="note"> {range}</span>}
      </figcaption>
    </figure>
  );
}

function colourOf(
  { channels, values }: Matrix,
  pixel: number,
  kind: Props['kind'],
  low: number,
  high: number,
): [number, number, number, number] {
  const share = (value: number) => (Number.isFinite(value) ? (value - low) / (high - low || 1) : Number.NaN);
  const first = values[pixel * channels]!;
  if (kind === 'labels') {
    const index = ((Math.round(first) % CATEGORIES.length) + CATEGORIES.length) % CATEGORIES.length;
    return [...CATEGORIES[index]!, 255];
  }
  // What is no number stands out: neither dark nor light.
  if (!Number.isFinite(first)) return [213, 94, 0, 255];
  if (channels === 3) {
    const [r, g, b] = [0, 1, 2].map((c) => Math.round(255 * share(values[pixel * 3 + c]!))) as [
      number,
      number,
      number,
    ];
    return [r, g, b, 255];
  }
  const grey = share(first);
  if (kind === 'image') return [Math.round(255 * grey), Math.round(255 * grey), Math.round(255 * grey), 255];
  // Dark to yellow to white, lightness rising all the way.
  const up = (from: number, to: number, at: number) => Math.round(from + (to - from) * at);
  return grey < 0.6
    ? [up(23, 246, grey / 0.6), up(25, 190, grey / 0.6), up(28, 24, grey / 0.6), 255]
    : [
        up(246, 255, (grey - 0.6) / 0.4),
        up(190, 252, (grey - 0.6) / 0.4),
        up(24, 235, (grey - 0.6) / 0.4),
        255,
      ];
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
