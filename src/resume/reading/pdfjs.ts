import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { composedGlyphs } from './composed-glyphs.js';
import { fontStyle } from './font-style.js';
import { type FontFacts, wordsOf } from './glyph-words.js';
import { drawnOn, type FontScale, PLAIN_FONT } from './glyphs.js';
import { asMatrix, type Matrix, mapBox } from './matrix.js';
import { Unreadable } from './unreadable.js';
import type { DocumentFacts, PageLink, PageWords, ReadDocument } from './words.js';

export interface ReadPdfOptions {
  /** Pages that are read at most; the others are counted. */
  readonly mostPages?: number;
}

/** Pictures of more pixels are not opened: only their place would be used, and they take the memory of the reader. */
const MOST_PIXELS = 10_000_000;
const LINK = /^(?:https?:\/\/|mailto:|tel:)/i;

/** What is used of a font as pdf.js keeps it. */
interface LoadedFont {
  readonly name?: string;
  readonly ascent?: number;
  readonly descent?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly missingFile?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: unknown;
  readonly bbox?: readonly number[];
  readonly type?: string;
  readonly toUnicode?: unknown;
}

/**
 * Reads a PDF with pdf.js: what its pages draw, character by character, put together to words.
 * @throws {Unreadable} where it is locked, damaged or no PDF
 */
export async function readWithPdfjs(bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<ReadDocument> {
  if (!beginsLikePdf(bytes)) throw new Unreadable('not-a-document');
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = pdfjs.getDocument({
    // pdf.js takes the bytes for itself.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    // Shapes of letters are not drawn, so they need not be made.
    disableFontFace: false,
    fontExtraProperties: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: MOST_PIXELS,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
  });
  try {
    const document = await loading.promise;
    const fonts = new Map<string, LoadedFont>();
    const pages: PageWords[] = [];
    const last = Math.min(document.numPages, options.mostPages ?? document.numPages);
    for (let number = 1; number <= last; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, fonts));
      page.cleanup();
    }
    const facts = await factsOf(document, fonts);
    return { kind: 'pdf', extractor: `pdf.js ${pdfjs.version}`, pageCount: document.numPages, pages, facts };
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await loading.destroy();
  }
}

/** A PDF has its sign within its first 1,024 bytes (ISO 32000-1, annex H, 3.4.1). */
function beginsLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

async function readPage(page: PDFPageProxy, fonts: Map<string, LoadedFont>): Promise<PageWords> {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = asMatrix(viewport.transform)!;
  const operators = await page.getOperatorList();
  const ownFonts = new Map<string, LoadedFont>();
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  for (const [index, operator] of operators.fnArray.entries()) {
    if (operator !== OPS.setFont) continue;
    const loadedName = String(operators.argsArray[index]?.[0]);
    if (!ownFonts.has(loadedName)) ownFonts.set(loadedName, await loadedFont(page, loadedName));
  }
  for (const [loadedName, font] of ownFonts) fonts.set(loadedName, font);

  const factsByName = new Map([...ownFonts].map(([name, font]) => [name, fontFacts(font)]));
  const unknown = fontFacts({});
  const drawn = drawnOn(operators, toPage, (name) => fontScale(ownFonts.get(name) ?? {}));
  return {
    width: viewport.width,
    height: viewport.height,
    words: wordsOf(composedGlyphs(drawn.glyphs), (name) => factsByName.get(name) ?? unknown),
    links: await linksOf(page, toPage),
    images: drawn.images,
    shapes: drawn.shapes,
  };
}

/** A font arrives a moment after the operators that name it. */
function loadedFont(page: PDFPageProxy, loadedName: string): Promise<LoadedFont> {
  return new Promise((resolve) => {
    page.commonObjs.get(loadedName, (font: unknown) => resolve(isObject(font) ? (font as LoadedFont) : {}));
  });
}

