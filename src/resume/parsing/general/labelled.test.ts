import { describe, expect, it } from 'vitest';
import { read } from '../testing/made-page.js';

describe('forms', () => {
  it('reads a form that labels each field', () => {
    const { resume } = read([
      '# Personal information',
      [
        ['Name / Surname', 50],
        ['Jane Doe', 220],
      ],
      [
        ['Email', 50],
        ['jane.doe@mail.example', 220],
      ],
      '# Work experience',
      [
        ['Dates', 50],
        ['02/2022 – Present', 220],
      ],
      [
        ['Occupation or position held', 50],
        ['Data Analyst', 220],
      ],
      [
        ['Name and address of employer', 50],
        ['Ostermann, Leeds', 220],
      ],
      [
        ['Dates', 50],
        ['11/2016 – 01/2022', 220],
      ],
      [
        ['Occupation or position held', 50],
        ['Team Leader', 220],
      ],
      [
        ['Name and address of employer', 50],
        ['Red Mill, Wakefield', 220],
      ],
      '# Education and training',
      [
        ['Dates', 50],
        ['09/2009 – 07/2011', 220],
      ],
      [
        ['Title of qualification awarded', 50],
        ['A Levels', 220],
      ],
      [
        ['Name of organisation', 50],
        ['Saint Mary’s', 220],
      ],
    ]);
    expect(resume.basics?.name).toBe('Jane Doe');
    expect(resume.work).toEqual([
      { name: 'Ostermann', location: 'Leeds', position: 'Data Analyst', startDate: '2022-02' },
      {
        name: 'Red Mill',
        location: 'Wakefield',
        position: 'Team Leader',
        startDate: '2016-11',
        endDate: '2022-01',
      },
    ]);
    expect(resume.education).toEqual([
      { institution: 'Saint Mary’s', studyType: 'A Levels', startDate: '2009-09', endDate: '2011-07' },
    ]);
  });
});
