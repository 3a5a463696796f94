import type { z } from 'zod';
import type { ClaimKind } from './claim.js';
import { readClaims, readExample } from './claim-files.js';
import { Guide, type Skill, Skills } from './guide.js';
import {
  check,
  fieldName,
  nameOf,
  type PackFile,
  type PackProblem,
  type ParsedFile,
  parse,
  readOne,
} from './pack-file.js';
import type { Question } from './question.js';
import type { ExampleResume } from './resume-example.js';

export type { PackFile, PackProblem } from './pack-file.js';

/** A role pack: everything that is asked, checked. */
export interface Pack {
  readonly id: string;
  readonly skills: readonly Skill[];
  readonly guide: Guide;
  /** What is asked in conversation. */
  readonly questions: readonly Question[];
  /** What the candidate works at. */
  readonly tasks: readonly Question[];
  /** What is asked about a line of a resume, a kind of line each; none in a pack without any. */
  readonly claims: readonly ClaimKind[];
  /** What a strong resume looks like; null in a pack without one. */
  readonly example: ExampleResume | null;
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
  const claims = readClaims(files, new Set(skills?.value.skills.map(({ id }) => id)), problems);
  const example = readExample(files, problems);
  if (problems.length > 0 || !skills || !guide) return { problems };
  return {
    pack: {
      id: guide.value.id,
      skills: skills.value.skills,
      guide: guide.value,
      questions: questions.flatMap(({ question }) => (question.work ? [] : [question])),
      tasks: questions.flatMap(({ question }) => (question.work ? [question] : [])),
      claims,
      example,
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
