import { describe, expect, it } from 'vitest';
import { layOut, layOutPages } from './layout.js';
import { readWithPdfjs } from './pdfjs.js';
import { popplerVersion, readWithPoppler } from './poppler.js';
import { documentOf, lineOfWords } from './testing/made-words.js';
import { jobs, SIDE, typstPdf } from './testing/typst-pages.js';
import type { ReadDocument } from './words.js';

const hasPoppler = (await popplerVersion()) !== null;

/** What both extractors read. */
async function documents(source: string): Promise<ReadDocument[]> {
  const pdf = typstPdf(source);
  const read = await Promise.all([readWithPdfjs(pdf), readWithPoppler(pdf)]);
  return read.filter((document) => document !== null);
}

/** The lines as both extractors read them, which must be the same. */
async function linesOf(source: string) {
  const [first, ...others] = (await documents(source)).map(layOut);
  for (const other of others) expect(other.map(({ text }) => text)).toEqual(first!.map(({ text }) => text));
  expect(others.length).toBe(hasPoppler ? 1 : 0);
  return first!;
}

const COMPANY = /^Company (\d+) GmbH {2}Mar \d{4} – Feb \d{4}$/;
const companies = (lines: readonly { text: string }[]) =>
  lines.flatMap(({ text }) => COMPANY.exec(text)?.[1] ?? []).map(Number);
const firstOf = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('a page of one column', () => {
  it('keeps dates at the right edge in the row of what they date, as a cell', async () => {
    const lines = await linesOf(`= Jane Doe\n== Experience\n${jobs(6)}`);
    expect(companies(lines)).toEqual(firstOf(6));
    const row = lines.find(({ text }) => text.startsWith('Company 3'))!;
    expect(row.cells.map(({ text }) => text)).toEqual(['Company 3 GmbH', 'Mar 2003 – Feb 2004']);
    expect(row.column).toBe(0);
    expect(row.bold).toBe(false);
    expect(lines[0]).toMatchObject({ text: 'Jane Doe', bold: true, gap: null });
  });

  it('keeps a list of short rows together, though white space runs between their cells', async () => {
    const degree = (year: number) =>
      `#grid(columns: (1fr, auto), [Degree of ${year}], [${year} – ${year + 2}])`;
    const years = [2001, 2004, 2007, 2010, 2013, 2016, 2019, 2022];
    const lines = await linesOf(`== Education\n${years.map(degree).join('\n')}`);
    expect(lines.slice(1).map(({ text }) => text)).toEqual(
      years.map((year) => `Degree of ${year}  ${year} – ${year + 2}`),
    );
  });

  it('tells bullets from text, and how much room a line has left', async () => {
    const lines = await linesOf(jobs(2));
    const bullets = lines.filter(({ bullet }) => bullet !== null);
    expect(bullets.map(({ bullet }) => bullet)).toEqual(['•', '•', '•', '•']);
    expect(bullets[1]!.text).toBe('Short bullet 1');
    const wrapped = lines[lines.indexOf(bullets[0]!) + 1]!;
    expect(wrapped.x).toBeCloseTo(bullets[0]!.textX, 0);
    expect(bullets[0]!.room).toBeLessThan(60);
    expect(bullets[1]!.room).toBeGreaterThan(300);
  });
});

