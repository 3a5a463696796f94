import { describe, expect, it } from 'vitest';
import { Queue } from './queue.js';

/** Lets every promise that can go on do so. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a queue', () => {
  it('lets so many run at once, in order, and tells the others their place', async () => {
    const queue = new Queue(2);
    const log: string[] = [];
    const leave: (() => void)[] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      queue.enter(undefined, (place) => log.push(`${name}${place}`)).then((left) => leave.push(left));
      await settled();
    }
    expect(log).toEqual(['a0', 'b0', 'c1', 'd2']);
    leave[1]!();
    await settled();
    expect(log.slice(4).sort()).toEqual(['c0', 'd1']);
    leave[0]!();
    leave[2]!();
    await settled();
    expect(log.at(-1)).toBe('d0');
  });

  it('counts a turn that is left twice once', async () => {
    const queue = new Queue(1);
    const leave = await queue.enter();
    leave();
    leave();
    await queue.enter();
    let entered = false;
    queue.enter().then(() => {
      entered = true;
    });
    await settled();
    expect(entered).toBe(false);
  });

  it('forgets who gives up while waiting', async () => {
    const queue = new Queue(1);
    const leave = await queue.enter();
    const stop = new AbortController();
    const places: number[] = [];
    const gone = queue.enter(stop.signal);
    const last = queue.enter(undefined, (place) => places.push(place));
    stop.abort(new Error('gave up'));
    await expect(gone).rejects.toThrow('gave up');
    leave();
    await last;
    expect(places).toEqual([2, 1, 0]);
  });

  it('lets nobody in who has given up before', async () => {
    const queue = new Queue(1);
    await expect(queue.enter(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
    await queue.enter();
  });
});
