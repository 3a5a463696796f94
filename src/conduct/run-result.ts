import type { CaseResult, RunResult } from '#interview/work';
import type { Complexity, JudgedCase, Verdict } from '#judge/index';
import { shownValue } from './shown-value.js';

/** The judge and its version, as the log names it. */
export const JUDGE = 'judge@1';

/** Longest printed text that is kept, characters. */
const LONGEST_OUTPUT = 8_000;

/** A verdict as the log keeps it. `ms` is the wall time that it took. */
export function runResult(verdict: Verdict, ms: number): RunResult {
  const cases = verdict.cases.map(caseResult);
  if (verdict.complexity) cases.push(costCase(verdict.complexity));
  const printed = [verdict.stdout.text, verdict.stderr.text].filter((text) => text.trim() !== '').join('\n');
  const error = errorOf(verdict);
  return {
    verdict: verdict.verdict,
    cases: error ? cases.map((one) => ({ ...one, passed: false, outcome: 'not-run' })) : cases,
    ...(verdict.complexity ? { cost: costOf(verdict.complexity) } : {}),
    output: storable(printed.slice(0, LONGEST_OUTPUT)),
    ...(error ? { error } : {}),
    judge: JUDGE,
    environment: Object.entries(verdict.versions)
      .map(
        ([name, version]) =>
          `${name === 'numpy' ? 'NumPy' : name === 'torch' ? 'PyTorch' : 'Python'} ${version}`,
      )
      .join(', '),
    ms,
  };
}

function caseResult(one: JudgedCase): CaseResult {
  const line = one.traceback?.at(-1);
  const message = one.message && line ? `${one.message} (${line.file}, line ${line.line})` : one.message;
  return {
    name: one.name,
    passed: one.passed,
    visible: one.visible,
    edge: one.edge,
    outcome: one.outcome === 'skipped' ? 'not-run' : one.outcome,
    ...(one.why ? { why: one.why } : {}),
    ...(message ? { message: storable(message).slice(0, 2_000) } : {}),
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
    ...(message ? { message } : {}),
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
      message: storable(`${type}: ${message}`).slice(0, 2_000),
      ...(file !== undefined && line !== undefined
        ? { place: { file, line, ...(text ? { text: storable(text).slice(0, 400) } : {}) } }
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

/** Text that every database stores: candidates' code prints what it likes. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD');
}
