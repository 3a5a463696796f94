import { describe, expect, it } from 'vitest';
import { answer } from './actions.js';
import { TestFovea, testFovea } from './testing/fovea.js';
import { saying } from './testing/graders.js';
import { allBut } from './testing/rubric.js';

const FIRST = 'convolution-vs-dense';
const SECOND = 'iou-and-nms';

/** Two servers, each with a conductor of its own, that write to one store at the same time. */
async function twoServers() {
  const one = await testFovea();
  const two = await TestFovea.open({ store: one.conductor.store, folder: one.folder, clock: one.clock });
  return { one, two };
}

describe('two conductors on one store', () => {
  it('never double an event: each answer is asked for, stored and judged once, whoever is quicker', async () => {
    const { one, two } = await twoServers();
    const { id } = await one.start({ questions: [FIRST, SECOND, 'vit-vs-cnn'] });
    for (const questionId of [FIRST, SECOND, 'vit-vs-cnn']) {
      const key = crypto.randomUUID();
      const request = {
        key,
        text: saying(allBut(questionId)),
        source: 'typed' as const,
        question: questionId,
      };
      const replies = await Promise.all([one, two].map((fovea) => answer(fovea.conductor, id, request)));
      expect(replies[0]!.event).toEqual(replies[1]!.event);
      await Promise.all([one.conductor.view(id), two.conductor.view(id), one.conductor.view(id)]);
    }
    await Promise.all([one.conductor.settled(), two.conductor.settled()]);
    const log = await one.log(id);
    expect(log.map((event) => event.type)).toEqual([
      'started',
      'asked',
      'answered',
      'judged',
      'asked',
      'answered',
      'judged',
      'asked',
      'answered',
      'judged',
      'ended',
    ]);
    expect(log.map((event) => event.sequence)).toEqual(log.map((_, index) => index + 1));
    expect(await two.log(id)).toEqual(log);
  });

  it('of two different answers at once one is stored and the other is refused with the state', async () => {
    const { one, two } = await twoServers();
    const { id } = await one.start({ questions: [FIRST, SECOND] });
    const results = await Promise.allSettled([
      one.answered(id, 'from the one', { question: FIRST }),
      two.answered(id, 'from the other', { question: FIRST }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected')!;
    expect(refused.reason).toMatchObject({ status: 409, state: { id } });
    await Promise.all([one.conductor.settled(), two.conductor.settled()]);
    expect((await one.events(id, 'answered')).length).toBe(1);
  });

  it('each judges nothing that the other has judged', async () => {
    const { one, two } = await twoServers();
    const { id } = await one.start({ questions: [FIRST, SECOND] });
    await one.answered(id, allBut(FIRST, 'weight-sharing'));
    const views = await Promise.all([one, two, one, two].map((fovea) => fovea.conductor.view(id)));
    for (const view of views) expect(view.current).toEqual(views[0]!.current);
    expect(views[0]!.current?.kind).toBe('probe');
    expect((await one.events(id, 'judged')).length).toBe(1);
    expect((await one.events(id, 'probed')).length).toBe(1);
  });
});
