import { ClaimKind, isGeneral } from './claim.js';
import { check, fieldName, nameOf, type PackFile, type PackProblem, parse } from './pack-file.js';
import { ExampleFile, ExampleNotes, type ExampleResume } from './resume-example.js';
import { resumeFields } from './resume-fields.js';

const RESUME = 'resume.json';
const NOTES = 'resume-notes.yaml';

/** The kinds of claims of a pack, by id: one file a kind, and exactly one kind for what no other takes. */
export function readClaims(
  files: readonly PackFile[],
  skills: ReadonlySet<string>,
  problems: PackProblem[],
): ClaimKind[] {
  const kinds: ClaimKind[] = [];
  const before = problems.length;
  for (const file of files.filter(({ path }) => /^claims\/[^/]+\.ya?ml$/.test(path))) {
    const parsed = parse(file, problems);
    const kind = parsed && check(parsed, ClaimKind, problems);
    if (!kind) continue;
    const report = (path: readonly PropertyKey[], message: string) =>
      problems.push({ file: file.path, line: parsed.line(path), field: fieldName(path), message });
    const name = nameOf(file.path);
    if (kind.id !== name) report(['id'], `must be the name of its file, "${name}"`);
    if (kinds.some(({ id }) => id === kind.id)) report(['id'], `the id "${kind.id}" is used twice`);
    for (const [index, skill] of kind.skills.entries())
      if (!skills.has(skill)) report(['skills', index], `"${skill}" is not a skill of skills.yaml`);
    kinds.push(kind);
  }
  const general = kinds.filter(isGeneral).length;
  if (kinds.length > 0 && problems.length === before && general !== 1)
    problems.push({
      file: 'claims/',
      line: 1,
      field: 'signs',
      message: `${general} kinds have no signs; exactly one must, for the lines that no other kind takes`,
    });
  return kinds.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The pack's example of a resume with its notes, or null where there is none. */
export function readExample(files: readonly PackFile[], problems: PackProblem[]): ExampleResume | null {
  const file = files.find(({ path }) => path === RESUME);
  const notesFile = files.find(({ path }) => path === NOTES);
  if (!file || !notesFile) {
    if (file || notesFile)
      problems.push({
        file: file ? NOTES : RESUME,
        line: 1,
        field: '',
        message: `is missing; ${RESUME} and ${NOTES} belong together`,
      });
    return null;
  }
  const parsed = parse(file, problems);
  const resume = parsed && check(parsed, ExampleFile, problems);
  const notes = parse(notesFile, problems);
  const read = notes && check(notes, ExampleNotes, problems);
  if (!resume || !read) return null;
  const fields = new Set(resumeFields(resume).map(({ path }) => path));
  const seen = new Set<string>();
  for (const [index, { field }] of read.notes.entries()) {
    const path = ['notes', index, 'field'];
    const report = (message: string) =>
      problems.push({ file: NOTES, line: notes.line(path), field: fieldName(path), message });
    if (!fields.has(field)) report(`${RESUME} has no field "${field}"`);
    if (seen.has(field)) report(`"${field}" has a note already`);
    seen.add(field);
  }
  return { resume, notes: read.notes };
}
