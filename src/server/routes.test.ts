import { afterEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Claims as ClaimsSchema, StoredResume } from '#api/resume';
import { type Route, type RouteId, routes } from '#api/routes';
import { saying } from '#conduct/testing/graders';
import { modelAt } from '#conduct/testing/model';
import { engineer } from '#conduct/testing/resume';
import { allBut } from '#conduct/testing/rubric';
import { nms, TASK } from '#conduct/testing/task';
import { failing, ToldJudge } from '#conduct/testing/told-judge';
import { WORKSPACE } from '#conduct/work';
import type { InterviewEvent } from '#interview/events';
import { replying } from '#model/testing/behaving';
import { status } from '#model/testing/misbehaving';
import { Servers } from '#model/testing/opened';
import { problemOf, type TestApp, testApp } from './testing/app.js';

const servers = new Servers();
afterEach(servers.close);

const route = (id: RouteId): Route => routes.find((one) => one.id === id)!;

/** Sends a request to a route and checks the body of its success against the route's own schema. */
async function call(
  server: TestApp,
  id: RouteId,
  params: Record<string, string> = {},
  body?: unknown,
  query = '',
) {
  const { method, path, responses } = route(id);
  const response = await server.request(
    method.toUpperCase(),
    path.replace(/\{(\w+)\}/g, (_all, name) => params[name]!) + query,
    body,
  );
  const schema = responses[response.status];
  expect(schema, `${id} answered ${response.status}`).toBeDefined();
  if (schema === null) expect(await response.text()).toBe('');
  else if (typeof schema === 'string')
    expect(response.headers.get('content-type')).toMatch(new RegExp(`^${schema}`));
  else {
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const value = await response.json();
    // Parsing drops what the schema does not name: nothing may be left out of it.
    expect((schema as z.ZodType).parse(value)).toEqual(value);
    return { status: response.status, value };
  }
  if (id === 'streamEvents') await response.body!.cancel();
  return { status: response.status, value: undefined };
}

/** Calls every route about resumes. */
async function resumes(server: TestApp, check: typeof call): Promise<void> {
  const look = { template: 'academic', paper: 'letter' };
  const resume = engineer();
  const { value } = await check(server, 'createResume', {}, { from: 'given', resume });
  const { id, title } = value as StoredResume;
  const put = (base: number, more: object = {}) => ({
    key: crypto.randomUUID(),
    base,
    title,
    look,
    resume,
    ...more,
  });
  expect((await check(server, 'putResume', { id }, put(1))).status).toBe(200);
  await check(server, 'listResumes');
  await check(server, 'getResume', { id });
  await check(server, 'listResumeVersions', { id });
  await check(server, 'getResumeVersion', { id }, undefined, '?number=1');
  await check(server, 'putCurrentVersion', { id }, { base: 2, version: 1 });
  await check(server, 'putResumeJob', { id }, { job: 'Requirements:\n- PyTorch\n- C++' });
  await check(server, 'takeProjects', { id }, {});
  await check(server, 'previewResume', {}, { resume, look });
  await check(server, 'parseResumeBack', { id }, undefined, '?paper=letter');
  await check(server, 'resumePdf', { id });
  await check(server, 'resumeJson', { id });
  await check(server, 'resumeMarkdown', { id });
  await check(server, 'resumeText', { id });
  await check(server, 'readResume', {}, resume, '?name=mine.json');
  await check(server, 'compareWithJob', { id });
  await check(server, 'listResumeSuggestions', { id });
  const { claims } = (await check(server, 'listClaims', { id })).value as z.infer<typeof ClaimsSchema>;
  const practise = { claim: claims[0]!.id, level: 'senior' };
  expect((await check(server, 'practiseClaim', { id }, practise)).status).toBe(201);
  await check(server, 'getResumeExample');
  const copy = await check(server, 'createResume', {}, { from: 'copy', of: id });
  expect((await check(server, 'deleteResume', { id: (copy.value as StoredResume).id })).status).toBe(204);
}

