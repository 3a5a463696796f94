import { createInterface, type Interface } from 'node:readline';

/** What a person did at the prompt. */
export type Entry =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'closed' };

/** An empty line that has more lines behind it within this time is part of a paste, not the end of an answer. */
const PASTE_MS = 40;
const WIDEST = 88;
/** Columns below which a width is not believed: where none is known, terminals say 0. */
const NARROWEST = 20;

/** A line-edited conversation: lines are collected until an answer is finished, a command given, or Ctrl-C pressed. */
export class Terminal {
  readonly #input: NodeJS.ReadableStream & { isTTY?: boolean };
  readonly #output: NodeJS.WritableStream & { columns?: number };
  readonly #lines: Interface;
  readonly #queue: string[] = [];
  #wake: () => void = () => {};
  #interrupted = false;
  #closed = false;

  constructor(
    input: NodeJS.ReadableStream & { isTTY?: boolean },
    output: NodeJS.WritableStream & { columns?: number },
  ) {
    this.#input = input;
    this.#output = output;
    this.#lines = createInterface({ input, output, terminal: input.isTTY === true, prompt: '  ' });
    this.#lines.on('line', (line) => {
      this.#queue.push(line);
      this.#wake();
    });
    this.#lines.on('SIGINT', () => this.interrupt());
    this.#lines.on('close', () => {
      this.#closed = true;
      this.#wake();
    });
  }

  /** Ends the prompt that is open, or the next one: what Ctrl-C does. */
  interrupt(): void {
    this.#interrupted = true;
    this.#wake();
  }

  /** Writes paragraphs, wrapped to the terminal's width. */
  say(text = ''): void {
    const { columns = WIDEST } = this.#output;
    const width = columns < NARROWEST ? WIDEST : Math.min(columns, WIDEST);
    this.#output.write(
      `${text
        .split('\n')
        .map((line) => wrap(line, width))
        .join('\n')}\n`,
    );
  }

  /** Collects an answer, going on from `draft`; `onDraft` hears of every line, so that it can be kept. */
  async entry(draft: string, onDraft: (text: string) => Promise<void>): Promise<Entry> {
    const lines = draft === '' ? [] : draft.split('\n');
    for (;;) {
      if (!this.#closed) this.#lines.prompt();
      const line = await this.#line();
      if (line === null) {
        if (this.#interrupted) {
          this.#interrupted = false;
          return { kind: 'interrupted' };
        }
        return lines.join('').trim() === ''
          ? { kind: 'closed' }
          : { kind: 'answer', text: lines.join('\n').trim() };
      }
      const command = /^\/([a-z?-]+)\s*$/i.exec(line);
      if (command) return { kind: 'command', name: command[1]!.toLowerCase() };
      if (line.trim() === '.' || (line.trim() === '' && this.#input.isTTY && !(await this.#moreComes()))) {
        const text = lines.join('\n').trim();
        if (text !== '') return { kind: 'answer', text };
        continue;
      }
      lines.push(line);
      await onDraft(lines.join('\n'));
    }
  }

  /** One line, such as the answer to a yes-or-no question; null when interrupted or closed. */
  async ask(question: string): Promise<string | null> {
    this.#output.write(question);
    const line = await this.#line();
    this.#interrupted = false;
    return line;
  }

  /** Gives the terminal to another program, such as an editor, while `use` runs. */
  async lend(use: () => Promise<void>): Promise<void> {
    const input = this.#input as NodeJS.ReadStream;
    this.#lines.pause();
    if (input.isTTY) input.setRawMode(false);
    try {
      await use();
    } finally {
      if (input.isTTY) input.setRawMode(true);
      this.#lines.resume();
    }
  }

  close(): void {
    this.#lines.close();
  }

  async #line(): Promise<string | null> {
    while (this.#queue.length === 0) {
      if (this.#interrupted || this.#closed) return null;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#queue.shift()!;
  }

  async #moreComes(): Promise<boolean> {
    if (this.#queue.length === 0) await new Promise((resolve) => setTimeout(resolve, PASTE_MS));
    return this.#queue.length > 0;
  }
}

/** Breaks a line between words so that none is wider than `width` columns, keeping its indentation. */
export function wrap(line: string, width: number): string {
  if (line.length <= width) return line;
  const indent = /^\s*/.exec(line)![0];
  const rows: string[] = [];
  let row = indent;
  for (const word of line.trim().split(/\s+/)) {
    if (row.length > indent.length && row.length + 1 + word.length > width) {
      rows.push(row);
      row = indent;
    }
    row += row.length === indent.length ? word : ` ${word}`;
  }
  return [...rows, row].join('\n');
}
