import { describe, expect, it } from 'vitest';
import { LONGEST_DOCUMENT, ParseBack, ReadResume, ResumePreview, type StoredResume } from '#api/resume';
import { engineer } from '#conduct/testing/resume';
import type { PageSetter } from '#conduct/typesetting';
import { problemOf, type TestApp, testApp } from './testing/app.js';

const begun = (server: TestApp, resume = engineer()) =>
  server.json<StoredResume>('POST', '/api/resumes', { from: 'given', title: 'Mine', resume });

const look = { template: 'classic', paper: 'a4' };

/** A page setter that fails, and counts how often it was started and closed. */
function broken() {
  const counts = { started: 0, closed: 0 };
  const failing = async (): Promise<never> => {
    throw new Error('The compiler broke down');
  };
  const typesetter = async (): Promise<PageSetter> => {
    counts.started++;
    return {
      preview: failing,
      pdf: failing,
      async close() {
        counts.closed++;
      },
    };
  };
  return { counts, typesetter };
}

describe('pages', () => {
  it('of a resume that is not stored are shown as pictures', async () => {
    const server = await testApp();
    const body = { resume: engineer(), look };
    const preview = ResumePreview.parse(await server.json('POST', '/api/resumes/preview', body));
    expect(preview.pages).toHaveLength(1);
    expect(preview.pages[0]).toMatch(/^<svg/);
    expect(preview).toMatchObject({ undrawable: [], overflowing: [] });
    expect(await server.json('GET', '/api/resumes')).toEqual({ resumes: [] });
  });

  it.each([
    ['', 595],
    ['?paper=letter&template=compact', 612],
  ])('%s are handed out as a PDF that reads back', async (query, width) => {
    const server = await testApp();
    const { id } = await begun(server);
    const response = await server.request('GET', `/api/resumes/${id}/resume.pdf${query}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain('filename="Maja-Lindqvist-resume.pdf"');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(new TextDecoder('latin1').decode(bytes)).toMatch(new RegExp(`/MediaBox ?\\[0 0 ${width}`));
    const read = ParseBack.parse(await server.json('GET', `/api/resumes/${id}/parse-back${query}`));
    expect(read.bytes).toBe(bytes.length);
    for (const { available, differences, fields, identical } of read.extractors)
      if (available) expect({ differences, identical }).toEqual({ differences: [], identical: fields });
    expect(read.extractors[0]).toMatchObject({ available: true });
  });

  it('with characters that no font draws are shown, and handed out only when that is asked for', async () => {
    const server = await testApp();
    const resume = engineer({ basics: { name: 'Maja \u{10FFFD}' } });
    const shown = await server.json<ResumePreview>('POST', '/api/resumes/preview', { resume, look });
    expect(shown.undrawable).toEqual([{ path: 'basics.name', characters: '\u{10FFFD}' }]);
    const { id } = await begun(server, resume);
    const refused = await server.request('GET', `/api/resumes/${id}/resume.pdf`);
    expect(await problemOf(refused)).toMatchObject({
      status: 422,
      field: 'basics.name',
      undrawable: shown.undrawable,
    });
    expect((await server.request('GET', `/api/resumes/${id}/resume.pdf?anyway=1`)).status).toBe(200);
  });

  it('that cannot be set are a 503 that says so, and the setter is started once and closed', async () => {
    const { counts, typesetter } = broken();
    const server = await testApp({ typesetter });
    expect(counts.started).toBe(0);
    const { id } = await begun(server);
    for (const [method, path, body] of [
      ['POST', '/api/resumes/preview', { resume: {}, look }],
      ['GET', `/api/resumes/${id}/resume.pdf`, undefined],
      ['GET', `/api/resumes/${id}/parse-back`, undefined],
    ] as const) {
      const response = await server.request(method, path, body);
      expect(await problemOf(response)).toMatchObject({
        status: 503,
        detail: expect.stringMatching(/^The compiler broke down\. Nothing that is stored is lost/),
      });
    }
    await server.fovea.conductor.typesetting!.close();
    expect(counts).toEqual({ started: 1, closed: 1 });
  });

  it('of a resume that is not there are a 404', async () => {
    const server = await testApp();
    for (const path of ['parse-back', 'resume.pdf', 'resume.json', 'resume.md', 'resume.txt'])
      expect((await server.request('GET', `/api/resumes/nothing/${path}`)).status, path).toBe(404);
  });
});

describe('a document', () => {
  const read = (server: TestApp, body: string | Uint8Array, type: string, name = 'resume') =>
    server.request('POST', `/api/resumes/read?name=${name}`, body, { 'content-type': type });

  it('of JSON Resume is read, and nothing of it is stored', async () => {
    const server = await testApp();
    const text = JSON.stringify({ ...engineer(), awards: [{ date: 'May' }] });
    const response = await read(server, text, 'application/json; charset=utf-8');
    expect(response.status).toBe(200);
    const { kind, resume, findings } = ReadResume.parse(await response.json());
    expect([kind, resume.work]).toEqual(['json', engineer().work]);
    expect(findings).toMatchObject([{ message: expect.stringContaining('awards[0].date') }]);
    expect(await server.json('GET', '/api/resumes')).toEqual({ resumes: [] });
  });

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'application/octet-stream'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'application/pdf'],
    ['an old Word document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'application/msword'],
    ['half a JSON document', '{"basics": {', 'application/json'],
  ])('that is %s is a 422 with a sentence', async (_what, body, type) => {
    const server = await testApp();
    const response = await read(server, body, type);
    expect(response.status).toBe(422);
    expect((await problemOf(response)).detail).toMatch(/^This file .*\.$/);
    expect(server.errors).toEqual([]);
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', ''])(
    'as %j, which a form of another site could send, is a 415',
    async (type) => {
      const response = await read(await testApp(), '{}', type);
      expect(response.status).toBe(415);
      expect((await problemOf(response)).detail).toContain('application/pdf');
    },
  );

  it('that is too long is a 413 as soon as that shows', async () => {
    const server = await testApp();
    const declared = await server.request('POST', '/api/resumes/read', 'x', {
      'content-type': 'application/pdf',
      'content-length': `${LONGEST_DOCUMENT + 1}`,
    });
    expect(declared.status).toBe(413);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
    });
    const response = await server.app.request('/api/resumes/read', {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/pdf' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect((await problemOf(response)).detail).toContain('20 MB');
  });
});