function fontScale(font: LoadedFont): FontScale {
  const matrix = asMatrix(font.fontMatrix);
  if (!matrix || !font.isType3Font) return PLAIN_FONT;
  // In the usual units the page says how large it sets it, whatever the few letters of the font have as a box.
  if (Math.abs(Math.abs(matrix[3]) - 0.001) < 1e-5) return { matrix, em: 1 };
  // A Type 3 font has units of its own: its box tells how high its letters are.
  const height = ((font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0)) * Math.abs(matrix[3]);
  return { matrix, em: height > 0 ? height : Math.abs(matrix[3]) * 1000 };
}

function fontFacts(font: LoadedFont): FontFacts {
  const style = fontStyle(font.name ?? '');
  const within = (value: number | undefined, low: number, high: number, usual: number) =>
    value !== undefined && value >= low && value <= high ? value : usual;
  return {
    name: style.name,
    bold: style.bold || font.bold === true,
    italic: style.italic || font.italic === true,
    ascent: within(font.ascent, 0.5, 1.2, 0.9),
    descent: within(font.descent && Math.abs(font.descent), 0.1, 0.5, 0.22),
  };
}

async function linksOf(page: PDFPageProxy, toPage: Matrix): Promise<PageLink[]> {
  const annotations: unknown[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => {
    if (!isObject(annotation)) return [];
    const url = [annotation.url, annotation.unsafeUrl].find(
      (value): value is string => typeof value === 'string' && LINK.test(value),
    );
    const rect = Array.isArray(annotation.rect) ? annotation.rect.map(Number) : [];
    if (annotation.subtype !== 'Link' || !url || rect.length !== 4 || !rect.every(Number.isFinite)) return [];
    return [{ url, ...mapBox(toPage, rect[0]!, rect[1]!, rect[2]!, rect[3]!) }];
  });
}

async function factsOf(document: PDFDocumentProxy, fonts: Map<string, LoadedFont>): Promise<DocumentFacts> {
  const or = <T>(promise: Promise<T>, otherwise: T) => promise.catch(() => otherwise);
  const [metadata, marks, attachments, actions, openAction, fields] = await Promise.all([
    or<unknown>(document.getMetadata(), {}),
    or<unknown>(document.getMarkInfo(), null),
    or<unknown>(document.getAttachments(), null),
    or<unknown>(document.getJSActions(), null),
    or<unknown>(document.getOpenAction(), null),
    or<unknown>(document.getFieldObjects(), null),
  ]);
  const info = isObject(metadata) && isObject(metadata.info) ? metadata.info : {};
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  const byName = new Map([...fonts.values()].map((font) => [font.name ?? '', font]));
  return {
    tagged: isObject(marks) && marks.Marked === true,
    encrypted: text(info.EncryptFilterName) !== '',
    scripts: hasEntries(actions) || (isObject(openAction) && openAction.action === 'JavaScript'),
    attachments: isObject(attachments) ? Object.keys(attachments).length : 0,
    forms: info.IsAcroFormPresent === true || info.IsXFAPresent === true || hasEntries(fields),
    producer: text(info.Producer) || text(info.Creator),
    title: text(info.Title),
    fonts: [...byName].map(([name, font]) => ({
      name: fontStyle(name).name,
      embedded: font.missingFile !== true,
      type: font.isType3Font ? 'Type3' : (font.type ?? ''),
      mapsToUnicode: mapsToUnicode(font.toUnicode),
    })),
  };
}

/** Whether the font says which characters its glyphs stand for, itself or by an encoding that is known. */
function mapsToUnicode(map: unknown): boolean {
  if (!isObject(map)) return true;
  const inner = '_map' in map ? map._map : map;
  return Array.isArray(inner) ? inner.length > 0 : isObject(inner) && Object.keys(inner).length > 0;
}

function asUnreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new Unreadable('password', undefined, { cause: error });
  return new Unreadable('damaged', undefined, { cause: error });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const hasEntries = (value: unknown) => isObject(value) && Object.keys(value).length > 0;
