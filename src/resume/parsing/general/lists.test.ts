import { describe, expect, it } from 'vitest';
import { documentOf, lineOfWords } from '../../reading/testing/made-words.js';
import { parseResume } from '../parse.js';
import { HEAD, read } from '../testing/made-page.js';

describe('lists of pages from elsewhere', () => {
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

  it('reads skills that nothing but white space parts', () => {
    const { resume } = read([
      ...HEAD,
      '# Skills',
      [
        ['SCRUM', 50],
        ['FMEA', 95],
        ['Simulink', 135],
      ],
      [
        ['Python', 50],
        ['Rust', 100],
        ['Requirements', 140],
      ],
    ]);
    expect(resume.skills?.map(({ name }) => name)).toEqual([
      'SCRUM',
      'FMEA',
      'Simulink',
      'Python',
      'Rust',
      'Requirements',
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

  it('leaves out dots that draw how well something is known', () => {
    const { resume } = read([
      ...HEAD,
      '# Skills',
      [
        ['OpenCV', 50],
        ['●●●●○', 300],
      ],
      [
        ['Point Clouds', 50],
        ['●●○○○', 300],
      ],
    ]);
    expect(resume.skills).toEqual([{ name: 'OpenCV' }, { name: 'Point Clouds' }]);
  });

  it('parts labels set apart on a line that holds two of two words', () => {
    const chips = ['CMake', 'Airflow', 'ONNX', 'Visual Odometry', 'Jenkins', 'Linux', 'Java'];
    let x = 50;
    const line = chips.map((text) => {
      const at = x;
      x += 5 * [...text].length + 14;
      return [text, at] as const;
    });
    const { resume } = read([...HEAD, '# Skills', line]);
    expect(resume.skills?.map(({ name }) => name)).toEqual(chips);
  });

  it('goes on with a list beside the second line of its label', () => {
    const { resume } = read([
      ...HEAD,
      '# Skills',
      [
        ['Programming', 50],
        ['Python, C++, Rust,', 170],
      ],
      [
        ['Languages', 50],
        ['Kotlin', 170],
      ],
      [
        ['Tools', 50],
        ['Docker, Git', 170],
      ],
    ]);
    expect(resume.skills).toEqual([
      { name: 'Programming Languages', keywords: ['Python', 'C++', 'Rust', 'Kotlin'] },
      { name: 'Tools', keywords: ['Docker', 'Git'] },
    ]);
  });

  it('reads a label in bold without a colon', () => {
    const bold = (text: string, x: number, y: number) =>
      lineOfWords(text, x, y).map((word) => ({ ...word, bold: true }));
    const plain = (text: string, x: number, y: number) =>
      lineOfWords(text, x, y).map((word) => ({ ...word, bold: false }));
    const { resume } = parseResume(
      documentOf([
        ...lineOfWords('Jane Doe', 50, 60, 20),
        ...plain('jane.doe@mail.example · +49 170 1234567', 50, 90),
        ...lineOfWords('Skills', 50, 120, 13).map((word) => ({ ...word, bold: true })),
        ...bold('Frameworks & Libraries', 50, 140),
        ...plain('OpenCV, JAX', 164, 140),
        ...bold('Tools', 50, 154),
        ...plain('Docker, Git', 79, 154),
      ]),
    );
    expect(resume.skills).toEqual([
      { name: 'Frameworks & Libraries', keywords: ['OpenCV', 'JAX'] },
      { name: 'Tools', keywords: ['Docker', 'Git'] },
    ]);
  });

  it('goes on under a line that begins in bold and does not end in it', () => {
    const styled = (text: string, x: number, y: number, bold: boolean) =>
      lineOfWords(text, x, y).map((word) => ({ ...word, bold }));
    const { resume } = parseResume(
      documentOf([
        ...lineOfWords('Jane Doe', 50, 60, 20),
        ...styled('jd@m.io · Haifa', 50, 90, false),
        ...lineOfWords('Skills', 50, 120, 13).map((word) => ({ ...word, bold: true })),
        ...styled('Methods:', 50, 140, true),
        ...styled('Depth', 92, 140, false),
        ...styled('Estimation, Pose', 50, 152, false),
        ...styled('Estimation', 50, 164, false),
      ]),
    );
    expect(resume.skills).toEqual([{ name: 'Methods', keywords: ['Depth Estimation', 'Pose Estimation'] }]);
  });
});
