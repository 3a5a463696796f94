import { expect, it } from 'vitest';
import { Resume } from '#content/resume';
import { notPrinted } from './not-printed.js';
import { senior } from './testing/samples.js';

it('names what no page shows, and nothing else', () => {
  expect(notPrinted(senior)).toEqual([]);
  const resume = Resume.parse({
    $schema: 'https://example.org/schema.json',
    meta: { theme: 'even', nested: { deep: true } },
    basics: { name: 'Ada', image: 'ada.png', pronouns: '' },
    work: [{ name: 'Acme', team: 'Vision', highlights: ['a', ''] }, { team: 'B' }],
    projects: [{ name: 'P', metric: { name: 'm', unit: 'ms' } }],
    patents: [{ title: 'T' }],
    nothing: [],
  });
  expect(notPrinted(resume).sort()).toEqual(
    ['basics.image', 'patents', 'projects[0].metric.unit', 'work[0].team', 'work[1]'].sort(),
  );
});