/** Has a line reworded where a language model is set up that does so. */
async function rewritten(check: typeof call): Promise<void> {
  const { url } = await servers.start(replying({ line: 'Brought latency from 60 to 20 ms with INT8.' }));
  const server = await testApp({ model: modelAt(url) });
  const resume = engineer();
  const { id } = await server.json<StoredResume>('POST', '/api/resumes', { from: 'given', resume });
  await check(server, 'rewriteLine', { id }, { path: 'work[0].highlights[0]', resume });
}

describe('every route', () => {
  it('answers a success as its schema says', async () => {
    const server = await testApp({ model: {}, judge: new ToldJudge() });
    const called = new Set<RouteId>();
    const check: typeof call = (...args) => {
      called.add(args[1]);
      return call(...args);
    };
    const started = await check(
      server,
      'startInterview',
      {},
      { questions: ['iou-and-nms', 'vit-vs-cnn'], feedback: 'each' },
    );
    expect(started.status).toBe(201);
    const { id } = started.value as { id: string };
    const answer = {
      key: crypto.randomUUID(),
      text: saying({ ...allBut('iou-and-nms', 'greedy-order'), believes: ['iou-half-means-half'] }),
    };
    expect((await check(server, 'postAnswer', { id }, answer)).status).toBe(201);
    expect((await check(server, 'postAnswer', { id }, answer)).status).toBe(200);
    await server.fovea.conductor.settled();
    const move = { key: crypto.randomUUID(), move: 'skip' };
    expect((await check(server, 'postMove', { id }, move)).status).toBe(201);
    expect((await check(server, 'postMove', { id }, move)).status).toBe(200);
    const dispute = {
      key: crypto.randomUUID(),
      question: 'iou-and-nms',
      point: 'greedy-order',
      verdict: 'made',
      meant: 'By falling score.',
    };
    expect((await check(server, 'postDispute', { id }, dispute)).status).toBe(201);
    expect((await check(server, 'postDispute', { id }, dispute)).status).toBe(200);
    await check(server, 'listDisputes');
    const task = (await check(server, 'startInterview', {}, { round: 'coding', questions: [TASK] }))
      .value as { id: string };
    const run = { key: crypto.randomUUID(), files: nms(failing('small')) };
    expect((await check(server, 'postRun', task, run)).status).toBe(201);
    expect((await check(server, 'postRun', task, run)).status).toBe(200);
    expect((await check(server, 'stopRun', task)).value).toEqual({ stopped: false });
    const submission = { key: crypto.randomUUID(), question: TASK, files: nms('# right\n') };
    expect((await check(server, 'postSubmission', task, submission)).status).toBe(201);
    expect((await check(server, 'postSubmission', task, submission)).status).toBe(200);
    await server.fovea.conductor.settled();
    expect((await check(server, 'getUnderway', task)).value).toEqual({ underway: [] });
    const editor = { question: TASK, files: nms('# kept\n'), revision: 0 };
    expect((await check(server, 'putWorkspace', task, editor)).value).toMatchObject({ revision: 1 });
    const kept = await check(server, 'getWorkspace', task, undefined, `?question=${TASK}`);
    expect(kept.value).toMatchObject({ files: nms('# kept\n') });
    await check(server, 'codeEnvironments');
    await check(server, 'getInterview', task);
    await check(server, 'getReport', task);
    await check(server, 'deleteInterview', task);
    expect(await server.fovea.conductor.store.documents(WORKSPACE)).toEqual([]);
    await check(server, 'getInterview', { id });
    await check(server, 'listEvents', { id }, undefined, '?after=2');
    await check(server, 'streamEvents', { id }, undefined, '?after=1');
    await check(server, 'getReport', { id });
    await check(server, 'endInterview', { id });
    await check(server, 'getReportMarkdown', { id });
    await check(server, 'listInterviews', {}, undefined, '?limit=1');
    await check(server, 'today', {}, undefined, '?level=senior');
    await check(server, 'settings');
    await check(server, 'codeEnvironments');
    await check(server, 'health');
    await check(server, 'listQuestions', {}, undefined, '?skill=detection');
    await check(server, 'questionHistory', { id: 'iou-and-nms' });
    await check(server, 'getGuide');
    const entry = server.fovea.conductor.pack.guide.steps[0]!.checklist[0]!.id;
    await check(server, 'putChecked', { id: entry }, { done: true });
    await check(server, 'putProject', { id: 'weld' }, { name: 'Weld inspection' });
    await check(server, 'getPreparation');
    await resumes(server, check);
    const { value: document } = await check(server, 'export');
    await check(server, 'import', {}, document);
    await check(server, 'deleteProject', { id: 'weld' });
    const { url } = await servers.start(status(404));
    await check(server, 'putModel', {}, { url, model: 'small' });
    await check(server, 'tryModel', {}, {});
    expect((await check(server, 'readSecond', { id })).status).toBe(202);
    await server.fovea.conductor.second!.finished();
    await check(server, 'settings');
    await check(server, 'deleteModel');
    await rewritten(check);
    expect((await check(server, 'deleteInterview', { id })).status).toBe(204);
    expect((await check(server, 'deleteData')).status).toBe(204);
    expect([...called].toSorted()).toEqual(routes.map((one) => one.id).toSorted());
    expect(server.errors).toEqual([]);
  });
});

