import type { Turn } from '#interview/turn';
import type { RunResult, WorkFiles } from '#interview/work';
import type { Submission } from '#interview/work-turn';
import { Refusal } from '../refusal.js';
import { type RunOptions, type WorkJudge, WorkStopped } from '../work-judge.js';

/** What was asked of a {@link ToldJudge}. */
export interface Asked {
  readonly what: 'run' | 'verdict';
  readonly question: string;
  readonly files: WorkFiles;
  readonly followUp: boolean;
}

/** The cases that a {@link ToldJudge} knows: the first two may be seen. */
export const CASES = ['small', 'none', 'large', 'degenerate'] as const;

/** Code that fails these cases, as {@link ToldJudge} reads it; code without such words passes. */
export const failing = (...cases: readonly (typeof CASES)[number][]): string =>
  `# ${cases.map((name) => `fails ${name}`).join(', ')}\n`;

/** A judge that runs nothing: which cases fail stands in the code. It can be held up, and be unavailable. */
export class ToldJudge implements WorkJudge {
  /** Why nothing can be run, while it is so. */
  missing: string | null = null;
  /** What the next judgements fail with, while it is so. */
  broken: Error | null = null;
  readonly asked: Asked[] = [];
  closed = false;
  #held: (() => void)[] | undefined;

  async environment(id: string) {
    return { id, available: this.missing === null, detail: this.missing ?? 'Python as told' };
  }

  async unavailable(): Promise<string | null> {
    return this.missing;
  }

  run(turn: Turn, files: WorkFiles, options: RunOptions): Promise<RunResult> {
    return this.#judge(
      { what: 'run', question: turn.question, files, followUp: options.followUp ?? false },
      options,
    );
  }

  verdict(turn: Turn, { files, followUp }: Submission, options: RunOptions): Promise<RunResult> {
    return this.#judge({ what: 'verdict', question: turn.question, files, followUp }, options);
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  /** Keeps everything asked from now on waiting until {@link release}. */
  hold(): void {
    this.#held = [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const go of held) go();
  }

  async #judge(asked: Asked, { signal, onProgress }: RunOptions): Promise<RunResult> {
    this.asked.push(asked);
    onProgress?.({ waiting: 1 });
    await new Promise<void>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new WorkStopped('The run was stopped')));
      if (this.#held) this.#held.push(resolve);
      else resolve();
    });
    if (this.missing !== null) throw new Refusal(503, 'Code cannot be run here', this.missing);
    if (this.broken) throw this.broken;
    onProgress?.('running');
    return resultOf(asked);
  }
}

function resultOf({ what, files }: Asked): RunResult {
  const text = Object.values(files).join('\n');
  const cases = CASES.slice(0, what === 'run' ? 2 : undefined).map((name, index) => {
    const passed = !text.includes(`fails ${name}`);
    return {
      name,
      passed,
      visible: index < 2,
      edge: name === 'none' || name === 'degenerate',
      outcome: passed ? 'passed' : 'differs',
      ms: 1,
    };
  });
  return {
    verdict: cases.every(({ passed }) => passed) ? 'passed' : 'failed',
    cases,
    output: '',
    judge: 'told@1',
    environment: 'Python 3.11, NumPy 2.0',
    ms: 3,
  };
}
