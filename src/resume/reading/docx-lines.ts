import type { Block, Paragraph, Piece, Table } from './docx-blocks.js';
import type { Cell, TextLine } from './lines.js';
import type { PageLink, Word } from './words.js';

/** A sheet of letter paper with an inch of margin: a DOCX says no positions, so those here are nominal. Points. */
const SHEET = { width: 612, height: 792, margin: 72 } as const;
const RIGHT = SHEET.width - SHEET.margin;
const COLUMN = RIGHT - SHEET.margin;
/** Of the size of the type: a letter's mean width, the distance of two lines, of a bullet and its text. */
const LETTER = 0.5;
const LEADING = 1.2;
const HANG = 1.5;
/** Between two paragraphs at least, in distances of lines, so that no two are taken for one. */
const PARAGRAPH_GAP = 1.5;
/** So many paragraphs in a cell make it a column of its own. */
const COLUMN_PARAGRAPHS = 4;
/** Spaces typed to push text to the right: the part after them is a cell of its own. */
const PUSHED = / {5,}/;
/** A bullet typed as text: a lone mark, and then a tab or a space. */
const TYPED_BULLET =
  /^(?:[•◦▪▫■□●○◆◇‣⁃➢➤➜►▶▸▹▷✓✔✦✧★☆❖❑❒➔→∙⬤⚫⚪\uE000-\uF8FF]|[-–—*·](?=[\t ])|o(?=\t))[\t ]*/u;

export interface LaidOut {
  readonly lines: readonly TextLine[];
  readonly links: readonly PageLink[];
}

/** Blocks as lines in reading order, on one long sheet. */
export function layOutBlocks(blocks: readonly Block[]): LaidOut {
  const sheet = new Sheet();
  sheet.blocks(blocks, 0);
  return { lines: sheet.lines, links: sheet.links };
}

type Run = Extract<Piece, { kind: 'text' }>;

class Sheet {
  readonly lines: TextLine[] = [];
  readonly links: PageLink[] = [];
  #baseline: number = SHEET.margin;
  /** White above the next line that the paragraph before asked for. */
  #after = 0;

  blocks(blocks: readonly Block[], column: number): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#paragraph(block, column);
      else this.#table(block, column);
    }
  }

  #paragraph(paragraph: Paragraph, column: number): void {
    const lines = linesOf(paragraph.pieces);
    if (lines.every((cells) => cells.length === 0)) {
      // An empty paragraph is how many people write white space.
      this.#after += 12 + paragraph.look.before + paragraph.look.after;
      return;
    }
    lines.forEach((cells, i) => {
      this.#line(cells, {
        column,
        mark: i === 0 ? paragraph.mark : null,
        level: paragraph.look.list?.level ?? 0,
        before: i === 0 ? paragraph.look.before : null,
      });
    });
    this.#after = paragraph.look.after;
  }

  #table(table: Table, column: number): void {
    for (const row of table.rows) {
      const cells = row.filter((cell) => cell.some(hasText));
      const columns = cells.filter((cell) => cell.filter(hasText).length >= COLUMN_PARAGRAPHS).length > 1;
      if (columns) for (const [i, cell] of cells.entries()) this.blocks(cell, i);
      else this.#row(cells, column);
    }
  }

  /** A row of a table: what its cells begin with is one line, the rest follows cell by cell. */
  #row(cells: readonly (readonly Block[])[], column: number): void {
    const heads = cells.map((cell) => cell.findIndex(hasText));
    const first = cells.map((cell, i) => cell[heads[i]!]!);
    if (cells.length < 2 || first.some((block) => block.kind === 'table')) {
      for (const cell of cells) this.blocks(cell, column);
      return;
    }
    const paragraphs = first as readonly Paragraph[];
    const pieces = paragraphs.flatMap((one, i): Piece[] => [
      ...(i > 0 ? [{ kind: 'tab' } as const] : []),
      // A bullet in a later cell is part of its text.
      ...(i > 0 && one.mark && one.pieces[0]?.kind === 'text'
        ? [{ ...one.pieces[0], text: `${one.mark} ` }]
        : []),
      ...upToBreak(one.pieces),
    ]);
    this.#paragraph({ ...paragraphs[0]!, pieces }, column);
    cells.forEach((cell, i) => {
      const rest = afterBreak(paragraphs[i]!);
      this.blocks([...(rest ? [rest] : []), ...cell.slice(heads[i]! + 1)], column);
    });
  }

  /** @param before white above it that its style asks for; null for a line that continues its paragraph */
  #line(
    runs: readonly (readonly Run[])[],
    at: { column: number; mark: string | null; level: number; before: number | null },
  ): void {
    const { cells, bullet } = withoutBullet(runs, at.mark);
    if (cells.length === 0) return;
    const look = mostLetters(cells.flat());
    const step = look.size * LEADING;
    const white = at.before === null ? step : Math.max(step + at.before + this.#after, step * PARAGRAPH_GAP);
    const gap = this.lines.length > 0 ? white : null;
    this.#baseline += white;
    this.#after = 0;
    const y = this.#baseline - look.size;
    const x = SHEET.margin + at.level * look.size * HANG;
    const textX = bullet === null ? x : x + look.size * HANG;
    const laid = this.#cells(cells, textX, y);
    const end = laid.at(-1)!.x + laid.at(-1)!.width;
    this.lines.push({
      page: 1,
      column: at.column,
      x,
      y,
      width: end - x,
      height: step,
      baseline: this.#baseline,
      size: look.size,
      bold: look.bold,
      italic: look.italic,
      text: laid.map((cell) => cell.text).join('  '),
      cells: laid,
      bullet,
      textX,
      gap,
      // A paragraph is one line however long it is, so there is always room: the next line is another paragraph's.
      room: laid.length > 1 ? 0 : COLUMN,
    });
  }

  #cells(cells: readonly (readonly Run[])[], textX: number, y: number): Cell[] {
    let x = textX;
    return cells.map((runs, i) => {
      const width = (text: string, size: number) => text.length * size * LETTER;
      const whole = runs.reduce((sum, run) => sum + width(run.text, run.look.size), 0);
      // The last of several cells stands at the right edge, as after a tab to it.
      if (i > 0) x = i === cells.length - 1 ? Math.max(x, RIGHT - whole) : x;
      const start = x;
      const words = wordsOf(runs, (text, size) => width(text, size), start, y);
      for (const { word, url } of words) if (url !== null) this.#link(word, url);
      x = start + whole + 3 * (runs[0]?.look.size ?? 10);
      return {
        text: runs
          .map((run) => run.text)
          .join('')
          .replace(/\s+/gu, ' ')
          .trim(),
        x: start,
        width: whole,
        words: words.map(({ word }) => word),
      };
    });
  }

  #link({ x, y, width, height }: Word, url: string): void {
    const last = this.links.at(-1);
    // The words of one link are one rectangle.
    if (last && last.url === url && last.y === y && x >= last.x)
      this.links[this.links.length - 1] = { ...last, width: x + width - last.x };
    else this.links.push({ url, x, y, width, height });
  }
}

