import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CreateResume, ResumeList, ResumeVersions, StoredResume } from '#api/resume';
import type { Resume } from '#content/resume';
import { putCurrent, putJob } from './resume-changes.js';
import { createResume, deleteResume, getResume, listResumes, resumeAt, resumeVersions } from './resumes.js';
import { TestFovea, testFovea } from './testing/fovea.js';
import { begun, engineer, put, redo, undo } from './testing/resume.js';

const named = (name: string): Resume => engineer({ basics: { name } });
const make = (fovea: TestFovea, request: CreateResume) =>
  createResume(fovea.conductor, CreateResume.parse(request));
const versions = ({ conductor }: TestFovea, { id }: { id: string }) => resumeVersions(conductor, id);

describe('a resume', () => {
  it('begins empty, from the example, from what was read, or as a copy', async () => {
    const fovea = await testFovea();
    const blank = await make(fovea, { from: 'blank' });
    expect(StoredResume.parse(blank)).toEqual(blank);
    expect(blank).toMatchObject({
      title: 'Resume',
      resume: {},
      version: 1,
      versions: 1,
      undo: null,
      redo: null,
    });
    const given = await begun(fovea);
    expect(given).toMatchObject({
      title: 'Mine',
      name: 'Maja Lindqvist',
      example: false,
      resume: engineer(),
    });
    await putJob(fovea.conductor, given.id, 'We look for an engineer.');
    const copy = await make(fovea, { from: 'copy', of: given.id });
    expect(copy).toMatchObject({
      title: 'Mine (copy)',
      resume: engineer(),
      versions: 1,
      job: 'We look for an engineer.',
    });
    expect(copy.id).not.toBe(given.id);
    expect(
      ResumeList.parse({ resumes: await listResumes(fovea.conductor) }).resumes.map(({ id }) => id),
    ).toEqual([copy, given, blank].map(({ id }) => id));
  });

  it('made from the example is marked so until another name stands on it', async () => {
    const fovea = await testFovea();
    const example = await make(fovea, { from: 'example' });
    expect(example).toMatchObject({ example: true, title: 'Example resume' });
    expect(await make(fovea, { from: 'copy', of: example.id })).toMatchObject({ example: true });
    const renamed = { ...example.resume, basics: { ...example.resume.basics, name: 'Maja Lindqvist' } };
    const own = await put(fovea, example, renamed);
    expect(own).toMatchObject({ example: false, name: 'Maja Lindqvist' });
    expect(JSON.stringify(own.resume)).not.toContain('"example":true');
    expect((await listResumes(fovea.conductor)).find(({ id }) => id === own.id)).toMatchObject({
      example: false,
    });
    expect(await undo(fovea, own)).toMatchObject({ example: true, name: example.name });
  });

  it('has a title even where the name on it is too long for one', async () => {
    const fovea = await testFovea();
    const resume = engineer({ basics: { name: `x${'𝔐'.repeat(90)}` } });
    const given = await make(fovea, { from: 'given', resume });
    expect(given.title).toBe(`x${'𝔐'.repeat(59)}`);
    const copy = await make(fovea, { from: 'copy', of: given.id });
    expect(copy.title).toBe(`x${'𝔐'.repeat(56)} (copy)`);
    expect((await put(fovea, copy, engineer())).title).toBe(copy.title);
  });

  it.each<[string, CreateResume, string]>([
    ['given', { from: 'given' }, 'resume'],
    ['copied', { from: 'copy' }, 'of'],
    ['copied from nothing', { from: 'copy', of: 'nothing' }, 'of'],
  ])('that is %s needs to be told what', async (_how, request, field) => {
    const fovea = await testFovea();
    await expect(make(fovea, request)).rejects.toMatchObject({ status: 422, field });
    expect(await listResumes(fovea.conductor)).toEqual([]);
  });

  it('is deleted with all its versions, its job, and nothing of another one', async () => {
    const fovea = await testFovea();
    const one = await begun(fovea);
    const other = await begun(fovea);
    await put(fovea, one, named('Another'));
    await putJob(fovea.conductor, one.id, 'A job.');
    await deleteResume(fovea.conductor, one.id);
    expect((await fovea.conductor.store.documents()).every(({ id }) => id.startsWith(other.id))).toBe(true);
    expect(await getResume(fovea.conductor, other.id)).toEqual(other);
    for (const again of [
      getResume(fovea.conductor, one.id),
      deleteResume(fovea.conductor, one.id),
      put(fovea, one, named('Too late')),
      putJob(fovea.conductor, one.id, 'Too late'),
      versions(fovea, one),
    ])
      await expect(again).rejects.toMatchObject({ status: 404 });
  });
});

