import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EventWithState } from '#api/responses';
import type { WorkFiles } from '#interview/work';
import { endInterview } from './actions.js';
import { type TestFovea, testFovea } from './testing/fovea.js';
import { atTask, nms, submit, TASK } from './testing/task.js';
import { failing, ToldJudge } from './testing/told-judge.js';
import { codeEnvironments, runWork, stopWork, submitWork, workUnderway } from './work.js';

const OTHER = 'pairwise-iou';

async function opened(more: { judge?: ToldJudge } = {}) {
  const judge = more.judge ?? new ToldJudge();
  const fovea = await testFovea({ judge });
  return { fovea, judge, id: await atTask(fovea, { questions: [TASK, OTHER] }) };
}

const run = ({ conductor }: TestFovea, id: string, files: WorkFiles, more: object = {}) =>
  runWork(conductor, id, { key: randomUUID(), files, ...more });
const hand = ({ conductor }: TestFovea, id: string, files: WorkFiles, more: object = {}) =>
  submitWork(conductor, id, { key: randomUUID(), files, ...more });

const typesOf = async (fovea: TestFovea, id: string) => (await fovea.log(id)).map(({ type }) => type);

describe('a run', () => {
  it('is stored with its files and the visible cases, and answered when it has run', async () => {
    const { fovea, judge, id } = await opened();
    const reply = await run(fovea, id, nms(failing('small')));
    expect(EventWithState.parse({ event: reply.event, state: reply.state })).toEqual({
      event: reply.event,
      state: reply.state,
    });
    expect(reply.event).toMatchObject({
      type: 'ran',
      data: { question: TASK, files: nms(failing('small')), result: { verdict: 'failed' } },
    });
    expect(reply.state.turns[0]!.work).toMatchObject({
      runs: 1,
      lastRun: {
        result: {
          cases: [
            { name: 'small', passed: false },
            { name: 'none', passed: true },
          ],
        },
      },
    });
    expect(judge.asked).toEqual([
      { what: 'run', question: TASK, files: nms(failing('small')), followUp: false },
    ]);
    expect(await workUnderway(fovea.conductor, id)).toEqual({ underway: [] });
  });

  it('with a key that was seen gives the first reply, and runs nothing', async () => {
    const { fovea, judge, id } = await opened();
    const key = randomUUID();
    const first = await run(fovea, id, nms('# one\n'), { key });
    judge.missing = 'Nothing is installed.';
    const again = await run(fovea, id, nms('# two\n'), { key });
    expect(again).toEqual({ ...first, repeated: true });
    expect(judge.asked.length).toBe(1);
  });

  it('is one at a time; the second is told to wait', async () => {
    const { fovea, judge, id } = await opened();
    judge.hold();
    const first = run(fovea, id, nms('# one\n'));
    await expect.poll(() => judge.asked.length).toBe(1);
    expect(await workUnderway(fovea.conductor, id)).toEqual({ underway: [{ kind: 'run', place: 1 }] });
    await expect(run(fovea, id, nms('# two\n'))).rejects.toMatchObject({
      status: 409,
      message: 'A run is underway',
    });
    judge.release();
    await first;
    await run(fovea, id, nms('# three\n'));
    expect((await fovea.events(id, 'ran')).map(({ data }) => data.files)).toEqual([
      nms('# one\n'),
      nms('# three\n'),
    ]);
  });

  it('that is stopped stores nothing, and another may be begun', async () => {
    const { fovea, judge, id } = await opened();
    judge.hold();
    const running = run(fovea, id, nms('# for ever\n'));
    await expect.poll(() => judge.asked.length).toBe(1);
    expect(await stopWork(fovea.conductor, id)).toEqual({ stopped: true });
    await expect(running).rejects.toMatchObject({ status: 409, message: 'The run was stopped' });
    expect(await fovea.events(id, 'ran')).toEqual([]);
    expect(await workUnderway(fovea.conductor, id)).toEqual({ underway: [] });
    expect(await stopWork(fovea.conductor, id)).toEqual({ stopped: false });
    judge.release();
    expect((await run(fovea, id, nms('# again\n'))).event.type).toBe('ran');
  });

  it('goes on with a paused interview', async () => {
    const { fovea, id } = await opened();
    await fovea.move(id, 'pause');
    expect((await run(fovea, id, nms('# on\n'))).state.paused).toBe(false);
  });

  it('of a judge that breaks down stores nothing, and the next one runs', async () => {
    const { fovea, judge, id } = await opened();
    judge.broken = new Error('the judge broke down');
    await expect(run(fovea, id, nms('# one\n'))).rejects.toThrow('the judge broke down');
    judge.broken = null;
    await run(fovea, id, nms('# two\n'));
    expect((await fovea.events(id, 'ran')).length).toBe(1);
  });

  it('that ends after the task was handed in is refused with the state', async () => {
    const { fovea, judge, id } = await opened();
    judge.hold();
    const running = run(fovea, id, nms('# slow\n'));
    await expect.poll(() => judge.asked.length).toBe(1);
    await fovea.moved(id, 'hand-in');
    judge.release();
    await expect(running).rejects.toMatchObject({ status: 409, state: { id } });
    expect(await fovea.events(id, 'ran')).toEqual([]);
  });
});

