import type { Resume } from './resume.js';

/** One printed fact of a resume: where it stands in the source, and what it says. */
export interface ResumeField {
  /** Such as `work[0].highlights[1]`. */
  readonly path: string;
  readonly value: string;
}

/** Kept in the source and never printed, so no page can give them back. */
const NOT_PRINTED = new Set(['basics.image']);

type Shape = true | { readonly [key: string]: Shape } | readonly [Shape];

/** The fields that this version knows, in the order in which they are listed; the schema's other fields are unknown. */
const KNOWN: Readonly<Record<string, Shape>> = {
  basics: {
    name: true,
    label: true,
    email: true,
    phone: true,
    url: true,
    location: { address: true, postalCode: true, city: true, region: true, countryCode: true },
    profiles: [{ network: true, username: true, url: true }],
    summary: true,
  },
  work: [
    {
      name: true,
      position: true,
      location: true,
      description: true,
      url: true,
      startDate: true,
      endDate: true,
      summary: true,
      highlights: [true],
    },
  ],
  projects: [
    {
      name: true,
      description: true,
      entity: true,
      type: true,
      roles: [true],
      startDate: true,
      endDate: true,
      url: true,
      dataset: true,
      model: true,
      metric: { name: true, before: true, after: true },
      hardware: true,
      code: true,
      keywords: [true],
      highlights: [true],
    },
  ],
  education: [
    {
      institution: true,
      studyType: true,
      area: true,
      startDate: true,
      endDate: true,
      score: true,
      url: true,
      courses: [true],
    },
  ],
  skills: [{ name: true, level: true, keywords: [true] }],
  publications: [
    {
      name: true,
      authors: [true],
      venue: true,
      publisher: true,
      releaseDate: true,
      url: true,
      role: true,
      summary: true,
    },
  ],
  awards: [{ title: true, date: true, awarder: true, summary: true }],
  certificates: [{ name: true, date: true, issuer: true, url: true }],
  volunteer: [
    {
      organization: true,
      position: true,
      url: true,
      startDate: true,
      endDate: true,
      summary: true,
      highlights: [true],
    },
  ],
  languages: [{ language: true, fluency: true }],
  interests: [{ name: true, keywords: [true] }],
  references: [{ name: true, reference: true }],
  clearances: [{ name: true, issuer: true, date: true }],
};

/** Every printed fact of a resume that is not empty, in a fixed order. */
export function resumeFields(resume: Resume): ResumeField[] {
  const fields: ResumeField[] = [];
  const walk = (value: unknown, shape: Shape, path: string): void => {
    if (shape === true) {
      if (typeof value === 'string' && value !== '' && !NOT_PRINTED.has(path)) fields.push({ path, value });
    } else if (Array.isArray(shape)) {
      if (Array.isArray(value)) for (const [i, one] of value.entries()) walk(one, shape[0]!, `${path}[${i}]`);
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(shape))
        walk((value as Record<string, unknown>)[key], inner, path ? `${path}.${key}` : key);
    }
  };
  walk(resume, KNOWN, '');
  return fields;
}

/** A field that two resumes do not have in common; undefined where one has none. */
export interface FieldDifference {
  readonly path: string;
  readonly expected: string | undefined;
  readonly found: string | undefined;
}

/** The printed facts in which two resumes differ, those of the first in its order, then what only the second has. */
export function differingFields(expected: Resume, found: Resume): FieldDifference[] {
  const left = new Map(resumeFields(expected).map(({ path, value }) => [path, value]));
  const right = new Map(resumeFields(found).map(({ path, value }) => [path, value]));
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((path) =>
    left.get(path) === right.get(path) ? [] : [{ path, expected: left.get(path), found: right.get(path) }],
  );
}

/**
 * A resume as it is compared and printed: without empty strings, empty entries and empty lists, which no page shows.
 * Unknown fields stay.
 */
export function tidyResume(resume: Resume): Resume {
  return (tidy(resume) ?? {}) as Resume;
}

function tidy(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(tidy).filter((one) => one !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value === 'object') {
    const kept = Object.entries(value).flatMap(([key, one]) => {
      const clean = tidy(one);
      return clean === undefined ? [] : [[key, clean] as const];
    });
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return value;
}