describe('a change', () => {
  it('is kept as a version that says in words what changed', async () => {
    const fovea = await testFovea();
    const first = await begun(fovea);
    const second = await put(fovea, first, named('Maja L.'));
    expect(second).toMatchObject({ version: 2, versions: 2, undo: 1, redo: null, name: 'Maja L.' });
    expect(await getResume(fovea.conductor, first.id)).toEqual(second);
    const history = await versions(fovea, first);
    expect(ResumeVersions.parse({ versions: history }).versions).toEqual(history);
    expect(history).toMatchObject([
      { version: 2, parent: 1, current: true, beside: false, what: 'Name changed; e-mail removed; 1 more' },
      { version: 1, parent: null, current: false, what: 'Taken from a document' },
    ]);
    expect(await resumeAt(fovea.conductor, first.id, 1)).toMatchObject({ version: 1, resume: engineer() });
    await expect(resumeAt(fovea.conductor, first.id, 3)).rejects.toMatchObject({ status: 404 });
  });

  it('sent again gives the first reply again, whatever came after it', async () => {
    const fovea = await testFovea();
    const first = await begun(fovea);
    const key = randomUUID();
    const replies = await Promise.all([1, 2, 3].map(() => put(fovea, first, named('One'), { key })));
    const next = await put(fovea, replies[0]!, named('Two'));
    replies.push(await put(fovea, first, named('One'), { key }));
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(await getResume(fovea.conductor, first.id)).toEqual(next);
    expect(await versions(fovea, first)).toHaveLength(3);
  });

  it('that changes nothing is not kept', async () => {
    const fovea = await testFovea();
    const first = await begun(fovea);
    expect(await put(fovea, first, engineer())).toEqual(first);
    expect(await versions(fovea, first)).toHaveLength(1);
  });

  it('of a version that there is not is refused', async () => {
    const fovea = await testFovea();
    const first = await begun(fovea);
    await expect(put(fovea, first, named('X'), { base: 2 })).rejects.toMatchObject({
      status: 422,
      field: 'base',
    });
    await expect(putCurrent(fovea.conductor, first.id, { base: 1, version: 2 })).rejects.toMatchObject({
      status: 422,
      field: 'version',
    });
  });
});

describe('two tabs', () => {
  it('the second is told, and what it sent is kept beside the first', async () => {
    const fovea = await testFovea();
    const first = await begun(fovea);
    const current = await put(fovea, first, named('From one tab'));
    const key = randomUUID();
    for (let times = 0; times < 2; times++)
      await expect(put(fovea, first, named('From the other'), { key })).rejects.toMatchObject({
        status: 409,
        besides: { kept: 3, current: { version: 2, versions: 3, resume: current.resume } },
      });
    expect(await getResume(fovea.conductor, first.id)).toMatchObject({ version: 2, undo: 1 });
    expect((await resumeAt(fovea.conductor, first.id, 3)).resume).toEqual(named('From the other'));
    expect((await versions(fovea, first)).map(({ beside }) => beside)).toEqual([true, false, false]);
    const chosen = await putCurrent(fovea.conductor, first.id, { base: 2, version: 3 });
    expect(chosen).toMatchObject({ version: 3, undo: 1, name: 'From the other' });
    const back = await undo(fovea, chosen);
    expect(back.redo).toBe(3);
    expect(await redo(fovea, back)).toMatchObject({ version: 3, name: 'From the other' });
  });

  it('that undo and change at once: the one that is late is told', async () => {
    const fovea = await testFovea();
    const first = await begun(fovea);
    const second = await put(fovea, first, named('Two'));
    await undo(fovea, second);
    await expect(put(fovea, second, named('Three'))).rejects.toMatchObject({
      status: 409,
      besides: { kept: 3 },
    });
    await expect(putCurrent(fovea.conductor, first.id, { base: 2, version: 3 })).rejects.toMatchObject({
      status: 409,
      besides: { kept: null, current: { version: 1, redo: 2 } },
    });
  });

  it('that change nothing, or the same, keep nothing twice', async () => {
    const fovea = await testFovea();
    const first = await begun(fovea);
    const second = await put(fovea, first, named('Two'));
    expect(await put(fovea, first, named('Two'))).toEqual(second);
    await expect(put(fovea, first, engineer())).rejects.toMatchObject({
      status: 409,
      besides: { kept: null },
    });
    expect(await versions(fovea, first)).toHaveLength(2);
  });
});

