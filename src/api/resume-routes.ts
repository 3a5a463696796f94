import { z } from 'zod';
import { Resume } from '#content/resume';
import { InterviewWithState, Problem } from './responses.js';
import * as resume from './resume.js';
import { route } from './route.js';

/** What comes of a change whose base is not the current version. */
const Conflict = Problem.extend(resume.ResumeConflict.shape);

export const resumeRoutes = [
  route({
    id: 'listResumes',
    method: 'get',
    path: '/api/resumes',
    summary: 'Resumes, the one changed last first',
    responses: { 200: resume.ResumeList },
  }),
  route({
    id: 'createResume',
    method: 'post',
    path: '/api/resumes',
    summary: 'Begin a resume: empty, from the example, from what was read, or as a copy',
    body: resume.CreateResume,
    responses: { 201: resume.StoredResume },
  }),
  route({
    id: 'getResume',
    method: 'get',
    path: '/api/resumes/{id}',
    summary: 'A resume as it is now',
    responses: { 200: resume.StoredResume },
  }),
  route({
    id: 'putResume',
    method: 'put',
    path: '/api/resumes/{id}',
    summary: 'Keep a change as a new version; 409 where it was made from one that is not current',
    body: resume.PutResume,
    responses: { 200: resume.StoredResume, 409: Conflict },
  }),
  route({
    id: 'deleteResume',
    method: 'delete',
    path: '/api/resumes/{id}',
    summary: 'Delete a resume with all its versions',
    responses: { 204: null },
  }),
  route({
    id: 'listResumeVersions',
    method: 'get',
    path: '/api/resumes/{id}/versions',
    summary: 'Every version, newest first, with what changed in it',
    responses: { 200: resume.ResumeVersions },
  }),
  route({
    id: 'getResumeVersion',
    method: 'get',
    path: '/api/resumes/{id}/version',
    summary: 'What a version says',
    query: z.object({ number: z.coerce.number().int().min(1).max(1_000_000) }),
    responses: { 200: resume.ResumeAt },
  }),
  route({
    id: 'putCurrentVersion',
    method: 'put',
    path: '/api/resumes/{id}/current',
    summary: 'Make another version the current one: undo, redo, going back',
    body: resume.PutCurrent,
    responses: { 200: resume.StoredResume, 409: Conflict },
  }),
  route({
    id: 'putResumeJob',
    method: 'put',
    path: '/api/resumes/{id}/job',
    summary: 'Keep the job description that a resume is compared with',
    body: resume.PutJob,
    responses: { 200: resume.StoredResume },
  }),
  route({
    id: 'takeProjects',
    method: 'post',
    path: '/api/resumes/{id}/projects',
    summary: "Take the guide's project records over, all or those named",
    body: resume.TakeProjects,
    responses: { 200: resume.StoredResume },
  }),

  route({
    id: 'previewResume',
    method: 'post',
    path: '/api/resumes/preview',
    summary: 'The pages of a resume as pictures; nothing is stored',
    body: resume.PreviewResume,
    responses: { 200: resume.ResumePreview },
  }),
  route({
    id: 'parseResumeBack',
    method: 'get',
    path: '/api/resumes/{id}/parse-back',
    summary: 'What two programs read of the PDF that would be handed out',
    query: resume.LookQuery,
    responses: { 200: resume.ParseBack },
  }),
  route({
    id: 'resumePdf',
    method: 'get',
    path: '/api/resumes/{id}/resume.pdf',
    summary: 'A resume as a PDF; with anyway=1 also where characters cannot be drawn',
    query: resume.LookQuery.extend({ anyway: z.enum(['0', '1']).default('0') }),
    responses: { 200: 'application/pdf' },
  }),
  route({
    id: 'resumeJson',
    method: 'get',
    path: '/api/resumes/{id}/resume.json',
    summary: 'A resume as JSON Resume',
    responses: { 200: Resume },
  }),
  route({
    id: 'resumeMarkdown',
    method: 'get',
    path: '/api/resumes/{id}/resume.md',
    summary: 'A resume as Markdown',
    responses: { 200: 'text/markdown' },
  }),
  route({
    id: 'resumeText',
    method: 'get',
    path: '/api/resumes/{id}/resume.txt',
    summary: 'A resume as plain text',
    responses: { 200: 'text/plain' },
  }),

  route({
    id: 'readResume',
    method: 'post',
    path: '/api/resumes/read',
    summary: 'Read a PDF, a Word document or a JSON Resume; nothing is stored',
    query: resume.ReadQuery,
    raw: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/json',
      'application/octet-stream',
    ],
    longestBody: resume.LONGEST_DOCUMENT,
    responses: { 200: resume.ReadResume },
  }),
  route({
    id: 'compareWithJob',
    method: 'post',
    path: '/api/resumes/{id}/against',
    summary: 'Hold a resume against the job description that is kept with it',
    responses: { 200: resume.AgainstJob },
  }),
  route({
    id: 'listResumeSuggestions',
    method: 'get',
    path: '/api/resumes/{id}/suggestions',
    summary: 'What lines of a resume lack',
    responses: { 200: resume.Suggestions },
  }),
  route({
    id: 'rewriteLine',
    method: 'post',
    path: '/api/resumes/{id}/rewrite',
    summary: "A language model's other wording of a line; nothing is stored",
    body: resume.AskRewrite,
    responses: { 200: resume.Rewrite },
  }),
  route({
    id: 'listClaims',
    method: 'get',
    path: '/api/resumes/{id}/claims',
    summary: 'Lines that an interviewer will ask about, and how they were defended',
    responses: { 200: resume.Claims },
  }),
  route({
    id: 'practiseClaim',
    method: 'post',
    path: '/api/resumes/{id}/practise',
    summary: 'Start an interview of the question that a claim raises',
    body: resume.PractiseClaim,
    responses: { 201: InterviewWithState },
  }),

  route({
    id: 'getResumeExample',
    method: 'get',
    path: '/api/resume-example',
    summary: "The pack's example, an invented person's, with notes on why its lines work",
    responses: { 200: resume.ExampleResume },
  }),
] as const;
