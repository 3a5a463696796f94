import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PostDispute } from '#api/requests';
import { ExportDocument, Today } from '#api/responses';
import type { Resume } from '#content/resume';
import { InterviewEvent } from '#interview/events';
import { reportOf } from '#interview/report';
import { fold } from '#interview/state';
import { endInterview } from './actions.js';
import { claimsWithPractice, practiseClaim } from './claims.js';
import { dispute } from './dispute.js';
import { questionHistory } from './library.js';
import { exportText, importDocument } from './own-data.js';
import { Refusal } from './refusal.js';
import { createResume } from './resumes.js';
import { type TestFovea, testFovea } from './testing/fovea.js';
import { begun, put } from './testing/resume.js';
import { today } from './today.js';

const LINE = 'Cut latency from 60 to 20 ms with INT8.';
const resume = (...highlights: string[]): Resume => ({
  basics: { name: 'Maja Lindqvist' },
  work: [
    { name: 'Halden Optics', startDate: '2021-03', highlights: highlights.length > 0 ? highlights : [LINE] },
  ],
});
const claims = ({ conductor }: TestFovea, of = resume()) => claimsWithPractice(conductor, of);

/** Practises the first claim, saying the points that are named; ended. */
async function practised(
  fovea: TestFovea,
  made: readonly string[],
  of = resume(),
  end = true,
): Promise<string> {
  const [claim] = await claims(fovea, of);
  const { id } = await practiseClaim(fovea.conductor, of, claim!.id, { level: 'senior', feedback: 'end' });
  await fovea.answer(id, { made });
  if (end) await endInterview(fovea.conductor, id);
  return id;
}
const points = ({ conductor }: TestFovea) =>
  conductor.pack.claims.find(({ id }) => id === 'faster-inference')!.points.map(({ id }) => id);
const some = (fovea: TestFovea, count: number) => points(fovea).slice(0, count);

describe('practising a claim', () => {
  it('asks the one question with the line quoted, and ends after it', async () => {
    const fovea = await testFovea();
    const [claim] = await claims(fovea);
    expect(claim).toMatchObject({ path: 'work[0].highlights[0]', kind: 'faster-inference', practised: null });
    const { id, state } = await practiseClaim(fovea.conductor, resume(), claim!.id, {
      level: 'mid',
      feedback: 'each',
    });
    expect(state).toMatchObject({ round: 'concept', level: 'mid', planned: 1, status: 'open' });
    expect(state.current?.prompt).toContain('“Cut latency from 60 to 20 ms with INT8”');
    await fovea.answer(id, { made: points(fovea) });
    await endInterview(fovea.conductor, id);
    const report = await fovea.conductor.report(id);
    expect(report.turns).toHaveLength(1);
    expect(report.turns[0]).toMatchObject({ question: `claim-${claim!.id}`, score: 1 });
  });

  it('probes for what was not said, as any question of the round does', async () => {
    const fovea = await testFovea();
    const [claim] = await claims(fovea);
    const { id } = await practiseClaim(fovea.conductor, resume(), claim!.id, {
      level: 'mid',
      feedback: 'end',
    });
    const { current } = await fovea.answer(id, { made: some(fovea, 1) });
    expect(current).toMatchObject({ kind: 'probe', question: `claim-${claim!.id}` });
    const probes = fovea.conductor.pack.claims.flatMap((kind) => kind.points.map(({ probe }) => probe));
    expect(probes).toContain(current!.prompt);
  });

  it('keeps its question in the log: neither resume nor pack is needed to read it again', async () => {
    const fovea = await testFovea();
    const id = await practised(fovea, some(fovea, 5));
    const log = (await fovea.log(id)).map((event) => InterviewEvent.parse(JSON.parse(JSON.stringify(event))));
    const [started] = log;
    expect(started).toMatchObject({
      type: 'started',
      data: { items: [{ title: 'Cut latency from 60 to 20 ms with INT8' }] },
    });
    const { turns } = reportOf(fold(log));
    expect(turns[0]!.score).toBeGreaterThan(0);
    expect(turns[0]!.prompt).toContain('INT8');
  });

  it('goes through dispute, export and import as it is', async () => {
    const fovea = await testFovea();
    const id = await practised(fovea, some(fovea, 3));
    const [claim] = await claims(fovea);
    const question = `claim-${claim!.id}`;
    const point = points(fovea).at(-1)!;
    await dispute(
      fovea.conductor,
      id,
      PostDispute.parse({ key: randomUUID(), question, point, verdict: 'made', meant: 'I said so.' }),
    );
    let text = '';
    for await (const part of exportText(fovea.conductor.store, '0.1.0', new Date(0))) text += part;
    const other = await testFovea();
    await importDocument(other.conductor.store, ExportDocument.parse(JSON.parse(text)));
    expect(await other.conductor.report(id)).toEqual(await fovea.conductor.report(id));
    expect(await claims(other)).toEqual(await claims(fovea));
    expect((await questionHistory(other.conductor, question)).answers).toHaveLength(1);
  });

  it('goes on in another process before it was answered', async () => {
    const fovea = await testFovea();
    const [claim] = await claims(fovea);
    const { id } = await practiseClaim(fovea.conductor, resume(), claim!.id, {
      level: 'mid',
      feedback: 'end',
    });
    const started = (await fovea.log(id)).slice(0, 1);
    const other = await testFovea();
    await other.conductor.store.importAll([{ id, events: started }], []);
    expect((await other.conductor.view(id)).current?.question).toBe(`claim-${claim!.id}`);
  });

  it('can be answered again from its report, whatever became of the resume', async () => {
    const fovea = await testFovea();
    const id = await practised(fovea, some(fovea, 2));
    const { question } = (await fovea.conductor.report(id)).turns[0]!;
    const again = await fovea.start({ round: 'concept', questions: [question, 'iou-and-nms'] });
    expect(again.current).toMatchObject({ question });
    expect(again.planned).toBe(2);
    await expect(fovea.start({ questions: ['claim-000000000000'] })).rejects.toMatchObject({ status: 422 });
    await expect(fovea.start({ round: 'behavioral', questions: [question] })).rejects.toMatchObject({
      status: 422,
    });
  });

  it('refuses a claim that the resume no longer makes', async () => {
    const fovea = await testFovea();
    const [claim] = await claims(fovea);
    const asked = practiseClaim(fovea.conductor, resume('Wrote the viewer'), claim!.id, {
      level: 'mid',
      feedback: 'end',
    });
    await expect(asked).rejects.toMatchObject({ status: 404, field: 'claim' });
    await expect(asked).rejects.toBeInstanceOf(Refusal);
    expect(await fovea.conductor.store.countInterviews()).toBe(0);
  });
});

