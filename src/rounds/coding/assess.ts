import type { Assessment, CaseResult, Criterion, Evidence, RunResult } from '#interview/work';
import { codeFacts, readSignals, SIGNALS, type Signal } from './signals/index.js';
import type { CodeCriterion, HiddenTask } from './task.js';

/** Shares of the work's score. Correctness weighs most: code that is fast, clean and wrong is wrong. */
const AREAS = [
  { id: 'correctness', title: 'Correctness', weight: 0.45 },
  { id: 'edge-cases', title: 'Edge cases', weight: 0.2 },
  { id: 'efficiency', title: 'Vectorisation and complexity', weight: 0.2 },
  { id: 'clarity', title: 'Clarity', weight: 0.15 },
] as const;

/** How much of the whole score is what was said: more where finding a fault and explaining it is the task. */
const TALK = { implement: 0.3, debug: 0.4 } as const;

/** Below this share of passed cases, code is not judged for cost and clarity: an empty function is neither. */
const ENOUGH = 0.5;

/** What each hint takes from the score of the work. */
const HINT_COST = 0.05;

/** What the rubric makes of a submission: its areas with their evidence, remarks on lines, faults mended and made. */
export function assess(
  task: HiddenTask,
  files: Readonly<Record<string, string>>,
  result: RunResult,
  hints: number,
): Assessment {
  const signals = readSignals(files);
  const byName = new Map(result.cases.map((one) => [one.name, one]));
  const scores = areaScores(task, result);
  const enough = (scores.correctness ?? 0) >= ENOUGH;
  const areas = AREAS.flatMap((area) => {
    const own = task.code.filter((criterion) => criterion.area === area.id);
    const criteria = own.flatMap((one) => judged(one, byName, signals, result) ?? []);
    const share = criteria.length === 0 ? null : criteria.filter(({ met }) => met).length / criteria.length;
    const byCases = area.id === 'correctness' || area.id === 'edge-cases';
    const score = byCases ? scores[area.id] : enough ? share : null;
    const note = noteOf(area.id, enough, own.length > criteria.length, scores);
    // An area that neither rubric nor cases speak of is none of this task.
    if (own.length === 0 && (byCases ? score === null : true)) return [];
    return [{ ...area, score, criteria, ...(note ? { note } : {}) }];
  });
  // Below half of the cases nothing is left out: what could not be judged counts as nothing.
  const counted = areas.filter(({ id, score }) => score !== null || !enough || id === 'correctness');
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const earned = counted.reduce((sum, { score, weight }) => sum + weight * (score ?? 0), 0);
  return {
    score: Math.max(0, (total === 0 ? 0 : earned / total) - HINT_COST * hints),
    areas,
    remarks: signals.map((signal) => ({
      id: signal.id,
      title: SIGNALS[signal.id].title,
      note: SIGNALS[signal.id].note,
      place: placeOf(signal),
    })),
    ...(task.faults ? faultsOf(task, byName) : {}),
    facts: factsOf(files, hints),
    talk: task.faults ? TALK.debug : TALK.implement,
  };
}

/** Shares of the cases that passed, edge cases apart; at a code base, of the faults that are mended. */
function areaScores(
  task: HiddenTask,
  { cases: all, cost }: RunResult,
): Record<'correctness' | 'edge-cases', number | null> {
  // The growth of the cost is judged under efficiency, not here.
  const cases = all.filter(({ name }) => name !== cost?.name);
  const edge = cases.filter((one) => one.edge);
  const own = cases.filter((one) => !one.edge);
  return {
    correctness: task.faults ? mendedShare(task, cases) : (share(own) ?? share(cases) ?? 0),
    'edge-cases': share(edge),
  };
}

function mendedShare(task: HiddenTask, cases: readonly CaseResult[]): number {
  const { faults, broken } = faultsOf(task, new Map(cases.map((one) => [one.name, one])));
  const mended = faults.filter((fault) => fault.mended).length / Math.max(1, faults.length);
  const owned = new Set((task.faults ?? []).flatMap((fault) => fault.cases));
  const others = cases.filter((one) => !owned.has(one.name)).length;
  return mended * (others === 0 ? 1 : 1 - broken.length / others);
}

/** Which faults are mended, and which cases that passed in what was given fail now. */
function faultsOf(task: HiddenTask, byName: ReadonlyMap<string, CaseResult>) {
  const faults = task.faults ?? [];
  const owned = new Set(faults.flatMap((fault) => fault.cases));
  return {
    faults: faults.map(({ id, title, file, line, cases }) => ({
      id,
      title,
      place: { file, line },
      mended: cases.every((name) => byName.get(name)?.passed === true),
    })),
    broken: [...byName.values()]
      .filter(({ name, passed }) => !passed && !owned.has(name))
      .map(({ name }) => name),
  };
}

/** A criterion with its evidence; null where what would show it was not measured. */
function judged(
  criterion: CodeCriterion,
  byName: ReadonlyMap<string, CaseResult>,
  signals: readonly Signal[],
  { cost }: RunResult,
): Criterion | null {
  const { id, statement, cases = [], absent = [], complexity } = criterion;
  if (complexity && !cost) return null;
  const evidence: Evidence[] = [];
  let met = true;
  for (const name of cases) {
    const passed = byName.get(name)?.passed === true;
    met &&= passed;
    evidence.push({ kind: 'case', text: `${name}: ${passed ? 'passed' : 'failed'}` });
  }
  const found = signals.filter((signal) => (absent as readonly string[]).includes(signal.id));
  met &&= found.length === 0;
  for (const signal of found)
    evidence.push({ kind: 'line', text: SIGNALS[signal.id].title, place: placeOf(signal) });
  if (complexity && cost) {
    met &&= cost.passed;
    evidence.push({
      kind: 'figure',
      text: `time grows with the power ${cost.slope?.toFixed(2) ?? '(not measured)'} of the size, the reference's with ${cost.referenceSlope.toFixed(2)}`,
    });
  }
  return { id, statement, met, evidence };
}

function noteOf(
  area: string,
  enough: boolean,
  unmeasured: boolean,
  scores: Record<'correctness' | 'edge-cases', number | null>,
): string | undefined {
  const byCases = area === 'correctness' || area === 'edge-cases';
  if (!byCases && !enough) return 'Not judged: the code does not pass half of the cases yet.';
  if (unmeasured) return 'The cost is measured once every case passes.';
  if (area === 'edge-cases' && scores['edge-cases'] === null) return 'No edge case was run.';
  return undefined;
}

function placeOf({ file, line, excerpt }: Signal) {
  return { file, line, text: excerpt };
}

function factsOf(files: Readonly<Record<string, string>>, hints: number): Assessment['facts'] {
  const facts = codeFacts(files);
  return [
    { name: 'lines of code', value: String(facts.lines) },
    { name: 'functions', value: String(facts.functions.length) },
    {
      name: 'loops',
      value: facts.loops === 0 ? 'none' : `${facts.loops}, at most ${facts.maxLoopDepth} deep`,
    },
    { name: 'calls over whole arrays', value: String(facts.vectorisedCalls) },
    { name: 'hints', value: hints === 0 ? 'none' : String(hints) },
  ];
}

function share(cases: readonly CaseResult[]): number | null {
  return cases.length === 0 ? null : cases.filter(({ passed }) => passed).length / cases.length;
}
