import { describe, expect, it } from 'vitest';
import type { Resume } from '#content/resume';
import { againstJob, askedIn } from './against.js';

const today = '2026-11-26';
const RESUME: Resume = {
  basics: { summary: 'Vision engineer with 9 years of experience, eager to learn Rust. Knows Kubernetes.' },
  work: [
    {
      name: 'Lumen',
      position: 'Computer Vision Engineer',
      startDate: '2019-03',
      endDate: '2023-02',
      highlights: [
        'Ran YOLOv8 on Jetson at 30 FPS, 12 before',
        'Wrote PyTorch training code in Python; no experience with TensorFlow needed',
        'Mentored two interns',
        'Quantised to INT8 without loss of accuracy using TensorRT',
      ],
    },
    {
      name: 'Bakery',
      position: 'Driver',
      startDate: '2022-01',
      endDate: '2024-12',
      highlights: ['Vitamin C, go; ovens in copper or in steel, tested by ultrasound'],
    },
  ],
  projects: [{ name: 'Segmenter', description: 'Compared U-Net and SegFormer.', keywords: ['OpenCV'] }],
  skills: [{ name: 'Tools', keywords: ['Docker', 'OpenVINO', 'C++'] }],
  education: [
    { institution: 'TU', studyType: 'Dipl.-Ing.', area: 'Electrical Engineering', endDate: '2018' },
  ],
  publications: [{ name: 'Seeing in rain', venue: 'WACV 2022' }],
  languages: [
    { language: 'English', fluency: 'C1' },
    { language: 'Deutsch', fluency: 'A2' },
  ],
  clearances: [{ name: 'NATO Secret' }],
};
const one = (text: string, resume = RESUME) =>
  againstJob(resume, `Requirements\n- ${text}`, { today }).requirements;
const verdict = (text: string) => one(text).map(({ name, verdict }) => `${name}: ${verdict}`);

