import type { Lists } from './docx-lists.js';
import type { ParagraphLook, RunLook, Styles } from './docx-styles.js';
import { child, type XmlElement } from './docx-xml.js';

/** A piece of a paragraph: letters of one look, a tab, or a line break. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly look: RunLook; readonly url: string | null }
  | { readonly kind: 'tab' }
  | { readonly kind: 'break' };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly look: ParagraphLook;
  /** What stands before an item of a list. */
  readonly mark: string | null;
  readonly pieces: readonly Piece[];
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly Block[])[])[];
}

export type Block = Paragraph | Table;

/** What a reader stumbles over, gathered on the way. */
export interface Oddities {
  /** Text in boxes, which many programs leave out. */
  readonly boxes: Block[];
  /** Text that is set as hidden, or white: nobody sees it, and a program reads it. */
  readonly hidden: string[];
  pictures: number;
}

/** What is needed to read a part: its styles, lists and the targets of its links by their ids. */
export interface Surroundings {
  readonly styles: Styles;
  readonly lists: Lists;
  readonly targets: ReadonlyMap<string, string>;
  readonly oddities: Oddities;
  /** Whether something is drawn behind letters, so that white ones may be meant to be seen. */
  readonly shaded: boolean;
}

/** Elements that only hold others: content controls, tracked insertions, tags, fields. */
const TRANSPARENT = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);

/** Paragraphs and tables of a body, a cell, a header or a text box; what was deleted with changes tracked is left out. */
export function readBlocks(container: XmlElement, around: Surroundings): Block[] {
  return container.children.flatMap((element): Block[] => {
    if (element.name === 'w:p') return readParagraph(element, around);
    if (element.name === 'w:tbl') return [readTable(element, around)];
    if (TRANSPARENT.has(element.name)) return readBlocks(element, around);
    if (element.name === 'mc:AlternateContent') return readBlocks(alternative(element), around);
    return [];
  });
}

function readTable(table: XmlElement, around: Surroundings): Table {
  const rows = descend(table, 'w:tr').map((row) =>
    descend(row, 'w:tc').map((cell) => readBlocks(cell, around)),
  );
  return { kind: 'table', rows };
}

/** Children of this name, also within content controls. */
function descend(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((one) =>
    one.name === name ? [one] : TRANSPARENT.has(one.name) ? descend(one, name) : [],
  );
}

/** A paragraph, and then the text boxes that hang on it, each once. */
function readParagraph(element: XmlElement, around: Surroundings): Block[] {
  const properties = child(element, 'w:pPr');
  const look = around.styles.paragraph(properties);
  const reading = new ParagraphReading(properties, around);
  reading.read(element, null);
  const mark = look.list && reading.pieces.length > 0 ? around.lists.mark(look.list) : null;
  around.oddities.boxes.push(...reading.boxes);
  return [{ kind: 'paragraph', look, mark, pieces: reading.pieces }, ...reading.boxes];
}

class ParagraphReading {
  readonly pieces: Piece[] = [];
  readonly boxes: Block[] = [];
  /** The instructions of fields that are open, the innermost last; the result of a HYPERLINK is a link. */
  readonly #fields: string[] = [];

  constructor(
    private readonly properties: XmlElement | undefined,
    private readonly around: Surroundings,
  ) {}

  read(element: XmlElement, url: string | null): void {
    for (const one of element.children) {
      if (one.name === 'w:r') this.#run(one, url);
      else if (one.name === 'w:hyperlink')
        this.read(one, this.around.targets.get(one.attributes['r:id'] ?? '') ?? url);
      else if (one.name === 'w:fldSimple') this.read(one, addressOf(one.attributes['w:instr'] ?? '') ?? url);
      else if (one.name === 'mc:AlternateContent') this.read(alternative(one), url);
      else if (TRANSPARENT.has(one.name)) this.read(one, url);
    }
  }

  #run(run: XmlElement, url: string | null): void {
    const look = this.around.styles.run(child(run, 'w:rPr'), this.properties);
    for (const one of run.children) this.#runChild(one, look, url);
  }

  #runChild(one: XmlElement, look: RunLook, url: string | null): void {
    switch (one.name) {
      case 'w:t':
        this.#text(one.text, look, url);
        break;
      case 'w:noBreakHyphen':
        this.#text('-', look, url);
        break;
      case 'w:sym':
        this.#text(symbol(one.attributes['w:char']), look, url);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.pieces.push({ kind: 'tab' });
        break;
      case 'w:br':
      case 'w:cr':
        this.pieces.push({ kind: 'break' });
        break;
      case 'w:fldChar':
        this.#field(one.attributes['w:fldCharType']);
        break;
      case 'w:instrText':
        if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] += one.text;
        break;
      case 'mc:AlternateContent':
        for (const inner of alternative(one).children) this.#runChild(inner, look, url);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#drawing(one);
    }
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('');
    else if (type === 'end') this.#fields.pop();
  }

  #text(text: string, look: RunLook, url: string | null): void {
    if (text === '') return;
    if (look.hidden || (look.color === 'ffffff' && !this.around.shaded))
      this.around.oddities.hidden.push(text);
    if (look.hidden) return;
    const field = this.#fields.map(addressOf).findLast((address) => address !== null);
    this.pieces.push({ kind: 'text', text, look, url: url ?? field ?? null });
  }

  #drawing(element: XmlElement): void {
    for (const one of element.children) {
      if (one.name === 'w:txbxContent') this.boxes.push(...readBlocks(one, this.around));
      else if (one.name === 'mc:AlternateContent') this.#drawing(alternative(one));
      else {
        if (one.name === 'a:blip' || one.name === 'v:imagedata') this.around.oddities.pictures++;
        this.#drawing(one);
      }
    }
  }
}

/** The branch that a new program draws; the other says the same again for old ones. */
function alternative(element: XmlElement): XmlElement {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? { ...element, children: [] };
}

/** The address of a field such as HYPERLINK "https://example.org". */
function addressOf(instruction: string): string | null {
  return /^\s*HYPERLINK\s+"([^"]{1,500})"/.exec(instruction)?.[1] ?? null;
}

function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  return value > 0x1f && value < 0xffff ? String.fromCodePoint(value) : '';
}
