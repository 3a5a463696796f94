import { placeOf } from './career.js';
import { dateIn, spanIn } from './dates.js';
import type { Lots } from './lots.js';
import type { WritingName } from './people.js';
import { nameOf, urlOf } from './person.js';
import { KEYWORDS, POSITIONS } from './phrases.js';
import {
  AWARDERS,
  AWARDS,
  CERTIFICATES,
  CLEARED,
  CLEARERS,
  FLUENCIES,
  HOBBIES,
  ISSUERS,
  SPOKEN,
  VOLUNTEERED,
} from './phrases-education.js';
import { PAPER_ROLES, PAPERS, PUBLISHERS, VENUES } from './phrases-projects.js';
import { bulletOf, bulletsOf, paragraphsOf } from './sentences.js';

type Entry = Record<string, unknown>;

/** Everything but career: each section is there or not. */
export function honoursOf(lots: Lots, writing: WritingName): Record<string, Entry[]> {
  const some = (probability: number, most: number, make: () => Entry): Entry[] =>
    lots.chance(probability) ? lots.times(lots.whole(1, most), make) : [];
  const date = () => lots.maybe(0.85, () => dateIn(lots, lots.whole(2005, 2025)));
  return {
    publications: some(0.4, 5, () => publicationOf(lots, writing)),
    awards: some(0.35, 3, () => ({
      title: lots.maybe(0.97, () => lots.one(AWARDS)),
      date: date(),
      awarder: lots.maybe(0.8, () => lots.one(AWARDERS)),
      summary: lots.maybe(0.4, () => bulletOf(lots, writing)),
    })),
    certificates: some(0.35, 3, () => ({
      name: lots.maybe(0.97, () => lots.one(CERTIFICATES)),
      date: date(),
      issuer: lots.maybe(0.8, () => lots.one(ISSUERS)),
      url: lots.maybe(0.4, () => urlOf(lots)),
    })),
    volunteer: some(0.3, 2, () => ({
      organization: lots.maybe(0.97, () => lots.one([...VOLUNTEERED, ...placeOf(lots, writing).companies])),
      position: lots.maybe(0.8, () => lots.one(['Mentor', 'Treasurer', 'Mapper', ...POSITIONS.slice(0, 3)])),
      ...spanIn(lots, 2012, 2020),
      url: lots.maybe(0.3, () => urlOf(lots)),
      summary: lots.maybe(0.4, () => paragraphsOf(lots, writing, 1, 2)),
      highlights: bulletsOf(lots, writing, 3),
    })),
    languages: lots.some(SPOKEN, 0, 4).map((language) => ({
      language: lots.maybe(0.98, () => language),
      fluency: lots.maybe(0.8, () => lots.one(FLUENCIES)),
    })),
    interests: lots.chance(0.3)
      ? lots.some(HOBBIES, 1, 4).map((name) => ({ name, keywords: lots.some(KEYWORDS, 0, 3) }))
      : [],
    references: some(0.2, 2, () => ({
      name: lots.maybe(0.95, () => nameOf(lots, writing)),
      reference: lots.maybe(0.9, () => `“${bulletOf(lots, writing)}”\n${bulletOf(lots, writing)}`),
    })),
    clearances: some(0.2, 2, () => ({
      name: lots.maybe(0.95, () => lots.one(CLEARED)),
      issuer: lots.maybe(0.8, () => lots.one(CLEARERS)),
      date: date(),
    })),
  };
}

function publicationOf(lots: Lots, writing: WritingName): Entry {
  const authors = lots.chance(0.1) ? 20 : lots.whole(0, 6);
  return {
    name: lots.maybe(0.98, () => lots.one(PAPERS)),
    authors: lots.times(authors, () => nameOf(lots, lots.chance(0.3) ? writing : 'latin')),
    venue: lots.maybe(0.85, () => lots.one(VENUES)),
    publisher: lots.maybe(0.4, () => lots.one(PUBLISHERS)),
    releaseDate: lots.maybe(0.9, () => dateIn(lots, lots.whole(2008, 2025))),
    url: lots.maybe(0.4, () => urlOf(lots)),
    role: lots.maybe(0.4, () => lots.one(PAPER_ROLES)),
    summary: lots.maybe(0.4, () => paragraphsOf(lots, writing, 1, 2)),
  };
}
