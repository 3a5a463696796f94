import { describe, expect, it } from 'vitest';
import { HEAD, read } from '../testing/made-page.js';

describe('jobs of pages from elsewhere', () => {
  const placed = (first: string, second: string) =>
    read([
      ...HEAD,
      '# Employment',
      'Senior Engineer',
      first,
      'Mar 2021 – Present',
      '• Owned the calibration',
      'Junior Engineer',
      second,
      'Jan 2018 – Feb 2021',
      '• Wrote the tests',
    ]).resume.work?.map(({ name, location }) => [name, location]);

  it.each([
    [
      'a small place behind a legal form',
      ['Festwerk SE & Co. KG, Esslingen', 'Bohrwerk GmbH, Leonberg'],
      [
        ['Festwerk SE & Co. KG', 'Esslingen'],
        ['Bohrwerk GmbH', 'Leonberg'],
      ],
    ],
    [
      'a small place where another employer has a known one',
      ['Ostermann, Leeds', 'Red Mill, Wakefield'],
      [
        ['Ostermann', 'Leeds'],
        ['Red Mill', 'Wakefield'],
      ],
    ],
    [
      'a company before its city and state',
      ['Brightside Foods, Oakland, CA', 'Lumen, San Francisco, CA'],
      [
        ['Brightside Foods', 'Oakland, CA'],
        ['Lumen', 'San Francisco, CA'],
      ],
    ],
    [
      'a company before "Remote", which is no place of the job before',
      ['Ostermann, Leeds', 'Red Mill, Remote'],
      [
        ['Ostermann', 'Leeds'],
        ['Red Mill', 'Remote'],
      ],
    ],
    [
      'a place in brackets, small where another is known',
      ['Ostermann (Leeds)', 'Red Mill (Hatfield)'],
      [
        ['Ostermann', 'Leeds'],
        ['Red Mill', 'Hatfield'],
      ],
    ],
    [
      'no place of a part of a company',
      ['Halcyon Optics, Inc., Research Division', 'Tern Ltd'],
      [
        ['Halcyon Optics, Inc., Research Division', undefined],
        ['Tern Ltd', undefined],
      ],
    ],
  ])('%s', (_, [first, second], expected) => {
    expect(placed(first!, second!)).toEqual(expected);
  });

  it('takes a dot before a range of dates for the mark of a time line', () => {
    const { resume } = read([
      ...HEAD,
      '# Experience',
      '• 2022 – Present',
      'Data Analyst at Ostermann',
      '• Builds weekly reports for twelve depots',
      '• 2016 – 2022',
      'Team Leader at Red Mill',
      '• Led a shift of 22 people',
    ]);
    expect(resume.work).toEqual([
      {
        name: 'Ostermann',
        position: 'Data Analyst',
        startDate: '2022',
        highlights: ['Builds weekly reports for twelve depots'],
      },
      {
        name: 'Red Mill',
        position: 'Team Leader',
        startDate: '2016',
        endDate: '2022',
        highlights: ['Led a shift of 22 people'],
      },
    ]);
  });

  it('reads dates before a head that ends with an abbreviation', () => {
    const { resume } = read([
      ...HEAD,
      '# Berufserfahrung',
      '2019-10 - heute: Softwareentwicklerin, Festwerk SE & Co. KG',
      '- Leitung eines Teams von drei Personen',
      '2016-02 - 2019-09: Technikerin, Bohrwerk GmbH',
      '- Kalibrierung von Kameras',
    ]);
    expect(resume.work?.map(({ name, startDate, endDate }) => [name, startDate, endDate])).toEqual([
      ['Festwerk SE & Co. KG', '2019-10', undefined],
      ['Bohrwerk GmbH', '2016-02', '2019-09'],
    ]);
  });

  it('goes on with both cells of a row whose dates are broken', () => {
    const { resume } = read([
      ...HEAD,
      '# Experience',
      [
        ['Engineer for Image Processing · Festwerk SE &', 50],
        ['10/2019 –', 480],
      ],
      [
        ['Co. KG', 50],
        ['Present', 480],
      ],
      '• Built a test stand for valves',
    ]);
    expect(resume.work).toEqual([
      {
        name: 'Festwerk SE & Co. KG',
        position: 'Engineer for Image Processing',
        startDate: '2019-10',
        highlights: ['Built a test stand for valves'],
      },
    ]);
  });

  it('takes a company that is called like its domain for no address', () => {
    const { resume } = read([
      ...HEAD,
      '# Experience',
      [
        ['Senior Data Scientist, Visual Search', 50],
        ['Mar 2021 – Present', 430],
      ],
      'Trips.com | Braga',
      '• Owned the ranking',
    ]);
    expect(resume.work?.[0]).toMatchObject({
      name: 'Trips.com',
      position: 'Senior Data Scientist, Visual Search',
    });
  });

  it('finds the employer before a place that a title has beside it', () => {
    const job = (place: string) => [place, '2015 – 2017', '• Wrote the tests'];
    const { resume } = read([
      ...HEAD,
      '# Experience',
      'Engineer',
      ...job('CERN, Geneva'),
      'Analyst',
      ...job('Tarn, Villach, Austria'),
    ]);
    expect(resume.work?.map(({ name, location }) => [name, location])).toEqual([
      ['CERN', 'Geneva'],
      ['Tarn', 'Villach, Austria'],
    ]);
  });

  it('reads what stands behind how long a job lasted', () => {
    const { resume } = read([
      ...HEAD,
      '# Experience',
      'Engineer at Ostermann',
      'Jan 2020 – Present · 3 yrs 8 mos · Leuven, Belgium',
      '• Owned the calibration',
    ]);
    expect(resume.work).toEqual([
      {
        name: 'Ostermann',
        position: 'Engineer',
        location: 'Leuven, Belgium',
        startDate: '2020-01',
        highlights: ['Owned the calibration'],
      },
    ]);
  });

  it('takes sentences without bullets and full stops for what was done', () => {
    const { resume } = read([
      ...HEAD,
      '# Experience',
      [
        ['Engineer at Ostermann', 50],
        ['12.2023 – Present', 430],
      ],
      'Built a diffusion-based augmentation tool for shipping labels',
      'Owned the online calibration of four surround cameras',
      [
        ['Analyst at Red Mill', 50],
        ['11.2019 – 08.2023', 430],
      ],
      'Led the evaluation suite for pedestrian detection',
    ]);
    expect(resume.work?.map(({ name, summary }) => [name, summary])).toEqual([
      [
        'Ostermann',
        'Built a diffusion-based augmentation tool for shipping labels\nOwned the online calibration of four surround cameras',
      ],
      ['Red Mill', 'Led the evaluation suite for pedestrian detection'],
    ]);
  });

  it('takes a pin before a place and a calendar before dates for no bullets', () => {
    const { resume } = read([
      ...HEAD,
      '# Experience',
      'Engineer — Ostermann (2020 – 2022)',
      '\uF041 Grenoble',
      '• Owned the calibration',
      'Analyst — Red Mill',
      [
        ['\uF073 2015 – 2020', 50],
        ['\uF041 Pune, India', 300],
      ],
      '• Wrote the tests',
    ]);
    expect(resume.work?.map(({ location, highlights }) => [location, highlights])).toEqual([
      ['Grenoble', ['Owned the calibration']],
      ['Pune, India', ['Wrote the tests']],
    ]);
  });

  it('does not end a head with a legal form that has a full stop', () => {
    const { resume } = read([
      ...HEAD,
      '# Experience',
      'Senior Engineer for Machine Vision at Solan Sp. z o.o.',
      'May 2023 – Present | Gliwice, Poland',
      '• Owned the calibration',
    ]);
    expect(resume.work?.[0]).toMatchObject({ name: 'Solan Sp. z o.o.', startDate: '2023-05' });
  });
});
