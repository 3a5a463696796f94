import type { ParsedResume } from '../parsing/parsed.js';
import type { DocxTraits } from '../reading/docx.js';
import type { PageWords, ReadDocument, Word } from '../reading/words.js';

/** What a check goes by: a file as each program reads it, the first the one whose reading is shown. */
export interface Evidence {
  readonly documents: readonly ReadDocument[];
  /** Of each document, what was understood. */
  readonly parsed: readonly ParsedResume[];
  /** What the file is called; empty where nobody said. */
  readonly name: string;
  /** Of a Word document. */
  readonly docx: DocxTraits | undefined;
}

/** Pages of the first reading with their numbers, from 1. */
export function pagesOf({ documents }: Evidence): { readonly page: PageWords; readonly number: number }[] {
  return (documents[0]?.pages ?? []).map((page, i) => ({ page, number: i + 1 }));
}

/** Words of all readings that a test finds, each text once. */
export function wordsLike(evidence: Evidence, test: (word: Word) => boolean): { word: Word; page: number }[] {
  const seen = new Set<string>();
  return evidence.documents.flatMap(({ pages }) =>
    pages.flatMap(({ words }, i) =>
      words.flatMap((word) => {
        if (!test(word) || seen.has(word.text)) return [];
        seen.add(word.text);
        return [{ word, page: i + 1 }];
      }),
    ),
  );
}

export function lettersIn(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** The share of a page that pictures cover, 0 to 1, on a grid of 32 by 32. */
export function coveredShare({ width, height, images }: PageWords): number {
  if (images.length === 0) return 0;
  const cells = 32;
  let covered = 0;
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++) {
      const x = ((column + 0.5) / cells) * width;
      const y = ((row + 0.5) / cells) * height;
      if (images.some((one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height))
        covered++;
    }
  return covered / (cells * cells);
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
