import type { Resume, ResumeSection } from '#content/resume';
import { figuresOf, weightOf } from './result.js';

/** A line of a resume that could be asked about. */
export interface ResumeLine {
  /** The field that says it: `work[0].highlights[1]`; a sentence of a summary has the summary's. */
  readonly path: string;
  readonly section: ResumeSection | undefined;
  readonly text: string;
  /** The job that it belongs to, by its place in `work`. */
  readonly job?: number;
  /** By {@link weightOf}, or more for what was published. */
  readonly weight: number;
}

/** More than forty years of work hold; what comes after is not read. */
const MOST_LINES = 1_000;

/** A published work is asked about more than a line without a figure, and less than a result. */
const PUBLISHED = 1.5;

/** Every line that says something that can be asked for, in the order of the resume. */
export function resumeLines(resume: Resume): ResumeLine[] {
  const lines: ResumeLine[] = sentences('basics.summary', resume.basics?.summary, undefined);
  for (const section of ['work', 'projects', 'volunteer'] as const) {
    for (const [index, entry] of (resume[section] ?? []).entries()) {
      const at = `${section}[${index}]`;
      const job = section === 'work' ? { job: index } : {};
      const prose = section === 'projects' ? 'description' : 'summary';
      const text = (entry as { summary?: string; description?: string })[prose];
      const own = [
        ...sentences(`${at}.${prose}`, text, section),
        ...(entry.highlights ?? []).map((highlight, i) => ({
          path: `${at}.highlights[${i}]`,
          section,
          text: highlight,
          weight: weightOf(highlight),
        })),
      ];
      lines.push(...own.map((line) => ({ ...line, ...job })));
      if (section === 'projects') lines.push(...metricLine(resume, index, own));
    }
  }
  lines.push(...publicationLines(resume));
  return lines.filter(({ text, weight }) => weight > 0 && text.trim() !== '').slice(0, MOST_LINES);
}

/** Sentences of a prose field that tell a figure: the rest of it is no claim. */
function sentences(path: string, text: string | undefined, section: ResumeSection | undefined): ResumeLine[] {
  return (text ?? '')
    .split(/\n|(?<=\p{L}{2}[.!?]|[\d%)][.!?])\s+(?=[\p{Lu}\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && weightOf(sentence) >= 2)
    .map((sentence) => ({ path, section, text: sentence, weight: weightOf(sentence) }));
}

/** A project's metric before and after as a line, unless another line of the project says it. */
function metricLine(resume: Resume, index: number, own: readonly ResumeLine[]): ResumeLine[] {
  const project = resume.projects![index]!;
  const { name, before, after } = project.metric ?? {};
  if (!name || !before || !after) return [];
  if (own.some(({ text }) => text.includes(before) && text.includes(after))) return [];
  const on = project.dataset ? ` on ${project.dataset}` : '';
  const text = `${project.name ? `${project.name}: ` : ''}${name} from ${before} to ${after}${on}`;
  return [{ path: `projects[${index}].metric.after`, section: 'projects', text, weight: 3 }];
}

function publicationLines(resume: Resume): ResumeLine[] {
  return (resume.publications ?? []).flatMap(({ name, venue, publisher, role }, index) => {
    if (!name) return [];
    const where = venue || publisher;
    const text = `Published “${name}”${where ? `, ${where}` : ''}${role ? ` (${role})` : ''}`;
    return [{ path: `publications[${index}].name`, section: 'publications', text, weight: PUBLISHED }];
  });
}

/** Lines of summaries that tell no figure but those that one of the other lines tells as well. */
export function repeatedLines(lines: readonly ResumeLine[]): ReadonlySet<ResumeLine> {
  const told = lines.map((line) => ({ line, figures: new Set(figuresOf(line.text)) }));
  const repeated = told.filter(
    ({ line, figures }) =>
      /(?:summary|description)$/.test(line.path) &&
      told.some(
        (other) => other.line.path !== line.path && [...figures].every((figure) => other.figures.has(figure)),
      ),
  );
  return new Set(repeated.map(({ line }) => line));
}
