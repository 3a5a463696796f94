import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExportDocument } from '#api/responses';
import { exportText, importDocument } from './own-data.js';
import { putJob } from './resume-changes.js';
import { getResume, listResumes, resumeAt, resumeVersions } from './resumes.js';
import { type TestFovea, testFovea } from './testing/fovea.js';
import { begun, engineer, put, undo } from './testing/resume.js';

const named = (name: string) => engineer({ basics: { name } });

async function exported({ conductor }: TestFovea): Promise<ExportDocument> {
  let text = '';
  for await (const part of exportText(conductor.store, '0.1.0', new Date(0))) text += part;
  return ExportDocument.parse(JSON.parse(text));
}

const into = (fovea: TestFovea, document: ExportDocument) =>
  importDocument(fovea.conductor.store, ExportDocument.parse(document));

/** Names on every version, in order of their numbers. */
async function namesIn({ conductor }: TestFovea, id: string): Promise<string[]> {
  const names: string[] = [];
  for (const { version } of (await resumeVersions(conductor, id)).toReversed())
    names.push((await resumeAt(conductor, id, version)).resume.basics!.name!);
  return names;
}

/** A resume with three versions, of which the second is current, and a job. */
async function edited() {
  const fovea = await testFovea();
  const first = await begun(fovea, named('1'));
  const third = await put(fovea, await put(fovea, first, named('2')), named('3'));
  const now = await putJob(fovea.conductor, (await undo(fovea, third)).id, 'We look for an engineer.');
  return { fovea, now };
}

describe('resumes in export and import', () => {
  it('export, delete everything, import: the same export and the same resume, undo and redo included', async () => {
    const { fovea, now } = await edited();
    for (let n = 0; n < 60; n++) await begun(fovea, named(`other ${n}`));
    const before = await exported(fovea);
    expect(before.documents.length).toBeGreaterThan(180);
    await fovea.conductor.store.deleteAll();
    expect(await listResumes(fovea.conductor)).toEqual([]);
    await into(fovea, before);
    expect(await exported(fovea)).toEqual(before);
    expect(await getResume(fovea.conductor, now.id)).toEqual(now);
    expect(now).toMatchObject({ version: 2, undo: 1, redo: 3 });
    expect(await into(fovea, before)).toMatchObject({ documents: 0 });
  });

  it('a resume that went on in two places has every version of both, and the newer head', async () => {
    const { fovea: one, now } = await edited();
    const two = await testFovea({ clock: one.clock });
    await into(two, await exported(one));
    const here = await put(one, now, named('here'));
    const there = await put(two, await put(two, now, named('there')), named('there again'));
    await into(one, await exported(two));
    expect(await namesIn(one, now.id)).toEqual(['1', '2', '3', 'here', 'there', 'there again']);
    const merged = await getResume(one.conductor, now.id);
    expect(merged).toMatchObject({ version: 6, undo: 5, versions: 6, name: there.name, job: now.job });
    expect((await resumeVersions(one.conductor, now.id)).map(({ parent }) => parent)).toEqual([
      5,
      2,
      2,
      2,
      1,
      null,
    ]);
    expect(await into(one, await exported(two))).toMatchObject({ documents: 0 });
    await into(two, await exported(one));
    expect((await namesIn(two, now.id)).toSorted()).toEqual((await namesIn(one, now.id)).toSorted());
    expect((await getResume(two.conductor, now.id)).name).toBe('there again');
    expect((await put(one, merged, here.resume)).version).toBe(7);
  });

  it('an older head adds its versions and moves nothing', async () => {
    const { fovea: one, now } = await edited();
    const two = await testFovea({ clock: one.clock });
    await into(two, await exported(one));
    await put(two, now, named('there'));
    const here = await put(one, now, named('here'));
    await into(one, await exported(two));
    expect(await getResume(one.conductor, now.id)).toMatchObject({
      version: here.version,
      versions: 5,
      name: 'here',
    });
    expect(await namesIn(one, now.id)).toEqual(['1', '2', '3', 'here', 'there']);
  });

  it('whatever two places do and exchange, no version is lost and none doubled', async () => {
    const step = fc.tuple(fc.constantFrom(0, 1), fc.constantFrom('put', 'put', 'undo', 'bring'));
    let brought = 0;
    const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const one = await testFovea();
      const places = [one, await testFovea({ clock: one.clock })];
      const { id } = await begun(one, named('0'));
      await into(places[1]!, await exported(one));
      const known = [new Set(['0']), new Set(['0'])];
      for (const [n, [at, what]] of steps.entries()) {
        const place = places[at]!;
        const now = await getResume(place.conductor, id);
        if (what === 'put') {
          await put(place, now, named(`${n + 1}`));
          known[at]!.add(`${n + 1}`);
        } else if (what === 'undo') {
          if (now.undo !== null) await undo(place, now);
        } else {
          brought++;
          await into(place, await exported(places[1 - at]!));
          for (const name of known[1 - at]!) known[at]!.add(name);
        }
        expect((await namesIn(place, id)).toSorted()).toEqual([...known[at]!].toSorted());
        expect((await getResume(place.conductor, id)).versions).toBe(known[at]!.size);
      }
      for (const place of places) await place.conductor.store.deleteAll();
    });
    await fc.assert(property, { seed: 20_260_112, numRuns: 20 });
    expect(brought).toBeGreaterThan(20);
  });
});

