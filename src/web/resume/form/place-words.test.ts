import { describe, expect, it } from 'vitest';
import { RESUME_SECTIONS, type Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { BASICS, entryDates, entryTitle, PROFILE, SECTIONS, sectionOf } from './fields.js';
import { stepsOf, withValue } from './paths.js';
import { placeInWords } from './place-words.js';

describe('a place in words', () => {
  it.each([
    ['work[0].highlights[1]', 'Experience 1, highlight 2'],
    ['basics.name', 'Name'],
    ['basics.location.city', 'City'],
    ['basics.profiles[1].url', 'Profile 2, web address'],
    ['projects[2].metric.before', 'Projects 3, before'],
    ['skills[0].keywords[3]', 'Skills 1, keyword 4'],
    ['education[0].studyType', 'Education 1, degree'],
    ['work[4]', 'Experience 5'],
    ['awards', 'Awards'],
    ['x-unknown.thing', 'x-unknown.thing'],
  ])('%s is %s', (path, words) => {
    expect(placeInWords(path)).toBe(words);
  });
});

describe('the form', () => {
  it('has the sections of a resume, in their order', () => {
    expect(SECTIONS.map(({ id }) => id)).toEqual(RESUME_SECTIONS);
  });

  // A field that the comparison does not know would be typed and never printed.
  it('has a place for printed fields only', () => {
    const paths = [
      ...BASICS.map(({ key }) => `basics.${key}`),
      ...PROFILE.map(({ key }) => `basics.profiles[0].${key}`),
      ...SECTIONS.flatMap(({ id, fields }) =>
        fields.map(({ key, kind }) => `${id}[0].${key}${kind === 'list' || kind === 'lines' ? '[0]' : ''}`),
      ),
    ];
    const full = paths.reduce<Resume>((resume, path) => withValue(resume, path, path), {});
    expect(
      resumeFields(full)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(paths.toSorted());
    for (const path of paths) expect(placeInWords(path), path).not.toBe(path);
    expect(stepsOf(paths[0]!)).toEqual(['basics', 'name']);
  });

  it('names an entry by what it says', () => {
    const work = sectionOf('work')!;
    expect(entryTitle(work, { name: 'Kestrel', position: 'Engineer' })).toBe('Kestrel, Engineer');
    expect(entryTitle(work, {})).toBe('New position');
    expect(entryDates({ startDate: '2021-03', endDate: '2023' })).toBe('2021-03 – 2023');
    expect(entryDates({ startDate: '2021-03' })).toBe('from 2021-03');
    expect(entryDates({ date: '2020' })).toBe('2020');
    expect(entryDates({})).toBe('');
  });
});
