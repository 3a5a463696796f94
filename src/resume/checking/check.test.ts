import { describe, expect, it } from 'vitest';
import { generateResume } from '../corpus/corpus.js';
import { readDocument } from '../reading/reader-document.js';
import { madeDocx, paragraph, run, styled, table, textBox } from '../reading/testing/docx-made.js';
import {
  lockedPdf,
  type MadePdf,
  manyPagesPdf,
  onePagePdf,
  type Placed,
  picturePdf,
  placedContent,
  unicodeMap,
} from '../reading/testing/made-pdf.js';
import { TypesettingEngine } from '../typeset/engine.js';
import { CATALOGUE, type RuleId } from './catalogue.js';

/** A plain resume with nothing to find fault with but what every PDF made here has: no tags, fonts not in the file. */
const PLAIN: readonly Placed[] = [
  { text: 'Ada Example', x: 72, y: 740, size: 22 },
  { text: 'ada@example.org | +44 20 7946 0000', x: 72, y: 715 },
  { text: 'Experience', x: 72, y: 680, size: 15 },
  { text: 'Acme Vision', x: 72, y: 655, size: 12 },
  { text: 'Mar 2021 - Feb 2023', x: 430, y: 655, size: 11 },
  { text: 'Computer Vision Engineer', x: 72, y: 640 },
  { text: '\x95 Cut latency from 60 to 20 ms with quantised weights', x: 72, y: 615 },
  { text: 'Skills', x: 72, y: 580, size: 15 },
  { text: 'Python, C++, CUDA, TensorRT', x: 72, y: 555 },
];

const pdf = (more: readonly Placed[] = [], made: MadePdf = {}, plain = PLAIN) =>
  onePagePdf({ content: placedContent([...plain, ...more]), ...made });
/** The plain resume, and text in which some letters stand for other characters. */
const mapped = (text: string, characters: Readonly<Record<string, string>>) =>
  pdf([{ text, x: 72, y: 535 }], { font: '/ToUnicode 6 0 R', objects: [unicodeMap(characters)] });
const without = (sign: RegExp) =>
  pdf(
    [],
    {},
    PLAIN.filter(({ text }) => !sign.test(text)),
  );
const link = (url: string) => ({
  page: '/Annots [6 0 R]',
  objects: [
    {
      dictionary: `<< /Type /Annot /Subtype /Link /Rect [72 550 200 565] /A << /S /URI /URI (${url}) >> >>`,
    },
  ],
});
const word = (body: string, more = {}) =>
  madeDocx(
    styled('Title', 'Ada Example') +
      paragraph('ada@example.org') +
      styled('Heading1', 'Experience') +
      body +
      paragraph('Computer Vision Engineer, Acme Vision'),
    more,
  );
const columns = (order: (left: Placed[], right: Placed[]) => Placed[]) => {
  const lines = (x: number, words: string) =>
    Array.from({ length: 14 }, (_, i) => ({ text: `${words} number ${i}`, x, y: 640 - 16 * i }));
  const head = PLAIN.slice(0, 2);
  return onePagePdf({
    content: placedContent([
      ...head,
      ...order(lines(72, 'Left column with a line of text'), lines(340, 'Right column with other text')),
    ]),
  });
};
const alternating = (left: Placed[], right: Placed[]) => left.flatMap((one, i) => [one, right[i]!]);