describe('pages in columns', () => {
  it.each([
    ['at the left', `#grid(columns: (28%, 1fr), gutter: 14pt, [${SIDE}], [== Experience\n${jobs(7)}])`, 1],
    ['at the right', `#grid(columns: (1fr, 28%), gutter: 14pt, [== Experience\n${jobs(7)}], [${SIDE}])`, 0],
  ])('reads a side column %s apart from the jobs beside it', async (_, grid, main) => {
    const lines = await linesOf(`#align(center)[= Jane Doe\nSenior Computer Vision Engineer]\n${grid}`);
    expect(companies(lines)).toEqual(firstOf(7));
    expect(new Set(lines.filter(({ text }) => COMPANY.test(text)).map(({ column }) => column))).toEqual(
      new Set([main]),
    );
    const side = lines.filter(({ column }) => column === 1 - main).map(({ text }) => text);
    expect(side).toEqual(SIDE.split('\n').map((line) => line.replace('== ', '').replaceAll('\\', '')));
    expect(lines.slice(0, 2).map(({ text, column }) => [text, column])).toEqual([
      ['Jane Doe', -1],
      ['Senior Computer Vision Engineer', -1],
    ]);
  });

  it('reads eight jobs in two columns as eight', async () => {
    const lines = await linesOf(
      `#align(center)[= Jane Doe]\n#block(height: 18cm, columns(2, gutter: 12pt)[== Experience\n${jobs(8)}])`,
    );
    expect(companies(lines)).toEqual(firstOf(8));
    expect(new Set(lines.map(({ column }) => column))).toEqual(new Set([-1, 0, 1]));
  });

  it('reads on from page to page before it comes to the side column', async () => {
    const lines = await linesOf(
      `#grid(columns: (1fr, 28%), gutter: 14pt, [== Experience\n${jobs(12)}], [${SIDE}])`,
    );
    expect(companies(lines)).toEqual(firstOf(12));
    expect(lines.findLastIndex(({ page }) => page === 2)).toBeLessThan(
      lines.findIndex(({ text }) => text === 'Contact'),
    );
  });

  it('reads three short columns one by one between texts across the page', async () => {
    const list = (...items: string[]) => `[${items.join('\\\n')}]`;
    const long =
      'A text that goes on over the page to its right edge, so that no column can pass it by at all. ';
    const lines = await linesOf(
      `${long.repeat(3)}\n== Skills\n#grid(columns: 3 * (1fr,), ${list('Python', 'Rust', 'Go', 'Julia')}, ${list('PyTorch', 'ONNX', 'JAX', 'OpenCV')}, ${list('Docker', 'Git', 'Slurm', 'Linux')})\n== Education\n${long.repeat(3)}`,
    );
    const texts = lines.map(({ text }) => text);
    const from = texts.indexOf('Skills');
    expect(texts.slice(from + 1, from + 14).join(' ')).toBe(
      'Python Rust Go Julia PyTorch ONNX JAX OpenCV Docker Git Slurm Linux Education',
    );
  });

  it('reads columns one after the other even where they are drawn line by line', () => {
    const rows = Array.from({ length: 20 }, (_, at) => at);
    const words = rows.flatMap((at) => [
      ...(at < 14 ? lineOfWords(`Side line ${at}`, 40, 60 + at * 17, 9) : []),
      ...lineOfWords(`The main text of row ${at} goes on to the edge of its column here`, 220, 63 + at * 13),
    ]);
    const texts = layOut(documentOf(words)).map(({ text }) => text);
    expect(texts.slice(0, 14)).toEqual(rows.slice(0, 14).map((at) => `Side line ${at}`));
    expect(texts).toHaveLength(34);
  });
});

describe('tables', () => {
  const entry = (year: number) =>
    `#grid(columns: (3cm, 1fr), gutter: 8pt, align: (right, left), [${year}–${year + 1}], [*Engineer ${year}*, Company ${year}. A text that is long enough to go on in a second line of the right cell, as it does here.\n- Bullet of ${year}])`;

  it('come row by row, with the dates as a cell of the first line', async () => {
    const years = [2001, 2003, 2005, 2007, 2009, 2011];
    const lines = await linesOf(`== Experience\n${years.map(entry).join('\n')}`);
    const heads = lines.filter(({ cells }) => cells.length === 2);
    expect(heads.map(({ cells }) => cells[0]!.text)).toEqual(years.map((year) => `${year}–${year + 1}`));
    expect(heads.every(({ cells }, at) => cells[1]!.text.startsWith(`Engineer ${years[at]}, Company`))).toBe(
      true,
    );
    expect(lines.map(({ text }) => text).slice(1, 5)).toEqual([
      heads[0]!.text,
      expect.stringMatching(/^second line|^line|here\.$/),
      'Bullet of 2001',
      heads[1]!.text,
    ]);
  });

  it('put a label of two lines together beside its text', async () => {
    const row = (at: number) =>
      `#grid(columns: (3cm, 1fr), gutter: 10pt, [Name and address of employer], [Company ${at}, Long Street 5, Berlin])\n#grid(columns: (3cm, 1fr), gutter: 10pt, [Occupation], [Engineer ${at}])`;
    const lines = await linesOf([1, 2, 3, 4].map(row).join('\n'));
    expect(lines.map(({ cells }) => cells.map(({ text }) => text)).slice(0, 3)).toEqual([
      ['Name and address of employer', 'Company 1, Long Street 5, Berlin'],
      ['Occupation', 'Engineer 1'],
      ['Name and address of employer', 'Company 2, Long Street 5, Berlin'],
    ]);
  });
});

