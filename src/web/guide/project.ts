import type { Project } from '#api/requests';
import type { StoredProject } from './preparation.js';

export interface Field {
  readonly name: keyof Project;
  readonly label: string;
  readonly help: string;
  readonly long?: boolean;
}

/** The fields of a project record, each with what it is for and an example. */
export const FIELDS: readonly Field[] = [
  {
    name: 'name',
    label: 'Project',
    help: 'A few words that you would use for it: “Crate counter at a bottling depot”.',
  },
  {
    name: 'data',
    label: 'Data',
    help: 'How many images, from where, who labelled them, how you split: “4,200 pallet photos from 3 sites, split by week”.',
  },
  {
    name: 'metric',
    label: 'Metric',
    help: 'The one figure that decided: “count off by more than 2 % of crates”.',
  },
  {
    name: 'before',
    label: 'Before',
    help: 'That figure for the first approach or the old system: “10.8 %, one-stage detector as it came”.',
  },
  {
    name: 'after',
    label: 'After',
    help: 'The same figure on the same unseen data: “1.6 %, boxes round the visible front face”.',
  },
  {
    name: 'hardware',
    label: 'Hardware',
    help: 'What it ran on, and how fast: “Jetson Orin Nano, 12 frames a second, 95th percentile 90 ms”.',
  },
  { name: 'link', label: 'Link', help: 'Code, a write-up or a demonstration, if you may show it.' },
  {
    name: 'notes',
    label: 'Your part, and what you would do earlier',
    help: 'What you did as against the team, what failed first, what you changed since.',
    long: true,
  },
];

export const BLANK: Project = {
  name: '',
  data: '',
  metric: '',
  before: '',
  after: '',
  hardware: '',
  link: '',
  notes: '',
};

/** A project's fields without what the server adds to them. */
export function fieldsOf({ id: _id, updatedAt: _updatedAt, ...fields }: StoredProject): Project {
  return fields;
}

/** An id that sorts by when it was made, so that a list keeps its order while its records are edited. */
export function newProjectId(now: number, random: number): string {
  return `project-${now.toString(36).padStart(9, '0')}-${Math.floor(random * 36 ** 6)
    .toString(36)
    .padStart(6, '0')}`;
}

/** What a story told from this record still lacks, in words; empty where it has all that an interviewer asks for. */
export function stillMissing(project: Project): string[] {
  const wanted: readonly (readonly [keyof Project, string])[] = [
    ['data', 'the data'],
    ['metric', 'a metric'],
    ['before', 'a figure before'],
    ['after', 'a figure after'],
    ['notes', 'your own part'],
  ];
  return wanted.filter(([name]) => project[name].trim() === '').map(([, words]) => words);
}

/** A record as notes for the scratch pad: what is filled in, a line a field. */
export function projectNotes(project: Project): string {
  const lines = FIELDS.flatMap(({ name, label }) => (project[name] ? [`${label}: ${project[name]}`] : []));
  return lines.join('\n');
}
