import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { Problem } from '#api/responses';
import type { StoredResume } from '#api/resume';
import { resumeRoutes } from '#api/resume-routes';
import { type Route, routes } from '#api/routes';
import { headRecord, versionRecords } from '#conduct/resume-record';
import { TestFovea } from '#conduct/testing/fovea';
import { saying } from '#conduct/testing/graders';
import { engineer } from '#conduct/testing/resume';
import { allBut } from '#conduct/testing/rubric';
import { nms, TASK } from '#conduct/testing/task';
import { ToldJudge } from '#conduct/testing/told-judge';
import { status } from '#model/testing/misbehaving';
import { type ScriptedServer, startScriptedServer } from '#model/testing/scripted-server';
import { TestApp } from './testing/app.js';
import {
  junk,
  mutated,
  type Operation,
  type Schema,
  segments,
  valuesOf,
} from './testing/openapi-requests.js';

const SEED = Number(process.env.FOVEA_FUZZ_SEED ?? 20_260_105);
const REQUESTS_AN_OPERATION = 26;

/** Ids of interviews that any request may change, and that imports may bring. */
const FREE = [
  'interview-4',
  'interview-5',
  'interview-6',
  'imported-1',
  'imported-2',
  'imported-3',
  'imported-4',
];

/** An interview at a task, and what is kept of it. */
const AT_TASK = ['interview-6', 'interview-6', 'imported-4'];

/** Resumes that any request may change, and one that it may delete. */
const RESUMES = ['resume-1', 'resume-2'];
const RESUME_TO_DELETE = 'resume-3';
/** What is done with one resume. */
const AT_RESUME = resumeRoutes.flatMap(({ id, path }) => (path.includes('{id}') ? [id as string] : []));

/** What is done at a task. */
const AT_WORK = ['postRun', 'stopRun', 'postSubmission', 'getUnderway', 'getWorkspace', 'putWorkspace'];

let guarded: TestApp;
/** Where everything may be deleted. */
let expendable: TestApp;
/** A language model that refuses everything: whatever is asked of it, the logs stay as they are. */
let model: ScriptedServer;
let operations: Map<string, Operation>;
let schemas: Record<string, Schema>;
let before: unknown;
/** A claim of the resumes that there are. */
let claim: string;

/** The logs and list entries of the interviews that no request may change: two that ended, one that no one names. */
async function kept() {
  const { store } = guarded.fovea.conductor;
  const { rows } = await store.summaries({ limit: 100 });
  return Promise.all(
    ['interview-1', 'interview-2', 'interview-3'].map(async (id) => [
      await store.events(id),
      rows.find((row) => row.id === id),
    ]),
  );
}

/** A resume under an id of its own, for those that the conductor makes up are interviews'. */
async function keepResume(id: string): Promise<void> {
  const at = '2026-01-01T00:00:00.000Z';
  const head = { title: 'Mine', name: '', example: false, current: 1, count: 1, undone: [] };
  await guarded.fovea.conductor.store.changeDocuments([
    headRecord({ ...head, id, updatedAt: at }, null),
    ...versionRecords(
      id,
      randomUUID(),
      { version: 1, parent: null, at, what: 'Begun', beside: false },
      { title: 'Mine', look: { template: 'classic', paper: 'a4' }, resume: engineer(), taken: [] },
    ),
  ]);
}

beforeAll(async () => {
  console.log(`The fuzzing's seed: FOVEA_FUZZ_SEED=${SEED}`);
  model = await startScriptedServer(status(404));
  guarded = new TestApp(await TestFovea.open({ model: {}, judge: new ToldJudge() }));
  expendable = new TestApp(await TestFovea.open());
  for (let count = 0; count < 2; count++) {
    const id = await guarded.start();
    await guarded.answer(id, saying(allBut('iou-and-nms', 'greedy-order')));
    await guarded.fovea.conductor.settled();
    await guarded.json('POST', `/api/interviews/${id}/end`);
  }
  for (let count = 0; count < 3; count++) await guarded.answer(await guarded.start(), 'An answer.');
  await guarded.start({ round: 'coding', questions: [TASK] });
  for (const id of [...RESUMES, RESUME_TO_DELETE]) await keepResume(id);
  claim = (await guarded.json<{ claims: { id: string }[] }>('GET', `/api/resumes/${RESUMES[0]}/claims`))
    .claims[0]!.id;
  await guarded.fovea.conductor.settled();
  before = structuredClone(await kept());
  const document = await guarded.json<{
    paths: Record<string, Record<string, Omit<Operation, 'method' | 'path'>>>;
    components: { schemas: Record<string, Schema> };
  }>('GET', '/api/openapi.json');
  schemas = document.components.schemas;
  operations = new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => [one.operationId, { ...one, method, path }] as const),
    ),
  );
});

