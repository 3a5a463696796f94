import { describe, expect, it } from 'vitest';
import { HEAD, type Line, read } from '../testing/made-page.js';

const studies = (...lines: Line[]) => read([...HEAD, '# Education', ...lines]).resume.education;

describe('studies of pages from elsewhere', () => {
  it('tells a school that no word names from the field of study', () => {
    expect(studies('M.Eng.', 'Data Science', 'Norwick', 'Oct 2010 – Jun 2012')).toEqual([
      {
        institution: 'Norwick',
        studyType: 'M.Eng.',
        area: 'Data Science',
        startDate: '2010-10',
        endDate: '2012-06',
      },
    ]);
  });

  it.each([
    ['Ostwald University, Ann Arbor, MI', 'Ostwald University'],
    ['Technion, Haifa', 'Technion'],
    ['University of California, Berkeley', 'University of California, Berkeley'],
  ])('reads the school of %s', (text, institution) => {
    expect(studies('B.E. in Photonics', text, '2004 – 2008')).toEqual([
      { institution, studyType: 'B.E.', area: 'Photonics', startDate: '2004', endDate: '2008' },
    ]);
  });

  it('takes no field for a grade, and a grade for no field', () => {
    const grade = studies('BASc Media Informatics, GPA 3.9', 'Ostwald University', '2004 – 2008');
    expect(grade).toMatchObject([{ studyType: 'BASc', area: 'Media Informatics', score: '3.9' }]);
  });

  it('puts a range together that a narrow column has broken', () => {
    const broken = studies(
      'Ostwald University • M.Sc. in Robotics • 2006-10',
      '— 2008-09',
      'Norwick College • B.Sc. in Physics • Oktober 2001 – September',
      '2006',
    );
    expect(broken?.map(({ startDate, endDate }) => [startDate, endDate])).toEqual([
      ['2006-10', '2008-09'],
      ['2001-10', '2006-09'],
    ]);
  });

  it('takes the line above a date that has no room beside it', () => {
    const wide = 'Master’s degree, Computational Science and Engineering, Ostwald College London';
    const found = studies(
      [
        ['PhD, Mechanical Engineering, Norwick University', 50],
        ['09/17–06/21', 480],
      ],
      wide,
      '09/14–09/16',
      [
        ['B.Sc., Photonics, Norwick University', 50],
        ['10/11–06/14', 480],
      ],
    );
    expect(found?.map(({ institution, endDate }) => [institution, endDate])).toEqual([
      ['Norwick University', '2021-06'],
      ['Ostwald College London', '2016-09'],
      ['Norwick University', '2014-06'],
    ]);
  });
});