function hasText(block: Block): boolean {
  return block.kind === 'table'
    ? block.rows.some((row) => row.some((cell) => cell.some(hasText)))
    : block.pieces.some((piece) => piece.kind === 'text' && piece.text.trim() !== '');
}

function upToBreak(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex((piece) => piece.kind === 'break');
  return at < 0 ? pieces : pieces.slice(0, at);
}

function afterBreak(paragraph: Paragraph): Paragraph | null {
  const at = paragraph.pieces.findIndex((piece) => piece.kind === 'break');
  return at < 0 ? null : { ...paragraph, mark: null, pieces: paragraph.pieces.slice(at + 1) };
}

/** A paragraph's lines, each in cells: at its breaks, its tabs, and where spaces were typed to push text away. */
function linesOf(pieces: readonly Piece[]): Run[][][] {
  const lines: Run[][][] = [[[]]];
  const cell = () => lines.at(-1)!.at(-1)!;
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([[]]);
    else if (piece.kind === 'tab') lines.at(-1)!.push([]);
    else
      for (const [i, text] of piece.text.split(PUSHED).entries()) {
        if (i > 0) lines.at(-1)!.push([]);
        if (text !== '') cell().push({ ...piece, text });
      }
  }
  return lines.map((cells) => cells.filter((runs) => runs.some((run) => run.text.trim() !== '')));
}

/** Takes a bullet off that was typed as text: as a cell of its own, or before the first words. */
function withoutBullet(
  cells: readonly (readonly Run[])[],
  mark: string | null,
): { cells: readonly (readonly Run[])[]; bullet: string | null } {
  const first = cells[0];
  if (!first || mark !== null) return { cells, bullet: mark };
  const text = first.map((run) => run.text).join('');
  // A tab after the bullet made it a cell; put it back to see it.
  const match = TYPED_BULLET.exec(cells.length > 1 ? `${text.trim()}\t` : text.trimStart());
  if (!match) return { cells, bullet: null };
  const bullet = match[0].trim();
  if (text.trim() === bullet)
    return cells.length > 1 ? { cells: cells.slice(1), bullet } : { cells, bullet: null };
  return { cells: [cut(first, text.indexOf(bullet) + match[0].trimEnd().length), ...cells.slice(1)], bullet };
}

/** Runs without so many of their first letters. */
function cut(runs: readonly Run[], letters: number): Run[] {
  let left = letters;
  return runs.flatMap((run) => {
    const taken = Math.min(left, run.text.length);
    left -= taken;
    return taken === run.text.length ? [] : [{ ...run, text: run.text.slice(taken) }];
  });
}

/** The look that most letters have: of size, weight and slant each by itself. */
function mostLetters(runs: readonly Run[]): { size: number; bold: boolean; italic: boolean } {
  const sizes = new Map<number, number>();
  let [all, bold, italic] = [0, 0, 0];
  for (const { text, look } of runs) {
    const letters = text.trim().length;
    sizes.set(look.size, (sizes.get(look.size) ?? 0) + letters);
    all += letters;
    if (look.bold) bold += letters;
    if (look.italic) italic += letters;
  }
  const [size] = [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most));
  return { size, bold: bold * 2 > all, italic: italic * 2 > all };
}

/** Words with nominal places; one that changes its look within is one word with the look that it begins with. */
function wordsOf(
  runs: readonly Run[],
  widthOf: (text: string, size: number) => number,
  start: number,
  y: number,
): { word: Word; url: string | null }[] {
  const words: { word: Word; url: string | null }[] = [];
  let x = start;
  let joined = false;
  for (const { text, look, url } of runs) {
    for (const part of text.match(/\s+|\S+/gu) ?? []) {
      const width = widthOf(part, look.size);
      const last = words.at(-1);
      if (part.trim() === '') joined = false;
      else if (joined && last)
        words[words.length - 1] = {
          ...last,
          word: { ...last.word, text: last.word.text + part, width: last.word.width + width },
        };
      else {
        const { size, bold, italic } = look;
        words.push({ word: { text: part, x, y, width, height: size * LEADING, size, bold, italic }, url });
        joined = true;
      }
      x += width;
    }
  }
  return words;
}
