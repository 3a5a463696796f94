import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ResumeAt, type ResumeConflict, ResumeList, ResumeVersions, StoredResume } from '#api/resume';
import { engineer } from '#conduct/testing/resume';
import type { Resume } from '#content/resume';
import { problemOf, type TestApp, testApp } from './testing/app.js';

const begun = async (server: TestApp, resume: Resume = engineer()) =>
  StoredResume.parse(await server.json('POST', '/api/resumes', { from: 'given', title: 'Mine', resume }));

const change = ({ title, look, version }: StoredResume, resume: unknown, more: object = {}) => ({
  key: randomUUID(),
  base: version,
  title,
  look,
  resume,
  ...more,
});

describe('/api/resumes', () => {
  it('begins, keeps changes, undoes, and deletes', async () => {
    const server = await testApp();
    const created = await server.request('POST', '/api/resumes', { from: 'blank' });
    expect(created.status).toBe(201);
    const first = StoredResume.parse(await created.json());
    const path = `/api/resumes/${first.id}`;
    const second = StoredResume.parse(await server.json('PUT', path, change(first, engineer())));
    expect(second).toMatchObject({ version: 2, name: 'Maja Lindqvist', undo: 1 });
    expect(await server.json('GET', path)).toEqual(second);
    const { versions } = ResumeVersions.parse(await server.json('GET', `${path}/versions`));
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    const old = ResumeAt.parse(await server.json('GET', `${path}/version?number=1`));
    expect(old).toMatchObject({ version: 1, resume: {} });
    const undone = await server.json('PUT', `${path}/current`, { base: 2, version: 1 });
    expect(undone).toMatchObject({ version: 1, redo: 2 });
    const withJob = await server.json('PUT', `${path}/job`, { job: 'We look for an engineer.' });
    expect(withJob).toMatchObject({ job: 'We look for an engineer.', version: 1 });
    const { resumes } = ResumeList.parse(await server.json('GET', '/api/resumes'));
    expect(resumes).toMatchObject([{ id: first.id, title: 'Resume', name: '', example: false }]);
    expect((await server.request('DELETE', path)).status).toBe(204);
    expect((await server.request('GET', path)).status).toBe(404);
    expect(await server.json('GET', '/api/resumes')).toEqual({ resumes: [] });
  });

  it('of a change to a version that is no longer current: 409, what was sent is kept, and what is current', async () => {
    const server = await testApp();
    const first = await begun(server);
    const path = `/api/resumes/${first.id}`;
    const current = await server.json<StoredResume>('PUT', path, change(first, { basics: { name: 'One' } }));
    const late = change(first, { basics: { name: 'Two' } });
    for (let times = 0; times < 2; times++) {
      const response = await server.request('PUT', path, late);
      expect(response.status).toBe(409);
      const problem = (await problemOf(response)) as unknown as ResumeConflict & { detail: string };
      expect(problem).toMatchObject({
        kept: 3,
        current: { ...current, updatedAt: expect.any(String), versions: 3 },
      });
      expect(problem.detail).toContain('version 3');
    }
    expect(await server.json('GET', `${path}/version?number=3`)).toMatchObject({ resume: late.resume });
    const response = await server.request('PUT', `${path}/current`, { base: 1, version: 3 });
    expect(await problemOf(response)).toMatchObject({ status: 409, kept: null, current: { version: 2 } });
  });

  it.each<[string, (first: StoredResume) => object, string]>([
    ['a key that is none', (first) => change(first, {}, { key: 'x' }), 'key'],
    ['no base', (first) => change(first, {}, { base: undefined }), 'base'],
    ['a base that there is not', (first) => change(first, {}, { base: 2 }), 'base'],
    ['an empty title', (first) => change(first, {}, { title: ' ' }), 'title'],
    [
      'a template that there is not',
      (first) => change(first, {}, { look: { template: 'x' } }),
      'look.template',
    ],
    [
      'a date in words',
      (first) => change(first, { work: [{ startDate: 'May' }] }),
      'resume.work[0].startDate',
    ],
    [
      'a script for a link',
      (first) => change(first, { basics: { url: 'javascript:x' } }),
      'resume.basics.url',
    ],
    ['a list for a resume', (first) => change(first, []), 'resume'],
    ['a field too many', (first) => change(first, {}, { example: true }), 'example'],
  ])('refuses %s and keeps nothing', async (_what, body, field) => {
    const server = await testApp();
    const first = await begun(server);
    const response = await server.request('PUT', `/api/resumes/${first.id}`, body(first));
    expect(response.status).toBe(422);
    expect((await problemOf(response)).field).toBe(field);
    expect(await server.json('GET', `/api/resumes/${first.id}`)).toEqual(first);
  });

  it('keeps fields that it does not know, in any writing, and gives no object another prototype', async () => {
    const server = await testApp();
    const sent =
      '{"basics":{"name":"李 Łukasz","pronouns":"\\u0000they"},"theme":{"deep":[1,null]},"__proto__":{"work":[]}}';
    const resume = JSON.parse(sent);
    const stored = await begun(server, resume);
    expect(stored.resume).toEqual({
      basics: { name: '李 Łukasz', pronouns: '\u0000they' },
      theme: { deep: [1, null] },
    });
    expect(({} as { work?: unknown }).work).toBeUndefined();
  });

  it.each(['GET', 'PUT', 'DELETE'])('%s of one that is not there is a 404', async (method) => {
    const server = await testApp();
    const first = await begun(server);
    const body = method === 'PUT' ? change(first, {}) : undefined;
    const response = await server.request(method, '/api/resumes/nothing', body);
    expect(response.status).toBe(404);
    expect((await problemOf(response)).detail).toContain('nothing');
  });

  it('takes the guide’s projects over', async () => {
    const server = await testApp();
    const { id } = await begun(server, {});
    const record = Object.fromEntries(
      ['name', 'data', 'metric', 'before', 'after', 'hardware', 'link', 'notes'].map((key) => [key, key]),
    );
    await server.json('PUT', '/api/preparation/projects/weld', record);
    const stored = await server.json<StoredResume>('POST', `/api/resumes/${id}/projects`, { ids: ['weld'] });
    expect(stored.resume.projects).toMatchObject([{ name: 'name', dataset: 'data', hardware: 'hardware' }]);
    expect(await server.json('POST', `/api/resumes/${id}/projects`)).toEqual(stored);
  });
});

