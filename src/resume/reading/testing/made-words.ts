import type { ReadDocument, Word } from '../words.js';

/** Words of a line of type with half an em a letter and a quarter between words, from `x` on; `y` is the baseline. */
export function lineOfWords(text: string, x: number, y: number, size = 10): Word[] {
  let at = x;
  return text.split(' ').flatMap((part) => {
    const width = 0.5 * size * [...part].length;
    const word = { text: part, x: at, y: y - 0.9 * size, width, height: 1.1 * size, size, baseline: y };
    at += width + 0.25 * size;
    return part === '' ? [] : [word];
  });
}

/** A document of such pages, A4. */
export function documentOf(...pages: readonly (readonly Word[])[]): ReadDocument {
  return {
    kind: 'pdf',
    extractor: 'made by hand',
    pageCount: pages.length,
    pages: pages.map((words) => ({ width: 595, height: 842, words, links: [], images: [] })),
    facts: {
      tagged: false,
      encrypted: false,
      scripts: false,
      attachments: 0,
      forms: false,
      producer: '',
      title: '',
      fonts: [],
    },
  };
}
