import { describe, expect, it } from 'vitest';
import { PAPERS, RESUME_TEMPLATES, Resume, type ResumeLook } from '#content/resume';
import { TypesettingEngine } from './engine.js';
import { SystemFonts } from './system-fonts.js';
import { pageLines } from './testing/page-lines.js';
import { graduate, lengthy, long, scripts, senior } from './testing/samples.js';

// Without the fonts of the machine that runs the test.
const engine = new TypesettingEngine({ system: new SystemFonts([]) });
const looks = RESUME_TEMPLATES.flatMap((template) =>
  PAPERS.map((paper): ResumeLook => ({ template, paper })),
);
const classic = looks[0]!;

describe.each(looks)('$template on $paper', (look) => {
  it.each(Object.entries({ senior, long, graduate, lengthy, scripts, nobody: {} }))(
    'shows %s as one picture a page that needs nothing from elsewhere',
    async (_, resume: Resume) => {
      const { pages, lastPageFilled, width, notPrinted } = engine.preview(resume, look);
      const read = await pageLines(engine.pdf(resume, look));
      expect(pages.length).toBe(read.length);
      expect(width).toBe(look.paper === 'a4' ? 595.28 : 612);
      for (const [i, page] of pages.entries()) {
        expect(page).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*><path fill="#fff"/);
        expect(page.match(/<g\b/g)?.length).toBe(page.match(/<\/g>/g)?.length);
        expect(page).not.toMatch(/<(?:script|style|a|image|foreignObject)\b|on\w+=|href="[^#]|url\(/);
        // Every glyph that is used is there, and at most one is used that the page does not need: none.
        const used = new Set([...page.matchAll(/<use href="#(g\d+)"/g)].map(([, id]) => id));
        const defined = [...page.matchAll(/<symbol id="(g\d+)" overflow="visible"><path d="M/g)].map(
          ([, id]) => id,
        );
        expect(defined.sort()).toEqual([...used].sort());
        expect(page.length).toBeLessThan(300_000);
        expect(used.size > 0).toBe(read[i]!.length > 0);
      }
      expect(lastPageFilled).toBeGreaterThanOrEqual(0);
      expect(lastPageFilled).toBeLessThanOrEqual(1);
      expect(notPrinted).toEqual([]);
    },
  );

  it('writes the same bytes for the same resume, and others for another', () => {
    const once = Buffer.from(engine.pdf(senior, look));
    expect(
      once.equals(Buffer.from(new TypesettingEngine({ system: new SystemFonts([]) }).pdf(senior, look))),
    ).toBe(true);
    expect(once.equals(Buffer.from(engine.pdf(graduate, look)))).toBe(false);
    const text = once.toString('latin1');
    expect(text).toContain('/Lang (en)');
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(text).toContain('mailto:lukasz.sahin@example.org');
    expect(text).toContain('https://github.com/lsahin');
  });
});

it.each(RESUME_TEMPLATES)(
  '%s keeps headings, heads and the two lines after them on one page, wherever pages end',
  async (template) => {
    const headings = new Set([
      'Summary',
      'Experience',
      'Projects',
      'Education',
      'Skills',
      'Publications',
      'Awards',
    ]);
    const heads =
      /^(?:Meridian Optics|Halbmond Robotics|Tessellate|Northlight|Open-set inspection|ETH|Calibrated)/;
    const positions = /^(?:Staff|Senior|Computer) .*Engineer/;
    for (let more = 0; more < 20; more += 1) {
      const summary = Array.from({ length: 1 + more }, (_, i) => `Line ${i}.`).join('\n');
      const resume = { ...senior, basics: { ...senior.basics, summary } };
      const pages = await pageLines(engine.pdf(resume, { template, paper: 'a4' }));
      for (const [i, lines] of pages.slice(0, -1).entries()) {
        const foot = lines.filter(({ text }) => !/^\d+ ?\/ ?\d+$/.test(text)).map(({ text }) => text);
        const said = `${more} page ${i + 1}: ${foot.slice(-3).join(' | ')}`;
        for (const line of foot.slice(-1)) expect(headings.has(line), said).toBe(false);
        for (const line of foot.slice(-2)) {
          expect(heads.test(line), said).toBe(false);
          expect(positions.test(line), said).toBe(false);
        }
      }
    }
  },
  60_000,
);

describe('what a person should know of the pages', () => {
  it('are characters that no font draws, which leave no box', async () => {
    expect(engine.preview(scripts, classic).undrawable).toEqual([
      { path: 'work[5].name', characters: '李明视觉' },
      { path: 'work[5].position', characters: '计算机视觉工程师' },
      { path: 'work[5].highlights[0]', characters: '🚀' },
    ]);
    const [lines] = await pageLines(engine.pdf(scripts, classic));
    const texts = lines!.map(({ text }) => text);
    expect(texts.some((text) => text.startsWith('????'))).toBe(true);
    expect(texts.some((text) => /Emoji\s+here/.test(text))).toBe(true);
  });

  it('are words wider than their column', () => {
    expect(engine.preview(lengthy, classic).overflowing).toEqual([
      { path: 'work[0].highlights[0]', text: 'W'.repeat(120) },
    ]);
    expect(engine.preview(senior, { template: 'compact', paper: 'a4' }).overflowing).toEqual([]);
  });

  it('are fields that no page shows', () => {
    const resume = Resume.parse({ basics: { image: 'me.png' }, meta: { theme: 'even' } });
    expect(engine.preview(resume, classic).notPrinted).toEqual(['basics.image']);
  });

  it('is how full the last page is', () => {
    const lines = (count: number): Resume => ({
      basics: { summary: Array.from({ length: count }, (_, i) => `Line ${i}.`).join('\n') },
    });
    const filled = [0, 1, 10, 20, 30].map((count) => engine.preview(lines(count), classic).lastPageFilled);
    expect(filled[0]).toBe(0);
    expect([...filled].sort((a, b) => a - b)).toEqual(filled);
    expect(filled[4]! - filled[3]!).toBeCloseTo(filled[3]! - filled[2]!, 3);
    // The side column counts where it is longer than the main one.
    const beside: Resume = { skills: Array.from({ length: 12 }, () => ({ name: 'Detection' })) };
    expect(engine.preview(beside, { template: 'compact', paper: 'a4' }).lastPageFilled).toBeGreaterThan(0.2);
  });
});

const installed = new SystemFonts();
it.skipIf(installed.familiesFor(['ა']).length === 0)(
  'draws with a font of the system what the bundled ones lack',
  async () => {
    const resume: Resume = { basics: { name: 'Ana', label: 'ინჟინერი' } };
    const here = new TypesettingEngine({ system: installed });
    expect(here.preview(resume, classic).undrawable).toEqual([]);
    expect((await pageLines(here.pdf(resume, classic))).flat().map(({ text }) => text)).toEqual([
      'Ana',
      'ინჟინერი',
    ]);
    // And afterwards again without it.
    expect(Buffer.from(here.pdf(graduate, classic)).equals(Buffer.from(engine.pdf(graduate, classic)))).toBe(
      true,
    );
  },
);

it('takes what a person types as text, never as markup', async () => {
  const nasty = '#panic("x") $x^2$ *bold* @ref <label> \\ `raw` [a] = heading // comment "q" -- ... \ud800';
  const resume: Resume = {
    basics: { name: nasty, summary: nasty },
    work: [{ name: nasty, highlights: [nasty] }],
  };
  const text = (await pageLines(engine.pdf(resume, classic)))
    .flat()
    .map((line) => line.text)
    .join(' ');
  expect(text.replace(/\s+/g, ' ')).toContain(
    '#panic("x") $x^2$ *bold* @ref <label> \\ `raw` [a] = heading // comment "q" -- ...',
  );
});

it('sets the side column whole before the main column, over several pages too', async () => {
  const compact: ResumeLook = { template: 'compact', paper: 'a4' };
  const many = Array.from({ length: 40 }, (_, i) => ({
    name: `Skill ${i}`,
    keywords: ['one', 'two', 'three'],
  }));
  for (const resume of [long, { ...long, skills: many }]) {
    const pages = await pageLines(engine.pdf(resume, compact));
    const left = Math.min(...pages.flat().map(({ x }) => x));
    for (const lines of pages.slice(1)) for (const { x } of lines) expect(x).toBeGreaterThan(left + 100);
  }
  const sections = (await pageLines(engine.pdf({ ...long, skills: many }, compact))).flat();
  expect(sections.filter(({ text }) => text === 'Skills').map(({ x }) => x > 200)).toEqual([true]);
});
