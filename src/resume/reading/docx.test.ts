import { describe, expect, it } from 'vitest';
import { readDocx } from './docx.js';
import { bullet, madeDocx, paragraph, run, styled, table, textBox } from './testing/docx-made.js';

const textsOf = (bytes: Uint8Array) => readDocx(bytes).lines.map(({ text }) => text);

describe('a Word document', () => {
  it('is read paragraph by paragraph, with sizes and weights of its styles', () => {
    const { lines } = readDocx(
      madeDocx(
        styled('Title', 'Łukasz Şahin') +
          styled('Heading1', 'Experience') +
          styled('Heading2', 'Staff Engineer') +
          paragraph(`${run('Lead: ', '<w:b/>')}${run('a team of four, across two sites')}`) +
          paragraph(run('Emphasised', '<w:i/><w:b w:val="0"/>')),
      ),
    );
    expect(lines.map(({ text, size, bold, italic }) => [text, size, bold, italic])).toEqual([
      ['Łukasz Şahin', 26, false, false],
      ['Experience', 14, true, false],
      ['Staff Engineer', 12, true, false],
      ['Lead: a team of four, across two sites', 11, false, false],
      ['Emphasised', 11, false, true],
    ]);
    expect(lines.every((line, i) => line.gap === null || (i > 0 && line.gap >= 1.25 * 1.2 * line.size))).toBe(
      true,
    );
  });

  it('separates cells at tabs and at spaces that push text away, and lines at breaks', () => {
    const { lines } = readDocx(
      madeDocx(
        paragraph('Acme Vision\tMar 2021 – Present') +
          paragraph('Engineer          Berlin') +
          paragraph('First line\nSecond  line'),
      ),
    );
    expect(lines.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Acme Vision', 'Mar 2021 – Present'],
      ['Engineer', 'Berlin'],
      ['First line'],
      ['Second line'],
    ]);
    const [left, right] = lines[0]!.cells;
    expect(right!.x).toBeGreaterThan(left!.x + left!.width);
    expect(right!.x + right!.width).toBeCloseTo(540);
    expect(lines[0]!.cells[1]!.words.map(({ text }) => text)).toEqual(['Mar', '2021', '–', 'Present']);
  });

  it.each([
    [bullet('Cut latency'), '•', 'Cut latency'],
    [styled('ListBullet', 'By its style'), '•', 'By its style'],
    [paragraph('•\tTyped with a tab'), '•', 'Typed with a tab'],
    [paragraph('• Typed with a space'), '•', 'Typed with a space'],
    [paragraph('- A hyphen'), '-', 'A hyphen'],
    [paragraph('o\tLetter o'), 'o', 'Letter o'],
    [paragraph('\uF0B7\tA symbol'), '\uF0B7', 'A symbol'],
    [paragraph('-40 °C to 85 °C'), null, '-40 °C to 85 °C'],
    [paragraph('o one reads this'), null, 'o one reads this'],
    [paragraph('* '), null, '*'],
  ])('takes the bullet off %#', (body, mark, text) => {
    const [line] = readDocx(madeDocx(body)).lines;
    expect([line!.bullet, line!.text]).toEqual([mark, text]);
  });

  it('counts numbered lists', () => {
    const item = (text: string) =>
      paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>');
    const { lines } = readDocx(madeDocx(item('One') + item('Two') + paragraph('Between') + item('Three')));
    expect(lines.map((line) => line.bullet)).toEqual(['1.', '2.', null, '3.']);
  });

  it('reads a table of short cells row by row', () => {
    const { lines, traits } = readDocx(
      madeDocx(
        table([
          [
            [paragraph('2021 – 2023')],
            [paragraph('Acme'), bullet('Built the tracker'), bullet('Shipped it')],
          ],
          [[paragraph('2019 – 2021')], [paragraph('Globex')]],
        ]),
      ),
    );
    expect(lines.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['2021 – 2023', 'Acme'],
      ['Built the tracker'],
      ['Shipped it'],
      ['2019 – 2021', 'Globex'],
    ]);
    expect(traits.tableLines).toHaveLength(4);
  });

  it('reads a table of long cells column by column', () => {
    const side = ['Contact', 'a@example.org', 'Skills', 'CUDA', 'C++'].map((text) => paragraph(text));
    const main = ['Experience', 'Acme', 'Built it', 'Globex', 'Ran it'].map((text) => paragraph(text));
    const { lines } = readDocx(madeDocx(table([[[paragraph('Ada Example')]], [side, main]])));
    expect(lines.map(({ text, column }) => [text, column])).toEqual([
      ['Ada Example', 0],
      ...['Contact', 'a@example.org', 'Skills', 'CUDA', 'C++'].map((text) => [text, 0]),
      ...['Experience', 'Acme', 'Built it', 'Globex', 'Ran it'].map((text) => [text, 1]),
    ]);
  });

  it('reads a text box once, and headers and footers once', () => {
    const made = madeDocx(paragraph('Body') + textBox(paragraph('In the box')), {
      header: paragraph('ada@example.org'),
      footer: paragraph('Page 1 of 2'),
    });
    expect(textsOf(made)).toEqual(['ada@example.org', 'Body', 'In the box']);
    expect(readDocx(made).traits).toMatchObject({ margins: ['ada@example.org'], boxes: ['In the box'] });
  });

  it('gives links by their words: by relationship, and by field', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const made = madeDocx(
      paragraph(`<w:hyperlink r:id="l1">${run('My code')}</w:hyperlink>${run(' and more')}`) +
        paragraph(
          `${field('begin')}<w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r>${field('separate')}${run('Portfolio')}${field('end')}`,
        ) +
        paragraph(`<w:hyperlink r:id="l2">${run('A trap')}</w:hyperlink>`),
      { links: { l1: 'https://example.org/a', l2: 'javascript:alert(1)' } },
    );
    const { lines, links } = readDocx(made);
    expect(lines.map(({ text }) => text)).toEqual(['My code and more', 'Portfolio', 'A trap']);
    expect(links[0]!.map(({ url }) => url)).toEqual(['https://example.org/a', 'https://example.org/b']);
  });

  it('keeps what was inserted with changes tracked, and not what was deleted or hidden', () => {
    const made = madeDocx(
      paragraph(
        `${run('Kept ')}<w:ins>${run('inserted')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>`,
      ) +
        paragraph(
          `${run('Seen')}${run(' secret', '<w:vanish/>')}${run(' pale', '<w:color w:val="FFFFFF"/>')}`,
        ),
    );
    expect(textsOf(made)).toEqual(['Kept inserted', 'Seen pale']);
    expect(readDocx(made).traits.hidden).toEqual(['secret', 'pale']);
  });

  it('joins letters of one word that change their look within', () => {
    const [line] = readDocx(
      madeDocx(paragraph(`${run('Tensor', '<w:b/>')}${run('RT')}${run(' fast')}`)),
    ).lines;
    expect(line!.cells[0]!.words.map(({ text }) => text)).toEqual(['TensorRT', 'fast']);
  });
});
