import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of a page: its words in the order of the file, and where it stands, points from the lower left. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The lines of each page, from its top, as pdf.js reads them. */
export async function pageLines(pdf: Uint8Array): Promise<PrintedLine[][]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: PrintedLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const lines: PrintedLine[] = [];
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const [x, y] = [item.transform[4] as number, item.transform[5] as number];
      const same = lines.findIndex((line) => Math.abs(line.y - y) < 0.5);
      if (same >= 0) lines[same] = { ...lines[same]!, text: `${lines[same]!.text}${item.str}` };
      else lines.push({ text: item.str, x, y });
    }
    pages.push(lines.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y));
  }
  await document.destroy();
  return pages;
}
