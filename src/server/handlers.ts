import type { Context } from 'hono';
import { stream, streamSSE } from 'hono/streaming';
import type { z } from 'zod';
import type {
  Checked,
  ModelSetup,
  ModelTrial,
  PostAnswer,
  PostDispute,
  PostMove,
  PostRun,
  PostSubmission,
  Project,
  PutWorkspace,
  StartInterview,
} from '#api/requests';
import type { ExportDocument, Settings } from '#api/responses';
import type { RouteId } from '#api/routes';
import { answer, endInterview, move, startInterview } from '#conduct/actions';
import type { Conductor } from '#conduct/conductor';
import { dispute } from '#conduct/dispute';
import { disputedAnswers } from '#conduct/disputed-answers';
import { guideResponse, listQuestions, type QuestionFilter, questionHistory } from '#conduct/library';
import { forgetModel, measuredOf, modelStatus, readSecond, saveModel, tryOut } from '#conduct/model-settings';
import { exportText, importDocument } from '#conduct/own-data';
import { deleteProject, preparation, putProject, setChecked } from '#conduct/preparation';
import { noSuchInterview } from '#conduct/refusal';
import { summaryOf, today } from '#conduct/today';
import {
  codeEnvironments,
  forgetWorkspaces,
  keepWorkspace,
  runWork,
  stopWork,
  submitWork,
  workspace,
  workUnderway,
} from '#conduct/work';
import type { Level } from '#content/level';
import { reportMarkdown } from '#interview/markdown';
import { resumeHandlers } from './resume-handlers.js';

/** A request whose parameters, query and body have passed the route's schemas. */
export interface Valid<Query = unknown, Body = unknown> {
  readonly context: Context;
  readonly id: string;
  readonly query: Query;
  readonly body: Body;
}

// biome-ignore lint/suspicious/noExplicitAny: each handler names the output of its own route's schemas
export type Handler = (request: Valid<any, any>) => Response | Promise<Response>;

/** What a 32-bit column of a database holds; a client may name a larger one, and then waits for it in vain. */
const LARGEST_SEQUENCE = 2 ** 31 - 1;

/** A quiet stream sends a comment this often, so that a proxy or a sleeping laptop notices a dead one, milliseconds. */
const HEARTBEAT_MS = 15_000;

