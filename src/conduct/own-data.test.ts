import { describe, expect, it } from 'vitest';
import { ExportDocument } from '#api/responses';
import { exportText, importDocument } from './own-data.js';
import { setChecked } from './preparation.js';
import { type TestFovea, testFovea } from './testing/fovea.js';
import { allBut } from './testing/rubric.js';
import { today } from './today.js';

async function exported({ conductor }: TestFovea): Promise<ExportDocument> {
  let text = '';
  for await (const part of exportText(conductor.store, '0.1.0', new Date(0))) text += part;
  return JSON.parse(text);
}

/** Two interviews, one of them open, and a ticked entry. */
async function livedIn(): Promise<TestFovea> {
  const fovea = await testFovea();
  const { id } = await fovea.start({ questions: ['iou-and-nms'] });
  await fovea.move(id, 'hint');
  await fovea.answer(id, { ...allBut('iou-and-nms'), believes: ['iou-half-means-half'] });
  const { id: open } = await fovea.start({ round: 'behavioral', count: 2 });
  await fovea.answer(open, 'Emoji 🦊👩‍🔬, עברית, عربي, e\u0301 and a tab\t.');
  const [entry] = fovea.conductor.pack.guide.steps[0]!.checklist;
  await setChecked(fovea.conductor, entry!.id, true);
  return fovea;
}

const into = (fovea: TestFovea, document: ExportDocument) =>
  importDocument(fovea.conductor.store, ExportDocument.parse(document));

describe('export and import', () => {
  it('export, delete everything, import: the same export, the same lists', async () => {
    const fovea = await livedIn();
    const before = await exported(fovea);
    const summaries = await fovea.conductor.store.summaries({ limit: 10 });
    const shown = await today(fovea.conductor, 'mid');
    expect(before.interviews.length).toBe(2);
    await fovea.conductor.store.deleteAll();
    expect(await exported(fovea)).toMatchObject({ interviews: [], documents: [] });
    expect(await into(fovea, before)).toEqual({ added: 2, extended: 0, unchanged: 0, documents: 1 });
    expect(await exported(fovea)).toEqual(before);
    expect(await fovea.conductor.store.summaries({ limit: 10 })).toEqual(summaries);
    expect(await today(fovea.conductor, 'mid')).toEqual(shown);
  });

  it('is the same in another folder, and importing twice changes nothing', async () => {
    const document = await exported(await livedIn());
    const other = await testFovea();
    await into(other, document);
    expect(await into(other, document)).toEqual({ added: 0, extended: 0, unchanged: 2, documents: 0 });
    expect(await exported(other)).toEqual(document);
  });

  it('an imported interview goes on where it stopped', async () => {
    const document = await exported(await livedIn());
    const other = await testFovea();
    await into(other, document);
    const [open] = (await other.conductor.store.summaries({ limit: 1, status: 'open' })).rows;
    const state = await other.conductor.view(open!.id);
    expect(state.current).not.toBeNull();
    expect((await other.answer(open!.id, 'Going on.')).sequence).toBeGreaterThan(state.sequence);
  });

  it('a longer log extends the one here; a shorter one changes nothing', async () => {
    const fovea = await livedIn();
    const long = await exported(fovea);
    const short = structuredClone(long);
    short.interviews[0]!.events.splice(3);
    const other = await testFovea();
    await into(other, short);
    expect(await into(other, long)).toMatchObject({ added: 0, extended: 1, unchanged: 1 });
    expect(await into(other, short)).toMatchObject({ extended: 0, unchanged: 2 });
    expect(await exported(other)).toEqual(long);
  });

  it('a newer record wins, an older one does not', async () => {
    const fovea = await testFovea();
    const record = (updatedAt: string, text: string) => ({
      kind: 'draft',
      id: 'one',
      updatedAt,
      data: { text },
    });
    const document = (updatedAt: string, text: string): ExportDocument => ({
      format: 'fovea-export',
      formatVersion: 1,
      exportedAt: '',
      version: '',
      interviews: [],
      documents: [record(updatedAt, text)],
    });
    expect(await into(fovea, document('2026-01-02T00:00:00.000Z', 'second'))).toMatchObject({ documents: 1 });
    expect(await into(fovea, document('2026-01-01T00:00:00.000Z', 'first'))).toMatchObject({ documents: 0 });
    expect((await exported(fovea)).documents).toEqual([record('2026-01-02T00:00:00.000Z', 'second')]);
  });
});

describe('an import that cannot be right changes nothing', () => {
  const broken: [string, (document: ExportDocument) => void, object][] = [
    [
      'another log under the same id',
      (d) => Object.assign(d.interviews[1]!.events[1]!, { at: '2020-01-01T00:00:00.000Z' }),
      { status: 409, field: 'interviews[1].events', detail: expect.stringContaining('Event 2') },
    ],
    [
      'a gap in a log',
      (d) => d.interviews[1]!.events.splice(2, 1),
      { status: 422, field: 'interviews[1].events' },
    ],
    [
      'a log without its beginning',
      (d) => d.interviews[0]!.events.shift(),
      { status: 422, field: 'interviews[0].events' },
    ],
    [
      'a log that begins with something else',
      (d) => Object.assign(d.interviews[0]!.events[0]!, { type: 'ended', data: { how: 'time', reason: '' } }),
      { status: 422 },
    ],
    [
      'one interview twice',
      (d) => d.interviews.push(structuredClone(d.interviews[0]!)),
      { status: 422, field: 'interviews[3].id' },
    ],
    [
      'one key twice in a log',
      (d) => {
        for (const event of d.interviews[2]!.events) event.key = 'the-same';
      },
      { status: 422, field: 'interviews[2].events' },
    ],
  ];

  it.each(broken)('%s', async (_name, spoil, refusal) => {
    const fovea = await livedIn();
    const before = await exported(fovea);
    const document = structuredClone(before);
    // Something new goes first, so that a partial import would show.
    document.interviews.push({
      id: 'brand-new',
      events: structuredClone(document.interviews[0]!.events.slice(0, 2)),
    });
    spoil(document);
    await expect(into(fovea, document)).rejects.toMatchObject(refusal);
    expect(await exported(fovea)).toEqual(before);
  });
});