describe('claims with practice', () => {
  it('tell the newest judged answer, and whether it defends the line', async () => {
    const fovea = await testFovea();
    const first = await practised(fovea, some(fovea, 2));
    expect((await claims(fovea))[0]).toMatchObject({ practised: { interview: first }, defended: false });
    fovea.clock.pass({ minutes: 1 });
    const second = await practised(fovea, points(fovea));
    expect((await claims(fovea))[0]).toMatchObject({
      practised: { interview: second, score: 1 },
      defended: true,
    });
  });

  it('stay with the words: another line has none', async () => {
    const fovea = await testFovea();
    await practised(fovea, points(fovea));
    const moved = resume('Built it', LINE.toLowerCase());
    expect((await claims(fovea, moved))[0]).toMatchObject({ path: 'work[0].highlights[1]', defended: true });
    expect((await claims(fovea, resume('Cut latency from 60 to 19 ms')))[0]).toMatchObject({
      practised: null,
    });
  });
});

describe('Today', () => {
  const shown = async (fovea: TestFovea) => {
    const data = await today(fovea.conductor, 'mid');
    expect(Today.parse(data)).toEqual(data);
    return data;
  };

  it('shows at most four claims of the person’s own resumes, those never practised first', async () => {
    const fovea = await testFovea();
    expect((await shown(fovea)).claims).toEqual([]);
    const many = resume(...[1, 2, 3, 4, 5, 6].map((n) => `Cut step ${n} from ${n + 60} to ${n} ms`));
    const stored = await begun(fovea, many);
    await practised(fovea, some(fovea, 1), many);
    const { claims: open } = await shown(fovea);
    expect(open).toHaveLength(4);
    expect(open.map(({ practised: done }) => done)).toEqual([false, false, false, false]);
    expect(open[0]).toMatchObject({
      resume: stored.id,
      resumeTitle: 'Mine',
      text: 'Cut step 2 from 62 to 2 ms',
    });
  });

  it('shows what was practised and does not hold, and no longer what does or is gone', async () => {
    const fovea = await testFovea();
    const stored = await begun(fovea, resume());
    await practised(fovea, some(fovea, 1));
    expect((await shown(fovea)).claims).toMatchObject([
      { text: LINE, practised: true, score: expect.any(Number) },
    ]);
    await practised(fovea, points(fovea));
    expect((await shown(fovea)).claims).toEqual([]);
    await put(fovea, stored, resume('Cut it from 9 to 1 ms'));
    expect((await shown(fovea)).claims).toMatchObject([{ text: 'Cut it from 9 to 1 ms' }]);
  });

  it('leaves out the example, and a line of two resumes stands once', async () => {
    const fovea = await testFovea();
    await createResume(fovea.conductor, { from: 'example' });
    expect((await shown(fovea)).claims).toEqual([]);
    await begun(fovea, resume());
    await begun(fovea, resume());
    expect((await shown(fovea)).claims).toHaveLength(1);
  });

  it('does not ask about lines that are still the example’s, whoever’s name stands above them', async () => {
    const fovea = await testFovea();
    const { conductor } = fovea;
    const stored = await createResume(conductor, { from: 'example' });
    const example = stored.resume;
    const named = { ...example, basics: { ...example.basics, name: 'Nadia Okafor' } };
    const own = await put(fovea, stored, named);
    expect(own.example).toBe(false);
    expect((await shown(fovea)).claims).toEqual([]);
    const work = structuredClone(example.work!);
    work[0]!.highlights![0] = LINE;
    await put(fovea, own, { ...named, work });
    expect((await shown(fovea)).claims.map(({ text }) => text)).toEqual([LINE]);
  });

  it('counts a claim for no skill, and offers no way to start it as a question of the pack', async () => {
    const fovea = await testFovea();
    const before = await shown(fovea);
    await practised(fovea, some(fovea, 1));
    const after = await shown(fovea);
    expect(after.coverage).toEqual(before.coverage);
    expect(after.next).toEqual(before.next);
    expect(after.missed).toEqual([]);
    expect(after.last).toHaveLength(1);
    expect(after.answered).toBe(1);
  });
});
