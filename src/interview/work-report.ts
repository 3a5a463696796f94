import { activeAnswers, type Turn } from './turn.js';
import type { Assessment, WorkFiles, WorkReport, WorkView } from './work.js';
import { countingSubmission, type Submission } from './work-turn.js';

/** The assessment that counts for a task, or undefined while there is none. */
export function assessed(turn: Turn): Assessment | undefined {
  return countingSubmission(turn)?.verdict?.assessment;
}

/** What the report says about a task: a fold of its turn. */
export function workReportOf(turn: Turn): WorkReport {
  const counting = countingSubmission(turn);
  return {
    shown: turn.item.work!.shown,
    runs: turn.runs.length,
    runsPassed: turn.runs.filter(({ result }) => result.verdict === 'passed').length,
    hints: turn.hints.length,
    attempts: turn.submissions.map((submission) => ({
      ...attemptOf(submission),
      assessment: submission.verdict?.assessment ?? null,
    })),
    counts: counting?.sequence ?? null,
    files: counting?.files ?? latestFiles(turn) ?? {},
    assessment: counting?.verdict?.assessment ?? null,
    followUp: followUpOf(turn),
  };
}

/** What the candidate at work sees of a task. */
export function workViewOf(turn: Turn): WorkView {
  const run = turn.runs.at(-1);
  return {
    shown: turn.item.work!.shown,
    runs: turn.runs.length,
    lastRun: run ? { sequence: run.sequence, at: run.at, result: run.result } : null,
    attempts: turn.submissions.map(attemptOf),
    requirement: turn.probes.find(({ about }) => about === 'requirement')?.prompt ?? null,
    files: latestFiles(turn) ?? {},
  };
}

function attemptOf({ sequence, at, followUp, verdict }: Submission) {
  return { sequence, at, followUp, result: verdict?.result ?? null };
}

/** The files of the latest run or submission; undefined before the first. */
export function latestFiles(turn: Turn): WorkFiles | undefined {
  const all = [...turn.runs, ...turn.submissions];
  return all.toSorted((a, b) => b.sequence - a.sequence)[0]?.files;
}

function followUpOf(turn: Turn): WorkReport['followUp'] {
  const put = turn.probes.find(({ about }) => about === 'requirement');
  if (!put) return 'not-reached';
  const answers = turn.submissions.filter(({ followUp, verdict }) => followUp && verdict);
  if (answers.some(({ verdict }) => verdict!.result.verdict === 'passed')) return 'passed';
  if (answers.length > 0) return 'failed';
  return activeAnswers(turn).some(({ sequence }) => sequence > put.sequence) ? 'discussed' : 'open';
}