describe('two processes on one database', () => {
  it('of changes to one version at once one becomes current and every other is kept beside it', async () => {
    const one = await testFovea();
    const two = await TestFovea.open({ folder: one.folder, clock: one.clock });
    const first = await begun(one);
    for (let round = 0; round < 4; round++) {
      const base = await getResume(two.conductor, first.id);
      const settled = await Promise.allSettled(
        [one, two, one, two].map((fovea, writer) => put(fovea, base, named(`${round} ${writer}`))),
      );
      expect(settled.map(({ status }) => status).toSorted()).toEqual([
        'fulfilled',
        'rejected',
        'rejected',
        'rejected',
      ]);
      for (const result of settled)
        if (result.status === 'rejected') {
          expect(result.reason).toMatchObject({ status: 409, besides: { kept: expect.any(Number) } });
          const { version, resume } = await resumeAt(one.conductor, first.id, result.reason.besides.kept);
          expect(version).toBeGreaterThan(base.version);
          expect(resume.basics?.name).toMatch(new RegExp(`^${round} `));
        }
    }
    const history = await versions(two, first);
    expect(history.map(({ version }) => version)).toEqual(Array.from({ length: 17 }, (_, i) => 17 - i));
    expect(history.filter(({ beside }) => beside)).toHaveLength(12);
    const names = await Promise.all(history.map(({ version }) => resumeAt(one.conductor, first.id, version)));
    expect(new Set(names.map(({ resume }) => resume.basics?.name)).size).toBe(17);
    await two.close();
  });

  it('a process that was killed has lost nothing that it acknowledged', async () => {
    const one = await testFovea();
    let last = await begun(one);
    for (let n = 1; n <= 3; n++) last = await put(one, last, named(`Kept ${n}`));
    // What a kill leaves: the file as it is, not closed, opened by another process.
    const two = await TestFovea.open({ folder: one.folder });
    expect(await getResume(two.conductor, last.id)).toEqual(last);
    expect(await versions(two, last)).toHaveLength(4);
    await two.close();
  });
});

describe('any sequence of changes, undoing, doing again and going back', () => {
  it('leaves every version that was acknowledged readable, and undo and redo lead there and back', async () => {
    const fovea = await testFovea();
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), stale: fc.nat(4) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('go' as const), to: fc.nat(30) }) },
    );
    let sequences = 0;
    const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      sequences++;
      let now = await begun(fovea, named('0'));
      const kept = new Map([[1, '0']]);
      for (const [n, one] of steps.entries()) {
        const name = `${n + 1}`;
        if (one.do === 'put') {
          const base = Math.max(1, now.version - (one.stale > 2 ? one.stale : 0));
          const sent = put(fovea, now, named(name), { base });
          if (base === now.version) {
            now = await sent;
            expect(now).toMatchObject({ name, undo: base, redo: null });
            kept.set(now.version, name);
          } else {
            const refused = await sent.catch((error) => error);
            expect(refused).toMatchObject({ status: 409 });
            kept.set(refused.besides.kept, name);
            now = refused.besides.current;
          }
        } else if (one.do === 'undo' && now.undo !== null) {
          const back = await undo(fovea, now);
          expect(back).toMatchObject({ version: now.undo, redo: now.version });
          now = back;
        } else if (one.do === 'redo' && now.redo !== null) {
          const again = await redo(fovea, now);
          expect(again).toMatchObject({ version: now.redo, undo: now.version });
          now = again;
        } else if (one.do === 'go') {
          const version = 1 + (one.to % kept.size);
          now = await putCurrent(fovea.conductor, now.id, { base: now.version, version });
        }
        expect(now.name).toBe(kept.get(now.version));
      }
      expect(now.versions).toBe(kept.size);
      expect(await getResume(fovea.conductor, now.id)).toEqual(now);
      const history = await versions(fovea, now);
      expect(history.map(({ version }) => version).toSorted()).toEqual([...kept.keys()].toSorted());
      for (const { version, parent } of history) expect(parent === null ? 0 : parent).toBeLessThan(version);
      for (const [version, name] of kept)
        expect((await resumeAt(fovea.conductor, now.id, version)).resume.basics?.name).toBe(name);
      await deleteResume(fovea.conductor, now.id);
    });
    await fc.assert(property, { seed: 20_260_111, numRuns: 60 });
    expect(sequences).toBeGreaterThanOrEqual(60);
    expect(await fovea.conductor.store.documents()).toEqual([]);
  });
});
