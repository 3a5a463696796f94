import type { z } from 'zod';
import type { ItemFolders } from '#content/pack';
import type { Question } from '#content/question';
import { CodingTask, HiddenTask, ShownTask } from './task.js';

/** Tasks lie in `coding/<id>/task.yaml`; what the candidate begins with lies beside it in `starter/`. */
export const codingFolders: ItemFolders = {
  folder: 'coding',
  main: 'task.yaml',
  beside: 'starter',
  read(main, starter) {
    const parsed = CodingTask.safeParse(main);
    if (!parsed.success) return { issues: parsed.error.issues.flatMap(spelled) };
    const task = parsed.data;
    const named = new Set(task.files);
    const issues = [
      ...task.files.flatMap((name, index) =>
        name in starter ? [] : [{ path: ['files', index], message: `starter/ holds no "${name}"` }],
      ),
      ...Object.keys(starter).flatMap((name) =>
        named.has(name)
          ? []
          : [{ path: ['files'], message: `starter/ holds "${name}", which is not listed` }],
      ),
    ];
    return issues.length > 0 ? { issues } : { question: questionOf(task, starter) };
  },
};

/** Names each unknown field by itself, as the reader of questions does. */
function spelled(issue: z.core.$ZodIssue): { path: readonly PropertyKey[]; message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    message: 'is not a field here; leave it out',
  }));
}

/** A task as a question of the log: its rubric for what is said as the question's own, the rest as work. */
export function questionOf(task: CodingTask, starter: Readonly<Record<string, string>>): Question {
  const { hints, followUp, code, faults } = task;
  const shown: ShownTask = {
    kind: task.kind,
    environment: task.environment,
    statement: task.statement,
    signature: task.signature,
    rules: task.rules,
    forbidden: task.forbidden,
    files: task.files.map((name) => ({ name, text: starter[name]! })),
    ...(task.drawing ? { drawing: task.drawing } : {}),
    ...(task.complexity ? { cost: task.complexity.name } : {}),
  };
  const hidden: HiddenTask = { hints, followUp, code, ...(faults ? { faults } : {}) };
  return {
    id: task.id,
    title: task.title,
    prompt: task.statement,
    type: 'coding',
    skills: task.skills,
    levels: task.levels,
    minutes: task.minutes,
    points: task.points,
    misconceptions: task.misconceptions,
    modelAnswer: task.modelAnswer,
    followUps: [task.followUp.prompt],
    sources: task.sources,
    work: { shown: json(shown), hidden: json(hidden) },
  };
}

/** Whether a question of the log holds a coding task as this version writes it. */
export function isCodingTask({ work }: Pick<Question, 'work'>): boolean {
  return ShownTask.safeParse(work?.shown).success && HiddenTask.safeParse(work?.hidden).success;
}

/** What the candidate is shown of a task that was asked. @throws ZodError for a question that is no coding task */
export function shownTask(question: Pick<Question, 'work'>): ShownTask {
  return ShownTask.parse(question.work?.shown);
}

/** What the interviewer knows of a task that was asked. @throws ZodError for a question that is no coding task */
export function hiddenTask(question: Pick<Question, 'work'>): HiddenTask {
  return HiddenTask.parse(question.work?.hidden);
}

/** A value as the JSON that the log holds: the same when it is read back. */
function json(value: object): NonNullable<Question['work']>['shown'] {
  return JSON.parse(JSON.stringify(value));
}