describe('a submission', () => {
  it('is durable before it is judged, and judged in the background with all cases', async () => {
    const { fovea, judge, id } = await opened();
    judge.hold();
    const reply = await hand(fovea, id, nms(failing('large')));
    expect(reply.event).toMatchObject({ type: 'submitted', data: { followUp: false } });
    expect(await fovea.events(id, 'submitted')).toEqual([reply.event]);
    expect(reply.state.turns[0]!.work!.attempts).toMatchObject([{ result: null }]);
    await expect.poll(() => judge.asked.length).toBe(1);
    expect(await workUnderway(fovea.conductor, id)).toEqual({ underway: [{ kind: 'submission', place: 1 }] });
    judge.release();
    const { turns } = await fovea.settledView(id);
    expect(turns[0]!.work!.attempts).toMatchObject([{ result: { verdict: 'failed' } }]);
    expect(turns[0]).toMatchObject({ awaiting: true, outcome: 'answered' });
    const [verdict] = await fovea.events(id, 'verdict');
    expect(verdict!.data).toMatchObject({ submission: reply.event.sequence, assessment: { talk: 0.3 } });
    expect(verdict!.data.result.cases.length).toBe(4);
    expect(await workUnderway(fovea.conductor, id)).toEqual({ underway: [] });
  });

  it('is refused while another is being judged, with the state', async () => {
    const { fovea, judge, id } = await opened();
    judge.hold();
    await hand(fovea, id, nms('# one\n'));
    await expect(hand(fovea, id, nms('# two\n'))).rejects.toMatchObject({ status: 409, state: { id } });
    judge.release();
    await fovea.settledView(id);
    await submit(fovea, id, '# two\n');
    expect((await fovea.events(id, 'verdict')).length).toBe(2);
  });

  it('that passes brings the changed requirement, and what follows answers it', async () => {
    const { fovea, judge, id } = await opened();
    const { turns, current } = await submit(fovea, id, '# right\n');
    expect(turns[0]!.work!.requirement).toMatch(/soft_nms/);
    expect(current).toMatchObject({ kind: 'question', question: TASK });
    await run(fovea, id, nms('# and more\n'));
    await submit(fovea, id, '# and more\n');
    expect(judge.asked.map(({ what, followUp }) => [what, followUp])).toEqual([
      ['verdict', false],
      ['run', true],
      ['verdict', true],
    ]);
    expect((await fovea.conductor.report(id)).turns[0]!.work).toMatchObject({
      followUp: 'passed',
      attempts: [{ followUp: false }, { followUp: true }],
    });
  });

  it('counts the hints that were given', async () => {
    const { fovea, id } = await opened();
    await fovea.move(id, 'hint');
    await submit(fovea, id, '# right\n');
    const [verdict] = await fovea.events(id, 'verdict');
    expect(verdict!.data.assessment!.facts).toContainEqual({ name: 'hints', value: '1' });
  });

  it('is judged after the task was handed in, and after the end', async () => {
    const { fovea, judge, id } = await opened();
    judge.hold();
    await hand(fovea, id, nms('# right\n'));
    await fovea.moved(id, 'hand-in');
    await endInterview(fovea.conductor, id);
    judge.release();
    await fovea.settledView(id);
    expect((await typesOf(fovea, id)).slice(-2)).toEqual(['ended', 'verdict']);
    const report = await fovea.conductor.report(id);
    expect(report.turns[0]).toMatchObject({ score: expect.any(Number), work: { assessment: { talk: 0.3 } } });
    expect((await fovea.conductor.store.summaries({ limit: 1 })).rows[0]!.score).toBe(report.score);
  });

  it('whose judge breaks down stays, is reported, and is judged when the interview is next opened', async () => {
    const { fovea, judge, id } = await opened();
    judge.broken = new Error('the judge broke down');
    await submit(fovea, id, '# right\n');
    expect(await fovea.events(id, 'verdict')).toEqual([]);
    expect(fovea.errors).toContain(judge.broken);
    expect(await workUnderway(fovea.conductor, id)).toEqual({ underway: [] });
    judge.broken = null;
    await fovea.conductor.view(id);
    await fovea.settledView(id);
    expect((await fovea.events(id, 'verdict')).length).toBe(1);
  });

  it('with a key that was seen gives the first reply, even where nothing can be run any more', async () => {
    const { fovea, judge, id } = await opened();
    const key = randomUUID();
    const first = await hand(fovea, id, nms('# one\n'), { key });
    await fovea.settledView(id);
    judge.missing = 'Nothing is installed.';
    expect(await hand(fovea, id, nms('# one\n'), { key })).toEqual({ ...first, repeated: true });
    expect((await fovea.events(id, 'submitted')).length).toBe(1);
  });
});