/** What each route does; its schemas have been applied before. */
export function handlers(conductor: Conductor, version: string): Readonly<Record<RouteId, Handler>> {
  const { store, pack, grader, now } = conductor;
  const existing = async (id: string) => {
    const events = await store.events(id);
    if (events.length === 0) throw noSuchInterview(id);
    return events;
  };
  return {
    health: ({ context }) => context.json({ status: 'ok', version }),
    today: async ({ context, query }: Valid<{ level: Level }>) =>
      context.json(await today(conductor, query.level)),
    settings: async ({ context }) => {
      const settings: Settings = {
        version,
        database: store.kind,
        place: store.place,
        pack: {
          id: pack.id,
          title: pack.guide.title,
          questions: pack.questions.length,
          tasks: pack.tasks.length,
          version: pack.version,
        },
        grader: { name: grader.name, provisional: grader.provisional, ...measuredOf(grader.name) },
        model: await modelStatus(conductor),
        interviews: await store.countInterviews(),
      };
      return context.json(settings);
    },
    codeEnvironments: async ({ context }) => context.json(await codeEnvironments(conductor)),
    putModel: async ({ context, body }: Valid<unknown, ModelSetup>) =>
      context.json(await saveModel(conductor, body)),
    deleteModel: async ({ context }) => context.json(await forgetModel(conductor)),
    tryModel: async ({ context, body }: Valid<unknown, z.output<typeof ModelTrial>>) =>
      context.json(await tryOut(conductor, body.settings)),

    startInterview: async ({ context, body }: Valid<unknown, z.output<typeof StartInterview>>) =>
      context.json(await startInterview(conductor, body), 201),
    listInterviews: async ({ context, query }: Valid<{ cursor?: string; limit: number }>) => {
      const { rows, next } = await store.summaries(query);
      return context.json({ interviews: rows.map(summaryOf), next, total: await store.countInterviews() });
    },
    getInterview: async ({ context, id }) => context.json({ id, state: await conductor.view(id) }),
    deleteInterview: async ({ context, id }) => {
      if (!(await store.deleteInterview(id))) throw noSuchInterview(id);
      await forgetWorkspaces(conductor, id);
      return context.body(null, 204);
    },
    postAnswer: async ({ context, id, body }: Valid<unknown, z.output<typeof PostAnswer>>) => {
      const { repeated, ...reply } = await answer(conductor, id, body);
      return context.json(reply, repeated ? 200 : 201);
    },
    postMove: async ({ context, id, body }: Valid<unknown, z.output<typeof PostMove>>) => {
      const { repeated, ...reply } = await move(conductor, id, body);
      return context.json(reply, repeated ? 200 : 201);
    },
    postRun: async ({ context, id, body }: Valid<unknown, z.output<typeof PostRun>>) => {
      const { repeated, ...reply } = await runWork(conductor, id, body);
      return context.json(reply, repeated ? 200 : 201);
    },
    stopRun: async ({ context, id }) => context.json(await stopWork(conductor, id)),
    postSubmission: async ({ context, id, body }: Valid<unknown, z.output<typeof PostSubmission>>) => {
      const { repeated, ...reply } = await submitWork(conductor, id, body);
      return context.json(reply, repeated ? 200 : 201);
    },
    getUnderway: async ({ context, id }) => context.json(await workUnderway(conductor, id)),
    getWorkspace: async ({ context, id, query }: Valid<{ question: string }>) =>
      context.json(await workspace(conductor, id, query.question)),
    putWorkspace: async ({ context, id, body }: Valid<unknown, z.output<typeof PutWorkspace>>) =>
      context.json(await keepWorkspace(conductor, id, body)),
    postDispute: async ({ context, id, body }: Valid<unknown, z.output<typeof PostDispute>>) => {
      const { repeated, ...reply } = await dispute(conductor, id, body);
      return context.json(reply, repeated ? 200 : 201);
    },
    endInterview: async ({ context, id }) => context.json(await endInterview(conductor, id)),
    readSecond: async ({ context, id }) => context.json({ turns: await readSecond(conductor, id) }, 202),
    getReport: async ({ context, id }) => context.json(await conductor.report(id)),
    getReportMarkdown: async ({ context, id }) =>
      context.body(reportMarkdown(await conductor.report(id)), 200, {
        'content-type': 'text/markdown; charset=utf-8',
        'content-disposition': `attachment; filename="fovea-report-${id.slice(0, 8)}.md"`,
      }),
    listEvents: async ({ context, id, query }: Valid<{ after: number }>) => {
      const events = await existing(id);
      return context.json({ events: events.filter((event) => event.sequence > query.after) });
    },
    streamEvents: async ({ context, id, query }: Valid<{ after: number }>) => {
      await existing(id);
      const seen = Number(context.req.header('last-event-id') ?? 0);
      const after = Math.max(query.after, Number.isInteger(seen) ? seen : 0);
      return follow(context, conductor, id, Math.min(after, LARGEST_SEQUENCE));
    },

    listQuestions: async ({ context, query }: Valid<QuestionFilter>) =>
      context.json(await listQuestions(conductor, query)),
    questionHistory: async ({ context, id }) => context.json(await questionHistory(conductor, id)),
    getGuide: ({ context }) => context.json(guideResponse(conductor)),
    getPreparation: async ({ context }) => context.json(await preparation(conductor)),
    putChecked: async ({ context, id, body }: Valid<unknown, z.output<typeof Checked>>) =>
      context.json(await setChecked(conductor, id, body.done)),
    putProject: async ({ context, id, body }: Valid<unknown, Project>) =>
      context.json(await putProject(conductor, id, body)),
    deleteProject: async ({ context, id }) => context.json(await deleteProject(conductor, id)),

    ...resumeHandlers(conductor),

    listDisputes: async ({ context }) => {
      context.header('content-disposition', attachment('fovea-disputes', now()));
      return context.json(await disputedAnswers(store, version, now()));
    },
    export: ({ context }) => {
      context.header('content-type', 'application/json');
      context.header('content-disposition', attachment('fovea', now()));
      return stream(context, async (out) => {
        for await (const text of exportText(store, version, now())) await out.write(text);
      });
    },
    import: async ({ context, body }: Valid<unknown, z.output<typeof ExportDocument>>) =>
      context.json(await importDocument(store, body)),
    deleteData: async ({ context }) => {
      await conductor.settled();
      await store.deleteAll();
      return context.body(null, 204);
    },
  };
}

/** Has a browser save a JSON document under a name with the day. */
function attachment(name: string, now: Date): string {
  return `attachment; filename="${name}-${now.toISOString().slice(0, 10)}.json"`;
}

/** The log as server-sent events: each named by its type, with its sequence as the id to reconnect from. */
function follow(context: Context, conductor: Conductor, id: string, after: number): Response {
  return streamSSE(context, async (out) => {
    const gone = new AbortController();
    out.onAbort(() => gone.abort());
    // Says at once that the stream is open, so that the page need not guess.
    await out.write(': open\n\n');
    let quietSince = Date.now();
    for await (const events of conductor.follower.follow(id, after, gone.signal)) {
      for (const event of events)
        await out.writeSSE({ event: event.type, id: String(event.sequence), data: JSON.stringify(event) });
      if (events.length > 0) quietSince = Date.now();
      else if (Date.now() - quietSince > HEARTBEAT_MS) {
        await out.write(': still here\n\n');
        quietSince = Date.now();
      }
    }
  });
}