afterAll(async () => {
  await guarded.fovea.remove();
  await expendable.fovea.remove();
  await model.close();
});

/** A value as text; `String` would call a `toString` that the fuzzing made up. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** A path with its parameters and query filled in. */
function pathsFor({ path, parameters = [], operationId }: Operation): fc.Arbitrary<string> {
  const { guide, questions } = guarded.fovea.conductor.pack;
  const known: Record<string, readonly string[]> = {
    questionHistory: questions.map(({ id }) => id),
    putChecked: guide.steps.flatMap((step) => step.checklist.map(({ id }) => id)),
    putProject: ['weld', 'lots'],
    deleteProject: ['weld', 'lots'],
    deleteInterview: ['interview-5', 'imported-3'],
    postDispute: FREE,
    ...Object.fromEntries(AT_WORK.map((one) => [one, AT_TASK])),
    ...Object.fromEntries(AT_RESUME.map((one) => [one, RESUMES])),
    deleteResume: [RESUME_TO_DELETE],
  };
  const id = segments(known[operationId] ?? [...FREE, 'interview-1', 'interview-2']);
  const query = parameters
    .filter((one) => one.in === 'query')
    .map(({ name, schema }) =>
      fc.option(
        fc.oneof(valuesOf(schema, schemas), junk).map((value) => [name, textOf(value)] as const),
        { nil: undefined },
      ),
    );
  const extra = fc.option(fc.tuple(fc.constantFrom('extra', '__proto__', ''), junk.map(textOf)), {
    nil: undefined,
    freq: 5,
  });
  return fc.tuple(id, fc.tuple(...query, extra)).map(([segment, pairs]) => {
    const search = new URLSearchParams(
      pairs.filter((pair) => pair !== undefined).map(([name, value]) => [name, value]),
    );
    return path.replace(/\{\w+\}/, () => segment) + (search.size > 0 ? `?${search}` : '');
  });
}

/** What a schema cannot say and a request needs to be taken. */
const FITTED: Readonly<Record<string, (value: never) => unknown>> = {
  putModel: () => ({ url: model.url, model: 'small' }),
  tryModel: ({ settings }: { settings?: object }) =>
    settings ? { settings: { ...settings, url: model.url } } : {},
  import: connected,
  startInterview: (value: object) => ({
    ...value,
    round: 'concept',
    pack: undefined,
    skills: undefined,
    questions: undefined,
  }),
  ...Object.fromEntries(
    AT_WORK.map((id) => [id, (value: object) => ({ ...value, question: undefined, files: nms('# fuzz\n') })]),
  ),
  putWorkspace: (value: object) => ({ ...value, question: TASK, files: nms('# fuzz\n') }),
  createResume: (value: object) => ({ ...value, resume: engineer(), of: RESUMES[0] }),
  putResume: ({ title }: { title: string }) => ({
    key: randomUUID(),
    base: 1,
    title: `t${title}`.slice(0, 100),
    look: {},
    resume: engineer({ basics: { name: title, summary: title } }),
  }),
  putCurrentVersion: ({ base, version }: Record<string, number>) => ({
    base: 1 + (base! % 4),
    version: 1 + (version! % 4),
  }),
  previewResume: (value: object) => ({ ...value, resume: engineer() }),
  rewriteLine: () => ({ path: 'work[0].highlights[0]', resume: engineer() }),
  practiseClaim: (value: object) => ({ ...value, claim }),
  postAnswer: (value: object) => ({ ...value, question: undefined }),
  postMove: (value: object) => ({ ...value, question: undefined }),
  postDispute: (value: object) => ({
    ...value,
    question: 'iou-and-nms',
    point: 'greedy-order',
    misconception: undefined,
  }),
};

/** A body that fits its schema, one that nearly does, and one that does not. */
function bodiesFor({ operationId, requestBody }: Operation): fc.Arbitrary<unknown> {
  if (!requestBody) return fc.constant(undefined);
  const plain = valuesOf(requestBody.content['application/json'].schema, schemas);
  const fitting = plain.map((value) =>
    Object.hasOwn(FITTED, operationId) ? FITTED[operationId]!(value as never) : value,
  );
  const broken = fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{"a":1}{"b":2}',
    '\u0000',
    `${'['.repeat(3000)}${']'.repeat(3000)}`,
    '{"__proto__":{"polluted":true}}',
  );
  return fc.oneof(
    { weight: 5, arbitrary: fitting },
    { weight: 5, arbitrary: fitting.chain(mutated) },
    { weight: 1, arbitrary: junk },
    { weight: 1, arbitrary: broken },
  );
}

