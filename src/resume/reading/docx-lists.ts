import { propertyOf, type XmlElement } from './docx-xml.js';

/** The lists of a document (word/numbering.xml), and how far each has counted. */
export class Lists {
  readonly #levels = new Map<string, ReadonlyMap<number, XmlElement>>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: XmlElement | undefined) {
    const abstract = new Map<string, ReadonlyMap<number, XmlElement>>();
    for (const one of numbering?.children ?? [])
      if (one.name === 'w:abstractNum') abstract.set(one.attributes['w:abstractNumId'] ?? '', levelsOf(one));
    for (const one of numbering?.children ?? [])
      if (one.name === 'w:num')
        this.#levels.set(
          one.attributes['w:numId'] ?? '',
          abstract.get(propertyOf(one, 'w:abstractNumId') ?? '') ?? new Map(),
        );
  }

  /** What stands before the next item of a list: "•" whatever the bullet's shape, a number as "3.", or nothing. */
  mark(list: { readonly id: string; readonly level: number }): string | null {
    const level = this.#levels.get(list.id)?.get(list.level);
    const format = propertyOf(level, 'w:numFmt') ?? 'bullet';
    if (format === 'none') return null;
    if (format === 'bullet') return '•';
    const counts = this.#counts.get(list.id) ?? [];
    this.#counts.set(list.id, counts);
    // An item begins the lists below it anew.
    counts.length = Math.min(counts.length, list.level + 1);
    const start = Number(propertyOf(level, 'w:start') ?? 1);
    counts[list.level] = counts[list.level] === undefined ? start : counts[list.level]! + 1;
    return `${counts[list.level]}.`;
  }
}

function levelsOf(abstract: XmlElement): ReadonlyMap<number, XmlElement> {
  const levels = abstract.children.filter((one) => one.name === 'w:lvl');
  return new Map(levels.map((one) => [Number(one.attributes['w:ilvl'] ?? 0), one]));
}
