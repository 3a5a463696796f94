import { spanIn } from './dates.js';
import type { Lots } from './lots.js';
import { WRITINGS, type WritingName } from './people.js';
import { urlOf } from './person.js';
import { KEYWORDS, LEVELS_OF_SKILL, POSITIONS, SKILLS } from './phrases.js';
import { AREAS, COURSES, DEGREES, SCHOOLS, SCORES } from './phrases-education.js';
import { DATASETS, HARDWARE, KINDS, METRICS, MODELS, PROJECTS, ROLES } from './phrases-projects.js';
import { bulletOf, bulletsOf, paragraphsOf } from './sentences.js';

type Entry = Record<string, unknown>;

/** Work, projects, education and skills. Some have no first job yet, some forty years of them. */
export function careerOf(lots: Lots, writing: WritingName): Record<string, Entry[]> {
  const jobs = lots.chance(0.15) ? 0 : lots.chance(0.15) ? lots.whole(9, 14) : lots.whole(1, 6);
  let year = 2025;
  const work = lots.times(jobs, () => {
    const years = lots.whole(0, 4);
    year -= years;
    return workOf(lots, writing, year, year + years);
  });
  return {
    work,
    projects: lots.times(lots.whole(0, 4), () => projectOf(lots, writing)),
    education: lots.times(lots.whole(0, 3), (index) => educationOf(lots, year - 5 * index)),
    skills: lots.some(SKILLS, 0, 6).map((name) => skillOf(lots, name)),
  };
}

/** Companies and cities of the person's script and of others. */
export function placeOf(lots: Lots, writing: WritingName) {
  return WRITINGS[lots.chance(0.5) ? writing : 'latin'];
}

function workOf(lots: Lots, writing: WritingName, from: number, to: number): Entry {
  const place = placeOf(lots, writing);
  const { positions } = WRITINGS[writing];
  const { city, region, countryCode } = lots.one(place.cities);
  return {
    name: lots.maybe(0.95, () => lots.one(place.companies)),
    position: lots.maybe(0.93, () =>
      lots.one(lots.chance(0.5) && positions.length > 0 ? positions : POSITIONS),
    ),
    location: lots.maybe(0.7, () =>
      lots.one([
        city,
        `${city}, ${region ?? countryCode}`,
        'Remote',
        `${city} (hybrid)`,
        `${city} / Remote, EU time zones`,
      ]),
    ),
    ...spanIn(lots, from, to),
    url: lots.maybe(0.25, () => urlOf(lots)),
    description: lots.maybe(0.2, () =>
      lots.one(['Maker of cameras', 'Start-up: 12 people, seed-funded', '3D sensors']),
    ),
    summary: lots.maybe(0.35, () => paragraphsOf(lots, writing, 1, 2)),
    highlights: bulletsOf(lots, writing, 6),
  };
}

function projectOf(lots: Lots, writing: WritingName): Entry {
  const place = placeOf(lots, writing);
  return {
    name: lots.maybe(0.97, () => lots.one(PROJECTS)),
    description: lots.maybe(0.6, () =>
      lots.one([bulletOf(lots, writing), paragraphsOf(lots, writing, 1, 2)]),
    ),
    entity: lots.maybe(0.25, () => lots.one(place.companies)),
    type: lots.maybe(0.3, () => lots.one(KINDS)),
    roles: lots.some(ROLES, 0, 2),
    ...lots.one([spanIn(lots, 2019, 2022), {}]),
    url: lots.maybe(0.3, () => urlOf(lots)),
    dataset: lots.maybe(0.4, () => lots.one(DATASETS)),
    model: lots.maybe(0.4, () => lots.one(MODELS)),
    metric: lots.maybe(0.5, () => metricOf(lots)),
    hardware: lots.maybe(0.35, () => lots.one(HARDWARE)),
    code: lots.maybe(0.4, () => urlOf(lots)),
    keywords: lots.some(KEYWORDS, 0, 8),
    highlights: bulletsOf(lots, writing, 4),
  };
}

function metricOf(lots: Lots): Entry {
  const { name, before, after } = lots.one(METRICS);
  return lots.one([
    { name, before, after },
    { name, before, after },
    { name, after },
    { name, before },
    { before, after },
    { name },
    { after },
    { before },
  ]);
}

function educationOf(lots: Lots, to: number): Entry {
  return {
    institution: lots.maybe(0.97, () => lots.one(SCHOOLS)),
    studyType: lots.maybe(0.9, () => lots.one(DEGREES)),
    area: lots.maybe(0.85, () => lots.one(AREAS)),
    ...spanIn(lots, to - lots.whole(1, 5), to),
    score: lots.maybe(0.4, () => lots.one(SCORES)),
    url: lots.maybe(0.15, () => urlOf(lots)),
    courses: lots.some(COURSES, 0, 5),
  };
}

function skillOf(lots: Lots, name: string): Entry {
  return {
    name: lots.maybe(0.95, () => name),
    level: lots.maybe(0.4, () => lots.one(LEVELS_OF_SKILL)),
    keywords: lots.some(KEYWORDS, 0, 12),
  };
}
