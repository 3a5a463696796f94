import type { CaseResult, RunResult } from '#interview/work';
import type { Complexity, JudgedCase, Verdict } from '#judge/index';
import { shownValue } from './shown-value.js';

/** The judge and its version, as the log names it. */
export const JUDGE = 'judge@1';

/** Longest printed text that is kept, characters. */
const LONGEST_OUTPUT = 8_000;

/** Longest message that is kept, characters. */
const LONGEST_MESSAGE = 2_000;

/** A verdict as the log keeps it. `ms` is the wall time that it took. */
export function runResult(verdict: Verdict, ms: number): RunResult {
  const cases = verdict.cases.map(caseResult);
  if (verdict.complexity) cases.push(costCase(verdict.complexity));
  const printed = [verdict.stdout.text, verdict.stderr.text].filter((text) => text.trim() !== '').join('\n');
  const error = errorOf(verdict);
  return storable({
    verdict: verdict.verdict,
    cases: error ? cases.map((one) => ({ ...one, passed: false, outcome: 'not-run' })) : cases,
    ...(verdict.complexity ? { cost: costOf(verdict.complexity) } : {}),
    output: printed.slice(0, LONGEST_OUTPUT),
    ...(error ? { error } : {}),
    judge: JUDGE,
    environment: versionsText(verdict.versions),
    ms,
  });
}

/** A task that cannot be judged by its own fault: said as what it is, so that nothing waits for ever. */
export function brokenTask(message: string, ms: number): RunResult {
  return {
    verdict: 'error',
    cases: [],
    output: '',
    error: { message: `The task itself is broken, not your code: ${message}` },
    judge: JUDGE,
    environment: 'none',
    ms: Math.round(ms),
  };
}

/** Versions in words: "Python 3.11.2, NumPy 1.24.2". */
export function versionsText(versions: Verdict['versions']): string {
  return Object.entries(versions)
    .map(
      ([name, version]) =>
        `${name === 'numpy' ? 'NumPy' : name === 'torch' ? 'PyTorch' : 'Python'} ${version}`,
    )
    .join(', ');
}

function caseResult(one: JudgedCase): CaseResult {
  return {
    name: one.name,
    passed: one.passed,
    visible: one.visible,
    edge: one.edge,
    outcome: one.outcome === 'skipped' ? 'not-run' : one.outcome,
    ...(one.entry ? { entry: one.entry } : {}),
    ...(one.why ? { why: one.why } : {}),
    ...(one.message ? { message: one.message.slice(0, LONGEST_MESSAGE) } : {}),
    input: [...one.input.args, ...Object.values(one.input.kwargs)].map(shownValue),
    expected: shownValue(one.expected),
    ...(one.actual ? { actual: shownValue(one.actual) } : {}),
    ms: one.cpuMs,
  };
}

/** How the cost grows, as a case of its own: it fails like any other. */
function costCase(complexity: Complexity): CaseResult {
  const { name, passed, message } = complexity;
  return {
    name,
    passed,
    visible: false,
    edge: false,
    outcome: passed ? 'passed' : 'slow',
    ...(message ? { message: message.slice(0, LONGEST_MESSAGE) } : {}),
  };
}

function costOf({ name, sizes, candidate, reference, slope, referenceSlope, passed }: Complexity) {
  return {
    name,
    sizes: [...sizes],
    candidate: [...candidate],
    reference: [...reference],
    slope: slope ?? null,
    referenceSlope,
    passed,
  };
}

/** Why nothing could be run: what does not load, or what may not be used. */
function errorOf({ loadError, forbidden, cases }: Verdict): RunResult['error'] {
  if (loadError) {
    const { file, line, type, message, text } = loadError;
    return {
      message: `${type}: ${message}`.slice(0, LONGEST_MESSAGE),
      ...(file !== undefined && line !== undefined
        ? { place: { file, line, ...(text ? { text: text.slice(0, 400) } : {}) } }
        : {}),
    };
  }
  const use = forbidden?.[0];
  if (!use || cases.some(({ passed }) => passed)) return undefined;
  return {
    message: `${use.name} may not be used in this task.`,
    place: { file: use.file, line: use.line },
  };
}

/** The same with texts that every database stores: candidates' code prints, raises and returns what it likes. */
function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
    typeof one === 'string' ? one.toWellFormed().replaceAll('\u0000', '\uFFFD') : one,
  ) as T;
}