describe('the verdict', () => {
  it.each([
    ['PyTorch', 'evidenced'],
    ['object detection', 'evidenced'],
    ['edge deployment', 'evidenced'],
    ['TensorRT', 'evidenced'],
    ['semantic segmentation', 'evidenced'],
    ['computer vision', 'evidenced'],
    ['Docker', 'claimed'],
    ['OpenCV', 'claimed'],
    ['Kubernetes', 'claimed'],
    ['TensorFlow', 'absent'],
    ['Keras', 'absent'],
    ['Rust', 'absent'],
    ['Go', 'absent'],
    ['instance segmentation', 'absent'],
    ['mentoring', 'evidenced'],
    ['leading a team', 'absent'],
    ['NATO secret clearance', 'evidenced'],
    ['PhD in physics', 'absent'],
    ['MSc in a related field', 'evidenced'],
    ['Master’s degree in biology', 'claimed'],
    ['Fluent English', 'evidenced'],
    ['Fluent German', 'claimed'],
    ['French language', 'absent'],
    ['Publications at WACV', 'evidenced'],
    ['Publications at CVPR', 'claimed'],
    ['3 years of experience in computer vision', 'evidenced'],
    ['5+ years of experience', 'evidenced'],
    ['15+ years of experience', 'absent'],
    ['8+ years of experience', 'claimed'],
    ['5 years of experience in object detection', 'claimed'],
    ['5 years of experience in Rust', 'absent'],
    ['8+ years of experience in Rust', 'absent'],
    ['15+ years of experience or a Diplom', 'evidenced'],
    ['5+ years of experience or a PhD', 'evidenced'],
    ['15+ years of experience or a PhD', 'absent'],
    ['medical imaging', 'absent'],
  ])('%s: %s', (asked, expected) => {
    const [first] = one(asked).filter(({ kind, name }) => kind !== 'skill' || name === asked);
    expect(first?.verdict, first?.reason).toBe(expected);
  });

  it('says what it follows from, and what is related and not the same', () => {
    expect(one('object detection')[0]).toMatchObject({
      reason: 'Follows from “YOLOv8” (Lumen): YOLO stands for object detection.',
      lines: [{ path: 'work[0].highlights[0]', quote: 'Ran YOLOv8 on Jetson at 30 FPS, 12 before' }],
    });
    expect(one('Keras')[0]!.reason).toContain('“PyTorch” is named, which is another deep learning framework');
  });

  it('computes years from the dates, overlaps once', () => {
    expect(one('5+ years of experience')[0]!.reason).toBe(
      'By the dates of 2 jobs, overlaps counted once, it is 5 years and 10 months; 5 years are asked for.',
    );
  });

  it('knows a term by a verb and what it is done to', () => {
    const resume = {
      work: [
        {
          name: 'Lumen',
          highlights: ['Calibrated 14 stereo cameras', 'Deployed the new detector to 3 sites'],
        },
      ],
    };
    expect(one('Camera calibration', resume)[0]).toMatchObject({ verdict: 'evidenced' });
    expect(one('Model deployment', resume)[0]).toMatchObject({ verdict: 'evidenced' });
  });

  it.each([
    ['Master’s with 5+ years, or PhD with 2+ years of experience', 'evidenced'],
    ['MSc with 12+ years, or PhD with 2+ years of experience', 'absent'],
    ['BS with 5 years, MS with 3 years or PhD with 1 year of experience', 'evidenced'],
    ['TensorRT or ONNX Runtime, CUDA a plus', 'evidenced'],
  ])('holds a choice against a resume: %s', (asked, expected) => {
    expect(one(asked)[0]).toMatchObject({ weight: 'must', verdict: expected });
  });

  it('takes experience for a degree where the job does, and says by how much', () => {
    const resume = { work: [{ name: 'Lumen', startDate: '2015-01' }] };
    expect(one('Bachelor’s degree or equivalent practical experience', resume)[0]).toMatchObject({
      verdict: 'claimed',
      reason: expect.stringContaining('11 years and 11 months'),
    });
    expect(one('Bachelor’s degree in physics', resume)[0]).toMatchObject({ verdict: 'absent' });
  });

  it('knows that a detector detects', () => {
    expect(verdict('detection, tracking')).toContain('detection: evidenced');
  });

  it('takes one of several alternatives', () => {
    expect(verdict('PyTorch or TensorFlow')).toEqual(['PyTorch or TensorFlow: evidenced']);
    expect(verdict('TensorFlow or Keras')).toEqual(['TensorFlow or Keras: absent']);
  });

  it('quotes lines of the resume as they are', () => {
    for (const { lines } of one('PyTorch, U-Net, Kubernetes, Docker, WACV')) {
      for (const { path, quote } of lines) {
        const value = path
          .split(/[.[\]]+/)
          .filter(Boolean)
          .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], RESUME);
        expect(value).toContain(quote);
      }
    }
  });
});

describe('againstJob', () => {
  const JOB = 'Requirements\n- Docker\n- PyTorch\n- Keras\nNice to have\n- JAX';

  it('puts first what must be and is absent, and counts', () => {
    const { requirements, counts } = againstJob(RESUME, JOB, { today });
    expect(requirements.map(({ name }) => name)).toEqual(['Keras', 'Docker', 'PyTorch', 'JAX']);
    expect(counts).toEqual({ evidenced: 1, claimed: 1, absent: 2 });
  });

  it('judges what a language model found in the same way', () => {
    const start = JOB.indexOf('JAX');
    const besides = [
      { quote: 'JAX', start, end: start + 3, name: 'U-Net', kind: 'skill', weight: 'must', by: 'model' },
    ] as const;
    const { requirements, model } = againstJob(RESUME, JOB, { today, besides, model: 'told' });
    expect(requirements.find(({ by }) => by === 'model')).toMatchObject({
      name: 'U-Net',
      verdict: 'evidenced',
    });
    expect(model).toBe('told');
  });

  it('has an answer for no resume and for no job', () => {
    expect(againstJob({}, JOB, { today }).counts).toEqual({ evidenced: 0, claimed: 0, absent: 4 });
    expect(againstJob(RESUME, '').requirements).toEqual([]);
    expect(askedIn(JOB).map(({ name, by }) => [name, by])).toContainEqual(['JAX', 'vocabulary']);
  });
});
