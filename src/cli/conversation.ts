import { randomUUID } from 'node:crypto';
import { answer, endInterview, move } from '#conduct/actions';
import type { Conductor } from '#conduct/conductor';
import { Refusal } from '#conduct/refusal';
import type { MoveName } from '#interview/events';
import type { StateView } from '#interview/view';
import { DESK_COMMANDS, Desk } from './desk.js';
import { turnText } from './report-text.js';
import type { Terminal } from './terminal.js';

const COMMANDS = `Finish an answer with an empty line, or a line with only a dot.
  /hint    a nudge (what it points at then counts at most half)
  /skip    leave this question or follow-up
  /idk     say that you do not know, and see the explanation
  /repeat  hear the question again      /why   why it is asked
  /undo    take back your last answer, until its feedback is shown
  /pause   stop the clock and leave     /end   end now and see the report`;

const MOVES: Readonly<Record<string, MoveName>> = {
  hint: 'hint',
  skip: 'skip',
  idk: 'do-not-know',
  repeat: 'repeat',
  undo: 'reopen',
};

/** Kind of the stored record that keeps what was typed and not yet sent. */
const DRAFT = 'draft';

/** One interview in a terminal, from where it stands to its end or a pause. Holds nothing that a crash could lose. */
export class Conversation {
  readonly #conductor: Conductor;
  readonly #terminal: Terminal;
  readonly #id: string;
  readonly #shown = new Set<string>();
  #desk: Desk | null = null;
  #asked = '';

  constructor(conductor: Conductor, terminal: Terminal, id: string) {
    this.#conductor = conductor;
    this.#terminal = terminal;
    this.#id = id;
  }

  async run(): Promise<'ended' | 'paused'> {
    try {
      return await this.#run();
    } finally {
      this.#desk?.close();
    }
  }

