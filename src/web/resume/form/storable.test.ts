import { describe, expect, it } from 'vitest';
import { storable } from './storable.js';

const STORED = {
  basics: { name: 'Ada', url: 'https://ada.example' },
  work: [
    { name: 'A', startDate: '2021-03', highlights: ['one'] },
    { name: 'B', startDate: '2019' },
  ],
};

describe('what can be stored', () => {
  it('is all of a sound resume, in the schema’s form', () => {
    const { resume, problems } = storable(
      { ...STORED, basics: { name: '  Ada  ', url: 'ada.example' } },
      STORED,
    );
    expect(resume.basics).toEqual({ name: 'Ada', url: 'https://ada.example' });
    expect(problems.size).toBe(0);
  });

  it('leaves the stored date while another is half written', () => {
    const typed = { ...STORED, work: [{ ...STORED.work[0]!, startDate: '2021-' }, STORED.work[1]!] };
    const { resume, problems } = storable(typed, STORED);
    expect(resume.work![0]!.startDate).toBe('2021-03');
    expect([...problems]).toEqual([
      ['work[0].startDate', 'must be a date such as 2021, 2021-03 or 2021-03-14'],
    ]);
  });

  it('never gives an entry the date of another that stood there', () => {
    const typed = { ...STORED, work: [{ ...STORED.work[1]!, startDate: 'spring' }, STORED.work[0]!] };
    const { resume } = storable(typed, STORED);
    expect(resume.work![0]).toEqual({ name: 'B' });
  });

  it('names each of several problems', () => {
    const typed = {
      basics: { name: 'x'.repeat(201), url: 'not an address' },
      work: [{ highlights: ['y'.repeat(1_001), 'sound'] }],
    };
    const { resume, problems } = storable(typed, {});
    expect([...problems.keys()]).toEqual(['basics.name', 'basics.url', 'work[0].highlights[0]']);
    expect(resume).toEqual({ basics: {}, work: [{ highlights: ['', 'sound'] }] });
  });

  it('is what was stored where nothing else helps', () => {
    const typed = { work: Array.from({ length: 101 }, () => ({ name: 'A' })) };
    expect(storable(typed, STORED)).toMatchObject({
      resume: {},
      problems: new Map([['work', 'holds at most 100 entries']]),
    });
  });
});
