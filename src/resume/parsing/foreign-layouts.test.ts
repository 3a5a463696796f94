import { describe, expect, it } from 'vitest';
import { documentOf, lineOfWords } from '../reading/testing/made-words.js';
import { parseResume } from './parse.js';
import { HEAD, read } from './testing/made-page.js';

describe('pages laid out elsewhere', () => {
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

  it('reads headings in a margin, level with what they head, over two lines as well', () => {
    const { resume, leftOver } = read([
      ...HEAD,
      [
        ['Experiencia', 50],
        ['Analista de datos', 170],
        ['abr. 2021 – actualidad', 430],
      ],
      [
        ['laboral', 50],
        ['CaixaBank', 170],
      ],
      [['• Paneles para 300 oficinas', 180]],
      [
        ['Programadora', 170],
        ['sep. 2016 – dic. 2017', 430],
      ],
      [['Indra Sistemas', 170]],
      '',
      [
        ['Formación', 50],
        ['Universitat de València', 170],
        ['oct. 2017 – sep. 2018', 430],
      ],
      [['Máster, Ciencia de datos', 170]],
      '',
      [
        ['Idiomas', 50],
        ['Español, Inglés', 170],
      ],
    ]);
    expect(resume.work).toEqual([
      {
        name: 'CaixaBank',
        position: 'Analista de datos',
        startDate: '2021-04',
        highlights: ['Paneles para 300 oficinas'],
      },
      { name: 'Indra Sistemas', position: 'Programadora', startDate: '2016-09', endDate: '2017-12' },
    ]);
    expect(resume.education).toHaveLength(1);
    expect(resume.languages).toEqual([{ language: 'Español' }, { language: 'Inglés' }]);
    expect(leftOver).toEqual([]);
  });

  it('puts a heading together that a narrow column has broken', () => {
    const { resume } = read([
      '! Jane Doe',
      'jane@mail.example',
      '# PROFESSIONAL',
      '# EXPERIENCE',
      'Engineer',
      'Tern GmbH',
      'Mar 2021 – Feb 2023',
      '# TECHNICAL',
      '# SKILLS',
      'Python, C++',
    ]);
    expect(resume.work).toEqual([
      { name: 'Tern GmbH', position: 'Engineer', startDate: '2021-03', endDate: '2023-02' },
    ]);
    expect(resume.skills).toEqual([{ keywords: ['Python', 'C++'] }]);
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

  it('reads headings in a margin with icons before them and bullets beside them', () => {
    const { resume } = read([
      ...HEAD,
      [
        ['\uF0B1 Experience', 50],
        ['Engineer at Kestrel, 2019 – 2021', 170],
      ],
      [['• Wrote the tests', 180]],
      '',
      [
        ['Skills', 50],
        ['• OpenCV', 180],
      ],
      [['• CUDA', 180]],
    ]);
    expect(resume.work).toMatchObject([{ name: 'Kestrel', highlights: ['Wrote the tests'] }]);
    expect(resume.skills?.map(({ name }) => name)).toEqual(['OpenCV', 'CUDA']);
  });

  it('puts a heading that layout took for a column before the text that it stands beside', () => {
    const job = (at: number) => [
      `Engineer ${at} at Kestrel, Berlin`,
      `0${at}/2019 – 0${at + 1}/2019`,
      '• Wrote it',
    ];
    const body = [1, 3, 5].flatMap(job);
    const words = [
      ...lineOfWords('Jane Doe', 50, 60, 20),
      ...lineOfWords('jane.doe@mail.example and more that goes across the page to its right edge', 50, 90),
      ...lineOfWords('Berufliche', 50, 120),
      ...lineOfWords('Erfahrung', 50, 134),
      ...body.flatMap((text, at) => lineOfWords(text, 170, 120 + 14 * at)),
    ];
    const { work } = parseResume(documentOf(words)).resume;
    expect(work?.map(({ startDate }) => startDate)).toEqual(['2019-01', '2019-03', '2019-05']);
  });

  it('finds mail and phone in the foot of the page where the head has none', () => {
    const page = [
      ...lineOfWords('Jane Doe', 50, 60, 20),
      ...lineOfWords('Experience', 50, 100, 13),
      ...lineOfWords('Engineer at Kestrel, 2019 – 2021', 50, 120),
      ...lineOfWords('Skills', 50, 150, 13),
      ...lineOfWords('OpenCV, CUDA', 50, 170),
      ...lineOfWords('Haifa, Israel', 250, 770),
      ...lineOfWords('+49 170 1234567 • jane.doe@mail.example', 200, 784),
    ];
    const { basics, skills } = parseResume(documentOf(page)).resume;
    expect(basics).toMatchObject({
      email: 'jane.doe@mail.example',
      phone: '+49 170 1234567',
      location: { city: 'Haifa' },
    });
    expect(skills).toEqual([{ keywords: ['OpenCV', 'CUDA'] }]);
  });

  it('goes on with each of two equal columns on the next page where both begin with a heading', () => {
    const left = (at: number) => [`Engineer for Vision at Kestrel, ${2000 + at}`, '• Wrote the tests'];
    const side = [
      'Skills',
      'OpenCV, CUDA, Python, C++, Rust and others',
      'Languages',
      'German',
      'English',
      'Polish',
    ];
    const column = (texts: readonly string[], x: number, y: number) =>
      texts.flatMap((text, at) =>
        lineOfWords(text, x, y + 16 * at, /^(?:Skills|Languages|Experience)$/.test(text) ? 13 : 10),
      );
    const { work, languages } = parseResume(
      documentOf(
        [
          ...lineOfWords('Jane Doe', 50, 60, 20),
          ...lineOfWords(
            'jane.doe@mail.example and more that goes across the page to its right edge, as it may',
            50,
            80,
          ),
          ...column(['Experience', ...[9, 8, 7].flatMap(left)], 50, 120),
          ...column(side, 316, 120),
        ],
        column([6, 5].flatMap(left), 50, 60),
      ),
    ).resume;
    expect(work?.map(({ startDate }) => startDate)).toEqual(['2009', '2008', '2007', '2006', '2005']);
    expect(languages).toHaveLength(3);
  });
});
