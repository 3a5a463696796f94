import { describe, expect, it } from 'vitest';
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
});
