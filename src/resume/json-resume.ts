import { Resume } from '#content/resume';
import { tidyResume } from '#content/resume-fields';
import { whereJsonStops } from './json-position.js';

/** A problem of a document: where, and what to do. */
export interface JsonProblem {
  /** Path of the field, such as work[0].startDate; empty for the document. */
  readonly field: string;
  /** From 1; there for a document that is not JSON. */
  readonly line?: number;
  readonly message: string;
}

/** A resume of 40 years has some 100 kB. UTF-16 units. */
const LONGEST = 2_000_000;
/** JSON Resume nests five deep. */
const DEEPEST = 30;
const MOST_PROBLEMS = 100;

/**
 * Reads JSON Resume 1.0 with our extensions. What is null counts as absent; unknown fields are kept as they are; a field
 * that does not fit the schema is left out of the resume and named in `problems`. Never throws.
 */
export function parseJsonResume(text: string): { resume: Resume; problems: JsonProblem[] } {
  const nothing = (problem: JsonProblem) => ({ resume: {}, problems: [problem] });
  if (text.length > LONGEST)
    return nothing({
      field: '',
      message: `is ${text.length.toLocaleString('en-US')} characters long; at most ${LONGEST.toLocaleString('en-US')} are read. Leave out embedded pictures`,
    });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return nothing(notJson(text));
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return nothing({
      field: '',
      message: 'must be an object as JSON Resume describes it, such as {"basics":{"name":"…"}}',
    });
  const problems: JsonProblem[] = [];
  let rest = withoutNulls(value, 0) as object;
  // What does not fit is taken out and the rest read again, so that one wrong date loses one date.
  for (let round = 0; round < DEEPEST; round++) {
    const result = Resume.safeParse(rest);
    if (result.success) return { resume: result.data, problems };
    for (const issue of result.error.issues) {
      const path = issue.path as (string | number)[];
      if (problems.length < MOST_PROBLEMS)
        problems.push({ field: pathText(path), message: messageOf(issue.message, at(rest, path)) });
      take(rest, path);
    }
    rest = withoutNulls(rest, 0) as object;
  }
  return { resume: {}, problems };
}

function notJson(text: string): JsonProblem {
  const stop = whereJsonStops(text);
  if (!stop) return { field: '', message: 'is nested too deeply to be read' };
  const found = stop.found === null ? 'the file ends' : `${JSON.stringify(stop.found)} stands`;
  return {
    field: '',
    line: stop.line,
    message: `is not valid JSON: in line ${stop.line}, column ${stop.column}, ${found} where something else is expected`,
  };
}

/** Where JSON Resume 1.0 is described; programs that read one look for it. */
const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** A resume as a JSON Resume: everything in it, unknown fields too, and nothing empty. */
export function resumeJson(resume: Resume): string {
  return `${JSON.stringify({ $schema: SCHEMA, ...tidyResume(resume) }, null, 2)}\n`;
}

/** A copy without nulls; what lies deeper than any resume is left out. */
function withoutNulls(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== 'object') return value ?? undefined;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value))
    return value.map((one) => withoutNulls(one, depth + 1)).filter((one) => one !== undefined);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, one]) => [key, withoutNulls(one, depth + 1)])
      .filter(([, one]) => one !== undefined),
  );
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}

/** Takes a value out: a place in a list becomes null, and goes when the nulls do, so that other places stay put. */
function take(value: object, path: readonly (string | number)[]): void {
  const parent = at(value, path.slice(0, -1)) as Record<string | number, unknown> | undefined;
  if (parent && path.length > 0) parent[path.at(-1)!] = null;
}

function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key),
    '',
  );
}

/** What the schema says, and what stands there. */
function messageOf(message: string, value: unknown): string {
  const words = /^Invalid input: expected (\w+)/.exec(message);
  const expected = words
    ? `must be ${words[1] === 'array' ? 'a list' : words[1] === 'object' ? 'an object' : `a ${words[1]}`}`
    : message;
  if (typeof value === 'string')
    return `${expected}, not "${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return `${expected}, not ${value}`;
  if (value !== undefined && words)
    return `${expected}, not ${Array.isArray(value) ? 'a list' : 'an object'}`;
  return expected;
}
