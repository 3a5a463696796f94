import type { Resume } from '#content/resume';
import { replying } from '../../src/model/testing/behaving.js';

/** A line that gives no number. */
export const WEAK = 'Improved accuracy of the pallet detector';
export const LINE = 'Cut latency of the pallet detector from 60 to 20 ms with INT8 in TensorRT';
export const WORDING = 'Raised the mAP of the pallet detector from 61 to 68 on Orion';
export const RESUME: Resume = {
  basics: { name: 'Ada Quillane', label: 'Computer vision engineer' },
  work: [{ name: 'Palletvane', position: 'Engineer', startDate: '2021-03', highlights: [LINE, WEAK] }],
  skills: [{ name: 'Tools', keywords: ['TensorRT', 'Python', 'Halide'] }],
};
export const JOB = `Computer vision engineer

Requirements
- Experience with TensorRT
- Python
- Strong knowledge of SLAM

Nice to have
- Kubernetes

Our cameras hang on roofs, so no fear of heights.`;

/** The wording of a line, or what the rules missed in a job description. */
export const script = replying({
  line: WORDING,
  requirements: [{ quote: 'no fear of heights', name: 'work at heights', kind: 'other', weight: 'nice' }],
});