describe('what cannot be taken is refused, and stores nothing', () => {
  const both = [
    ['a run', run],
    ['a submission', hand],
  ] as const;

  describe.each(both)('%s', (_name, send) => {
    it.each<[string, WorkFiles, string]>([
      ['no file of the task', {}, '"nms.py" is missing'],
      ['another file in its place', { 'other.py': '' }, '"nms.py" is missing'],
      ['a file that is no Python', { ...nms(''), 'notes.txt': '' }, '"notes.txt" is not a file of this task'],
      ['a folder', { ...nms(''), 'lib/box.py': '' }, '"lib/box.py" is not a file of this task'],
      ['a way out', { ...nms(''), '../box.py': '' }, '"../box.py" is not a file of this task'],
    ])('422: %s', async (_what, files, message) => {
      const { fovea, judge, id } = await opened();
      const before = await typesOf(fovea, id);
      await expect(send(fovea, id, files)).rejects.toMatchObject({ status: 422, field: 'files', message });
      expect(await typesOf(fovea, id)).toEqual(before);
      expect(judge.asked).toEqual([]);
    });

    it('takes Python files beside those of the task', async () => {
      const { fovea, id } = await opened();
      expect(await send(fovea, id, { ...nms(''), 'boxes.py': '' })).toMatchObject({ repeated: false });
    });

    it('503 with what to install, where it cannot be run', async () => {
      const { fovea, judge, id } = await opened();
      judge.missing = 'Bubblewrap is not installed. Install it.';
      await expect(send(fovea, id, nms(''))).rejects.toMatchObject({ status: 503, detail: judge.missing });
      expect(await typesOf(fovea, id)).toEqual(['started', 'asked', 'probed']);
      expect(judge.asked).toEqual([]);
    });

    it('503 where Fovea has no judge at all', async () => {
      const fovea = await testFovea();
      const id = await atTask(fovea);
      await expect(send(fovea, id, nms(''))).rejects.toMatchObject({ status: 503 });
      expect(await typesOf(fovea, id)).toEqual(['started', 'asked', 'probed']);
    });

    it('409 with the state: another task than the one at hand, a question, an interview that has ended', async () => {
      const { fovea, id } = await opened();
      await expect(send(fovea, id, nms(''), { question: OTHER })).rejects.toMatchObject({
        status: 409,
        field: 'question',
        state: { id },
      });
      const { id: talk } = await fovea.start({ questions: ['iou-and-nms'] });
      await expect(send(fovea, talk, nms(''))).rejects.toMatchObject({ status: 409, state: { id: talk } });
      await endInterview(fovea.conductor, id);
      await expect(send(fovea, id, nms(''))).rejects.toMatchObject({
        status: 409,
        message: 'The interview has ended',
        state: { status: 'ended' },
      });
    });

    it('404 where there is no such interview', async () => {
      const { fovea } = await opened();
      await expect(send(fovea, 'nothing-here', nms(''))).rejects.toMatchObject({ status: 404 });
    });
  });
});

