import type { Question, Work } from '#content/question';
import type { NewEvent } from '../events.js';
import type { Assessment, CaseResult, RunResult } from '../work.js';
import { question } from './log.js';

/** What stands in the hidden part of {@link task}, and may not get out of it. */
export const SECRETS = ['the first nudge', 'the changed requirement', 'the criterion of the code'] as const;

/** A question at which the candidate works: one file, and a hidden part of {@link SECRETS}. */
export function task(id = 'blur', more: Partial<Question> = {}): Question {
  const work: Work = {
    shown: { statement: `Write ${id}.`, files: [{ name: `${id}.py`, text: 'pass\n' }] },
    hidden: { hints: [SECRETS[0]], followUp: { prompt: SECRETS[1] }, code: [{ statement: SECRETS[2] }] },
  };
  return question(id, { type: 'coding', minutes: 30, work, followUps: [], ...more });
}

/** Files that hold a comment in place of code. */
export const files = (item: Question, text = 'a try') => ({ [`${item.id}.py`]: `# ${text}\n` });

export const passedCase = (name: string, more: Partial<CaseResult> = {}): CaseResult => ({
  name,
  passed: true,
  visible: false,
  edge: false,
  outcome: 'passed',
  ...more,
});

export const failedCase = (name: string, more: Partial<CaseResult> = {}): CaseResult =>
  passedCase(name, { passed: false, outcome: 'differs', message: `${name} differs`, ...more });

/** A result that passed or failed as its cases did. */
export function result(cases: readonly CaseResult[], more: Partial<RunResult> = {}): RunResult {
  return {
    verdict: cases.every(({ passed }) => passed) ? 'passed' : 'failed',
    cases: [...cases],
    output: '',
    judge: 'judge@1',
    environment: 'Python 3.11',
    ms: 12,
    ...more,
  };
}

export const PASSED = result([passedCase('small', { visible: true }), passedCase('large')]);
export const FAILED = result([passedCase('small', { visible: true }), failedCase('large')]);

export const assessment = (score: number, more: Partial<Assessment> = {}): Assessment => ({
  score,
  areas: [],
  remarks: [],
  facts: [],
  talk: 0.3,
  ...more,
});

export const ran = (item: Question, of: RunResult = PASSED, code = files(item)): NewEvent => ({
  type: 'ran',
  data: { question: item.id, files: code, result: of },
});

export const submitted = (item: Question, code = files(item), followUp = false): NewEvent => ({
  type: 'submitted',
  data: { question: item.id, files: code, followUp },
});

/** The verdict on the submission of a sequence; with a score, the assessment as well. */
export const verdict = (
  item: Question,
  submission: number,
  of: RunResult,
  score?: number | Assessment,
): NewEvent => ({
  type: 'verdict',
  data: {
    question: item.id,
    submission,
    result: of,
    ...(score === undefined ? {} : { assessment: typeof score === 'number' ? assessment(score) : score }),
  },
});

/** Words of the interviewer to a candidate at work. */
export const remarked = (
  item: Question,
  about: Extract<NewEvent, { type: 'probed' }>['data']['about'],
  more: Partial<Extract<NewEvent, { type: 'probed' }>['data']> = {},
): NewEvent => ({
  type: 'probed',
  data: {
    question: item.id,
    about,
    id: about,
    prompt: `About ${about}?`,
    reason: 'Asked because.',
    ...more,
  },
});