  async #run(): Promise<'ended' | 'paused'> {
    let state = await this.#conductor.view(this.#id);
    this.#terminal.say(`\n${title(state)}\n${COMMANDS}`);
    if (state.paused) await this.#move('resume');
    for (;;) {
      state = await this.#conductor.view(this.#id);
      this.#showFeedback(state);
      if (state.status === 'ended') return 'ended';
      if (!state.current || state.current.kind === 'judging') {
        this.#terminal.say('Reading your answer.');
        await this.#changed(state.sequence);
        continue;
      }
      await this.#layOut(state);
      this.#showPrompt(state);
      if ((await this.#turn(state)) === 'paused') return 'paused';
    }
  }

  async #turn(state: StateView): Promise<'on' | 'paused'> {
    const current = state.current!;
    const draft = await this.#draft(`${current.question} ${current.prompt}`);
    if (draft) this.#terminal.say(`Your draft so far:\n  ${draft.split('\n').join('\n  ')}`);
    const entry = await this.#terminal.entry(draft, (text) =>
      this.#keepDraft(`${current.question} ${current.prompt}`, text),
    );
    if (entry.kind === 'interrupted' || entry.kind === 'closed') {
      await this.#move('pause');
      return 'paused';
    }
    if (entry.kind === 'command') return this.#command(entry.name, state);
    await this.#refusable(async () => {
      await answer(this.#conductor, this.#id, {
        key: randomUUID(),
        text: entry.text,
        question: current.question,
        source: 'typed',
      });
      await this.#conductor.store.deleteDocument(DRAFT, this.#id);
    });
    return 'on';
  }

  /** At a task: its files in a folder, once. */
  async #layOut(state: StateView): Promise<void> {
    const turn = workOf(state);
    if (!turn || this.#desk?.question === turn.question) return;
    this.#desk?.close();
    this.#desk = new Desk(this.#conductor, this.#terminal, this.#id, turn);
    await this.#desk.open(turn);
  }

  async #command(name: string, state: StateView): Promise<'on' | 'paused'> {
    const turn = workOf(state);
    if (turn && (await this.#desk?.command(name, turn))) return 'on';
    if (turn && name === 'done') {
      await this.#move('hand-in');
      return 'on';
    }
    const as = Object.hasOwn(MOVES, name) ? MOVES[name] : undefined;
    if (as) {
      await this.#move(as);
      if (as !== 'hint') this.#asked = '';
      if (as === 'hint') await this.#showHint();
      if (as === 'reopen') await this.#restore(state);
    } else if (name === 'why') this.#terminal.say(`  ${state.current!.reason}`);
    else if (name === 'end') await endInterview(this.#conductor, this.#id);
    else if (name === 'pause') {
      await this.#move('pause');
      return 'paused';
    } else this.#help(name, turn !== undefined);
    return 'on';
  }

  #help(name: string, atDesk: boolean): void {
    const unknown = name === 'help' || name === '?' ? '' : `There is no command /${name}. There are these.\n`;
    this.#terminal.say(`${unknown}${COMMANDS}${atDesk ? `\n${DESK_COMMANDS}` : ''}`);
  }

  async #move(name: MoveName): Promise<void> {
    await this.#refusable(() => move(this.#conductor, this.#id, { key: randomUUID(), move: name }));
  }

  /** A refusal is said and the conversation goes on from the newest state: another window may have been quicker. */
  async #refusable(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#terminal.say(`  ${error.message}. ${error.detail}`);
      this.#asked = '';
    }
  }

  #showPrompt(state: StateView): void {
    const current = state.current!;
    const key = `${current.question} ${current.prompt}`;
    if (this.#asked === key) return;
    this.#asked = key;
    const number = state.turns.findIndex((turn) => turn.question === current.question) + 1;
    const head = workOf(state)
      ? 'Interviewer'
      : current.kind === 'question'
        ? `Question ${number}${state.planned ? ` of ${state.planned}` : ''}`
        : 'Follow-up';
    this.#terminal.say(`\n${head}. ${current.prompt}\n`);
  }

  #showFeedback(state: StateView): void {
    if (state.status === 'ended') return;
    for (const turn of state.turns) {
      if (!turn.feedback || this.#shown.has(turn.question)) continue;
      this.#shown.add(turn.question);
      this.#terminal.say(`\n${turnText(turn.feedback)}`);
      if (turn.outcome === 'unknown')
        this.#terminal.say(`\nThe explanation:\n  ${turn.feedback.modelAnswer}`);
    }
  }

  async #showHint(): Promise<void> {
    const { turns } = await this.#conductor.load(this.#id);
    const hint = turns.flatMap((turn) => turn.hints).toSorted((a, b) => b.sequence - a.sequence)[0];
    if (hint) this.#terminal.say(`  Hint: ${hint.text}`);
  }

  /** Puts a taken-back answer where its question's draft is kept. */
  async #restore(before: StateView): Promise<void> {
    const { current } = await this.#conductor.view(this.#id);
    if (before.reopen?.text && current)
      await this.#keepDraft(`${current.question} ${current.prompt}`, before.reopen.text);
  }

  async #draft(prompt: string): Promise<string> {
    const kept = (await this.#conductor.store.documents(DRAFT)).find((document) => document.id === this.#id)
      ?.data as { prompt: string; text: string } | undefined;
    return kept?.prompt === prompt ? kept.text : '';
  }

  async #keepDraft(prompt: string, text: string): Promise<void> {
    await this.#conductor.store.putDocument({
      kind: DRAFT,
      id: this.#id,
      updatedAt: this.#conductor.now().toISOString(),
      data: { prompt, text },
    });
  }

  /** Resolves when the log has grown past a sequence. */
  async #changed(sequence: number): Promise<void> {
    const stop = new AbortController();
    for await (const events of this.#conductor.follower.follow(this.#id, sequence, stop.signal)) {
      if (events.length > 0) break;
    }
    stop.abort();
  }
}

const ROUNDS: Readonly<Record<string, string>> = { behavioral: 'Behavioural', coding: 'Coding' };

/** The turn at which the candidate works now, where the current question is a task. */
function workOf(state: StateView): StateView['turns'][number] | undefined {
  return state.turns.find(({ question, work }) => work && question === state.current?.question);
}

function title(state: StateView): string {
  const minutes = Math.max(0, Math.round(state.minutes - state.elapsedMs / 60_000));
  return `${ROUNDS[state.round] ?? 'Concept'} interview at ${state.level} level, ${minutes} minutes. Feedback ${state.feedback === 'each' ? 'after each answer' : 'at the end'}.`;
}
