import { type Block, type Oddities, readBlocks, type Surroundings } from './docx-blocks.js';
import { layOutBlocks } from './docx-lines.js';
import { Lists } from './docx-lists.js';
import { Styles } from './docx-styles.js';
import { child, parseXml, type XmlElement } from './docx-xml.js';
import type { TextLine } from './lines.js';
import { Unreadable } from './unreadable.js';
import type { DocumentFacts, PageLink, ReadDocument } from './words.js';
import { ZipArchive } from './zip.js';

const DOCUMENT = 'word/document.xml';

/** A Word document as it is read: lines in reading order, and what a program stumbles over. */
export interface ReadDocx {
  readonly document: ReadDocument;
  readonly lines: readonly TextLine[];
  /** By page; there is one. */
  readonly links: readonly (readonly PageLink[])[];
  readonly traits: DocxTraits;
}

/** Where a Word document keeps text that programs miss. */
export interface DocxTraits {
  /** Lines of headers and footers. */
  readonly margins: readonly string[];
  /** Lines in text boxes. */
  readonly boxes: readonly string[];
  readonly hidden: readonly string[];
  /** Lines in tables. */
  readonly tableLines: readonly string[];
  readonly pictures: number;
  readonly macros: boolean;
}

/** Whether a ZIP archive is a Word document. */
export function isDocx(archive: ZipArchive): boolean {
  return archive.has(DOCUMENT);
}

/** Reads a Word document (ECMA-376). Throws {@link Unreadable}. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const archive = new ZipArchive(bytes);
  if (!isDocx(archive)) throw new Unreadable('not-a-document', notWord(archive));
  const part = (name: string) => {
    const content = archive.read(name);
    return content && parseXml(content);
  };
  const main = part(DOCUMENT)!;
  const styles = part('word/styles.xml');
  const oddities: Oddities = { boxes: [], hidden: [], pictures: 0 };
  const shared = {
    styles: new Styles(styles),
    lists: new Lists(part('word/numbering.xml')),
    oddities,
    shaded: isShaded(main) || (styles !== undefined && isShaded(styles)),
  };
  const relations = relationsOf(part('word/_rels/document.xml.rels'));
  const body = readBlocks(child(main, 'w:body') ?? main, { ...shared, targets: targetsOf(relations) });
  const margin = (type: string) =>
    relations
      .filter((one) => one.type === type)
      .slice(0, 12)
      .flatMap(({ target }) => {
        const name = `word/${target.replace(/^\/?(?:word\/)?/, '')}`;
        const content = part(name);
        const own = relationsOf(part(name.replace(/^word\//, 'word/_rels/').concat('.rels')));
        return content ? readBlocks(content, { ...shared, targets: targetsOf(own) } as Surroundings) : [];
      });
  const headers = once(margin('header'));
  const footers = once(margin('footer'));
  const { lines, links } = layOutBlocks([...headers, ...body, ...footers]);
  return {
    document: documentOf(lines, links, part('docProps/app.xml'), part('docProps/core.xml')),
    lines,
    links: [links],
    traits: {
      margins: textsOf([...headers, ...footers]),
      boxes: textsOf(oddities.boxes),
      hidden: oddities.hidden.map((text) => text.trim()).filter(Boolean),
      tableLines: textsOf(body.filter((block) => block.kind === 'table')),
      pictures: oddities.pictures,
      macros: archive.has('word/vbaProject.bin'),
    },
  };
}

function notWord(archive: ZipArchive): string {
  const kind = archive.has('xl/workbook.xml')
    ? 'an Excel workbook'
    : archive.has('ppt/presentation.xml')
      ? 'a PowerPoint presentation'
      : archive.has('content.xml')
        ? 'an OpenDocument file'
        : archive.names.some((name) => name.startsWith('Index/'))
          ? 'a Pages document'
          : 'a ZIP archive without a Word document in it';
  return `This file is ${kind}; save it as PDF or as a Word document (.docx) and choose that.`;
}

interface Relation {
  readonly id: string;
  /** The last part of its type: "header", "hyperlink". */
  readonly type: string;
  readonly target: string;
}

function relationsOf(part: XmlElement | undefined): Relation[] {
  return (part?.children ?? []).map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').split('/').at(-1)!,
    target: attributes.Target ?? '',
  }));
}

/** Addresses of the web, e-mail and telephone that links lead to; others lead nowhere. */
function targetsOf(relations: readonly Relation[]): ReadonlyMap<string, string> {
  return new Map(
    relations
      .filter(({ type, target }) => type === 'hyperlink' && /^(?:https?:\/\/|mailto:|tel:)/i.test(target))
      .map(({ id, target }) => [id, target.slice(0, 500)]),
  );
}

function isShaded(element: XmlElement): boolean {
  const fill = element.name === 'w:shd' ? (element.attributes['w:fill'] ?? 'auto') : 'auto';
  return !/^(?:auto|ffffff)$/i.test(fill) || element.children.some(isShaded);
}

/** Headers of the first page, of even pages and of the others often say the same. Page numbers are no text of a resume. */
function once(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter((block) => {
    const text = textsOf([block]).join('\n');
    if (text === '' || seen.has(text) || /^(?:page\s*)?\d*\s*(?:(?:of|\/|-)\s*\d*)?$/i.test(text))
      return false;
    seen.add(text);
    return true;
  });
}

function textsOf(blocks: readonly Block[]): string[] {
  return layOutBlocks(blocks).lines.map((line) => line.text);
}

function documentOf(
  lines: readonly TextLine[],
  links: readonly PageLink[],
  app: XmlElement | undefined,
  core: XmlElement | undefined,
): ReadDocument {
  const pages = Number(child(app, 'Pages')?.text);
  const facts: DocumentFacts = {
    tagged: true,
    encrypted: false,
    scripts: false,
    attachments: 0,
    forms: false,
    producer: child(app, 'Application')?.text ?? '',
    title: child(core, 'dc:title')?.text ?? '',
    fonts: [],
  };
  const words = lines.flatMap((line) => line.cells.flatMap((cell) => cell.words));
  const last = lines.at(-1);
  return {
    kind: 'docx',
    extractor: 'docx',
    pageCount: Number.isInteger(pages) && pages >= 1 && pages <= 10_000 ? pages : 1,
    pages: [{ width: 612, height: Math.max(792, (last?.baseline ?? 0) + 72), words, links, images: [] }],
    facts,
  };
}
