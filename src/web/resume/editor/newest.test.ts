import { describe, expect, it } from 'vitest';
import { Newest } from './newest.js';

/** Answers when told to. */
function slow() {
  const open: { question: string; answer: (text: string) => void; fail: (error: Error) => void }[] = [];
  const told: string[] = [];
  const failures: unknown[] = [];
  const newest = new Newest<string, string>(
    (question) => new Promise((answer, fail) => open.push({ question, answer, fail })),
    (answer) => told.push(answer),
    (error) => failures.push(error),
  );
  const settle = () => new Promise<void>((done) => setImmediate(done));
  return { newest, open, told, failures, settle };
}

describe('the newest question', () => {
  it('is asked alone, and what came between is not asked', async () => {
    const { newest, open, told, settle } = slow();
    for (const text of ['a', 'ab', 'abc', 'abcd']) newest.ask(text);
    expect(open.map(({ question }) => question)).toEqual(['a']);
    open[0]!.answer('A');
    await settle();
    expect(open.map(({ question }) => question)).toEqual(['a', 'abcd']);
    open[1]!.answer('ABCD');
    await settle();
    expect(told).toEqual(['A', 'ABCD']);
  });

  it('tells a failure only where nothing newer is asked', async () => {
    const { newest, open, told, failures, settle } = slow();
    newest.ask('a');
    newest.ask('ab');
    open[0]!.fail(new Error('lost'));
    await settle();
    expect(failures).toEqual([]);
    open[1]!.fail(new Error('lost again'));
    await settle();
    expect(failures).toHaveLength(1);
    newest.ask('abc');
    open[2]!.answer('ABC');
    await settle();
    expect(told).toEqual(['ABC']);
  });

  it('tells nothing after it was stopped', async () => {
    const { newest, open, told, settle } = slow();
    newest.ask('a');
    newest.ask('ab');
    newest.stop();
    open[0]!.answer('A');
    await settle();
    expect(told).toEqual([]);
    expect(open).toHaveLength(1);
  });
});
