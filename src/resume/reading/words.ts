/** A word of a page as an extractor gives it. Lengths in points, origin top left. */
export interface Word {
  /** Its letters from left to right as they stand on the page: a Hebrew word is turned round only in a line's text. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Its width at most, where the extractor gave one box for it and its neighbours, so that `width` is an estimate. */
  readonly widest?: number;
  readonly height: number;
  /** Size of the type in points: measured (pdf.js) or estimated from the height of the box (poppler). */
  readonly size: number;
  /** By the font's name; undefined where the extractor does not tell. */
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly font?: string;
  /** Where its letters stand, points from the top of the page: measured (pdf.js) or estimated (poppler). */
  readonly baseline?: number;
  /** By how many degrees it is turned clockwise; absent when upright. */
  readonly turned?: number;
  /** White space between its letters in parts of the size, where they are set apart. */
  readonly letterSpacing?: number;
  /** Drawn with no ink: a layer of text behind a scan, or words put there for programs alone. */
  readonly invisible?: boolean;
  /** Colour of the ink as #rrggbb, where the extractor tells it and it is plain. */
  readonly color?: string;
}

/** An address that a rectangle of the page leads to. */
export interface PageLink {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page in the order of its content stream, which is the order in which most programs read it. */
export interface PageWords {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly links: readonly PageLink[];
  /** Rectangles that pictures cover; a text that is only a picture is invisible to a program. */
  readonly images: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Small drawn shapes, such as bullets that a browser draws instead of setting a character. */
  readonly shapes?: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** What the file says about itself, as far as a reader stumbles over it. */
export interface DocumentFacts {
  readonly tagged: boolean;
  readonly encrypted: boolean;
  readonly scripts: boolean;
  readonly attachments: number;
  readonly forms: boolean;
  readonly producer: string;
  readonly title: string;
  readonly fonts: readonly {
    readonly name: string;
    readonly embedded: boolean;
    readonly type: string;
    readonly mapsToUnicode: boolean;
  }[];
}

/** A document as one extractor reads it. */
export interface ReadDocument {
  readonly kind: 'pdf' | 'docx';
  readonly extractor: string;
  /** Pages in all; `pages` holds those that were read. */
  readonly pageCount: number;
  readonly pages: readonly PageWords[];
  readonly facts: DocumentFacts;
}
