import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { TestFovea, testFovea } from './testing/fovea.js';
import { atTask, nms } from './testing/task.js';
import { failing, ToldJudge } from './testing/told-judge.js';
import { runWork, submitWork } from './work.js';

/** Two servers on one store, each with a judge of its own. */
async function twoServers() {
  const judges = [new ToldJudge(), new ToldJudge()] as const;
  const one = await testFovea({ judge: judges[0] });
  const two = await TestFovea.open({
    store: one.conductor.store,
    folder: one.folder,
    clock: one.clock,
    judge: judges[1],
  });
  return { one, two, judges, id: await atTask(one) };
}

const settled = (...all: TestFovea[]) => Promise.all(all.map(({ conductor }) => conductor.settled()));

describe('a server that is killed between submission and verdict', () => {
  it('leaves a submission that another one judges, exactly once, even when the first wakes up again', async () => {
    const { one, two, judges, id } = await twoServers();
    // The first one stops here, as a killed process does: its judge never comes to an end.
    judges[0].hold();
    const { event } = await submitWork(one.conductor, id, {
      key: randomUUID(),
      files: nms(failing('large')),
    });
    await expect.poll(() => judges[0].asked.length).toBe(1);
    await two.conductor.view(id);
    await settled(two);
    const [verdict] = await two.events(id, 'verdict');
    expect(verdict!.data).toMatchObject({ submission: event.sequence, result: { verdict: 'failed' } });
    judges[0].release();
    await settled(one, two);
    expect(await two.events(id, 'verdict')).toEqual([verdict]);
    expect((await two.events(id, 'probed')).map(({ data }) => data.about)).toEqual(['plan', 'case']);
  });

  it('goes on where it stopped when it is started again on the same folder', async () => {
    const judge = new ToldJudge();
    const first = await testFovea({ judge });
    const id = await atTask(first);
    judge.hold();
    await submitWork(first.conductor, id, { key: randomUUID(), files: nms('# right\n') });
    await expect.poll(() => judge.asked.length).toBe(1);
    const again = await TestFovea.open({ folder: first.folder, clock: first.clock, judge: new ToldJudge() });
    await again.conductor.view(id);
    await again.close();
    expect((await first.events(id, 'verdict')).length).toBe(1);
    judge.release();
    await settled(first);
    const log = await first.log(id);
    expect(log.filter(({ type }) => type === 'verdict').length).toBe(1);
    expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
  });
});

describe('two servers at one task', () => {
  it('give a submission one verdict and one remark, whoever looks at it', async () => {
    const { one, two, judges, id } = await twoServers();
    for (const judge of judges) judge.hold();
    await submitWork(one.conductor, id, { key: randomUUID(), files: nms('# right\n') });
    await Promise.all([one, two, one, two].map(({ conductor }) => conductor.view(id)));
    await expect.poll(() => judges.map(({ asked }) => asked.length)).toEqual([1, 1]);
    for (const judge of judges) judge.release();
    await settled(one, two);
    expect((await one.log(id)).map(({ type }) => type)).toEqual([
      'started',
      'asked',
      'probed',
      'submitted',
      'verdict',
      'probed',
    ]);
  });

  it('of two submissions at once store one; the other is refused with the state', async () => {
    const { one, two, judges, id } = await twoServers();
    for (const judge of judges) judge.hold();
    const results = await Promise.allSettled(
      [one, two].map(({ conductor }, index) =>
        submitWork(conductor, id, { key: randomUUID(), files: nms(`# ${index}\n`) }),
      ),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((one) => one.status === 'rejected')!.reason).toMatchObject({
      status: 409,
      state: { id },
    });
    for (const judge of judges) judge.release();
    await settled(one, two);
    expect((await one.events(id, 'submitted')).length).toBe(1);
    expect((await one.events(id, 'verdict')).length).toBe(1);
  });

  it.each([
    ['submission', submitWork, 'submitted'],
    ['run', runWork, 'ran'],
  ] as const)('the same %s at both is stored once, with the same reply', async (_name, send, type) => {
    const { one, two, id } = await twoServers();
    const request = { key: randomUUID(), files: nms('# right\n') };
    const [first, second] = await Promise.all(
      [one, two].map(({ conductor }) => send(conductor, id, request)),
    );
    expect(first!.event).toEqual(second!.event);
    await settled(one, two);
    expect((await one.events(id, type)).length).toBe(1);
  });

  it('a run at one and words at the other are both stored', async () => {
    const { one, two, id } = await twoServers();
    await Promise.all([
      runWork(one.conductor, id, { key: randomUUID(), files: nms('# right\n') }),
      two.answered(id, 'I sort first.'),
    ]);
    await settled(one, two);
    const log = await one.log(id);
    expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
    expect(log.map(({ type }) => type)).toEqual(expect.arrayContaining(['ran', 'answered', 'judged']));
  });
});
