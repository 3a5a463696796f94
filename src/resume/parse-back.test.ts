import { describe, expect, it } from 'vitest';
import { PAPERS, RESUME_TEMPLATES, type Resume, type ResumeLook } from '#content/resume';
import { generateResume } from './corpus/corpus.js';
import { parseBack } from './parse-back.js';
import { TypesettingEngine } from './typeset/engine.js';

const engine = new TypesettingEngine();
const LOOKS = RESUME_TEMPLATES.flatMap((template) =>
  PAPERS.map((paper): ResumeLook => ({ template, paper })),
);

/** What did not come back from a look, by extractor. */
async function lost(resume: Resume, look: ResumeLook) {
  const { extractors } = await parseBack(engine.pdf(resume, look), resume);
  return extractors.flatMap(({ name, differences }) => differences.map((one) => ({ name, ...one })));
}

describe('what was printed comes back', () => {
  it.each<[string, Resume]>([
    [
      'texts that begin like a labelled line',
      {
        work: [
          { name: 'Acme', position: 'Engineer', summary: 'Location: I moved the lab.\nAbout: all of it.' },
        ],
        volunteer: [{ organization: 'Club', summary: 'Dates: always on Mondays.' }],
        projects: [
          { name: 'Tracker', url: 'https://example.org/t', description: 'Link: wrote what links tracks.' },
          { name: 'Summaries', description: 'Summary: a tool that shortens.\nSecond.' },
        ],
        publications: [{ name: 'On links', summary: 'Venue: none would take it.' }],
        awards: [{ title: 'Prize', awarder: 'Jury', summary: 'Summary: it was won twice.' }],
        references: [{ name: 'Ada Fovelius', reference: 'Summary: she does what she says.' }],
      },
    ],
    [
      'a skill without a name or a list after a full line',
      {
        basics: { name: 'Noa', summary: 'Short.' },
        skills: [
          {
            name: 'Programming languages',
            level: 'expert',
            keywords: ['R', 'IEC 61508', 'CUDA', 'mAP@0.5:0.95', 'F#', 'half-precision', 'TensorRT'],
          },
          { keywords: ["Bayes' rule", 'Gaussian splatting'] },
          { name: 'Embedded and real-time systems of many kinds, and whatever else is close to hardware' },
          { name: 'Data' },
        ],
      },
    ],
    [
      'an entry without a name whose title wraps beside its place',
      {
        work: [
          {
            name: 'Velmora',
            startDate: '2013-01',
            highlights: [
              'Built it.',
              'Sold it.',
              'Wrote it.',
              'Ran it.',
              'Kept it.',
              'Left it.',
              'Missed it.',
            ],
          },
          {
            position: 'Technical lead for data quality, annotation and active learning tools',
            location: 'San José / Remote, EU time zones',
            startDate: '2011-05',
            summary: 'I trained a detector.',
          },
        ],
      },
    ],
    [
      'a title on a page without contact items and with little text',
      { basics: { name: 'Ada Fovelius', label: 'Senior Vision Engineer' }, work: [{ name: 'Acme' }] },
    ],
  ])('%s', async (_, resume) => {
    for (const look of LOOKS) expect({ look, lost: await lost(resume, look) }).toEqual({ look, lost: [] });
  });

  it.each<[number, ResumeLook]>([
    // Skills at the top of a page.
    [878732, { template: 'classic', paper: 'a4' }],
    // A title that wraps beside the place, below a list of bullets.
    [878796, { template: 'academic', paper: 'letter' }],
    // Figures at the end of a line in Hebrew, where an extractor gives words with the spaces beside them.
    [878571, { template: 'academic', paper: 'a4' }],
    [878684, { template: 'compact', paper: 'a4' }],
    [878702, { template: 'compact', paper: 'a4' }],
    // A line that begins with a turned bracket.
    [672285, { template: 'compact', paper: 'letter' }],
    // Authors from both directions, below a label; a name in one box with a Latin one.
    [672307, { template: 'classic', paper: 'a4' }],
    [672624, { template: 'compact', paper: 'a4' }],
    // More letters in the name than in all the rest.
    [672490, { template: 'classic', paper: 'letter' }],
    // A heading at the top of a page that stands where another page has a title of the same words.
    [672505, { template: 'classic', paper: 'a4' }],
    // A line that closes a bracket and then opens one.
    [720316, { template: 'compact', paper: 'a4' }],
    [720543, { template: 'classic', paper: 'letter' }],
    // Nothing beside a row in Arabic by which its box could be measured.
    [720460, { template: 'compact', paper: 'a4' }],
    // A quotation mark and a bracket, between which no line is broken.
    [425943, { template: 'classic', paper: 'letter' }],
  ])('resume %i of the corpus, which once did not', async (seed, look) => {
    expect(await lost(generateResume(seed), look)).toEqual([]);
  });
});
