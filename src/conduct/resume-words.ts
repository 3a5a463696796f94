import { RESUME_SECTIONS, type Resume, type ResumeLook, type ResumeSection } from '#content/resume';
import { differingFields, type FieldDifference } from '#content/resume-fields';
import { canonical } from './canonical.js';

/** What a version says, as far as a person changes it. */
export interface Written {
  readonly title: string;
  readonly look: ResumeLook;
  readonly resume: Resume;
}

/** Whether two versions say the same, whatever order their fields came in. */
export function sameWritten(a: Written, b: Written): boolean {
  return (
    a.title === b.title &&
    canonical(a.look) === canonical(b.look) &&
    canonical(a.resume) === canonical(b.resume)
  );
}

/** More than this is counted, not told. */
const MOST_TOLD = 2;

const SECTION: Readonly<Record<ResumeSection, string>> = {
  work: 'experience',
  projects: 'project',
  education: 'education',
  skills: 'skill',
  publications: 'publication',
  awards: 'award',
  certificates: 'certificate',
  volunteer: 'volunteering',
  languages: 'language',
  interests: 'interest',
  references: 'reference',
  clearances: 'clearance',
};

/** Fields whose names are not what a person calls them. */
const FIELD: Readonly<Record<string, string>> = {
  url: 'link',
  startDate: 'start',
  endDate: 'end',
  releaseDate: 'date',
  studyType: 'degree',
  area: 'field',
  countryCode: 'country',
  postalCode: 'postal code',
  label: 'headline',
  email: 'e-mail',
  entity: 'organization',
  score: 'grade',
  profiles: 'profile',
};

/** Names of lists of texts, for one of them. */
const ONE: Readonly<Record<string, string>> = {
  highlights: 'highlight',
  keywords: 'keyword',
  courses: 'course',
  roles: 'role',
  authors: 'author',
};

/** What changed from one version to the next, in words: "Experience 1, highlight 2 changed". */
export function whatChanged(before: Written, after: Written): string {
  const told = [
    ...(before.title === after.title ? [] : ['title changed']),
    ...lookChanges(before.look, after.look),
    ...basicsChanges(before.resume, after.resume),
    ...RESUME_SECTIONS.flatMap((section) =>
      listChanges(
        before.resume[section] ?? [],
        after.resume[section] ?? [],
        SECTION[section],
        (a, b, entry) => entryChanges(section, a, b, entry),
      ),
    ),
  ];
  if (told.length === 0)
    return sameWritten(before, after) ? 'Nothing changed' : 'Fields that no page shows changed';
  const more = told.length - MOST_TOLD;
  const words = [...told.slice(0, MOST_TOLD), ...(more > 0 ? [`${more} more`] : [])].join('; ');
  return words[0]!.toUpperCase() + words.slice(1);
}

function lookChanges(before: ResumeLook, after: ResumeLook): string[] {
  return [
    ...(before.template === after.template ? [] : [`template changed to ${after.template}`]),
    ...(before.paper === after.paper
      ? []
      : [`paper changed to ${after.paper === 'a4' ? 'A4' : 'US letter'}`]),
  ];
}

function basicsChanges(before: Resume, after: Resume): string[] {
  const pick = ({ basics }: Resume): Resume => (basics ? { basics } : {});
  return differingFields(pick(before), pick(after)).map((one) => {
    const keys = one.path.replace(/^basics\./, '');
    const profile = /^profiles\[(\d+)\]\.(\w+)$/.exec(keys);
    const where = profile
      ? `profile ${Number(profile[1]) + 1}, ${wordOf(profile[2]!)}`
      : keys.split('.').map(wordOf).join(', ');
    return `${where} ${verbOf(one)}`;
  });
}

/**
 * What became of a list: entries that came, went or moved as such, and of those that stayed in their place what
 * changed in them. Where entries came and went at once, it is only counted.
 */
function listChanges<T>(
  before: readonly T[],
  after: readonly T[],
  name: string,
  within: (before: T, after: T, name: string) => string[],
): string[] {
  const a = before.map(canonical);
  const b = after.map(canonical);
  const removed = without(a, b);
  const added = without(b, a);
  if (removed.length === 0 && added.length === 0) {
    return a.join('\n') === b.join('\n') ? [] : [`${name} entries put in another order`];
  }
  if (removed.length === 0) return [counted(name, added, 'added')];
  if (added.length === 0) return [counted(name, removed, 'removed')];
  if (a.length !== b.length) return [`${name} entries changed: ${added.length} came, ${removed.length} went`];
  return before.flatMap((one, i) => (a[i] === b[i] ? [] : within(one, after[i]!, `${name} ${i + 1}`)));
}

function counted(name: string, places: readonly number[], verb: string): string {
  return places.length === 1
    ? `${name} ${places[0]! + 1} ${verb}`
    : `${name}: ${places.length} entries ${verb}`;
}

/** Where the texts stand that the other list does not have, each as often as it is missing there. */
function without(these: readonly string[], those: readonly string[]): number[] {
  const left = new Map<string, number>();
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1);
  return these.flatMap((one, place) => {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    return count > 0 ? [] : [place];
  });
}

type Entry = Readonly<Record<string, unknown>>;

function entryChanges(section: ResumeSection, before: Entry, after: Entry, name: string): string[] {
  const lists = Object.keys(ONE).flatMap((key) => {
    const [a, b] = [before[key], after[key]].map((list) => (Array.isArray(list) ? list : []));
    return listChanges(a!, b!, `${name}, ${ONE[key]}`, (_a, _b, where) => [`${where} changed`]);
  });
  const rest = (entry: Entry) =>
    ({
      [section]: [Object.fromEntries(Object.entries(entry).filter(([key]) => !Object.hasOwn(ONE, key)))],
    }) as Resume;
  const fields = differingFields(rest(before), rest(after)).map((one) => {
    const keys = one.path.slice(one.path.indexOf('.') + 1);
    return `${name}, ${keys.split('.').map(wordOf).join(' ')} ${verbOf(one)}`;
  });
  return [...fields, ...lists];
}

const wordOf = (key: string): string => (Object.hasOwn(FIELD, key) ? FIELD[key]! : key);

const verbOf = ({ expected, found }: FieldDifference): string =>
  expected === undefined ? 'added' : found === undefined ? 'removed' : 'changed';
