import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Resume } from '#content/resume';
import { parseJsonResume } from './json-resume.js';

const read = (value: unknown) => parseJsonResume(JSON.stringify(value));

describe('a JSON Resume', () => {
  it('is read with nulls as absent and unknown fields kept', () => {
    const { resume, problems } = read({
      $schema: 'https://example.org/schema.json',
      basics: { name: 'Ada', email: null, profiles: [null, { network: 'GitHub' }], nickname: 'Countess' },
      work: null,
      meta: { theme: 'even' },
    });
    expect(problems).toEqual([]);
    expect(resume).toEqual({
      $schema: 'https://example.org/schema.json',
      basics: { name: 'Ada', profiles: [{ network: 'GitHub' }], nickname: 'Countess' },
      meta: { theme: 'even' },
    });
  });

  it('loses what does not fit, alone, and names it', () => {
    const { resume, problems } = read({
      basics: { name: 7, email: 'ada@example.org' },
      work: [
        { name: 'Acme', startDate: 'March 2021', endDate: '2023', highlights: ['One', 2, { a: 1 }, 'Two'] },
        'not an entry',
        { name: 'Globex' },
      ],
      education: {},
    });
    expect(resume).toEqual({
      basics: { email: 'ada@example.org' },
      work: [{ name: 'Acme', endDate: '2023', highlights: ['One', 'Two'] }, { name: 'Globex' }],
    });
    expect(problems.map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'basics.name: must be a string, not 7',
      'work[0].startDate: must be a date such as 2021, 2021-03 or 2021-03-14, not "March 2021"',
      'work[0].highlights[1]: must be a string, not 2',
      'work[0].highlights[2]: must be a string, not an object',
      'work[1]: must be an object, not "not an entry"',
      'education: must be a list, not an object',
    ]);
  });

  it.each([
    ['{"basics":{"name":"A"}', /line 1, column 23, the file ends/],
    ['{\n "basics": {,}\n}', /line 2, column 13, "," stands/],
    ['', /the file ends/],
    ['[]', /must be an object/],
    ['"a"', /must be an object/],
    ['null', /must be an object/],
    [`${'['.repeat(100_000)}`, /not valid JSON|nested/],
  ])('says what is wrong with %.30j', (text, message) => {
    const { resume, problems } = parseJsonResume(text);
    expect(resume).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toMatch(message);
  });

  it('refuses what is far too long, and keeps its head in what is deep', () => {
    expect(parseJsonResume(' '.repeat(5_000_001)).problems[0]!.message).toMatch(/5,000,001 characters/);
    const deep = `{"basics":{"name":"A"},"x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    expect(parseJsonResume(deep).resume.basics).toEqual({ name: 'A' });
    expect(parseJsonResume('{"__proto__":{"a":1},"basics":{}}').resume).toEqual({ basics: {} });
  });

  it('never throws, and what it gives fits the schema', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            basics: fc.anything(),
            work: fc.array(
              fc.record(
                { name: fc.anything(), startDate: fc.anything(), highlights: fc.anything() },
                { requiredKeys: [] },
              ),
            ),
            skills: fc.anything(),
          },
          { requiredKeys: [] },
        ),
        (value) => {
          const { resume } = parseJsonResume(JSON.stringify(value) ?? '');
          expect(Resume.safeParse(resume).success).toBe(true);
        },
      ),
      { seed: 505, numRuns: 300 },
    );
  });
});
