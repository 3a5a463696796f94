import { describe, expect, it } from 'vitest';
import { Resume } from '#content/resume';
import { tidyResume } from '#content/resume-fields';
import { generateResume } from './corpus.js';

const seeds = Array.from({ length: 300 }, (_, index) => index + 1);
const corpus = seeds.map(generateResume);

describe('the generated corpus', () => {
  it('is the same for the same seed', () => {
    for (const seed of [1, 2, 300]) expect(generateResume(seed)).toEqual(generateResume(seed));
  });

  it('is valid and tidy', () => {
    for (const resume of corpus) {
      expect(Resume.parse(resume)).toEqual(resume);
      expect(tidyResume(resume)).toEqual(resume);
    }
  });

  it('holds long careers, none, every section and five scripts', () => {
    const counts = corpus.map(({ work = [] }) => work.length);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(13);
    expect(counts).toContain(0);
    const text = JSON.stringify(corpus);
    for (const key of ['work', 'projects', 'clearances', 'references', 'interests', 'volunteer', 'awards'])
      expect(text).toContain(`"${key}":[`);
    for (const script of ['Greek', 'Cyrillic', 'Hebrew', 'Arabic'])
      expect(text).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
  });
});
