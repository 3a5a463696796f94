import { expect, it } from 'vitest';
import type { SharedRunner } from '../runner.contract.js';
import { int } from '../value.js';
import { onlyOutcome, outcomeOf, returned, submission } from './submission.js';

/** Many at once, and stopping. */
export function queueContract(shared: SharedRunner): void {
  it('runs twenty at once, each right, and tells each its place', async () => {
    const source = 'def attack(n):\n    return n * n';
    const places: number[][] = [];
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => {
        places.push([]);
        return shared
          .runner()
          .run(submission(source, [[int(n)]]), { onPlace: (place) => places[n]!.push(place) });
      }),
    );
    expect(results.map((result) => returned(onlyOutcome(result)))).toEqual(results.map((_, n) => n * n));
    expect(places.every((list) => list.at(-1) === 0)).toBe(true);
    // Whoever waits only moves forward.
    for (const list of places) expect(list).toEqual([...list].sort((a, b) => b - a));
    expect(Math.max(...places.flat())).toBeGreaterThan(10);
  });

  it('stops a run that is aborted, and runs the next', async () => {
    const source = 'import time\ndef attack(n):\n    if n: time.sleep(1000)\n    return n';
    const stop = new AbortController();
    const running = shared
      .runner()
      .run(submission(source, [[int(0)], [int(1)]], { limits: { wallSeconds: 2000 } }), {
        signal: stop.signal,
        onCall: () => stop.abort(new Error('stopped by the person')),
      });
    await expect(running).rejects.toThrow('stopped by the person');
    expect(returned(await outcomeOf(shared.runner(), 'def attack():\n    return 1'))).toBe(1);
  });

  it('starts nothing that was aborted before', async () => {
    const job = submission('def attack():\n    return 1');
    await expect(shared.runner().run(job, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
}
