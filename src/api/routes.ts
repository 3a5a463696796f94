import { z } from 'zod';
import { LEVELS } from '#content/level';
import { QUESTION_TYPES } from '#content/question';
import { Report } from '#interview/report';
import {
  Checked,
  LONGEST_IMPORT,
  LONGEST_WORK,
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
} from './requests.js';
import * as out from './responses.js';

/** A route: the server builds its handlers and openapi.json from these, so neither can drift from the other. */
export interface Route {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Path with {parameters}, as in OpenAPI. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Bytes, where the body may be longer than usual. */
  readonly longestBody?: number;
  /** Success responses by status; null is no content, a string is a media type other than JSON. */
  readonly responses: Readonly<Record<number, z.ZodType | string | null>>;
}

const route = <const R extends Route>(definition: R): R => definition;

const After = z.object({ after: z.coerce.number().int().min(0).default(0) });

export const routes = [
  route({
    id: 'health',
    method: 'get',
    path: '/api/health',
    summary: 'Whether the server answers',
    responses: { 200: out.Health },
  }),
  route({
    id: 'today',
    method: 'get',
    path: '/api/today',
    summary: 'What to go on with',
    query: z.object({ level: z.enum(LEVELS).default('mid') }),
    responses: { 200: out.Today },
  }),
  route({
    id: 'settings',
    method: 'get',
    path: '/api/settings',
    summary: 'Where the data is, and what judges it',
    responses: { 200: out.Settings },
  }),
  route({
    id: 'codeEnvironments',
    method: 'get',
    path: '/api/environments',
    summary: "Where candidates' code runs, or why it cannot",
    responses: { 200: out.CodeEnvironments },
  }),
  route({
    id: 'putModel',
    method: 'put',
    path: '/api/settings/model',
    summary: 'Set up the optional language model',
    body: ModelSetup,
    responses: { 200: out.ModelStatus },
  }),
  route({
    id: 'deleteModel',
    method: 'delete',
    path: '/api/settings/model',
    summary: 'Switch the language model off and forget its settings',
    responses: { 200: out.ModelStatus },
  }),
  route({
    id: 'tryModel',
    method: 'post',
    path: '/api/settings/model/try',
    summary: 'Ask the language model something small and say what came of it',
    body: ModelTrial,
    responses: { 200: out.ModelTrialResult },
  }),

  route({
    id: 'startInterview',
    method: 'post',
    path: '/api/interviews',
    summary: 'Start an interview',
    body: StartInterview,
    responses: { 201: out.InterviewWithState },
  }),
  route({
    id: 'listInterviews',
    method: 'get',
    path: '/api/interviews',
    summary: 'Interviews, newest first',
    query: z.object({
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    responses: { 200: out.InterviewList },
  }),
  route({
    id: 'getInterview',
    method: 'get',
    path: '/api/interviews/{id}',
    summary: 'One interview; judges what is left to judge',
    responses: { 200: out.InterviewWithState },
  }),
  route({
    id: 'deleteInterview',
    method: 'delete',
    path: '/api/interviews/{id}',
    summary: 'Delete one interview',
    responses: { 204: null },
  }),
  route({
    id: 'postAnswer',
    method: 'post',
    path: '/api/interviews/{id}/answers',
    summary: 'Store an answer; 200 when the key was seen before',
    body: PostAnswer,
    responses: { 201: out.EventWithState, 200: out.EventWithState },
  }),
  route({
    id: 'postMove',
    method: 'post',
    path: '/api/interviews/{id}/moves',
    summary: 'Skip, hint, repeat, pause, resume, do not know, reopen, hand in',
    body: PostMove,
    responses: { 201: out.EventWithState, 200: out.EventWithState },
  }),
  route({
    id: 'postRun',
    method: 'post',
    path: '/api/interviews/{id}/runs',
    summary: 'Run the visible cases of the task at hand; answers when they have run',
    body: PostRun,
    longestBody: LONGEST_WORK,
    responses: { 201: out.EventWithState, 200: out.EventWithState },
  }),
  route({
    id: 'stopRun',
    method: 'delete',
    path: '/api/interviews/{id}/runs',
    summary: 'Stop the run that is underway',
    responses: { 200: out.Stopped },
  }),
  route({
    id: 'postSubmission',
    method: 'post',
    path: '/api/interviews/{id}/submissions',
    summary: 'Hand files to the judge; the verdict comes as an event',
    body: PostSubmission,
    longestBody: LONGEST_WORK,
    responses: { 201: out.EventWithState, 200: out.EventWithState },
  }),
  route({
    id: 'getUnderway',
    method: 'get',
    path: '/api/interviews/{id}/underway',
    summary: 'What is being run now, and its place in the queue',
    responses: { 200: out.WorkUnderwayView },
  }),
  route({
    id: 'getWorkspace',
    method: 'get',
    path: '/api/interviews/{id}/workspace',
    summary: "What lies in a task's editor",
    query: z.object({ question: z.string().max(80) }),
    responses: { 200: out.Workspace },
  }),
  route({
    id: 'putWorkspace',
    method: 'put',
    path: '/api/interviews/{id}/workspace',
    summary: "Keep what lies in a task's editor",
    body: PutWorkspace,
    longestBody: LONGEST_WORK,
    responses: { 200: out.Workspace },
  }),
  route({
    id: 'postDispute',
    method: 'post',
    path: '/api/interviews/{id}/disputes',
    summary: 'Say that a verdict is wrong, or take that back; changes no score',
    body: PostDispute,
    responses: { 201: out.EventWithState, 200: out.EventWithState },
  }),
  route({
    id: 'endInterview',
    method: 'post',
    path: '/api/interviews/{id}/end',
    summary: 'End now and judge what is there',
    responses: { 200: Report },
  }),
  route({
    id: 'readSecond',
    method: 'post',
    path: '/api/interviews/{id}/second-reading',
    summary:
      'Have the language model read every judged answer that it has not read; the readings come as events',
    responses: { 202: out.SecondReadingAsked },
  }),
  route({
    id: 'getReport',
    method: 'get',
    path: '/api/interviews/{id}/report',
    summary: 'The report',
    responses: { 200: Report },
  }),
  route({
    id: 'getReportMarkdown',
    method: 'get',
    path: '/api/interviews/{id}/report.md',
    summary: 'The report as Markdown',
    responses: { 200: 'text/markdown' },
  }),
  route({
    id: 'listEvents',
    method: 'get',
    path: '/api/interviews/{id}/events',
    summary: 'The log',
    query: After,
    responses: { 200: out.EventList },
  }),
  route({
    id: 'streamEvents',
    method: 'get',
    path: '/api/interviews/{id}/stream',
    summary: 'The log as server-sent events',
    query: After,
    responses: { 200: 'text/event-stream' },
  }),

  route({
    id: 'listQuestions',
    method: 'get',
    path: '/api/questions',
    summary: 'The questions of the pack',
    query: z.object({
      text: z.string().max(200).optional(),
      skill: z.string().max(80).optional(),
      type: z.enum(QUESTION_TYPES).optional(),
      level: z.enum(LEVELS).optional(),
    }),
    responses: { 200: out.QuestionList },
  }),
  route({
    id: 'questionHistory',
    method: 'get',
    path: '/api/questions/{id}/answers',
    summary: 'Every answer given to a question',
    responses: { 200: out.QuestionHistory },
  }),
  route({
    id: 'getGuide',
    method: 'get',
    path: '/api/guide',
    summary: 'The preparation guide',
    responses: { 200: out.GuideResponse },
  }),
  route({
    id: 'getPreparation',
    method: 'get',
    path: '/api/preparation',
    summary: 'Ticked checklist entries and project records',
    responses: { 200: out.Preparation },
  }),
  route({
    id: 'putChecked',
    method: 'put',
    path: '/api/preparation/checklist/{id}',
    summary: 'Tick or untick a checklist entry',
    body: Checked,
    responses: { 200: out.Preparation },
  }),
  route({
    id: 'putProject',
    method: 'put',
    path: '/api/preparation/projects/{id}',
    summary: 'Store a project record',
    body: Project,
    responses: { 200: out.Preparation },
  }),
  route({
    id: 'deleteProject',
    method: 'delete',
    path: '/api/preparation/projects/{id}',
    summary: 'Delete a project record',
    responses: { 200: out.Preparation },
  }),

  route({
    id: 'listDisputes',
    method: 'get',
    path: '/api/disputes',
    summary: 'What was disputed, as labelled data',
    responses: { 200: out.DisputedAnswers },
  }),
  route({
    id: 'export',
    method: 'get',
    path: '/api/export',
    summary: 'Everything in one document',
    responses: { 200: out.ExportDocument },
  }),
  route({
    id: 'import',
    method: 'post',
    path: '/api/import',
    summary: 'Add what an exported document holds',
    body: out.ExportDocument,
    longestBody: LONGEST_IMPORT,
    responses: { 200: out.Imported },
  }),
  route({
    id: 'deleteData',
    method: 'delete',
    path: '/api/data',
    summary: 'Delete everything',
    responses: { 204: null },
  }),
] as const;

export type RouteId = (typeof routes)[number]['id'];