describe('headers and footers', () => {
  it('are left out, and the name on the first page is not one', async () => {
    const source = `#set page(header: context if counter(page).get().first() > 1 [Jane Doe #h(1fr) page #counter(page).display()], footer: [#h(1fr) #context counter(page).display("1 / 1", both: true)])\n= Jane Doe\nEngineer\n\n${jobs(20)}`;
    for (const document of await documents(source)) {
      const { lines, furniture } = layOutPages(document);
      expect(furniture.map(({ text }) => text)).toEqual([
        '1 / 3',
        'Jane Doe  page 2',
        '2 / 3',
        'Jane Doe  page 3',
        '3 / 3',
      ]);
      expect(lines[0]!.text).toBe('Jane Doe');
      expect(companies(lines)).toEqual(firstOf(20));
    }
  });

  it('are no lines of the text that happen to be alike on two pages', () => {
    const page = (from: number) =>
      Array.from({ length: 50 }, (_, at) =>
        lineOfWords(at % 2 ? 'The same line' : `Line ${from + at}`, 60, 60 + 15 * at),
      ).flat();
    expect(layOutPages(documentOf(page(1), page(101))).furniture).toEqual([]);
  });
});

describe('letters, signs and turned text', () => {
  it('joins letters that are set apart', async () => {
    const lines = await linesOf(
      '#text(tracking: 5pt)[WORK EXPERIENCE]\n\nS K I L L S\n\n#text(tracking: 1.5pt)[Education and Honours]\n\nA normal line: C, R and Go.',
    );
    expect(lines.map(({ text }) => text)).toEqual([
      'WORK EXPERIENCE',
      'SKILLS',
      'Education and Honours',
      'A normal line: C, R and Go.',
    ]);
  });

  it('reads turned text last', async () => {
    const lines = await linesOf(
      `#place(top + right, rotate(90deg, reflow: true)[CURRICULUM VITAE])\n= Jane Doe\n${jobs(2)}`,
    );
    expect(lines.at(-1)).toMatchObject({ text: 'CURRICULUM VITAE', column: -1 });
    expect(companies(lines)).toEqual([1, 2]);
  });

  it('keeps a superscript in its line', async () => {
    const lines = await linesOf('Density of 40 points per m#super[2] at 30 m\n\nNext line');
    expect(lines).toHaveLength(2);
    expect(lines[0]!.text).toMatch(/^Density of 40 points per m ?2 at 30 m$/);
  });

  it('expands ligatures', () => {
    expect(layOut(documentOf(lineOfWords('eﬃcient ﬂow', 50, 50)))[0]!.text).toBe('efficient flow');
  });

  it.each(['•', '◦', '▪', '–', '-', '*', '\uF0B7'])('takes off the bullet %s', (bullet) => {
    const words = [0, 1, 2].flatMap((at) => [
      ...lineOfWords(bullet, 50, 50 + 14 * at),
      ...lineOfWords(`Built detector ${at}`, 60, 50 + 14 * at),
    ]);
    expect(layOut(documentOf(words)).map((line) => [line.bullet, line.text, line.textX])).toEqual(
      [0, 1, 2].map((at) => [bullet, `Built detector ${at}`, 60]),
    );
  });

  it('takes no dash for a bullet that a broken line begins with, nor one that stands for a name', () => {
    const words = [
      ...lineOfWords('A range that is broken before its dash, as from 2019', 50, 50),
      ...lineOfWords('– 2021 and a text – so that it goes on', 50, 62),
      ...lineOfWords('– once and no more', 50, 74),
      ...['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'].flatMap((text, at) =>
        lineOfWords(text, 50, 90 + 14 * at),
      ),
      ...lineOfWords('— (expert): Python', 50, 300),
      ...lineOfWords('—', 50, 320),
    ];
    expect(layOut(documentOf(words)).filter(({ bullet }) => bullet !== null)).toEqual([]);
  });
});
