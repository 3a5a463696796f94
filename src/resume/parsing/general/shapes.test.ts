import { describe, expect, it } from 'vitest';
import { documentOf, lineOfWords } from '../../reading/testing/made-words.js';
import type { PageLink, ReadDocument } from '../../reading/words.js';
import { parseResume } from '../parse.js';

/** A line of a page: its text, and where it begins if not at the margin; several of them stand side by side. */
type Line = string | readonly (readonly [text: string, x: number])[];

/** A page of lines 14 points apart; one that begins with "# " is a heading, one with "! " the name. */
function pageOf(lines: readonly Line[], links: readonly PageLink[] = []): ReadDocument {
  let y = 60;
  const words = lines.flatMap((line) => {
    const cells = typeof line === 'string' ? ([[line, 50]] as const) : line;
    const mark = /^([#!]) /.exec(cells[0]![0])?.[1];
    const size = mark === '!' ? 20 : mark === '#' ? 13 : 10;
    y += mark ? 26 : line === '' ? 6 : 14;
    return cells.flatMap(([text, x]) => lineOfWords(text.replace(/^[#!] /, ''), x, y, size));
  });
  const document = documentOf(words);
  return { ...document, pages: document.pages.map((page) => ({ ...page, links })) };
}

const read = (lines: readonly Line[], links?: readonly PageLink[]) => parseResume(pageOf(lines, links));
const HEAD = ['! Jane Doe', 'jane.doe@mail.example · +49 170 1234567'];

describe('jobs of pages from elsewhere', () => {
  it('reads rows of a table whose headings stand in the column of its dates', () => {
    const { resume } = read([
      '! Jane Doe',
      [
        ['E-mail', 50],
        ['jane.doe@mail.example', 170],
      ],
      [
        ['Phone', 50],
        ['+49 170 1234567', 170],
      ],
      '# Experience',
      [
        ['05/2023 – 08/2023', 50],
        ['Research Intern', 170],
      ],
      [['Kestrel Vision, Berlin', 170]],
      [['• Built a model that runs at 45 frames per second on one card', 170]],
      [
        ['07/2019 – 08/2021', 50],
        ['Algorithm Engineer', 170],
      ],
      [['Nordlicht Optics, Hamburg', 170]],
      [['• Trained models for face alignment on low-end phones', 170]],
      '# Education',
      [
        ['09/2016 – 06/2019', 50],
        ['Technische Universität Berlin', 170],
      ],
      [['M.Sc. in Robotics', 170]],
    ]);
    expect(resume.basics?.email).toBe('jane.doe@mail.example');
    expect(resume.work).toEqual([
      {
        name: 'Kestrel Vision',
        position: 'Research Intern',
        location: 'Berlin',
        startDate: '2023-05',
        endDate: '2023-08',
        highlights: ['Built a model that runs at 45 frames per second on one card'],
      },
      {
        name: 'Nordlicht Optics',
        position: 'Algorithm Engineer',
        location: 'Hamburg',
        startDate: '2019-07',
        endDate: '2021-08',
        highlights: ['Trained models for face alignment on low-end phones'],
      },
    ]);
    expect(resume.education?.[0]?.institution).toBe('Technische Universität Berlin');
  });

  it('takes icons for pictures, not for bullets of headings or parts of dates', () => {
    const { resume, leftOver } = read([
      '! Jane Doe',
      '\uF0E0 jane.doe@mail.example \uF095 +49 170 1234567 \uF041 Hamburg',
      '# \uF0B1 Experience',
      [
        ['Engineer | Kestrel Vision', 50],
        ['\uF073 Jun 2020 – Present', 430],
      ],
      '• Cut the latency of a detector',
      '# 🎓 Education',
      [
        ['Technische Universität Berlin', 50],
        ['\uF073 Sep 2010 – May 2014', 430],
      ],
      'M.Sc. in Robotics',
    ]);
    expect(resume.basics).toMatchObject({ email: 'jane.doe@mail.example', location: { city: 'Hamburg' } });
    expect(resume.work).toEqual([
      {
        name: 'Kestrel Vision',
        position: 'Engineer',
        startDate: '2020-06',
        highlights: ['Cut the latency of a detector'],
      },
    ]);
    expect(resume.education?.[0]).toMatchObject({ startDate: '2010-09', endDate: '2014-05' });
    expect(leftOver).toEqual([]);
  });

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

  it('is not taken for a page of ours by its headings alone', () => {
    const { resume } = read([
      ...HEAD,
      '# Experience',
      [
        ['Senior Engineer', 50],
        ['Sep 2023 – Dec 2025', 430],
      ],
      'Ostermann GmbH',
      '# Languages',
      'Polski, Türkçe',
    ]);
    expect(resume.work?.[0]).toMatchObject({ name: 'Ostermann GmbH', position: 'Senior Engineer' });
    expect(resume.languages).toEqual([{ language: 'Polski' }, { language: 'Türkçe' }]);
  });
});

describe('the rest of pages from elsewhere', () => {
  it.each([
    ['Jane Doe — Data Analyst', 'Jane Doe', 'Data Analyst'],
    ['Jane Doe | Software Engineer', 'Jane Doe', 'Software Engineer'],
    ['Jane Doe, Ph.D.', 'Jane Doe, Ph.D.', undefined],
  ])('reads %s as a name with what the person is', (line, name, label) => {
    const { basics } = read([`! ${line}`, HEAD[1]!]).resume;
    expect([basics?.name, basics?.label]).toEqual([name, label]);
  });

  it.each(['/', '◆', '📍', '|', '·'])('parts contact items at %s', (sign) => {
    const { basics } = read([
      '! Jane Doe',
      `Hamburg ${sign} +49 170 1234567 ${sign} jane.doe@mail.example ${sign} github.com/janedoe`,
      '# Work History',
    ]).resume;
    expect(basics).toMatchObject({
      location: { city: 'Hamburg' },
      phone: '+49 170 1234567',
      email: 'jane.doe@mail.example',
      profiles: [{ username: 'janedoe' }],
    });
  });

  it('keeps what stands beside a link', () => {
    const text = 'Hamburg · Profile';
    const x = 50 + 5 * 7 + 2.5 + 5 + 2.5;
    const link = { url: 'https://linkedin.com/in/janedoe', x, y: 90, width: 35, height: 14 };
    const { basics } = read(['! Jane Doe', text, '# Work History'], [link]).resume;
    expect(basics).toMatchObject({ location: { city: 'Hamburg' }, profiles: [{ username: 'janedoe' }] });
  });

  it('begins a citation where the one before has ended, whatever the distance', () => {
    const { resume } = read([
      ...HEAD,
      '# Publications',
      'J. Doe, A. Roe, P. Low. Sparse-View Human Reconstruction with Learned Priors of Shape. CVPR, 2024.',
      'J. Doe, B. Lee. Fast Splatting. ECCV, 2024.',
      'L. Chen, J. Doe. Face Alignment at Night with Few Labels. BMVC, 2021.',
    ]);
    expect(resume.publications?.map(({ name }) => name)).toEqual([
      'Sparse-View Human Reconstruction with Learned Priors of Shape',
      'Fast Splatting',
      'Face Alignment at Night with Few Labels',
    ]);
  });

  it('reads a list of one item a line as its lines', () => {
    const { resume } = read([
      ...HEAD,
      '# Skills',
      'bundle adjustment',
      'Kubernetes',
      'Multi-object tracking and',
      're-identification',
      'Python',
      'Gaussian splatting',
      'C++',
    ]);
    expect(resume.skills?.map(({ name }) => name)).toEqual([
      'bundle adjustment',
      'Kubernetes',
      'Multi-object tracking and re-identification',
      'Python',
      'Gaussian splatting',
      'C++',
    ]);
  });
});
