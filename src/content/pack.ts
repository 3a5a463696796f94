import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Guide, type Skill, Skills } from './guide.js';
import type { Question } from './question.js';

/** A file of a pack: its path inside the pack, with slashes, and its text. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong in a pack, where, and what to do. Lines count from 1. */
export interface PackProblem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/** A role pack: everything that is asked, checked. */
export interface Pack {
  readonly id: string;
  readonly skills: readonly Skill[];
  readonly guide: Guide;
  /** What is asked in conversation. */
  readonly questions: readonly Question[];
  /** What the candidate works at. */
  readonly tasks: readonly Question[];
}

/** The part of a round that content needs: which questions are its own, and their schema. */
export interface QuestionSchema {
  readonly schema: z.ZodType<Question>;
  asks(question: Question): boolean;
  /** Where its items are folders of several files. */
  readonly folders?: ItemFolders;
}

/** Items that are folders: `<folder>/<id>/<main>` and what lies in `<folder>/<id>/<beside>/`. */
export interface ItemFolders {
  readonly folder: string;
  readonly main: string;
  readonly beside: string;
  /**
   * Makes a question of the parsed main file and the texts beside it, by their paths below `beside`, or says what is
   * wrong with the path to the field.
   */
  read(
    main: unknown,
    beside: Readonly<Record<string, string>>,
  ): { question: Question } | { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
}

/** A pack larger than this is refused before it is parsed, characters a file. */
const LONGEST_FILE = 500_000;

/**
 * Reads and checks a pack's files. Returns the pack, or every problem found with file, line and field.
 * `rounds` brings the schema of each round's questions.
 */
export function readPack(
  files: readonly PackFile[],
  rounds: Readonly<Record<string, QuestionSchema>>,
): { pack?: Pack; problems: PackProblem[] } {
  const problems: PackProblem[] = [];
  const skills = readOne(files, 'skills.yaml', Skills, problems);
  const guide = readOne(files, 'guide.yaml', Guide, problems);
  const questions: { question: Question; file: ParsedFile; name: string }[] = [];
  // A question that is broken is named once, for what is wrong in it, and not again wherever it is referred to.
  const broken = new Set<string>();
  for (const file of files.filter(({ path }) => /^questions\/[^/]+\.ya?ml$/.test(path))) {
    const parsed = parse(file, problems);
    const question = parsed && check(parsed, schemaFor(parsed.value, rounds), problems);
    if (question) questions.push({ question, file: parsed, name: nameOf(file.path) });
    else broken.add(nameOf(file.path));
  }
  for (const { folders } of Object.values(rounds)) {
    if (folders) questions.push(...readFolders(files, folders, broken, problems));
  }
  if (questions.length === 0 && problems.length === 0)
    problems.push({
      file: 'questions/',
      line: 1,
      field: '',
      message: 'holds no questions; add one YAML file a question',
    });
  if (skills?.value) checkReferences(questions, broken, skills.value, guide, problems);
  if (problems.length > 0 || !skills || !guide) return { problems };
  return {
    pack: {
      id: guide.value.id,
      skills: skills.value.skills,
      guide: guide.value,
      questions: questions.flatMap(({ question }) => (question.work ? [] : [question])),
      tasks: questions.flatMap(({ question }) => (question.work ? [question] : [])),
    },
    problems,
  };
}

/** The items of a round that keeps each in a folder of its own. */
function readFolders(
  files: readonly PackFile[],
  { folder, main, beside, read }: ItemFolders,
  broken: Set<string>,
  problems: PackProblem[],
): { question: Question; file: ParsedFile; name: string }[] {
  return files.flatMap((file) => {
    const [first, name, rest, ...more] = file.path.split('/');
    if (first !== folder || rest !== main || more.length > 0) return [];
    const inside = `${folder}/${name}/${beside}/`;
    const texts = files.flatMap(({ path, text }) =>
      path.startsWith(inside) ? [[path.slice(inside.length), text] as const] : [],
    );
    const parsed = parse(file, problems);
    const result = parsed && read(parsed.value, Object.fromEntries(texts));
    if (parsed && result && 'question' in result)
      return [{ question: result.question, file: parsed, name: name! }];
    broken.add(name!);
    for (const { path, message } of (result && 'issues' in result && result.issues) || [])
      problems.push({ file: file.path, line: parsed!.line(path), field: fieldName(path), message });
    return [];
  });
}

interface ParsedFile {
  readonly path: string;
  readonly value: unknown;
  /** The line of the value at a path, or of its nearest parent that exists. */
  line(path: readonly PropertyKey[]): number;
}

function parse({ path, text }: PackFile, problems: PackProblem[]): ParsedFile | null {
  const fail = (line: number, message: string) => {
    problems.push({ file: path, line, field: '', message });
    return null;
  };
  if (text.length > LONGEST_FILE) return fail(1, `is longer than ${LONGEST_FILE} characters; split it`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error) return fail(lines.linePos(error.pos[0]).line || 1, `is not valid YAML: ${error.message}`);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (reason) {
    return fail(1, `cannot be read: ${(reason as Error).message}`);
  }
  const line = (at: readonly PropertyKey[]): number => {
    for (let length = at.length; length > 0; length--) {
      const node = document.getIn(at.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { path, value, line };
}

function check<T>(file: ParsedFile, schema: z.ZodType<T>, problems: PackProblem[]): T | null {
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.push({ file: file.path, line: file.line(path), field: fieldName(path), message });
  for (const issue of result.error.issues) {
    if (issue.code !== 'unrecognized_keys') report(issue.path, issue.message);
    else for (const key of issue.keys) report([...issue.path, key], 'is not a field here; leave it out');
  }
  return null;
}

function readOne<T>(
  files: readonly PackFile[],
  path: string,
  schema: z.ZodType<T>,
  problems: PackProblem[],
): { value: T; file: ParsedFile } | null {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) {
    problems.push({ file: path, line: 1, field: '', message: 'is missing' });
    return null;
  }
  const parsed = parse(file, problems);
  const value = parsed && check(parsed, schema, problems);
  return parsed && value ? { value, file: parsed } : null;
}

/** The schema of the round that asks a question of this type; where none does, the first, whose error says so. */
function schemaFor(value: unknown, rounds: Readonly<Record<string, QuestionSchema>>): z.ZodType<Question> {
  const all = Object.values(rounds);
  return (
    all.find((round) => value !== null && typeof value === 'object' && round.asks(value as Question)) ??
    all[0]!
  ).schema;
}

function checkReferences(
  questions: readonly { question: Question; file: ParsedFile; name: string }[],
  broken: ReadonlySet<string>,
  { skills }: { skills: readonly Skill[] },
  guide: { value: Guide; file: ParsedFile } | null,
  problems: PackProblem[],
): void {
  const skillIds = new Set(skills.map((skill) => skill.id));
  const questionIds = new Map<string, string>();
  const report = (file: ParsedFile, path: readonly PropertyKey[], message: string) =>
    problems.push({ file: file.path, line: file.line(path), field: fieldName(path), message });
  for (const { question, file, name } of questions) {
    const first = questionIds.get(question.id);
    if (first) report(file, ['id'], `the id "${question.id}" is used by ${first} as well`);
    else questionIds.set(question.id, file.path);
    if (question.id !== name) report(file, ['id'], `must be the name of its file or folder, "${name}"`);
    for (const [index, skill] of question.skills.entries()) {
      if (!skillIds.has(skill)) report(file, ['skills', index], `"${skill}" is not a skill of skills.yaml`);
    }
  }
  if (guide) checkGuide(guide, skillIds, new Set([...questionIds.keys(), ...broken]), report);
}

/** A question file's name without folder and ending: the id of what it holds. */
function nameOf(path: string): string {
  return path.replace(/^.*\/|\.ya?ml$/g, '');
}

function checkGuide(
  { value, file }: { value: Guide; file: ParsedFile },
  skills: ReadonlySet<string>,
  questions: ReadonlySet<string>,
  report: (file: ParsedFile, path: readonly PropertyKey[], message: string) => void,
): void {
  const sources = new Set(value.sources.map((source) => source.id));
  const known = (set: ReadonlySet<string>, id: string, path: PropertyKey[], what: string) => {
    if (!set.has(id)) report(file, path, `"${id}" is not ${what}`);
  };
  value.facts.forEach((fact, i) => {
    known(sources, fact.source, ['facts', i, 'source'], 'a source of this guide');
  });
  value.skills.forEach((entry, i) => {
    known(skills, entry.skill, ['skills', i, 'skill'], 'a skill of skills.yaml');
  });
  value.questionTypes.forEach((type, i) => {
    for (const [j, id] of type.examples.entries())
      known(questions, id, ['questionTypes', i, 'examples', j], 'a question of this pack');
  });
  value.mistakes.forEach((mistake, i) => {
    for (const [j, id] of mistake.questions.entries())
      known(questions, id, ['mistakes', i, 'questions', j], 'a question of this pack');
  });
  const seen = new Set<string>();
  value.steps.forEach((step, i) => {
    step.checklist.forEach((item, j) => {
      const path = ['steps', i, 'checklist', j];
      if (seen.has(item.id)) report(file, [...path, 'id'], `the id "${item.id}" is used twice`);
      seen.add(item.id);
      if (item.practise?.skill)
        known(skills, item.practise.skill, [...path, 'practise', 'skill'], 'a skill of skills.yaml');
      for (const [k, id] of (item.practise?.questions ?? []).entries())
        known(questions, id, [...path, 'practise', 'questions', k], 'a question of this pack');
    });
  });
}

/** A path as people write it: points[2].weight. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key),
    '',
  );
}
