import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Conductor } from '#conduct/conductor';
import { Refusal } from '#conduct/refusal';
import { keepWorkspace, runWork, submitWork, workspace } from '#conduct/work';
import type { StateView } from '#interview/view';
import type { RunResult, WorkFiles } from '#interview/work';
import { sameFiles } from '#interview/work-turn';
import { resultText } from './judge.js';
import type { Terminal } from './terminal.js';

type TurnView = StateView['turns'][number];

/** How often the files are looked at for a save, milliseconds. */
const LOOK_EVERY_MS = 400;

export const DESK_COMMANDS = `Say what you do in words, finished by an empty line. For the code:
  /edit    open the files in $EDITOR; each save is kept, and the visible cases run
  /run     run the visible cases now       /submit  have all cases judged
  /done    hand the task in                /task    read it again`;

/** The desk of a coding task in a terminal: its files in a folder, an editor of the person's own, runs and submissions. */
export class Desk {
  readonly #conductor: Conductor;
  readonly #terminal: Terminal;
  readonly #interview: string;
  readonly #question: string;
  readonly #names: readonly string[];
  readonly #folder: string;
  #revision = 0;
  #seen: WorkFiles = {};
  #timer: NodeJS.Timeout | undefined;
  #busy = false;

  constructor(conductor: Conductor, terminal: Terminal, interview: string, turn: TurnView) {
    this.#conductor = conductor;
    this.#terminal = terminal;
    this.#interview = interview;
    this.#question = turn.question;
    this.#names = (turn.work!.shown.files as { name: string }[]).map(({ name }) => name);
    this.#folder = join(tmpdir(), `fovea-${interview}`, turn.question);
  }

  get question(): string {
    return this.#question;
  }

  /** Lays the files out, from what was kept last, and says where they are. */
  async open(turn: TurnView): Promise<void> {
    const { files, revision, unavailable } = await workspace(
      this.#conductor,
      this.#interview,
      this.#question,
    );
    this.#revision = revision;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.#folder, name), text);
    this.#seen = files;
    this.#terminal.say(taskText(turn));
    this.#terminal.say(`\nThe files are in ${this.#folder}\n${DESK_COMMANDS}`);
    if (unavailable) this.#terminal.say(`\nCode cannot be run here. ${unavailable}`);
    this.#timer ??= setInterval(() => void this.#look(), LOOK_EVERY_MS);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Carries out a command of the desk; false for one that is none. */
  async command(name: string, turn: TurnView): Promise<boolean> {
    if (name === 'task') this.#terminal.say(taskText(turn));
    else if (name === 'edit') await this.#edit();
    else if (name === 'run') await this.#run();
    else if (name === 'submit') await this.#submit();
    else return false;
    return true;
  }

  async #edit(): Promise<void> {
    const editor = process.env.VISUAL || process.env.EDITOR;
    const paths = this.#names.map((name) => join(this.#folder, name));
    if (!editor) {
      this.#terminal.say(
        `  $EDITOR is not set. Open the files in any editor; each save is run here:\n  ${paths.join('\n  ')}`,
      );
      return;
    }
    // An editor in this terminal owns the screen: what its saves come to is said when it is left.
    this.#busy = true;
    const [command, ...flags] = editor.split(/\s+/);
    await this.#terminal.lend(
      () =>
        new Promise<void>((resolve) => {
          const child = spawn(command!, [...flags, ...paths], { stdio: 'inherit' });
          child.once('error', (error) => {
            this.#terminal.say(`  The editor "${editor}" did not start: ${error.message}.`);
            resolve();
          });
          child.once('close', () => resolve());
        }),
    );
    this.#busy = false;
    await this.#look();
  }

  /** Keeps and runs what was saved since the last look. */
  async #look(): Promise<void> {
    if (this.#busy) return;
    const files = this.#files();
    if (!files || sameFiles(files, this.#seen)) return;
    await this.#run(files);
  }

  async #run(files = this.#files()): Promise<void> {
    await this.#with(files, async (now) => {
      const { state } = await runWork(this.#conductor, this.#interview, {
        key: randomUUID(),
        question: this.#question,
        files: now,
      });
      const run = state.turns.find((turn) => turn.question === this.#question)?.work?.lastRun;
      if (run) this.#say(run.result);
    });
  }

  async #submit(): Promise<void> {
    await this.#with(this.#files(), async (now) => {
      const { event } = await submitWork(this.#conductor, this.#interview, {
        key: randomUUID(),
        question: this.#question,
        files: now,
      });
      this.#terminal.say('  Judging your submission.');
      const result = await this.#verdict(event.sequence);
      if (result) this.#say(result);
    });
  }

  /** Keeps the files, then does something with them; a refusal is said and nothing is lost. */
  async #with(files: WorkFiles | null, action: (files: WorkFiles) => Promise<void>): Promise<void> {
    if (!files) return this.#terminal.say(`  The files in ${this.#folder} cannot be read.`);
    this.#busy = true;
    try {
      this.#seen = files;
      const kept = await keepWorkspace(this.#conductor, this.#interview, {
        question: this.#question,
        files,
        revision: this.#revision,
      });
      this.#revision = kept.revision;
      await action(files);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#terminal.say(`  ${error.message}. ${error.detail}`);
      if (error.field === 'revision')
        this.#revision = (await workspace(this.#conductor, this.#interview, this.#question)).revision;
    } finally {
      this.#busy = false;
    }
  }

  /** The verdict on a submission once it is in the log. */
  async #verdict(submission: number): Promise<RunResult | null> {
    const stop = new AbortController();
    try {
      for await (const events of this.#conductor.follower.follow(this.#interview, submission, stop.signal)) {
        const verdict = events.find(
          (event) => event.type === 'verdict' && event.data.submission === submission,
        );
        if (verdict?.type === 'verdict') return verdict.data.result;
      }
      return null;
    } finally {
      stop.abort();
    }
  }

  #files(): WorkFiles | null {
    try {
      return Object.fromEntries(
        this.#names.map((name) => {
          const path = join(this.#folder, name);
          if (!existsSync(path) || statSync(path).size > 200_000) throw new Error(path);
          return [name, readFileSync(path, 'utf8')];
        }),
      );
    } catch {
      return null;
    }
  }

  #say(result: RunResult): void {
    this.#terminal.say(`\n${resultText(result)}\n`);
  }
}

/** A task as text. */
export function taskText(turn: TurnView): string {
  const { shown, requirement } = turn.work!;
  const rules = (shown.rules as string[]).map((rule) => `  - ${rule.replaceAll('`', '')}`);
  return [
    ...(requirement ? [`The requirement has changed: ${requirement.replaceAll('`', '')}`, ''] : []),
    turn.title,
    '',
    String(shown.statement).replaceAll('`', ''),
    '',
    `  ${String(shown.signature)}`,
    '',
    ...rules,
  ].join('\n');
}
