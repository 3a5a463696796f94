import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Resume } from '#content/resume';
import { claimId, claimsOf } from './claims.js';
import { packKinds } from './testing/kinds.js';

const kinds = packKinds();
const pathsOf = (resume: Resume) => claimsOf(resume, kinds).map(({ path }) => path);
const job = (startDate: string, endDate: string | undefined, ...highlights: string[]) => ({
  name: 'Somewhere',
  startDate,
  ...(endDate ? { endDate } : {}),
  highlights,
});
const RESULT = (n: number) => `Cut the time of step ${n} from ${n + 60} to ${n + 20} ms`;

describe('the claims of a resume', () => {
  it('are results first, then figures, then publications, then what was done', () => {
    const resume: Resume = {
      work: [
        job(
          '2020',
          undefined,
          'Built the viewer',
          'Deployed to 40 sites',
          RESULT(1),
          'Responsible for vision',
        ),
      ],
      publications: [{ name: 'On borders', venue: 'A workshop', role: 'first author' }],
    };
    expect(pathsOf(resume)).toEqual([
      'work[0].highlights[2]',
      'work[0].highlights[1]',
      'publications[0].name',
      'work[0].highlights[0]',
    ]);
  });

  it('are at most twelve, with one of each of the three newest jobs', () => {
    const many = Array.from({ length: 20 }, (_, n) => RESULT(n));
    const resume: Resume = {
      work: [
        job('2012', '2014', 'Wrote the oldest thing'),
        job('2015', '2018', 'Built the old viewer'),
        job('2019', '2021-05', 'Designed the rig'),
        job('2021-06', undefined, ...many),
      ],
    };
    const paths = pathsOf(resume);
    expect(paths).toHaveLength(12);
    expect(paths).toContain('work[1].highlights[0]');
    expect(paths).toContain('work[2].highlights[0]');
    expect(paths).not.toContain('work[0].highlights[0]');
  });

  it('are sentences of a summary only where they tell a figure, and none that a line tells as well', () => {
    const resume: Resume = {
      basics: { summary: 'I like cameras. I cut a bill from $61k to $23k a month. 6 years of experience.' },
      work: [
        { name: 'A', summary: 'Latency from 60 to 20 ms. Ran 3,000 tests a day.', highlights: [RESULT(0)] },
      ],
    };
    expect(claimsOf(resume, kinds).map(({ text }) => text)).toEqual([
      'I cut a bill from $61k to $23k a month.',
      RESULT(0),
      'Ran 3,000 tests a day.',
    ]);
  });

  it('are a project’s metric before and after, unless a line tells it', () => {
    const project = {
      name: 'Tiles',
      dataset: '548 images',
      metric: { name: 'AP', before: '17.4', after: '23.1' },
    };
    expect(claimsOf({ projects: [project] }, kinds)).toMatchObject([
      {
        path: 'projects[0].metric.after',
        text: 'Tiles: AP from 17.4 to 23.1 on 548 images',
        kind: { id: 'better-accuracy' },
      },
    ]);
    const told = { ...project, highlights: ['Raised AP from 17.4 to 23.1'] };
    expect(pathsOf({ projects: [told] })).toEqual(['projects[0].highlights[0]']);
  });

  it('are told once, however often a line stands there', () => {
    expect(pathsOf({ work: [job('2020', '', RESULT(1), `${RESULT(1)}.`)] })).toEqual([
      'work[0].highlights[0]',
    ]);
  });

  it('are none of an empty resume, and none without kinds', () => {
    expect(claimsOf({}, kinds)).toEqual([]);
    expect(claimsOf({ work: [job('2020', '', RESULT(1))] }, [])).toEqual([]);
  });

  it('hold whatever a resume holds: lines of it, each once, the same each time', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.nat(99).map(RESULT),
      fc.constantFrom('Built $& and $1', '{claim} 20%', '\u202Efrom 9 to 1', '9'.repeat(900)),
    );
    const jobs = fc.array(
      fc.record({ name: line, summary: line, highlights: fc.array(line, { maxLength: 9 }) }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(jobs, (work) => {
        const resume = Resume.parse({ work: work.map((one) => ({ ...one, name: one.name.slice(0, 99) })) });
        const claims = claimsOf(resume, kinds);
        expect(claims.length).toBeLessThanOrEqual(12);
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
        expect(JSON.stringify(claimsOf(structuredClone(resume), kinds))).toBe(JSON.stringify(claims));
        const said = resume.work!.flatMap(({ summary = '', highlights = [] }) => [summary, ...highlights]);
        for (const { text } of claims) expect(said.some((one) => one.includes(text))).toBe(true);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('the id of a claim', () => {
  it('stays while the words do, and changes with them', () => {
    const id = claimId('Cut latency from 60 to 20 ms');
    expect(id).toMatch(/^[0-9a-f]{12}$/);
    for (const same of ['cut  latency from 60 to 20 ms.', ' Cut latency from 60\u00A0to 20 ms'])
      expect(claimId(same)).toBe(id);
    expect(claimId('Cut latency from 60 to 21 ms')).not.toBe(id);
  });
});

it.each([
  ['from and to', 'from 1 to to '],
  ['figures', '1 '],
  ['digits', '9'],
  ['arrows', '1-> '],
  ['letters', 'a'],
  ['sentences', 'Ran 3. '],
])('a resume full of %s is read to its end', (_name, text) => {
  const long = text.repeat(1_000 / text.length);
  const summary = text.repeat(5_000 / text.length);
  const work = Array.from({ length: 100 }, () => ({
    summary,
    highlights: Array(100).fill(long) as string[],
  }));
  expect(claimsOf({ work }, kinds).length).toBeLessThanOrEqual(12);
});
