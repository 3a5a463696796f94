import type { Turn } from '#interview/turn';
import type { RunResult, WorkFiles } from '#interview/work';
import type { Submission } from '#interview/work-turn';
import { type CodeRunner, type Environment, judge, RunnerUnavailable, TaskError } from '#judge/index';
import { Refusal } from './refusal.js';
import { brokenTask, runResult, versionsText } from './run-result.js';
import { loadTask, type TaskFolder, TaskFolderInvalid } from './task-folder.js';
import { type RunOptions, type WorkJudge, WorkStopped } from './work-judge.js';

/** Judges coding tasks of a pack's folder with a runner. The runner is started when the first task needs it. */
export class CodingJudge implements WorkJudge {
  readonly #pack: string;
  readonly #start: () => CodeRunner;
  #runner: CodeRunner | undefined;

  constructor(pack: string, start: () => CodeRunner) {
    this.#pack = pack;
    this.#start = start;
  }

  get runner(): CodeRunner {
    this.#runner ??= this.#start();
    return this.#runner;
  }

  async environment(id: string) {
    const capability = await this.runner.probe(id as Environment);
    const { available } = capability;
    const detail = capability.available
      ? `${versionsText(capability.versions)}, ${capability.python}, in ${this.runner.name}`
      : `${capability.reason} ${capability.remedy}`;
    return { id, available, detail };
  }

  async unavailable(environment: string): Promise<string | null> {
    const { available, detail } = await this.environment(environment);
    return available ? null : detail;
  }

  run(turn: Turn, files: WorkFiles, options: RunOptions): Promise<RunResult> {
    return this.#judge(turn.question, files, { visibleOnly: true, ...options });
  }

  verdict(turn: Turn, submission: Submission, options: RunOptions): Promise<RunResult> {
    return this.#judge(turn.question, submission.files, { ...options, followUp: submission.followUp });
  }

  async close(): Promise<void> {
    await this.#runner?.close();
  }

  async #judge(
    question: string,
    files: WorkFiles,
    { signal, onProgress, ...choice }: RunOptions & { visibleOnly?: boolean },
  ): Promise<RunResult> {
    const { judge: task } = this.#task(question);
    const begun = performance.now();
    try {
      const verdict = await judge(task, files, {
        runner: this.runner,
        ...choice,
        ...(signal ? { signal } : {}),
        onProgress: (progress) =>
          onProgress?.(progress.phase === 'queued' ? { waiting: progress.place } : 'running'),
      });
      return runResult(verdict, Math.round(performance.now() - begun));
    } catch (error) {
      if (signal?.aborted) throw new WorkStopped('The run was stopped');
      if (error instanceof TaskError) return brokenTask(error.message, performance.now() - begun);
      if (error instanceof RunnerUnavailable)
        throw new Refusal(503, 'Code cannot be run here', error.message);
      throw error;
    }
  }

  #task(id: string): TaskFolder {
    try {
      return loadTask(this.#pack, id);
    } catch (error) {
      if (error instanceof TaskFolderInvalid)
        throw new Refusal(
          409,
          'This task is not in the pack any more',
          `${error.message} What you wrote is kept; it can be judged where the pack holds the task.`,
        );
      throw error;
    }
  }
}