/** Of each rule, a file that breaks it and what the finding quotes. */
const BREAKING: Partial<Record<RuleId, readonly [bytes: () => Uint8Array, text: RegExp, name?: string]>> = {
  'no-text': [picturePdf, /^$/],
  'page-is-picture': [
    () =>
      onePagePdf({
        content: Buffer.concat([
          placedContent([{ text: 'A caption below a scan of a resume, and a page number 1', x: 72, y: 40 }]),
          Buffer.from('\nq 612 0 0 792 0 0 cm /I1 Do Q'),
        ]),
        page: '/Resources << /Font << /F1 3 0 R >> /XObject << /I1 6 0 R >> >>',
        objects: [
          {
            dictionary:
              '<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 >>',
            stream: new Uint8Array(64),
          },
        ],
      }),
    /^$/,
  ],
  'scanned-text': [
    () =>
      onePagePdf({
        content: Buffer.concat([
          placedContent(PLAIN.map((one) => ({ ...one, mode: 3 }))),
          Buffer.from('\nq 612 0 0 792 0 0 cm /I1 Do Q'),
        ]),
        page: '/Resources << /Font << /F1 3 0 R >> /XObject << /I1 6 0 R >> >>',
        objects: [
          {
            dictionary:
              '<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 >>',
            stream: new Uint8Array(64),
          },
        ],
      }),
    /Ada Example/,
  ],
  'garbled-text': [
    () =>
      onePagePdf({
        content: placedContent(
          Array.from({ length: 20 }, (_, i) => ({
            text: 'Wkdq dqg pdnhv zrun krph',
            x: 72,
            y: 740 - 20 * i,
          })),
        ),
      }),
    /Wkdq/,
  ],
  'icon-characters': [() => mapped('# 555', { '#': '\uF095' }), /\uF095/],
  'ligature-characters': [() => mapped('Built an e#cient tracker', { '#': '\uFB03' }), /e\uFB03cient/],
  'accents-apart': [() => mapped('Worked with Mu#ller', { '#': '\u00A8' }), /Mu¨ller/],
  'invisible-characters': [() => mapped('Opti#mised kernels', { '#': '\u00AD' }), /Opti\u00ADmised/],
  'letters-set-apart': [() => pdf([{ text: 'EDUCATION', x: 72, y: 500, size: 14, spacing: 5 }]), /E ?D ?U/],
  'words-run-together': [
    () =>
      pdf([
        { text: 'Developedadeeplearningpipelineforsegmentation', x: 72, y: 530 },
        { text: 'ReducedthecostofannotationbyactivelearningX', x: 72, y: 510 },
      ]),
    /Developedadeep/,
  ],
  'columns-read-across': [() => columns(alternating), /number \d+ \| (?:Left|Right) column/],
  'order-differs': [
    () => {
      const lines = Array.from({ length: 12 }, (_, i) => ({
        text: `A line of text number ${i}`,
        x: 72,
        y: 540 - 16 * i,
      }));
      return pdf(lines.map((_, i) => lines[(i * 5) % 12]!));
    },
    /A line of text/,
  ],
  'table-layout': [
    () => word(table(Array.from({ length: 6 }, (_, i) => [[paragraph(`201${i}`)], [paragraph(`Job ${i}`)]]))),
    /2010/,
  ],
  'text-boxes': [() => word(textBox(paragraph('Skills: CUDA'))), /Skills: CUDA/],
  'contact-in-margin': [() => word('', { header: paragraph('+49 30 1234567') }), /\+49 30/],
  'turned-text': [() => pdf([{ text: 'Curriculum', x: 40, y: 300, turned: 90 }]), /Curriculum/],
  'hidden-text': [
    () => pdf([{ text: 'python pytorch kubernetes leader expert', x: 72, y: 30, size: 1 }]),
    /kubernetes/,
  ],
  'small-text': [
    () => pdf([{ text: 'A footnote that hardly anybody can read', x: 72, y: 60, size: 5 }]),
    /footnote/,
  ],
  encrypted: [
    () =>
      lockedPdf(
        PLAIN.map(({ text }) => text),
        '',
      ),
    /^$/,
  ],
  scripts: [() => pdf([], { catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }), /^$/],
  attachments: [
    () =>
      pdf([], {
        catalogue: '/Names << /EmbeddedFiles << /Names [(a.txt) 6 0 R] >> >>',
        objects: [
          { dictionary: '<< /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >>' },
          { dictionary: '<< /Type /EmbeddedFile >>', stream: Buffer.from('a') },
        ],
      }),
    /^$/,
  ],
  'form-fields': [
    () =>
      pdf([], {
        catalogue: '/AcroForm << /Fields [6 0 R] >>',
        objects: [{ dictionary: '<< /FT /Tx /T (name) /V (Ada) /Subtype /Widget /Rect [0 0 90 20] >>' }],
      }),
    /^$/,
  ],
  'many-pages': [() => manyPagesPdf(7), /^$/],
  'not-tagged': [pdf, /^$/],
  'fonts-not-embedded': [pdf, /^$/],
  'file-name': [pdf, /^$/, 'resume-final-2.pdf'],
  'no-name': [
    () =>
      onePagePdf({
        lines: ['ada@example.org', 'built a tracker for pallets, and cut its latency from 60 to 20 ms'],
      }),
    /ada@example/,
  ],
  'no-email': [() => without(/@/), /^$/],
  'no-phone': [() => without(/@/), /^$/],
  'address-behind-words': [() => pdf([], link('https://www.linkedin.com/in/ada')), /Python/],
  'dates-mixed': [
    () => pdf([{ text: '\x95 Moved from 03/2019 to 2020-04 in one step', x: 72, y: 600 }]),
    /Mar 2021.*03\/2019/,
  ],
};