describe('status codes', () => {
  it('the same key again is 200 with the same bytes', async () => {
    const server = await testApp();
    const id = await server.start();
    const key = crypto.randomUUID();
    const first = await server.answer(id, 'An answer.', { key });
    const bytes = await first.text();
    await server.fovea.conductor.settled();
    await server.json('POST', `/api/interviews/${id}/end`);
    const second = await server.answer(id, 'An answer.', { key });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(await second.text()).toBe(bytes);
  });

  it('409 comes with the state, for another question and for a closed interview', async () => {
    const server = await testApp();
    const id = await server.start();
    const other = await server.answer(id, 'An answer.', { question: 'vit-vs-cnn' });
    expect(other.status).toBe(409);
    expect(await problemOf(other)).toMatchObject({
      status: 409,
      field: 'question',
      state: { id, status: 'open', current: { question: 'iou-and-nms' } },
    });
    await server.json('POST', `/api/interviews/${id}/end`);
    const closed = await server.answer(id, 'An answer.');
    expect(closed.status).toBe(409);
    expect(await problemOf(closed)).toMatchObject({
      title: 'The interview has ended',
      state: { status: 'ended' },
    });
    const moved = await server.move(id, 'hint');
    expect(moved.status).toBe(409);
    expect((await problemOf(moved)).state).toMatchObject({ status: 'ended' });
  });

  it.each(
    routes
      .filter((one) => one.path.includes('{id}') && !['putProject', 'deleteProject'].includes(one.id))
      .map((one) => [one.id] as const),
  )('404 where %s names nothing', async (id) => {
    const server = await testApp();
    const { method, path } = route(id);
    const bodies: Partial<Record<RouteId, object>> = {
      postAnswer: { key: crypto.randomUUID(), text: 'x' },
      postMove: { key: crypto.randomUUID(), move: 'skip' },
      postDispute: { key: crypto.randomUUID(), question: 'x', point: 'x', verdict: 'made' },
      putChecked: { done: true },
      postRun: { key: crypto.randomUUID(), files: {} },
      postSubmission: { key: crypto.randomUUID(), files: {} },
      putWorkspace: { question: 'x', files: {}, revision: 0 },
      putResume: {
        key: crypto.randomUUID(),
        base: 1,
        title: 'x',
        resume: {},
        look: {},
      },
      putCurrentVersion: { base: 1, version: 1 },
      putResumeJob: { job: '' },
      practiseClaim: { claim: 'x' },
      rewriteLine: { path: 'x', resume: {} },
    };
    const queries: Partial<Record<RouteId, string>> = {
      getWorkspace: '?question=x',
      getResumeVersion: '?number=1',
    };
    const response = await server.request(
      method.toUpperCase(),
      path.replace('{id}', 'nothing-here') + (queries[id] ?? ''),
      bodies[id],
    );
    expect(response.status).toBe(404);
    expect(await problemOf(response)).toMatchObject({
      status: 404,
      title: expect.stringMatching(/\w/),
      detail: expect.stringMatching(/\w/),
    });
  });

  it('422 with the field where a candidate’s files are none, 409 and 503 where they cannot be run now', async () => {
    const judge = new ToldJudge();
    const server = await testApp({ judge });
    const id = await server.start({ round: 'coding', questions: [TASK] });
    const post = (path: string, files: object, more: object = {}) =>
      server.request('POST', `/api/interviews/${id}/${path}`, { key: crypto.randomUUID(), files, ...more });
    for (const path of ['runs', 'submissions']) {
      for (const files of [
        {},
        { '../nms.py': '' },
        { 'nms.py': 'x'.repeat(200_001) },
        { 'nms.py': '\u0000' },
      ]) {
        const response = await post(path, files);
        expect(response.status).toBe(422);
        expect((await problemOf(response)).field).toMatch(/^files/);
      }
      const other = await post(path, nms(''), { question: 'conv2d' });
      expect([other.status, (await problemOf(other)).state]).toMatchObject([409, { id }]);
      judge.missing = 'Install it.';
      const none = await post(path, nms(''));
      expect([none.status, await problemOf(none)]).toMatchObject([503, { detail: 'Install it.' }]);
      judge.missing = null;
    }
    expect(judge.asked).toEqual([]);
    expect(server.errors).toEqual([]);
  });

  it('409 where another tab has kept newer code', async () => {
    const server = await testApp({ judge: new ToldJudge() });
    const id = await server.start({ round: 'coding', questions: [TASK] });
    const put = (revision: number) =>
      server.request('PUT', `/api/interviews/${id}/workspace`, { question: TASK, files: nms(''), revision });
    expect([(await put(0)).status, (await put(0)).status, (await put(1)).status]).toEqual([200, 409, 200]);
  });

  it.each([
    ['GET', '/api/nothing'],
    ['GET', '/api'],
    ['GET', '/api/'],
    ['POST', '/api/interviews/x/y/z'],
    ['GET', '/api/interviews/x/reportXmd'],
    ['GET', '/api/interviews/x/reports'],
    ['GET', '/nothing'],
    ['POST', '/'],
  ])('404 for %s %s', async (method, path) => {
    const response = await (await testApp()).request(method, path);
    expect(response.status).toBe(404);
    expect((await problemOf(response)).status).toBe(404);
  });

  it.each([
    ['PUT', '/api/interviews', 'POST, GET'],
    ['PATCH', '/api/interviews/x', 'GET, DELETE'],
    ['GET', '/api/interviews/x/answers', 'POST'],
    ['POST', '/api/export', 'GET'],
    ['GET', '/api/import', 'POST'],
    ['GET', '/api/data', 'DELETE'],
    ['OPTIONS', '/api/health', 'GET'],
    ['POST', '/api/settings/model', 'PUT, DELETE'],
    ['GET', '/api/settings/model/try', 'POST'],
    ['GET', '/api/interviews/x/second-reading', 'POST'],
  ])('405 for %s %s, with Allow: %s', async (method, path, allow) => {
    const response = await (await testApp()).request(method, path);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    expect((await problemOf(response)).detail).toContain(allow.split(', ')[0]);
  });

  it('HEAD is answered like GET, without a body', async () => {
    const response = await (await testApp()).request('HEAD', '/api/health');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('lists', () => {
  it('pages go through every interview once, newest first; a cursor of no one’s making starts at the top', async () => {
    const server = await testApp();
    for (let count = 0; count < 5; count++) await server.start();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { interviews: { id: string }[]; next: string | null; total: number } = await server.json(
        'GET',
        `/api/interviews?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      expect(page.total).toBe(5);
      seen.push(...page.interviews.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1].map((number) => `interview-${number}`));
    const odd = await server.json<{ interviews: { id: string }[] }>(
      'GET',
      '/api/interviews?cursor=bm90aGluZw',
    );
    expect(odd.interviews.length).toBe(5);
  });

  it('the log can be read from any place', async () => {
    const server = await testApp();
    const id = await server.start();
    const { events } = await server.json<{ events: InterviewEvent[] }>('GET', `/api/interviews/${id}/events`);
    expect(events.map((event) => event.type)).toEqual(['started', 'asked']);
    expect(await server.json('GET', `/api/interviews/${id}/events?after=1`)).toEqual({
      events: events.slice(1),
    });
    expect(await server.json('GET', `/api/interviews/${id}/events?after=99`)).toEqual({ events: [] });
  });
});
