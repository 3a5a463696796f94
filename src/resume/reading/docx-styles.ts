import { child, propertyOf, switchOf, type XmlElement } from './docx-xml.js';

/** How letters look, as far as a reader cares. */
export interface RunLook {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Set so that nobody sees it. */
  readonly hidden: boolean;
  /** Six hexadecimal digits, or empty for the usual colour. */
  readonly color: string;
}

/** How a paragraph stands. Lengths in points. */
export interface ParagraphLook {
  readonly before: number;
  readonly after: number;
  /** 1 to 9 of a heading, as the outline shows it; 0 for text. */
  readonly outline: number;
  /** The list that it is an item of, and how deep; null for none. */
  readonly list: { readonly id: string; readonly level: number } | null;
}

const PLAIN_RUN: RunLook = { size: 10, bold: false, italic: false, hidden: false, color: '' };
const PLAIN_PARAGRAPH: ParagraphLook = { before: 0, after: 0, outline: 0, list: null };
/** A style is based on few others; a chain that is longer goes in a circle. */
const LONGEST_CHAIN = 20;
const TWIPS_PER_POINT = 20;

/** The styles of a document (word/styles.xml): what a paragraph or a run inherits. */
export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #run: RunLook;
  readonly #paragraph: ParagraphLook;
  readonly #usual: string | undefined;

  constructor(styles: XmlElement | undefined) {
    const defaults = child(styles, 'w:docDefaults');
    this.#run = changedRun(PLAIN_RUN, child(child(defaults, 'w:rPrDefault'), 'w:rPr'));
    this.#paragraph = changedParagraph(PLAIN_PARAGRAPH, child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
    let usual: string | undefined;
    for (const style of styles?.children ?? []) {
      const id = style.attributes['w:styleId'];
      if (style.name !== 'w:style' || !id) continue;
      if (!this.#styles.has(id)) this.#styles.set(id, style);
      if (
        style.attributes['w:type'] === 'paragraph' &&
        /^(?:1|true)$/.test(style.attributes['w:default'] ?? '')
      )
        usual ??= id;
    }
    this.#usual = usual;
  }

  /** Of a paragraph with these properties (w:pPr). */
  paragraph(properties: XmlElement | undefined): ParagraphLook {
    const look = this.#chain(propertyOf(properties, 'w:pStyle') ?? this.#usual).reduce(
      (inherited, style) => changedParagraph(inherited, child(style, 'w:pPr')),
      this.#paragraph,
    );
    return changedParagraph(look, properties);
  }

  /** Of a run with these properties (w:rPr) in a paragraph with those (w:pPr). */
  run(properties: XmlElement | undefined, paragraph: XmlElement | undefined): RunLook {
    const styles = [
      ...this.#chain(propertyOf(paragraph, 'w:pStyle') ?? this.#usual),
      ...this.#chain(propertyOf(properties, 'w:rStyle')),
    ];
    const look = styles.reduce((inherited, style) => changedRun(inherited, child(style, 'w:rPr')), this.#run);
    return changedRun(look, properties);
  }

  /** A style and those that it is based on, the most general first. */
  #chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let next = id; next !== undefined && chain.length < LONGEST_CHAIN; ) {
      const style = this.#styles.get(next);
      if (!style) break;
      chain.unshift(style);
      next = propertyOf(style, 'w:basedOn');
    }
    return chain;
  }
}

function changedRun(look: RunLook, properties: XmlElement | undefined): RunLook {
  if (!properties) return look;
  const halfPoints = Number(propertyOf(properties, 'w:sz'));
  const color = propertyOf(properties, 'w:color');
  return {
    size: halfPoints >= 1 && halfPoints <= 400 ? halfPoints / 2 : look.size,
    bold: switchOf(properties, 'w:b') ?? look.bold,
    italic: switchOf(properties, 'w:i') ?? look.italic,
    hidden: switchOf(properties, 'w:vanish') ?? look.hidden,
    color: color === undefined ? look.color : color === 'auto' ? '' : color.toLowerCase(),
  };
}

function changedParagraph(look: ParagraphLook, properties: XmlElement | undefined): ParagraphLook {
  if (!properties) return look;
  const spacing = child(properties, 'w:spacing')?.attributes;
  const outline = propertyOf(properties, 'w:outlineLvl');
  const list = child(properties, 'w:numPr');
  // In a style, the list may be named and the level not, and the other way round in the paragraph.
  const id = propertyOf(list, 'w:numId') ?? look.list?.id;
  const level = Number(propertyOf(list, 'w:ilvl') ?? look.list?.level ?? 0);
  return {
    before: points(spacing?.['w:before']) ?? look.before,
    after: points(spacing?.['w:after']) ?? look.after,
    outline: outline === undefined ? look.outline : /^[0-8]$/.test(outline) ? Number(outline) + 1 : 0,
    // The list 0 takes a paragraph out of the list of its style.
    list: id === undefined || id === '0' ? null : { id, level: level >= 0 && level <= 8 ? level : 0 },
  };
}

function points(twips: string | undefined): number | undefined {
  const value = Number(twips);
  return twips !== undefined && value >= 0 && value <= 10_000 ? value / TWIPS_PER_POINT : undefined;
}