/** Seen where a resume is printed from its source, and tested there; or a matter of how well foreign pages are read. */
const ELSEWHERE: readonly RuleId[] = [
  'field-not-valid',
  'undrawable-characters',
  'words-too-wide',
  'not-read-back',
  'unknown-heading',
  'dates-not-understood',
  'lines-without-place',
  'much-without-place',
  'programs-disagree',
];

const check = async (bytes: Uint8Array, name = 'ada-example.pdf') =>
  (await readDocument(bytes, bytes[0] === 0x50 ? 'docx' : 'pdf', name)).findings;

describe('the catalogue', () => {
  it.each(Object.entries(BREAKING))(
    '%s fires on evidence, and quotes it',
    async (rule, [make, text, name]) => {
      const found = (await check(make(), name)).find((one) => one.rule === rule);
      expect(found?.text ?? '').toMatch(text);
      expect(found).toMatchObject({
        severity: CATALOGUE[rule as RuleId].severity,
        action: CATALOGUE[rule as RuleId].action,
      });
    },
  );

  it('has no rule without a file that breaks it', () => {
    expect([...Object.keys(BREAKING), ...ELSEWHERE].toSorted()).toEqual(Object.keys(CATALOGUE).toSorted());
  });

  it('finds nothing in a plain page but how its file was made', async () => {
    expect((await check(pdf())).map(({ rule }) => rule)).toEqual(['not-tagged', 'fonts-not-embedded']);
  });

  it('says gravest first', async () => {
    const order = (await check(manyPagesPdf(7), '7.pdf')).map(({ severity }) => severity);
    expect(order).toEqual(
      order.toSorted((a, b) => 'error warning note'.indexOf(a) - 'error warning note'.indexOf(b)),
    );
  });
});

describe('what looks alike is no breach', () => {
  const rules = async (bytes: Uint8Array) => (await check(bytes)).map(({ rule }) => rule);

  it.each<[string, () => Uint8Array, RuleId]>([
    [
      'columns that stand one after the other',
      () => columns((left, right) => [...left, ...right]),
      'columns-read-across',
    ],
    ['dates at the right edge', pdf, 'columns-read-across'],
    ['a page with a name and nothing else', () => onePagePdf({ lines: ['Ada Example'] }), 'no-text'],
    [
      'bullets of a symbol font',
      () =>
        pdf(
          [1, 2, 3].map((i) => ({ text: `# Point ${i}`, x: 72, y: 540 - 20 * i })),
          { font: '/ToUnicode 6 0 R', objects: [unicodeMap({ '#': '\uF0B7' })] },
        ),
      'icon-characters',
    ],
    ['an apostrophe set as an accent', () => mapped('I don#t', { '#': '\u00B4' }), 'accents-apart'],
    [
      'an address that is written out',
      () => pdf([{ text: 'github.com/ada', x: 72, y: 530 }], link('https://github.com/ada/')),
      'address-behind-words',
    ],
    [
      'a paper behind its title',
      () => pdf([], link('https://arxiv.org/abs/2103.00001')),
      'address-behind-words',
    ],
    ['single letters in a row', () => pdf([{ text: 'C, R, B and D', x: 72, y: 530 }]), 'letters-set-apart'],
    [
      'abbreviations',
      () => pdf([{ text: 'GPU, CNN, ONNX, SSD, RTX, HTTP, BGR, RGB', x: 72, y: 530 }]),
      'garbled-text',
    ],
    [
      'years alone',
      () => pdf([{ text: '\x95 From 2019 to 2021, version 2020.3 of 12.5', x: 72, y: 530 }]),
      'dates-mixed',
    ],
    ['small tables', () => word(table([[[paragraph('2010')], [paragraph('A job')]]])), 'table-layout'],
    [
      'white letters on a dark ground',
      () => word(paragraph(run('White', '<w:color w:val="FFFFFF"/><w:shd w:fill="222222"/>'))),
      'hidden-text',
    ],
  ])('%s', async (_, make, rule) => {
    expect(await rules(make())).not.toContain(rule);
  });

  it('our own pages: no error and no warning but what the source lacks', async () => {
    const engine = new TypesettingEngine();
    for (let seed = 400; seed < 406; seed++)
      for (const template of ['classic', 'compact', 'academic'] as const) {
        const resume = generateResume(seed);
        const findings = await check(engine.pdf(resume, { template, paper: 'a4' }), '');
        const lacking = { 'no-name': resume.basics?.name, 'no-email': resume.basics?.email } as const;
        const alarms = findings.filter(
          ({ rule, severity }) =>
            severity !== 'note' && !(rule in lacking && !lacking[rule as keyof typeof lacking]),
        );
        expect(alarms, `seed ${seed}, ${template}`).toEqual([]);
      }
  });
});