describe('an import of resumes that cannot be right changes nothing', () => {
  type Documents = ExportDocument['documents'];
  const part = (documents: Documents, kind: string, at = 0) =>
    documents.filter((one) => one.kind === kind)[at]! as unknown as {
      id: string;
      updatedAt: string;
      data: Record<string, unknown>;
    };
  const leaveOut = (documents: Documents, kind: string) =>
    documents.splice(
      documents.findIndex((one) => one.kind === kind),
      1,
    );

  it.each<[string, (documents: Documents) => unknown, object]>([
    ['a version without its content', (d) => leaveOut(d, 'resume-version'), { status: 422 }],
    ['a gap in the versions', (d) => leaveOut(d, 'resume-change'), { status: 422 }],
    ['versions without a head', (d) => leaveOut(d, 'resume'), { status: 422 }],
    [
      'a head that is none',
      (d) => Object.assign(part(d, 'resume'), { data: 'x' }),
      { status: 422, field: 'documents' },
    ],
    ['a current version that there is not', (d) => Object.assign(part(d, 'resume').data, { current: 9 }), {}],
    [
      'a head from the end of time',
      (d) => Object.assign(part(d, 'resume'), { updatedAt: '9999-12-31T23:59:59.999Z' }),
      {},
    ],
    [
      'a content that is no resume',
      (d) => Object.assign(part(d, 'resume-version').data, { resume: { work: 1 } }),
      {},
    ],
    ['a job that is none', (d) => Object.assign(part(d, 'resume-job'), { data: 1 }), {}],
    [
      'a version that comes before what it was made from',
      (d) => {
        for (const kind of ['resume-change', 'resume-version'])
          for (const one of d) if (one.kind === kind) Object.assign(one.data as object, { parent: 3 });
      },
      { status: 422 },
    ],
    [
      'another content under a key that is here',
      (d) => Object.assign(part(d, 'resume-version').data, { title: 'Another' }),
      { status: 409, field: 'documents' },
    ],
  ])('%s', async (_what, spoil, refusal) => {
    const { fovea } = await edited();
    const before = await exported(fovea);
    const document = structuredClone(before);
    // Something new goes first, so that a partial import would show.
    document.documents.unshift({
      kind: 'checked',
      id: 'new',
      updatedAt: '2026-01-01T00:00:00.000Z',
      data: {},
    });
    spoil(document.documents);
    await expect(into(fovea, document)).rejects.toMatchObject({ status: 422, ...refusal });
    expect(await exported(fovea)).toEqual(before);
  });
});
