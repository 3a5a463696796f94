import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from './layout.js';
import { readWithPdfjs } from './pdfjs.js';
import { popplerVersion, readWithPoppler } from './poppler.js';
import { literal, typstPdf } from './testing/typst-pages.js';
import { Unreadable } from './unreadable.js';
import type { ReadDocument } from './words.js';

const hasPoppler = (await popplerVersion()) !== null;
const read = { 'pdf.js': readWithPdfjs, poppler: readWithPoppler };

describe.each(['pdf.js', 'poppler'] as const)('%s', (name) => {
  const reads = name === 'pdf.js' || hasPoppler;

  it.runIf(reads)('gives back what a page was set from', async () => {
    const word = fc.stringMatching(
      /^[A-Za-zÀ-ÖØ-öø-ÿŁłŞşőñßΑ-ΡΣ-Ωα-ωА-я0-9@%(][A-Za-zÀ-ÖØ-öø-ÿŁłŞş0-9.,:;+#/()%&-]{0,14}$/u,
    );
    const paragraph = fc
      .array(word, { minLength: 2, maxLength: 40 })
      .map((words) => `Text ${words.join(' ')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 25 }), async (paragraphs) => {
        const source = `#set text(hyphenate: false)\n${paragraphs.map(literal).join('\n\n')}`;
        const document = await read[name](typstPdf(source));
        const text = layOut(document!).map((line) => line.text);
        // A word wider than the page is broken; and where a line ends at a hyphen or a slash stands no space.
        expect(text.join('').replaceAll(' ', '')).toBe(paragraphs.join('').replaceAll(' ', ''));
        expect(text.every((line) => paragraphs.some((whole) => whole.includes(line)))).toBe(true);
      }),
      { seed: 5, numRuns: 8 },
    );
  });

  it.runIf(reads)('tells where words stand and how large they are', async () => {
    const document = await read[name](typstPdf('#v(20pt)\n#text(20pt)[Jane Doe]\n\nplain'));
    const [jane, , plain] = document!.pages[0]!.words;
    expect(jane!.text).toBe('Jane');
    expect(jane!.x).toBeCloseTo(42.5, 0);
    expect(jane!.size).toBeGreaterThan(17);
    expect(jane!.size).toBeLessThan(23);
    expect(jane!.size / plain!.size).toBeCloseTo(2, 1);
    expect(plain!.y).toBeGreaterThan(jane!.y + jane!.height - 5);
  });

  it.runIf(reads).each([
    ['nothing', new Uint8Array()],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['a head alone', new TextEncoder().encode('%PDF-1.7\n')],
  ])('says that %s cannot be read', async (_, bytes) => {
    await expect(read[name](bytes)).rejects.toThrow(Unreadable);
  });

  it.runIf(reads)('reads a damaged file or says that it cannot be read', async () => {
    const whole = typstPdf('= Jane Doe\n#lorem(80)');
    const position = fc.nat({ max: whole.length - 1 });
    const damaged = fc.oneof(
      position.map((length) => whole.slice(0, length)),
      fc
        .array(fc.tuple(position, fc.nat({ max: 255 })), { minLength: 1, maxLength: 30 })
        .map((changes) => changes.reduce((bytes, [at, value]) => bytes.with(at, value), whole)),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const outcome = await read[name](bytes).catch((error: unknown) => error);
        expect(outcome).toSatisfy(
          (one) => one instanceof Unreadable || layOut(one as ReadDocument).every(({ text }) => text !== ''),
        );
      }),
      { seed: 11, numRuns: 25 },
    );
  });

  it.runIf(reads)('reads as many pages as it was asked for', async () => {
    const document = await read[name](typstPdf('one #pagebreak() two #pagebreak() three'), { mostPages: 2 });
    expect(document!.pages.map(({ words }) => words.map(({ text }) => text))).toEqual([['one'], ['two']]);
  });
});

describe('pdf.js', () => {
  it('tells styles, links, pictures and fonts', async () => {
    const picture = `#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image width='9' height='9' href='data:image/png;base64,${PIXEL}'/></svg>"), width: 50pt)`;
    const document = await readWithPdfjs(
      typstPdf(
        `#set document(title: "A resume")\nplain *bold* _italic_ #link("https://example.org/me")[me] #link("mailto:jane@example.org")[mail]\n\n${picture}`,
      ),
    );
    const page = document.pages[0]!;
    const style = (text: string) => page.words.find((word) => word.text === text);
    expect(style('plain')).toMatchObject({ bold: false, italic: false, color: '#000000' });
    expect(style('bold')).toMatchObject({ bold: true, italic: false });
    expect(style('italic')).toMatchObject({ bold: false, italic: true });
    expect(page.links.map(({ url }) => url)).toEqual(['https://example.org/me', 'mailto:jane@example.org']);
    expect(page.links[0]!.x).toBeCloseTo(style('me')!.x, 0);
    expect(page.images).toHaveLength(1);
    expect(page.images[0]!.width).toBeCloseTo(50, 0);
    expect(document.facts).toMatchObject({
      tagged: true,
      encrypted: false,
      scripts: false,
      attachments: 0,
      forms: false,
      title: 'A resume',
    });
    expect(
      document.facts.fonts.map(({ name, embedded, mapsToUnicode }) => [name, embedded, mapsToUnicode]),
    ).toEqual(
      ['LibertinusSerif-Regular', 'LibertinusSerif-Bold', 'LibertinusSerif-Italic'].map((font) => [
        font,
        true,
        true,
      ]),
    );
  });

  it('keeps no link but to the web, to a mailbox or to a telephone', async () => {
    const document = await readWithPdfjs(
      typstPdf('#link("file:///etc/passwd")[one] #link("javascript:alert(1)")[two]'),
    );
    expect(document.pages[0]!.links).toEqual([]);
  });

  it('tells type that is set apart, turned, or drawn twice', async () => {
    const document = await readWithPdfjs(
      typstPdf(
        '#text(tracking: 3pt)[SKILLS]\n\n#rotate(90deg)[turned]\n\n#place[twice]#place(dx: 0.3pt)[twice]',
      ),
    );
    const words = document.pages[0]!.words;
    expect(words.map(({ text }) => text).sort()).toEqual(['SKILLS', 'turned', 'twice']);
    expect(words.find(({ text }) => text === 'SKILLS')!.letterSpacing).toBeCloseTo(0.3, 1);
    expect(words.at(-1)).toMatchObject({ text: 'turned', turned: 90 });
  });
});

/** A PNG of one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
