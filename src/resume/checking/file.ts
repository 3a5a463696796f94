import { type Evidence, lettersIn } from './evidence.js';
import { counted, type Sighting } from './finding.js';

const MANY_PAGES = 4;

/** What the file is and carries, besides its text. */
export function fileSightings(evidence: Evidence): Sighting[] {
  const [document] = evidence.documents;
  if (!document) return [];
  const { facts, kind, pageCount } = document;
  const loose = facts.fonts.filter(({ embedded, type }) => !embedded && type !== 'Type3');
  const seen: (Sighting | false)[] = [
    facts.encrypted && { rule: 'encrypted', message: 'The file is encrypted, and opens without a password.' },
    facts.scripts && { rule: 'scripts', message: 'The file holds JavaScript. It was not run here.' },
    evidence.docx?.macros === true && {
      rule: 'scripts',
      message: 'The file holds macros. They were not run here.',
    },
    facts.attachments > 0 && {
      rule: 'attachments',
      message: `The file holds ${counted(facts.attachments, 'other file')}.`,
    },
    facts.forms && { rule: 'form-fields', message: 'The file holds form fields.' },
    pageCount > MANY_PAGES && { rule: 'many-pages', message: `The file has ${pageCount} pages.` },
    kind === 'pdf' &&
      !facts.tagged &&
      lettersIn(document.pages.flatMap(({ words }) => words)) > 0 && {
        rule: 'not-tagged',
        message: 'The PDF is not tagged.',
      },
    loose.length > 0 && {
      rule: 'fonts-not-embedded',
      message: `${counted(loose.length, 'font')} of ${facts.fonts.length} not in the file: ${loose
        .slice(0, 4)
        .map(({ name }) => name)
        .join(', ')}.`,
    },
    namelessFile(evidence),
  ];
  return seen.filter((one) => one !== false);
}

/** The file's name holds no word of the person's. */
function namelessFile({ name, parsed }: Evidence): Sighting | false {
  const person = parsed[0]?.resume.basics?.name ?? '';
  const words = folded(person).split(/[^\p{L}]+/u);
  const known = words.filter((word) => word.length >= 3);
  // A name of another script than the file's is written in many ways.
  if (name === '' || known.length === 0 || /[^\p{Script=Latin}\P{L}]/u.test(person)) return false;
  if (known.some((word) => folded(name).includes(word))) return false;
  return { rule: 'file-name', message: `The file is called "${name.slice(0, 80)}", without your name.` };
}

/** Without accents, in small letters. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/ß/g, 'ss')
    .toLowerCase();
}