/** An import whose logs begin where logs begin and count on, so that they are taken: odd interviews to look at later. */
function connected(value: unknown): unknown {
  const document = value as { interviews: { id: string; events: { type: string; sequence: number }[] }[] };
  const interviews = document.interviews.slice(0, 4).map(({ events }, index) => {
    const started = {
      type: 'started',
      at: '2026-01-01T00:00:00.000Z',
      data: {
        round: ['concept', 'behavioral', 'constructor', 'coding'][index],
        level: 'mid',
        minutes: 1e-300,
        feedback: 'each',
        order: 'coverage',
        seed: 1,
        pack: { id: '', version: '' },
      },
    };
    return {
      id: `imported-${index + 1}`,
      events: [started, ...events].map((event, at) => ({ ...event, key: undefined, sequence: at + 1 })),
    };
  });
  return { ...document, interviews };
}

/** Imports first, so that the odd interviews they bring are what the other requests meet, with a language model. */
const FIRST = ['deleteModel', 'import'];
const inOrder = (routes as readonly Route[]).toSorted((a, b) => FIRST.indexOf(b.id) - FIRST.indexOf(a.id));

describe('every operation, whatever is sent', () => {
  it.each(inOrder.map((route) => [route.id, route] as const))(
    '%s answers without failing',
    async (id, route) => {
      const operation = operations.get(id)!;
      const server = id === 'deleteData' ? expendable : guarded;
      let sent = 0;
      const property = fc.asyncProperty(
        pathsFor(operation),
        bodiesFor(operation),
        fc.option(junk.map(textOf), { nil: undefined }),
        async (path, body, seen) => {
          sent++;
          // A header takes Latin-1 and no line break.
          const header: Record<string, string> = /^[\x20-\xff]+$/.test(seen ?? '')
            ? { 'last-event-id': seen! }
            : {};
          const response = await server.request(operation.method.toUpperCase(), path, body, header);
          const note = `${operation.method} ${path} ${JSON.stringify(body)?.slice(0, 300)}`;
          // What a language model refuses is no failure of the server's.
          if (!(id === 'rewriteLine' && response.status === 502))
            expect(response.status, `${note}\n${server.errors.map(String).join('\n')}`).toBeLessThan(500);
          const type = response.headers.get('content-type') ?? '';
          if (!response.ok) {
            expect(type, note).toBe('application/problem+json');
            const problem = Problem.parse(await response.json());
            expect(problem.status, note).toBe(response.status);
            expect(problem.title.length * problem.detail.length, note).toBeGreaterThan(0);
          } else if (
            type.startsWith('application/json') &&
            typeof route.responses[response.status] === 'object'
          ) {
            (route.responses[response.status] as z.ZodType | null)?.parse(await response.json());
          } else await response.body?.cancel();
        },
      );
      await fc.assert(property, { seed: SEED, numRuns: REQUESTS_AN_OPERATION, endOnFailure: true });
      expect(sent).toBe(REQUESTS_AN_OPERATION);
    },
  );

  it('and afterwards the interviews that were there are as they were, and every other one can be opened', async () => {
    await guarded.fovea.conductor.settled();
    expect(await kept()).toEqual(before);
    const { rows } = await guarded.fovea.conductor.store.summaries({ limit: 100 });
    expect(rows.length).toBeGreaterThan(5);
    for (const { id } of rows) {
      for (const part of ['', '/report', '/report.md', '/events'])
        expect((await guarded.request('GET', `/api/interviews/${id}${part}`)).status, id + part).toBe(200);
    }
    const { resumes } = await guarded.json<{ resumes: { id: string; title: string }[] }>(
      'GET',
      '/api/resumes',
    );
    expect(resumes.length).toBeGreaterThan(3);
    for (const { id } of resumes) {
      const { versions } = await guarded.json<StoredResume>('GET', `/api/resumes/${id}`);
      for (let number = 1; number <= versions; number++)
        await guarded.json('GET', `/api/resumes/${id}/version?number=${number}`);
    }
    expect((await guarded.json<StoredResume>('GET', `/api/resumes/${RESUMES[0]}`)).versions).toBeGreaterThan(
      1,
    );
    expect((await guarded.request('GET', '/api/today')).status).toBe(200);
    expect(await guarded.request('GET', '/api/export').then((response) => response.json())).toMatchObject({
      format: 'fovea-export',
    });
    expect(guarded.errors).toEqual([]);
    expect(model.asked.length).toBeGreaterThan(0);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
