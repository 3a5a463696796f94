import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { TestFovea, testFovea } from './testing/fovea.js';
import { allBut } from './testing/rubric.js';

const FIRST = 'convolution-vs-dense';
const SECOND = 'iou-and-nms';

/** Collects what a follower says until `enough` is content. */
async function follow(
  fovea: TestFovea,
  id: string,
  after: number,
  enough: (types: string[], batches: number) => boolean,
) {
  const stop = new AbortController();
  const seen: string[] = [];
  let batches = 0;
  for await (const events of fovea.conductor.follower.follow(id, after, stop.signal)) {
    seen.push(...events.map((event) => event.type));
    batches++;
    if (enough(seen, batches)) stop.abort();
  }
  return seen;
}

describe('a log’s follower', () => {
  it('hears at once of what its own process writes, from where it was asked to begin', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const all = follow(fovea, id, 0, (types) => types.at(-1) === 'asked' && types.length > 2);
    const later = follow(fovea, id, 2, (types) => types.includes('asked'));
    await fovea.answer(id, allBut(FIRST));
    expect(await all).toEqual(['started', 'asked', 'answered', 'judged', 'asked']);
    expect(await later).toEqual(['answered', 'judged', 'asked']);
  });

  it('hears within its poll of what another process writes, also when memory was cleared meanwhile', async () => {
    const app = await testFovea();
    const { id } = await app.start({ questions: [FIRST, SECOND] });
    const terminal = await TestFovea.open({ folder: app.folder, clock: app.clock });
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const heard = follow(terminal, id, 2, (types) => types.includes('asked'));
    await app.answer(id, allBut(FIRST));
    collectGarbage();
    expect(await heard).toEqual(['answered', 'judged', 'asked']);
    await terminal.close();
  });

  it('says now and then that there is nothing new, and stops when told', async () => {
    const fovea = await testFovea();
    const { id, sequence } = await fovea.start({ questions: [FIRST] });
    expect(await follow(fovea, id, sequence, (_types, batches) => batches === 2)).toEqual([]);
  });

  it('bears any id, such as "error"', async () => {
    const fovea = await testFovea();
    fovea.conductor.follower.wake('error');
    expect(await follow(fovea, 'error', 0, () => true)).toEqual([]);
  });
});
