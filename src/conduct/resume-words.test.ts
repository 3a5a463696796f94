import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Resume, ResumeLook } from '#content/resume';
import { sameWritten, type Written, whatChanged } from './resume-words.js';
import { engineer } from './testing/resume.js';

const written = (resume: Resume = engineer(), more: Partial<Written> = {}): Written => ({
  title: 'Mine',
  look: ResumeLook.parse({}),
  resume,
  ...more,
});

const [halden, brim] = engineer().work!;
const [first, second] = halden!.highlights!;
const work = (...entries: Resume['work'] & object) => engineer({ work: entries });
const highlights = (...lines: string[]) => work({ ...halden, highlights: lines }, brim!);

describe('what changed, in words', () => {
  it.each<[string, Written]>([
    ['Nothing changed', written()],
    ['Title changed', written(engineer(), { title: 'Other' })],
    [
      'Template changed to academic; paper changed to US letter',
      written(engineer(), { look: { template: 'academic', paper: 'letter' } }),
    ],
    ['Name changed', written(engineer({ basics: { ...engineer().basics, name: 'Maja' } }))],
    ['Summary removed', written(engineer({ basics: { ...engineer().basics, summary: '' } }))],
    [
      'Location, city added',
      written(engineer({ basics: { ...engineer().basics, location: { city: 'Lund' } } })),
    ],
    [
      'Profile 1, network added; profile 1, username added',
      written(
        engineer({ basics: { ...engineer().basics, profiles: [{ network: 'GitHub', username: 'maja' }] } }),
      ),
    ],
    ['Experience 1, highlight 2 changed', written(highlights(first!, 'Led a team of five.'))],
    ['Experience 1, highlight 3 added', written(highlights(first!, second!, 'Wrote the tests.'))],
    ['Experience 1, highlight 1 removed', written(highlights(second!))],
    ['Experience 1, highlight entries put in another order', written(highlights(second!, first!))],
    ['Experience 1, start changed', written(work({ ...halden, startDate: '2021-04' }, brim!))],
    ['Experience 2, end removed', written(work(halden!, { ...brim, endDate: '' }))],
    ['Experience 1 added', written(work({ name: 'New' }, halden!, brim!))],
    ['Experience 1 removed', written(work(brim!))],
    ['Experience: 2 entries removed', written(work())],
    ['Experience entries put in another order', written(work(brim!, halden!))],
    ['Experience entries changed: 1 came, 2 went', written(work({ name: 'New' }))],
    [
      'Project 1, metric before added; project 1, metric after added',
      written(engineer({ projects: [{ ...engineer().projects![0], metric: { before: '1', after: '2' } }] })),
    ],
    ['Clearance 1 added', written(engineer({ clearances: [{ name: 'NATO' }] }))],
    ['Fields that no page shows changed', written(engineer({ theme: 'dark' }))],
    [
      'Title changed; name changed; 2 more',
      written({ basics: { name: 'M' }, ...rest() }, { title: 'Other' }),
    ],
  ])('%s', (words, after) => {
    expect(whatChanged(written(), after)).toBe(words);
  });

  it('says that something changed exactly where something did', () => {
    const text = fc.constantFrom('', 'a', 'constructor');
    const entry = fc.record(
      { name: text, url: text, highlights: fc.array(text, { maxLength: 3 }), extra: text },
      { requiredKeys: [] },
    );
    const resume = fc.record(
      {
        basics: fc.record({ name: text }),
        work: fc.array(entry, { maxLength: 3 }),
        skills: fc.array(entry, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    let same = 0;
    const property = fc.property(resume, resume, (a, b) => {
      const [before, after] = [written(a as Resume), written(b as Resume)];
      if (sameWritten(before, after)) same++;
      expect(whatChanged(before, after) === 'Nothing changed').toBe(sameWritten(before, after));
      expect(whatChanged(before, structuredClone(before))).toBe('Nothing changed');
    });
    fc.assert(property, { seed: 20_260_113, numRuns: 1_000 });
    expect(same).toBeGreaterThan(0);
  });
});

function rest(): Partial<Resume> {
  const { work: jobs, projects } = engineer();
  return { work: jobs, projects };
}

it('leaves what the schema reads as it is', () => {
  expect(Resume.parse(engineer())).toEqual(engineer());
});
