import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { asMatrix, compose, IDENTITY, type Matrix, mapBox, mapPoint } from './matrix.js';

/** A character of a page where it stands. Points, origin top left; the advance runs in the direction of writing. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** Width of the character itself, without the space that is put after it. */
  readonly advance: number;
  readonly size: number;
  /** Direction of writing in degrees, clockwise from left to right; 0 is upright. */
  readonly angle: number;
  readonly font: string;
  readonly color: string | undefined;
  readonly invisible: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a page draws, in the order in which it draws it. */
export interface Drawn {
  readonly glyphs: readonly Glyph[];
  readonly images: readonly Box[];
  /** Small drawn shapes; a browser draws the bullets of a list so. */
  readonly shapes: readonly Box[];
}

/** The operators of a page as pdf.js hands them out. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** How large a font draws: its matrix, and the height of its type in parts of the size that the page sets. */
export interface FontScale {
  readonly matrix: Matrix;
  readonly em: number;
}
export const PLAIN_FONT: FontScale = { matrix: [0.001, 0, 0, 0.001, 0, 0], em: 1 };

/** A character as pdf.js hands it to the operator that shows it: width in units of the font. */
interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

interface State {
  ctm: Matrix;
  font: string;
  scaleOf: FontScale;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  color: string | undefined;
}

/** Text rendering modes that leave no ink: 3 and 7 (ISO 32000-1, table 106). */
const INVISIBLE = new Set([3, 7]);
const IMAGES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
  OPS.paintSolidColorImageMask,
]);
const PAINTS = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
]);
/** A page of a resume has some thousand characters. */
const MOST_GLYPHS = 60_000;

/**
 * Follows the operators of a page (ISO 32000-1, 9.4) and tells where each character stands.
 * `viewport` maps the page's own space to points from the top left.
 */
export function drawnOn(
  operators: Operators,
  viewport: Matrix,
  fontScale: (loadedName: string) => FontScale,
): Drawn {
  const glyphs: Glyph[] = [];
  const images: Box[] = [];
  const shapes: Box[] = [];
  const base: State = {
    ctm: viewport,
    font: '',
    scaleOf: PLAIN_FONT,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    color: '#000000',
  };
  let state: State = { ...base };
  const saved: State[] = [];
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;

  const save = () => saved.push({ ...state });
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const transform = (value: unknown) => {
    const matrix = asMatrix(value);
    if (matrix) state.ctm = compose(state.ctm, matrix);
  };
  const moveLine = (x: number, y: number) => {
    line = compose(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  /** Shows a run of characters, and numbers between them that move the next one back in thousandths of the size. */
  function show(run: readonly (ShownGlyph | number | null)[]): void {
    for (const shown of run) {
      if (typeof shown === 'number') {
        text = compose(text, [1, 0, 0, 1, (-shown / 1000) * state.size * state.scale, 0]);
        continue;
      }
      if (!shown || glyphs.length >= MOST_GLYPHS) continue;
      const width = shown.width * state.scaleOf.matrix[0] * state.size * state.scale;
      const whole = compose(state.ctm, text);
      const [x, y] = mapPoint(whole, 0, state.rise);
      const alongX = Math.hypot(whole[0], whole[1]);
      const size = Math.abs(state.size) * Math.hypot(whole[2], whole[3]) * state.scaleOf.em;
      const turn = Math.round((Math.atan2(whole[1], whole[0]) * 180) / Math.PI);
      if (Number.isFinite(x + y + width) && size > 0) {
        glyphs.push({
          text: shown.unicode,
          x: width < 0 ? x + width * alongX : x,
          y,
          advance: Math.abs(width) * alongX,
          size,
          angle: (turn + 360) % 360,
          font: state.font,
          color: state.color,
          invisible: INVISIBLE.has(state.mode),
        });
      }
      const spacing = state.charSpacing + (shown.isSpace ? state.wordSpacing : 0);
      text = compose(text, [1, 0, 0, 1, width + spacing * state.scale, 0]);
    }
  }

  operators.fnArray.forEach((operator, index) => {
    const args = (operators.argsArray[index] ?? []) as readonly unknown[];
    const number = (at: number) => (typeof args[at] === 'number' ? (args[at] as number) : 0);
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        save();
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        restore();
        break;
      case OPS.transform:
        transform(args);
        break;
      case OPS.paintFormXObjectBegin:
        save();
        transform(args[0]);
        break;
      case OPS.beginAnnotation:
        // An annotation begins afresh: what the page left open does not touch it.
        save();
        state = { ...base };
        transform(args[2]);
        transform(args[3]);
        break;
      case OPS.beginText:
        line = IDENTITY;
        text = IDENTITY;
        break;
      case OPS.setCharSpacing:
        state.charSpacing = number(0);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = number(0);
        break;
      case OPS.setHScale:
        state.scale = number(0) / 100;
        break;
      case OPS.setLeading:
        state.leading = -number(0);
        break;
      case OPS.setTextRise:
        state.rise = number(0);
        break;
      case OPS.setTextRenderingMode:
        state.mode = number(0);
        break;
      case OPS.setFont:
        state.font = String(args[0]);
        state.scaleOf = fontScale(state.font);
        state.size = number(1);
        break;
      case OPS.setTextMatrix:
        line = asMatrix(args[0]) ?? asMatrix(args) ?? line;
        text = line;
        break;
      case OPS.moveText:
        moveLine(number(0), number(1));
        break;
      case OPS.setLeadingMoveText:
        state.leading = number(1);
        moveLine(number(0), number(1));
        break;
      case OPS.nextLine:
        moveLine(0, state.leading);
        break;
      case OPS.setFillRGBColor:
        state.color = typeof args[0] === 'string' ? args[0] : undefined;
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state.color = undefined;
        break;
      case OPS.showText:
        show(args[0] as readonly (ShownGlyph | number | null)[]);
        break;
      case OPS.constructPath: {
        const bounds = args[2] as ArrayLike<number> | null;
        if (!bounds || !PAINTS.has(number(0))) break;
        const box = mapBox(state.ctm, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!);
        if (isSmall(box)) shapes.push(box);
        break;
      }
      default:
        // An image fills the unit square of its space.
        if (IMAGES.has(operator)) images.push(mapBox(state.ctm, 0, 0, 1, 1));
    }
  });
  return { glyphs, images, shapes };
}

function isSmall({ width, height }: Box): boolean {
  return width > 1 && height > 1 && width < 9 && height < 9 && width / height < 2 && height / width < 2;
}