describe('handing in', () => {
  it('goes on to the next task, and closes after the last one', async () => {
    const { fovea, id } = await opened();
    await submit(fovea, id, '# right\n');
    expect((await fovea.move(id, 'hand-in')).current).toMatchObject({ question: OTHER, kind: 'question' });
    expect(await fovea.move(id, 'hand-in')).toMatchObject({
      status: 'ended',
      ending: expect.stringMatching(/Both/),
    });
  });

  it('is for tasks: a question is answered or skipped', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: ['iou-and-nms'] });
    await expect(fovea.moved(id, 'hand-in')).rejects.toMatchObject({ status: 409, state: { id } });
    expect((await fovea.log(id)).map(({ type }) => type)).toEqual(['started', 'asked']);
  });
});

describe('talking at a task', () => {
  it('is answered and judged while the work goes on, and its replies are known for what they are', async () => {
    const { fovea, id } = await opened();
    const { turns } = await fovea.answer(id, 'I sort by score and loop.');
    expect(turns[0]).toMatchObject({ awaiting: true, outcome: 'answered' });
    expect((await fovea.events(id, 'judged')).length).toBe(1);
    await submit(fovea, id, failing('large'));
    await fovea.answer(id, 'It would drop a box.');
    expect(
      (await fovea.events(id, 'answered')).map(({ data }) => [data.after, data.prompt !== undefined]),
    ).toEqual([
      ['none', false],
      ['probe', true],
    ]);
  });
});

describe('the length of a coding interview', () => {
  it.each([
    [{ round: 'coding' }, 60],
    [{ round: 'coding', count: 2 }, 120],
    [{ round: 'coding', count: 2, minutes: 45 }, 45],
    [{ round: 'coding', questions: [TASK] }, 30],
    [{ round: 'coding', questions: [TASK, OTHER] }, 55],
  ])('of %j is %i minutes', async (choices, minutes) => {
    const fovea = await testFovea();
    expect((await fovea.start(choices)).minutes).toBe(minutes);
  });

  it.each([
    [undefined, 1],
    [30, 1],
    [60, 1],
    [119, 1],
    [130, 2],
  ])('of %s minutes plans %i tasks', async (minutes, planned) => {
    const fovea = await testFovea();
    expect((await fovea.start({ round: 'coding', ...(minutes ? { minutes } : {}) })).planned).toBe(planned);
  });
});

describe('where code runs', () => {
  it('is told for each environment, with what is missing', async () => {
    const { fovea, judge } = await opened();
    judge.missing = 'Install it.';
    const { environments } = await codeEnvironments(fovea.conductor);
    expect(environments).toEqual(
      ['numpy', 'torch'].map((id) => ({ id, available: false, detail: 'Install it.' })),
    );
  });

  it('is nowhere without a judge', async () => {
    const { environments } = await codeEnvironments((await testFovea()).conductor);
    expect(environments.filter(({ available }) => available)).toEqual([]);
  });
});