describe('a resume as a file', () => {
  it.each<[string, string, RegExp]>([
    ['json', 'application/json; charset=utf-8', /"name": "Maja Lindqvist"/],
    ['md', 'text/markdown; charset=utf-8', /^# Maja Lindqvist/],
    ['txt', 'text/plain; charset=utf-8', /Cut latency from 60 to 20 ms with INT8\./],
  ])('.%s', async (format, type, content) => {
    const server = await testApp();
    const { id } = await begun(server);
    const response = await server.request('GET', `/api/resumes/${id}/resume.${format}`);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Maja-Lindqvist-resume.${format}"; filename*=UTF-8''Maja-Lindqvist-resume.${format}`,
    );
    expect(await response.text()).toMatch(content);
  });

  it.each<[string, string, string]>([
    ['Łukasz Şahin', '_ukasz-Sahin-resume.txt', '%C5%81ukasz-%C5%9Eahin-resume.txt'],
    ['李明', '__-resume.txt', '%E6%9D%8E%E6%98%8E-resume.txt'],
    ['"../a"; x=\r\n', 'a-x-resume.txt', 'a-x-resume.txt'],
    ['', 'resume.txt', 'resume.txt'],
  ])('of %j is named so that any disk and any header takes it', async (name, ascii, encoded) => {
    const server = await testApp();
    const { id } = await begun(server, { basics: { name } });
    const response = await server.request('GET', `/api/resumes/${id}/resume.txt`);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    );
  });

  it('as JSON Resume comes back as it was', async () => {
    const server = await testApp();
    const { id } = await begun(server);
    const { $schema, ...resume } = await server.json<Record<string, unknown>>(
      'GET',
      `/api/resumes/${id}/resume.json`,
    );
    expect($schema).toMatch(/jsonresume/);
    expect((await begun(server, resume as Resume)).resume).toEqual(engineer());
  });
});
