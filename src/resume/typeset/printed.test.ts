import { describe, expect, it } from 'vitest';
import type { Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { generateResume } from '../corpus/corpus.js';
import type { Line } from './chunks.js';
import { printedResume, type Section } from './printed.js';
import { printedAddress } from './printed-values.js';

const text = ({ chunks }: Line) =>
  chunks.map((one) => ('keep' in one ? one.keep.map(({ t }) => t).join('') : one.t)).join('');

/** A section as a person would type it: rows with a bar between the cells, labels, bullets. */
function typed(section: Section | undefined): string[] {
  return (section?.entries ?? []).flatMap(({ rows, labelled, paragraphs, bullets }) => [
    ...rows.map(({ left, right }) => [left, right].flatMap((cell) => (cell ? [text(cell)] : [])).join(' | ')),
    ...labelled.map(({ label, line }) => `${label}: ${text(line)}`),
    ...paragraphs.map(text),
    ...bullets.map((line) => `• ${text(line)}`),
  ]);
}
const all = (resume: Resume) => {
  const { name, label, contact, sections } = printedResume(resume);
  const lines = [name, label, ...contact].flatMap((line) => (line ? [text(line)] : []));
  return [...lines, ...Object.values(sections).flatMap(typed)];
};

describe('what stands on the pages', () => {
  it.each<[string, Resume, (keyof ReturnType<typeof printedResume>['sections'])[], string[]]>([
    [
      'work in full',
      {
        work: [
          {
            name: 'Acme',
            position: 'Engineer',
            location: 'Lyon',
            startDate: '2020-01',
            url: 'https://acme.example',
            description: 'Cameras',
            summary: 'One.\nTwo.',
            highlights: ['', 'Built.'],
          },
        ],
      },
      ['work'],
      [
        'Acme | Jan 2020 – Present',
        'Engineer | Lyon',
        'Link: acme.example',
        'About: Cameras',
        'One.',
        'Two.',
        '• Built.',
      ],
    ],
    ['work with a highlight alone', { work: [{ highlights: ['Built.'] }] }, ['work'], ['—', '• Built.']],
    ['work with a place alone', { work: [{ location: 'Lyon' }] }, ['work'], ['—', '— | Lyon']],
    ['work without anything', { work: [{}, { name: '' }] }, ['work'], []],
    [
      'a project',
      {
        projects: [
          {
            name: 'P',
            entity: 'E',
            type: 'T',
            roles: ['R'],
            dataset: 'D',
            model: 'M',
            metric: { after: '9' },
            hardware: 'H',
            code: 'https://c.example',
            url: 'https://u.example',
            keywords: ['K'],
            description: 'Text.',
            endDate: '2021',
          },
        ],
      },
      ['projects'],
      [
        'P | until 2021',
        'Organization: E',
        'Type: T',
        'Role: R',
        'Dataset: D',
        'Model: M',
        'Metric: 9',
        'Hardware: H',
        'Code: c.example',
        'Link: u.example',
        'Keywords: K',
        'Text.',
      ],
    ],
    [
      'education',
      { education: [{ institution: 'I', area: 'A', score: '1', courses: ['C, D'], endDate: '2020' }] },
      ['education'],
      ['I | 2020', '— | A', 'Grade: 1', 'Courses: C, D;'],
    ],
    [
      'skills, languages, interests',
      {
        skills: [{ name: 'S', level: 'L', keywords: ['a', 'b'] }, { keywords: ['c'] }, { name: 'N (x)' }],
        languages: [
          { language: 'Polski', fluency: 'C2' },
          { language: 'Mandarin (simplified)' },
          { fluency: 'B1' },
        ],
        interests: [{ name: 'Photo (film)', keywords: ['lab'] }],
      },
      ['skills', 'languages', 'interests'],
      [
        'S (L): a, b',
        '—: c',
        'N (x) (—)',
        'Polski (C2)',
        'Mandarin (simplified) (—)',
        '— (B1)',
        'Photo (film): lab',
      ],
    ],
    [
      'a publication',
      {
        publications: [
          {
            name: 'N',
            authors: ['A', 'B'],
            venue: 'V',
            publisher: 'P',
            role: 'R',
            url: 'https://u.example',
            releaseDate: '2020',
            summary: 'S',
          },
        ],
      },
      ['publications'],
      ['N | 2020', 'Authors: A, B', 'Venue: V', 'Publisher: P', 'Role: R', 'Link: u.example', 'S'],
    ],
    [
      'what is short',
      {
        awards: [{ date: '2020', awarder: 'W', summary: 'S' }],
        certificates: [{ name: 'N', issuer: 'I', url: 'https://u.example' }],
        clearances: [{ name: 'N', issuer: 'I', date: '2020-02' }],
        references: [{ reference: 'Good.' }],
        volunteer: [{ organization: 'O', position: 'P', startDate: '2020', endDate: '2021' }],
      },
      ['awards', 'certificates', 'clearances', 'references', 'volunteer'],
      [
        '— | 2020',
        'W',
        'S',
        'N',
        'I',
        'Link: u.example',
        'N | Feb 2020',
        'I',
        '—',
        'Good.',
        'O | 2020 – 2021',
        'P',
      ],
    ],
  ])('of %s', (_, resume, ids, expected) => {
    const { sections } = printedResume(resume);
    expect(ids.flatMap((id) => typed(sections[id]))).toEqual(expected);
  });

  it('is every field of 60 generated resumes', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const resume = generateResume(seed);
      const lines = all(resume).join('\n');
      for (const { path, value } of resumeFields(resume)) {
        // A date is printed in words (see printed-values.test.ts), a user name often as the end of an address.
        if (/[dD]ate$/.test(path)) continue;
        const shown = /\.(?:url|code)$/.test(path) ? printedAddress(value) : value;
        for (const part of shown.split('\n')) expect(lines, `${seed} ${path}`).toContain(part);
      }
    }
  });

  it('is nothing for nobody', () => {
    expect(printedResume({})).toEqual({
      title: 'Resume',
      author: '',
      name: null,
      label: null,
      contact: [],
      contactAlone: [],
      sections: {},
    });
  });
});
