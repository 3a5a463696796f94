import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ExportDocument, Workspace } from '#api/responses';
import type { InterviewEvent } from '#interview/events';
import type { WorkFiles } from '#interview/work';
import { endInterview } from './actions.js';
import { exportText, importDocument } from './own-data.js';
import { type TestFovea, testFovea } from './testing/fovea.js';
import { atTask, nms, submit, TASK } from './testing/task.js';
import { ToldJudge } from './testing/told-judge.js';
import { forgetWorkspaces, keepWorkspace, runWork, WORKSPACE, workspace } from './work.js';

async function opened() {
  const fovea = await testFovea({ judge: new ToldJudge() });
  return { fovea, id: await atTask(fovea) };
}

const keep = ({ conductor }: TestFovea, id: string, files: WorkFiles, revision: number, question = TASK) =>
  keepWorkspace(conductor, id, { question, files, revision });
const look = ({ conductor }: TestFovea, id: string) => workspace(conductor, id, TASK);

describe('what lies in the editor', () => {
  it('is the starter at first, then the latest run or submission, then what was kept', async () => {
    const { fovea, id } = await opened();
    const first = await look(fovea, id);
    expect(Workspace.parse(first)).toEqual(first);
    expect(first).toMatchObject({ question: TASK, revision: 0, savedAt: null, unavailable: null });
    expect(first.files).toEqual(first.starter);
    expect(first.starter['nms.py']).toContain('def nms(');
    await runWork(fovea.conductor, id, { key: randomUUID(), files: nms('# run\n') });
    expect((await look(fovea, id)).files).toEqual(nms('# run\n'));
    await submit(fovea, id, '# submitted\n');
    expect((await look(fovea, id)).files).toEqual(nms('# submitted\n'));
    const kept = await keep(fovea, id, nms('# kept\n'), 0);
    expect(Workspace.parse(kept)).toEqual(kept);
    expect(kept).toMatchObject({ revision: 1, files: nms('# kept\n'), starter: first.starter });
    expect(await look(fovea, id)).toEqual(kept);
  });

  it('tells why nothing can be run', async () => {
    const judge = new ToldJudge();
    judge.missing = 'Install it.';
    const fovea = await testFovea({ judge });
    expect((await look(fovea, await atTask(fovea))).unavailable).toBe('Install it.');
  });

  it('is kept revision after revision, and a second tab with an older one is told so', async () => {
    const { fovea, id } = await opened();
    for (const revision of [0, 1, 2]) await keep(fovea, id, nms(`# ${revision}\n`), revision);
    for (const revision of [0, 2, 4])
      await expect(keep(fovea, id, nms('# other\n'), revision)).rejects.toMatchObject({
        status: 409,
        field: 'revision',
      });
    expect(await look(fovea, id)).toMatchObject({ revision: 3, files: nms('# 2\n') });
  });

  it('of two tabs that save at the same moment one is told of the other', async () => {
    const { fovea, id } = await opened();
    const results = await Promise.allSettled(['a', 'b', 'c'].map((text) => keep(fovea, id, nms(text), 0)));
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await look(fovea, id)).toMatchObject({ revision: 1 });
  });

  it.each<[string, WorkFiles]>([
    ['a file of the task is missing', {}],
    ['a file is none of the task’s', { ...nms(''), 'notes.txt': '' }],
  ])('is refused with 422: %s', async (_name, files) => {
    const { fovea, id } = await opened();
    await expect(keep(fovea, id, files, 0)).rejects.toMatchObject({ status: 422, field: 'files' });
    expect(await look(fovea, id)).toMatchObject({ revision: 0 });
  });

  it('is a 404 of a task that was not asked, and of a question without work', async () => {
    const { fovea, id } = await opened();
    await expect(keep(fovea, id, nms(''), 0, 'pairwise-iou')).rejects.toMatchObject({ status: 404 });
    const { id: talk } = await fovea.start({ questions: ['iou-and-nms'] });
    await expect(workspace(fovea.conductor, talk, 'iou-and-nms')).rejects.toMatchObject({ status: 404 });
    await expect(workspace(fovea.conductor, 'nothing', TASK)).rejects.toMatchObject({ status: 404 });
  });

  it('can still be looked at after the hand-in', async () => {
    const { fovea, id } = await opened();
    await keep(fovea, id, nms('# kept\n'), 0);
    await fovea.move(id, 'hand-in');
    expect(await look(fovea, id)).toMatchObject({ files: nms('# kept\n') });
  });
});

