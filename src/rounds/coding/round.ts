import { Question } from '#content/question';
import type { Round } from '#interview/round';
import { assess } from './assess.js';
import { codingFolders, hiddenTask, isCodingTask } from './question.js';
import { codingRemark } from './remark.js';

/** A component to implement or a code base to mend, in Python, with the interviewer beside. */
export const codingRound: Round = {
  id: 'coding',
  title: 'Coding',
  summary:
    'Implement a component or mend a code base in Python with NumPy or PyTorch, judged by hidden cases, while you say what you do.',
  minutes: 60,
  schema: Question,
  folders: codingFolders,
  asks: (question) => question.type === 'coding',
  // What is asked of a candidate at work is said by `remark`; a task is left only when it is handed in.
  followUp: () => null,
  hint: (turn) => {
    const text = isCodingTask(turn.item) ? hiddenTask(turn.item).hints[turn.hints.length] : undefined;
    return text === undefined ? null : { text };
  },
  // An imported log may hold a task that is none; the interview can still be read and ended.
  remark: (turn, at) => (isCodingTask(turn.item) ? codingRemark(turn, at) : null),
  assess: (turn, submission, result) =>
    assess(hiddenTask(turn.item), submission.files, result, turn.hints.length),
};
