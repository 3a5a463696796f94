import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { printable } from './judgement-text.js';
import { Terminal, wrap } from './terminal.js';

/** A terminal whose lines are typed by the test. */
function typed(text: string) {
  const input = new PassThrough();
  const output = new PassThrough();
  const terminal = new Terminal(input, output);
  input.write(text);
  const drafts: string[] = [];
  return {
    terminal,
    input,
    output,
    drafts,
    entry: (draft = '') => terminal.entry(draft, async (kept) => void drafts.push(kept)),
  };
}

describe('an entry', () => {
  it('ends at a line with only a dot, keeps empty lines between, and tells of every line', async () => {
    const { entry, drafts } = typed('one\n\n two\n.\nthree\n.\n');
    expect(await entry()).toEqual({ kind: 'answer', text: 'one\n\n two' });
    expect(drafts).toEqual(['one', 'one\n', 'one\n\n two']);
    expect(await entry()).toEqual({ kind: 'answer', text: 'three' });
  });

  it('goes on from a draft', async () => {
    expect(await typed('and more\n.\n').entry('so far')).toEqual({
      kind: 'answer',
      text: 'so far\nand more',
    });
  });

  it('is not ended by a dot alone', async () => {
    expect(await typed('.\n.\nwords\n.\n').entry()).toEqual({ kind: 'answer', text: 'words' });
  });

  it.each(['/hint', '/SKIP', '/why  '])('that is %j is a command', async (line) => {
    expect(await typed(`${line}\n`).entry()).toEqual({
      kind: 'command',
      name: line.trim().slice(1).toLowerCase(),
    });
  });

  it.each(['/ is a slash', 'a /hint', '/hint me'])('that is %j is words', async (line) => {
    expect(await typed(`${line}\n.\n`).entry()).toEqual({ kind: 'answer', text: line });
  });

  it('at the end of the input is what was typed, or nothing', async () => {
    const { entry, input } = typed('half an answer\n');
    input.end();
    expect(await entry()).toEqual({ kind: 'answer', text: 'half an answer' });
    expect(await entry()).toEqual({ kind: 'closed' });
  });

  it('can be interrupted, and the terminal used again', async () => {
    const { entry, terminal, input } = typed('');
    const open = entry();
    terminal.interrupt();
    expect(await open).toEqual({ kind: 'interrupted' });
    input.write('again\n.\n');
    expect(await entry()).toEqual({ kind: 'answer', text: 'again' });
  });
});

describe('text', () => {
  it.each([
    ['does not know its width', 0],
    ['is absurdly narrow', 3],
  ])('is whole where a terminal %s', (_what, columns) => {
    const output = Object.assign(new PassThrough().setEncoding('utf8'), { columns });
    new Terminal(new PassThrough(), output).say('Greedy NMS keeps the best box');
    expect(output.read()).toMatch(/^Greedy NMS keeps/);
  });

  it.each([
    ['short', 20, 'short'],
    ['one two three four', 9, 'one two\nthree\nfour'],
    ['  indented words go on', 12, '  indented\n  words go\n  on'],
    ['a-word-that-is-wider than the line', 10, 'a-word-that-is-wider\nthan the\nline'],
    ['', 5, ''],
  ])('%j is wrapped at %i', (line, width, wrapped) => {
    expect(wrap(line, width)).toBe(wrapped);
  });

  it('of a candidate cannot steer the terminal', () => {
    expect(printable('red \u001b[31mtext\u0007\u009b2J\n next')).toBe('red [31mtext2J next');
  });
});
