import type { AgainstJob, Finding, ParseBack, Suggestion } from '#api/resume';
import type { ResumeLook } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import type { ResumeCheck } from './resume-check.js';

const KINDS = { pdf: 'PDF', docx: 'Word document', json: 'JSON Resume' } as const;
const MOST_LEFT_OVER = 20;

/** A check in words, for a person at a terminal. */
export function checkText(check: ResumeCheck, look: ResumeLook): string {
  const { file, kind, pages, fields, parseBack, suggestions, job } = check;
  const printed = kind === 'json' ? ` as ${look.template} on ${look.paper}` : '';
  const blocks = [
    [`${file}: ${KINDS[kind]}, ${counted(pages, 'page')}${printed}. ${counted(fields, 'field')} read.`],
    kind === 'json' ? [] : fieldLines(check),
    leftOverLines(check),
    parseBack ? [readBackText(parseBack)] : [],
    findingLines(check.findings),
    suggestions ? suggestionLines(suggestions) : [],
    job ? jobLines(job) : [],
  ];
  return plain(
    blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  );
}

/** "2 pages, 61,234 bytes. pdf.js 5.6.205 reads 84 of 84 fields as printed; poppler 84 of 84." */
export function readBackText({ pages, bytes, extractors }: ParseBack): string {
  const read = extractors.map(({ name, available, fields, identical }) =>
    available
      ? `${name} reads ${identical} of ${counted(fields, 'field')} as printed`
      : `${name} is not installed (install poppler-utils for a second opinion)`,
  );
  return `${counted(pages, 'page')}, ${bytes.toLocaleString('en-US')} bytes. ${read.join('; ')}.`;
}

function fieldLines({ resume }: ResumeCheck): string[] {
  const fields = resumeFields(resume);
  if (fields.length === 0) return ['A machine reads no field.'];
  const width = Math.min(30, Math.max(...fields.map(({ path }) => path.length)));
  return [
    'What a machine reads:',
    ...fields.map(({ path, value }) => `  ${path.padEnd(width)}  ${value.replaceAll('\n', ' / ')}`),
  ];
}

function leftOverLines({ leftOver }: ResumeCheck): string[] {
  if (leftOver.length === 0) return [];
  const more = leftOver.length - MOST_LEFT_OVER;
  return [
    'What belongs to no field:',
    ...leftOver.slice(0, MOST_LEFT_OVER).map(({ text, page }) => `  page ${page}: ${text}`),
    ...(more > 0 ? [`  and ${counted(more, 'more line')}`] : []),
  ];
}

function findingLines(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ['No rule of the catalogue is broken.'];
  const count = (severity: Finding['severity']) =>
    counted(findings.filter((one) => one.severity === severity).length, severity);
  return [
    `${count('error')}, ${count('warning')}, ${count('note')}.`,
    ...findings.flatMap(({ rule, severity, message, action, page, text }) => [
      '',
      `${severity}: ${rule}${page === undefined ? '' : ` (page ${page})`}`,
      `  ${message}`,
      ...(text ? [`  “${text}”`] : []),
      `  To mend it: ${action}`,
    ]),
  ];
}

function suggestionLines(suggestions: readonly Suggestion[]): string[] {
  if (suggestions.length === 0) return ['No line lacks a number, a baseline, a role or a scale.'];
  return [
    `${counted(suggestions.length, 'line')} could say more:`,
    ...suggestions.flatMap(({ path, quote, message, ask }) => [
      '',
      `${path}: “${quote}”`,
      `  ${message}`,
      `  ${ask}`,
    ]),
  ];
}

const VERDICTS = { absent: 'Absent', claimed: 'Claimed without evidence', evidenced: 'Evidenced' } as const;

function jobLines({ requirements, counts }: AgainstJob): string[] {
  if (requirements.length === 0) return ['The job description asks for nothing that can be compared.'];
  return [
    `Against the job: ${counts.evidenced} evidenced, ${counts.claimed} claimed without evidence, ${counts.absent} absent.`,
    ...(Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]).flatMap((verdict) => {
      const own = requirements.filter((one) => one.verdict === verdict);
      if (own.length === 0) return [];
      return [
        '',
        `${VERDICTS[verdict]}:`,
        ...own.flatMap(({ name, weight, reason, lines }) => [
          `  ${name}${weight === 'nice' ? ' (nice to have)' : ''}: ${reason}`,
          ...lines.slice(0, 1).map(({ path, quote }) => `    ${path}: “${quote}”`),
        ]),
      ];
    }),
  ];
}

/** What comes out of a document says nothing to the terminal. */
function plain(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, '');
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}
