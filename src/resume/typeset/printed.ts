import type { Resume, ResumeSection } from '#content/resume';
import { type Line, lineOf } from './chunks.js';
import { type Entry, paragraphs, printedAs } from './printed-entries.js';
import { contactItems } from './printed-values.js';

export interface Section {
  readonly id: ResumeSection | 'summary';
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** What stands on the pages, in words; the templates (templates/*.typ) decide only where and how. docs/resume-pages.md has the rules. */
export interface PrintedResume {
  /** Of the file. */
  readonly title: string;
  readonly author: string;
  readonly name: Line | null;
  readonly label: Line | null;
  /** Items for lines that hold several. */
  readonly contact: readonly Line[];
  /** The same, each for a line of its own. */
  readonly contactAlone: readonly Line[];
  /** Sections that have entries, by their id. */
  readonly sections: Readonly<Partial<Record<Section['id'], Section>>>;
}

const HEADINGS: Readonly<Record<Section['id'], string>> = {
  summary: 'Summary',
  work: 'Experience',
  projects: 'Projects',
  education: 'Education',
  skills: 'Skills',
  publications: 'Publications',
  awards: 'Awards',
  certificates: 'Certificates',
  volunteer: 'Volunteering',
  languages: 'Languages',
  interests: 'Interests',
  references: 'References',
  clearances: 'Clearances',
};

/** Every known field of a resume where a page shows it. Empty values are left out; paths are those of the source as given. */
export function printedResume(resume: Resume): PrintedResume {
  const basics = resume.basics ?? {};
  const sections: Partial<Record<Section['id'], Section>> = {};
  for (const id of Object.keys(HEADINGS) as Section['id'][]) {
    const entries =
      id === 'summary'
        ? [{ rows: [], labelled: [], paragraphs: paragraphs(basics.summary, 'basics.summary'), bullets: [] }]
        : (resume[id] ?? []).map((one, i) => printedAs[id](one as never, `${id}[${i}]`));
    const filled = entries.filter(isFilled);
    if (filled.length > 0) sections[id] = { id, heading: HEADINGS[id], entries: filled };
  }
  const lineAt = (text: string | undefined, path: string) => (text ? lineOf([{ text, path }]) : null);
  return {
    title: basics.name ? `${basics.name}: resume` : 'Resume',
    author: basics.name ?? '',
    name: lineAt(basics.name, 'basics.name'),
    label: lineAt(basics.label, 'basics.label'),
    contact: contactItems(basics).map((runs) => lineOf(runs, 'left')),
    contactAlone: contactItems(basics).map((runs) => lineOf(runs)),
    sections,
  };
}

function isFilled({ rows, labelled, paragraphs: texts, bullets }: Entry): boolean {
  return rows.length + labelled.length + texts.length + bullets.length > 0;
}
