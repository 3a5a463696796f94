import { describe, expect, it } from 'vitest';
import { WorkUnderway } from './work-underway.js';

describe('what is underway', () => {
  it('says where each stands: the place in the queue, then 0', () => {
    const work = new WorkUnderway();
    expect(work.of('one')).toEqual([]);
    work.begin('one');
    work.beginSubmission('one');
    work.note('one', 'run', { waiting: 3 });
    work.note('one', 'submission', 'running');
    expect(work.of('one')).toEqual([
      { kind: 'run', place: 3 },
      { kind: 'submission', place: 0 },
    ]);
    expect(work.of('two')).toEqual([]);
  });

  it('lets one run at a time begin, for each interview', () => {
    const work = new WorkUnderway();
    expect(work.begin('one')).not.toBeNull();
    expect(work.begin('one')).toBeNull();
    expect(work.begin('two')).not.toBeNull();
    work.done('one', 'run');
    expect(work.begin('one')).not.toBeNull();
  });

  it('stops the run through its signal, also after word of its progress', () => {
    const work = new WorkUnderway();
    const { signal } = work.begin('one')!;
    work.note('one', 'run', 'running');
    expect([work.stop('two'), signal.aborted]).toEqual([false, false]);
    expect([work.stop('one'), signal.aborted]).toEqual([true, true]);
  });

  it('word of progress that comes after the end brings nothing back', () => {
    const work = new WorkUnderway();
    work.begin('one');
    work.beginSubmission('one');
    work.done('one', 'run');
    work.done('one', 'submission');
    work.note('one', 'run', 'running');
    work.note('one', 'submission', 'running');
    expect(work.of('one')).toEqual([]);
    expect(work.begin('one')).not.toBeNull();
  });
});

describe('in turn', () => {
  it('does what has one name one after another, and goes on after a failure', async () => {
    const work = new WorkUnderway();
    const done: string[] = [];
    const held: Record<string, () => void> = {};
    const doing = (name: string, fails = false) =>
      work.inTurn('save', async () => {
        done.push(`${name} begins`);
        await new Promise<void>((resolve) => {
          held[name] = resolve;
        });
        done.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const [first, second] = [doing('a', true), doing('b')];
    const failed = expect(first).rejects.toThrow('a');
    expect(await work.inTurn('other', async () => 'at once')).toBe('at once');
    expect(done).toEqual(['a begins']);
    held.a!();
    await failed;
    await expect.poll(() => held.b).toBeDefined();
    held.b!();
    expect(await second).toBe('b');
    expect(done).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
});
