import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Resume } from '#content/resume';
import { generateResume } from '../../corpus/corpus.js';

export const FOREIGN_STYLES = [
  'jake',
  'moderncv',
  'awesome',
  'deedy',
  'europass',
  'plain',
  'lebenslauf',
  'nested',
] as const;
export type ForeignStyle = (typeof FOREIGN_STYLES)[number];

/** What a page from elsewhere shows, in the words in which it shows it. */
export interface ForeignData {
  readonly name: string;
  readonly label: string;
  readonly place: string;
  readonly summary: string;
  readonly contact: readonly string[];
  readonly labelled: readonly (readonly [string, string])[];
  readonly work: readonly ForeignJob[];
  readonly groups: readonly {
    readonly name: string;
    readonly location: string;
    readonly roles: readonly ForeignJob[];
  }[];
  readonly education: readonly {
    readonly institution: string;
    readonly degree: string;
    readonly dates: string;
  }[];
  readonly projects: readonly {
    readonly name: string;
    readonly keywords: string;
    readonly dates: string;
    readonly highlights: readonly string[];
  }[];
  readonly skills: readonly { readonly name: string; readonly keywords: string }[];
  readonly languages: readonly { readonly language: string; readonly fluency: string }[];
}

interface ForeignJob {
  readonly name: string;
  readonly position: string;
  readonly location: string;
  readonly dates: string;
  readonly highlights: readonly string[];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** How each style writes a date, a range, and "until now". */
const WRITTEN: Readonly<Record<ForeignStyle, { date: (date: string) => string; to: string; now: string }>> = {
  jake: { date: words(MONTHS, '. '), to: ' – ', now: 'Present' },
  moderncv: { date: (date) => date.split('-').reverse().join('/'), to: '–', now: 'today' },
  awesome: { date: words(MONTHS, '. '), to: ' - ', now: 'Present' },
  deedy: { date: words(MONTHS, ' '), to: ' – ', now: 'Present' },
  europass: { date: (date) => date.split('-').reverse().join('/'), to: ' – ', now: 'Current' },
  plain: { date: words(LONG, ' '), to: ' to ', now: 'date' },
  lebenslauf: { date: (date) => date.split('-').reverse().join('.'), to: ' – ', now: 'heute' },
  nested: { date: words(LONG, ' '), to: ' — ', now: 'now' },
};

function words(names: readonly string[], between: string) {
  return (date: string): string => {
    const [year, month, day] = date.split('-');
    if (!month) return year!;
    const name = names[Number(month) - 1]!;
    return `${day ? `${Number(day)} ` : ''}${name}${name.length > 3 || between === ' ' ? ' ' : between}${year}`;
  };
}

/** Resumes as people have them: with a job, and each job with position, employer and begin. */
export function ordinaryResume(seed: number): Resume {
  for (let at = seed * 1_000; ; at++) {
    const resume = generateResume(at);
    const work = (resume.work ?? []).filter(({ name, position, startDate }) => name && position && startDate);
    if (work.length === 0 || work.length > 9 || !/^[\p{Script=Latin}\P{L}]*$/u.test(JSON.stringify(resume)))
      continue;
    const education = (resume.education ?? []).filter(
      ({ institution, studyType, endDate }) => institution && studyType && endDate,
    );
    const skills = (resume.skills ?? []).filter(({ name, keywords }) => name && keywords);
    return { ...resume, work, education, skills };
  }
}

export function foreignData(resume: Resume, style: ForeignStyle): ForeignData {
  const { date, to, now } = WRITTEN[style];
  const span = (start?: string, end?: string) =>
    start ? `${date(start)}${to}${end ? date(end) : now}` : end ? date(end) : '';
  const { basics = {} } = resume;
  const place = [basics.location?.city, basics.location?.countryCode].filter(Boolean).join(', ');
  const web = (url: string) => url.replace(/^https?:\/\//, '');
  const work = (resume.work ?? []).map((job) => ({
    name: job.name!,
    position: job.position!,
    location: job.location ?? '',
    dates: span(job.startDate, job.endDate),
    highlights: job.highlights ?? [],
  }));
  return {
    name: basics.name ?? '',
    label: basics.label ?? '',
    place,
    summary: (basics.summary ?? '').replaceAll('\n', ' '),
    contact: [basics.phone, basics.email, basics.url && web(basics.url), place].filter((one): one is string =>
      Boolean(one),
    ),
    labelled: [
      ['Address', place] as const,
      ['Telephone', basics.phone ?? ''] as const,
      ['E-mail', basics.email ?? ''] as const,
    ].filter(([, text]) => text !== ''),
    work,
    groups: groupsOf(work),
    education: (resume.education ?? []).map(({ institution, studyType, area, startDate, endDate }) => ({
      institution: institution!,
      degree: area ? `${studyType} in ${area}` : studyType!,
      dates: span(startDate, endDate),
    })),
    projects: (resume.projects ?? [])
      .filter(({ name }) => name)
      .map(({ name, keywords = [], startDate, endDate, highlights = [] }) => ({
        name: name!,
        keywords: keywords.join(', '),
        dates: span(startDate, endDate),
        highlights,
      })),
    skills: (resume.skills ?? []).map(({ name, keywords = [] }) => ({
      name: name!,
      keywords: keywords.join(', '),
    })),
    languages: (resume.languages ?? [])
      .filter(({ language }) => language)
      .map(({ language, fluency = '' }) => ({ language: language!, fluency })),
  };
}

/** Jobs one after the other at one employer stand under its name once. */
function groupsOf(work: readonly ForeignJob[]) {
  const groups: { name: string; location: string; roles: ForeignJob[] }[] = [];
  for (const job of work) {
    const last = groups.at(-1);
    if (last?.name === job.name) last.roles.push(job);
    else groups.push({ name: job.name, location: job.location, roles: [job] });
  }
  return groups;
}

const folder = fileURLToPath(new URL('./foreign/', import.meta.url));
const fonts = new URL('../../fonts/', import.meta.url);
let compiler: NodeCompiler | undefined;

/** A PDF as a program of other people would make it. */
export function foreignPdf(resume: Resume, style: ForeignStyle): Uint8Array {
  compiler ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [
      {
        fontBlobs: [
          'SourceSans3-Regular',
          'SourceSans3-SemiBold',
          'SourceSans3-Italic',
          'NotoSerif-Regular',
          'NotoSerif-Bold',
        ].map((name) => readFileSync(new URL(`${name}.ttf`, fonts))),
      },
    ],
  });
  compiler.mapShadow(`${folder}data.json`, Buffer.from(JSON.stringify(foreignData(resume, style))));
  return new Uint8Array(compiler.pdf({ mainFilePath: `${folder}${style}.typ` }));
}