describe('an interview that is deleted', () => {
  it('takes what lay in its editor with it, and nothing of another one', async () => {
    const { fovea, id } = await opened();
    const other = await atTask(fovea);
    for (let count = 0; count < 9; count++) await atTask(fovea);
    const alike = await atTask(fovea);
    // interview-1 is a beginning of interview-12.
    expect(alike.startsWith(id)).toBe(true);
    for (const one of [id, other, alike]) await keep(fovea, one, nms(`# ${one}\n`), 0);
    await forgetWorkspaces(fovea.conductor, id);
    const left = await fovea.conductor.store.documents(WORKSPACE);
    expect(left.map((one) => one.id).toSorted()).toEqual([`${alike}.${TASK}`, `${other}.${TASK}`].toSorted());
  });
});

describe('export and import', () => {
  async function exported({ conductor }: TestFovea): Promise<ExportDocument> {
    let text = '';
    for await (const part of exportText(conductor.store, '0.1.0', new Date(0))) text += part;
    return ExportDocument.parse(JSON.parse(text));
  }

  it('carry runs, verdicts and what lies in the editor', async () => {
    const { fovea, id } = await opened();
    await runWork(fovea.conductor, id, { key: randomUUID(), files: nms('# run\n') });
    await submit(fovea, id, '# submitted\n');
    await keep(fovea, id, nms('# kept 🦊\n'), 0);
    const document = await exported(fovea);
    const other = await testFovea({ judge: new ToldJudge() });
    expect(await importDocument(other.conductor.store, document)).toMatchObject({ added: 1, documents: 1 });
    expect(await exported(other)).toEqual(document);
    expect(await look(other, id)).toEqual(await look(fovea, id));
    expect(await other.conductor.report(id)).toEqual(await fovea.conductor.report(id));
  });

  it('a submission without a verdict is judged where it is imported', async () => {
    const judge = new ToldJudge();
    const fovea = await testFovea({ judge });
    const id = await atTask(fovea);
    judge.broken = new Error('the judge broke down');
    await submit(fovea, id, '# right\n');
    const other = await testFovea({ judge: new ToldJudge() });
    await importDocument(other.conductor.store, await exported(fovea));
    await other.conductor.view(id);
    await other.settledView(id);
    expect((await other.events(id, 'verdict')).length).toBe(1);
  });

  it.each<[string, object | undefined]>([
    ['holds a task of no one’s making', { shown: {}, hidden: {} }],
    ['holds files that are none', { shown: { files: 'nms.py' }, hidden: { followUp: null } }],
    ['holds a task without work', undefined],
  ])('an imported log that %s can be looked at, gone on with and ended', async (_name, work) => {
    const { fovea, id } = await opened();
    const document = await exported(fovea);
    const events = (document.interviews[0]!.events as InterviewEvent[])
      .slice(0, 2)
      .map((event) =>
        event.type === 'asked'
          ? { ...event, data: { ...event.data, item: { ...event.data.item, work } } }
          : event,
      );
    const other = await testFovea({ judge: new ToldJudge() });
    const odd = { ...document, interviews: [{ id, events }], documents: [] };
    await importDocument(other.conductor.store, ExportDocument.parse(odd));
    expect((await other.conductor.view(id)).turns[0]!.awaiting).toBe(true);
    await expect(other.moved(id, 'hint')).rejects.toMatchObject({ status: 409 });
    if (work) {
      expect(await look(other, id)).toMatchObject({ starter: {}, revision: 0 });
      await runWork(other.conductor, id, { key: randomUUID(), files: nms('') });
      await submit(other, id, '# right\n');
    } else await expect(look(other, id)).rejects.toMatchObject({ status: 404 });
    expect((await endInterview(other.conductor, id)).turns.length).toBe(1);
  });
});
