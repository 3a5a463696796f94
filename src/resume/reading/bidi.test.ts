import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logicalOrder, plainLetters } from './bidi.js';
import { directionOfText } from './direction.js';
import { layOut } from './layout.js';
import { readWithPdfjs } from './pdfjs.js';
import { literal, typstPdf } from './testing/typst-pages.js';

describe('text from right to left', () => {
  it.each([
    ['םולש', 'right', 'שלום'],
    ['2021 – 2019 ןסנכ', 'right', 'כנסן 2019 – 2021'],
    ['PyTorch םע לדומ', 'right', 'מודל עם PyTorch'],
    ['12.5 ms לש ןמז', 'right', 'זמן של 12.5 ms'],
    [')2021( םולש', 'right', 'שלום (2021)'],
    ['(2021) םולש', 'right', 'שלום (2021)'],
    ['Engineer at טיבלא', 'left', 'Engineer at אלביט'],
    ['Plain text (2021)', 'left', 'Plain text (2021)'],
  ] as const)('%s from the %s', (visual, base, logical) => {
    expect(logicalOrder(visual, base)).toBe(logical);
  });

  it('tells from which side a text is read', () => {
    expect(directionOfText('םולש', 'left')).toBe('right');
    expect(directionOfText('Engineer at טיבלא', 'left')).toBe('left');
    expect(directionOfText('PyTorch לש תומדקתמ תוטיש', 'left')).toBe('right');
    expect(directionOfText('PyTorch engineers של קבוצה', 'left')).toBe('left');
    expect(directionOfText('Authors: ןהכ הרש ,יול הענ', 'left')).toBe('left');
    expect(directionOfText('PyTorch לש תומדקתמ תוטיש', 'right')).toBe('right');
    expect(directionOfText('תמדקתמ AI תצובק', 'left')).toBe('right');
    expect(directionOfText('2019 – 2021', 'left')).toBe('left');
    expect(directionOfText('2019 – 2021', 'right')).toBe('right');
  });

  it('makes letters of presentation forms and ligatures', () => {
    expect(plainLetters('\uFEB3\uFEFC\uFEE1 ﬁ Å')).toBe('سلام fi Å');
  });

  it('comes back from a page as it was written', async () => {
    const word = fc.constantFrom('שלום', 'עולם', 'מהנדס', 'ראייה', 'קבוצה', 'זיהוי', 'מודל');
    const latin = fc.constantFrom('PyTorch', 'TensorRT', 'YOLO', '30', '12.5');
    const text = fc
      .tuple(word, fc.array(fc.oneof({ weight: 3, arbitrary: word }, latin), { maxLength: 6 }), word)
      .map(([first, middle, last]) => [first, ...middle, last].join(' '))
      // Two numbers or a number before a Latin word look on the page as they do in the other order.
      .filter((line) => !/[\d.]+ [A-Z\d]/.test(line));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), async (lines) => {
        const source = `#set text(font: "DejaVu Sans Mono", lang: "he", dir: rtl)\n${lines.map(literal).join('\n\n')}`;
        const read = layOut(await readWithPdfjs(typstPdf(source)));
        expect(read.map((line) => line.text)).toEqual(lines);
      }),
      { seed: 20_260, numRuns: 10 },
    );
  });
});
