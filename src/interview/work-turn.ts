import type { EventOf } from './events.js';
import type { Turn } from './turn.js';
import type { Assessment, RunResult, WorkFiles } from './work.js';

/** A run of the visible cases. */
export interface Run {
  readonly sequence: number;
  readonly at: string;
  readonly files: WorkFiles;
  readonly result: RunResult;
}

/** Files handed to the judge, and its verdict once it is there. */
export interface Submission {
  readonly sequence: number;
  readonly at: string;
  readonly files: WorkFiles;
  readonly followUp: boolean;
  readonly verdict?: {
    readonly sequence: number;
    readonly at: string;
    readonly result: RunResult;
    readonly assessment?: Assessment | undefined;
  };
}

export function addRun(turn: Turn, { sequence, at, data }: EventOf<'ran'>): Turn {
  return { ...turn, runs: [...turn.runs, { sequence, at, files: data.files, result: data.result }] };
}

/** A submission counts as an answer: a task that was handed to the judge was not skipped. */
export function addSubmission(turn: Turn, { sequence, at, data }: EventOf<'submitted'>): Turn {
  const added: Submission = { sequence, at, files: data.files, followUp: data.followUp };
  return { ...turn, outcome: 'answered', submissions: [...turn.submissions, added] };
}

/** Gives a submission its verdict; a second one for the same submission is the judge's again and takes its place. */
export function addVerdict(turn: Turn, { sequence, at, data }: EventOf<'verdict'>): Turn {
  const { result, assessment } = data;
  return {
    ...turn,
    submissions: turn.submissions.map((submission) =>
      submission.sequence === data.submission
        ? { ...submission, verdict: { sequence, at, result, assessment } }
        : submission,
    ),
  };
}

/** The submissions that the judge has not given a verdict on. */
export function unjudged(turn: Turn): readonly Submission[] {
  return turn.submissions.filter((submission) => !submission.verdict);
}

/** The submission that counts: the latest that passed, else the best, for the task itself. */
export function countingSubmission(turn: Turn): Submission | undefined {
  const own = turn.submissions.filter(({ followUp, verdict }) => !followUp && verdict?.assessment);
  const score = (submission: Submission) => submission.verdict!.assessment!.score;
  return (
    own.findLast(({ verdict }) => verdict!.result.verdict === 'passed') ??
    own.toSorted((a, b) => score(b) - score(a))[0]
  );
}

/** Whether two sets of files are the same, name by name. */
export function sameFiles(a: WorkFiles, b: WorkFiles): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
