import { conversationFollowUp } from '#interview/follow-up';
import type { Moment, Remark } from '#interview/round';
import { activeAnswers, isPending, type Turn } from '#interview/turn';
import type { CaseResult } from '#interview/work';
import type { Submission } from '#interview/work-turn';
import { hiddenTask, shownTask } from './question.js';
import { readSignals, SIGNALS, type Signal } from './signals/index.js';

/** The interviewer remarks on code at most this often, milliseconds: a person at work is not to be interrupted. */
const REMARK_EVERY_MS = 3 * 60_000;

/** Questions about points that the task left unsaid, at most. */
const MOST_POINTS = 2;

/**
 * What the interviewer says to a candidate at work: the plan before any code; the changed requirement after a pass;
 * a failed case, with the line that explains it where the code shows one; a line of a run that gives a reason; what
 * was left unsaid. No signal, no remark.
 */
export function codingRemark(turn: Turn, { level, now, left }: Moment): Remark | null {
  if (turn.probes.length === 0) return plan(turn);
  const latest = turn.submissions.findLast(({ verdict }) => verdict);
  const requirement = changedRequirement(turn);
  if (requirement) return requirement;
  if (left < 0 && !turn.probes.some(({ id }) => id === 'time-is-up')) return timeIsUp();
  if (resting(turn, now)) return null;
  if (latest && fresh(turn, latest.verdict!.sequence)) {
    const remark = onFailure(turn, latest);
    if (remark) return remark;
  }
  const run = turn.runs.at(-1);
  if (run && fresh(turn, run.sequence)) {
    const signal = newSignal(turn, run.files);
    if (signal) return onSignal(signal, 'Asked because of this line in the code that you ran.');
  }
  return leftUnsaid(turn, level);
}

function plan(turn: Turn): Remark {
  const debug = shownTask(turn.item).kind === 'debug';
  return {
    about: 'plan',
    id: 'plan',
    prompt: debug
      ? 'Before you change anything: what does the symptom make you suspect, and how will you narrow it down?'
      : 'Before you write code: how will you go about it? Name the steps, what it costs, and the inputs that could go wrong.',
    reason: debug
      ? 'Asked first: a fault that is found by reasoning stays found.'
      : 'Asked before any code: a plan shows what the code alone does not.',
  };
}

/** The follow-up requirement, once the task itself has passed. */
function changedRequirement(turn: Turn): Remark | null {
  const passed = turn.submissions.some(
    ({ followUp, verdict }) => !followUp && verdict?.result.verdict === 'passed',
  );
  if (!passed || turn.probes.some(({ about }) => about === 'requirement')) return null;
  const { followUp } = hiddenTask(turn.item);
  const write = followUp.entry && followUp.signature ? ` Write \`${followUp.signature}\` beside it.` : '';
  return {
    about: 'requirement',
    id: 'follow-up',
    prompt: `${followUp.prompt}${write}`,
    reason: 'Every case passed, so the requirement changes, as it does in the job.',
  };
}

function timeIsUp(): Remark {
  return {
    about: 'code',
    id: 'time-is-up',
    prompt: 'The planned time is over. Submit what you have, and say what you would do next.',
    reason: 'Nothing is cut off: what you submit after this still counts, and the report shows the time.',
  };
}

/** Whether the last remark on code or a case is too recent for another. */
function resting(turn: Turn, now: number): boolean {
  const last = turn.probes.findLast(({ about }) => about === 'code' || about === 'case' || about === 'point');
  return last !== undefined && now - Date.parse(last.at) < REMARK_EVERY_MS;
}

/** Whether nothing has been said by the interviewer since an event. */
function fresh(turn: Turn, sequence: number): boolean {
  return (turn.probes.at(-1)?.sequence ?? 0) < sequence;
}

function onFailure(turn: Turn, { files, verdict }: Submission): Remark | null {
  const failed = verdict!.result.cases.find(({ passed }) => !passed);
  if (!failed || verdict!.result.error) return null;
  const signal = newSignal(turn, files, explains(failed));
  if (signal)
    return onSignal(signal, `Asked because the case “${failed.name}” failed and this line may explain it.`);
  return {
    about: 'case',
    id: `case:${failed.name}`.slice(0, 80),
    prompt: `The case “${failed.name}” failed. What does your code do with such an input, step by step?`,
    reason: failed.why ?? 'Asked because a case failed and no single line stands out.',
  };
}

/** Signals that could explain a failed case come before those that only cost time or clarity. */
function explains(failed: CaseResult): (signal: Signal) => boolean {
  if (failed.outcome === 'slow' || failed.outcome === 'timeout') return ({ area }) => area === 'efficiency';
  return ({ area }) => area === 'correctness' || area === 'edge-cases';
}

/** The first line that gives a reason to ask and was not asked about before. */
function newSignal(
  turn: Turn,
  files: Readonly<Record<string, string>>,
  wanted: (signal: Signal) => boolean = () => true,
): Signal | undefined {
  const asked = new Set(turn.probes.filter(({ about }) => about === 'code').map(({ id }) => id));
  // What the task was given with is not the candidate's to explain.
  const given = new Set(
    readSignals(Object.fromEntries(shownTask(turn.item).files.map(({ name, text }) => [name, text]))).map(
      (signal) => `${signal.file} ${signal.id} ${signal.excerpt}`,
    ),
  );
  return readSignals(files).find(
    (signal) =>
      wanted(signal) &&
      signal.area !== 'clarity' &&
      !asked.has(signal.id) &&
      !given.has(`${signal.file} ${signal.id} ${signal.excerpt}`),
  );
}

function onSignal(signal: Signal, reason: string): Remark {
  return {
    about: 'code',
    id: signal.id,
    prompt: SIGNALS[signal.id].question(signal),
    reason,
    place: { file: signal.file, line: signal.line, text: signal.excerpt },
  };
}

/** A heavy point that nobody has mentioned, once the code stands and the candidate has just spoken. */
function leftUnsaid(turn: Turn, level: Moment['level']): Remark | null {
  const last = activeAnswers(turn).at(-1);
  const passed = turn.submissions.some(({ verdict }) => verdict?.result.verdict === 'passed');
  const asked = turn.probes.filter(({ about }) => about === 'point' || about === 'misconception').length;
  if (!last || !passed || isPending(turn) || !fresh(turn, last.sequence) || asked >= MOST_POINTS) return null;
  return conversationFollowUp(turn, level);
}
