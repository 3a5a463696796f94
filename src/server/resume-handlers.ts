import type { z } from 'zod';
import type {
  AskRewrite,
  CreateResume,
  LookQuery,
  PractiseClaim,
  PreviewResume,
  PutCurrent,
  PutJob,
  PutResume,
  TakeProjects,
} from '#api/resume';
import type { resumeRoutes } from '#api/resume-routes';
import { claimsWithPractice, practiseClaim } from '#conduct/claims';
import type { Conductor } from '#conduct/conductor';
import { putCurrent, putJob, putResume } from '#conduct/resume-changes';
import { exampleResume, type ResumeFile, resumeFile } from '#conduct/resume-files';
import { compareWithJob } from '#conduct/resume-job';
import { parseResumeBack, previewResume, resumePdf } from '#conduct/resume-pages';
import { takeProjects } from '#conduct/resume-projects';
import { readDocument } from '#conduct/resume-reading';
import { rewrite } from '#conduct/resume-rewrite';
import {
  createResume,
  deleteResume,
  getResume,
  listResumes,
  resumeAt,
  resumeVersions,
} from '#conduct/resumes';
import { suggestionsFor } from '#resume/job/suggestions';
import type { Handler, Valid } from './handlers.js';

type ResumeRouteId = (typeof resumeRoutes)[number]['id'];

/** What each route about resumes does; its schemas have been applied before. */
export function resumeHandlers(conductor: Conductor): Readonly<Record<ResumeRouteId, Handler>> {
  return {
    listResumes: async ({ context }) => context.json({ resumes: await listResumes(conductor) }),
    createResume: async ({ context, body }: Valid<unknown, z.output<typeof CreateResume>>) =>
      context.json(await createResume(conductor, body), 201),
    getResume: async ({ context, id }) => context.json(await getResume(conductor, id)),
    putResume: async ({ context, id, body }: Valid<unknown, z.output<typeof PutResume>>) =>
      context.json(await putResume(conductor, id, body)),
    deleteResume: async ({ context, id }) => {
      await deleteResume(conductor, id);
      return context.body(null, 204);
    },
    listResumeVersions: async ({ context, id }) =>
      context.json({ versions: await resumeVersions(conductor, id) }),
    getResumeVersion: async ({ context, id, query }: Valid<{ number: number }>) =>
      context.json(await resumeAt(conductor, id, query.number)),
    putCurrentVersion: async ({ context, id, body }: Valid<unknown, z.output<typeof PutCurrent>>) =>
      context.json(await putCurrent(conductor, id, body)),
    putResumeJob: async ({ context, id, body }: Valid<unknown, z.output<typeof PutJob>>) =>
      context.json(await putJob(conductor, id, body.job)),
    takeProjects: async ({ context, id, body }: Valid<unknown, z.output<typeof TakeProjects>>) =>
      context.json(await takeProjects(conductor, id, body.ids)),

    previewResume: async ({ context, body }: Valid<unknown, z.output<typeof PreviewResume>>) =>
      context.json(await previewResume(conductor, body, context.req.raw.signal)),
    parseResumeBack: async ({ context, id, query }: Valid<LookQuery>) =>
      context.json(await parseResumeBack(conductor, id, query)),
    resumePdf: async ({ id, query: { anyway, ...look } }: Valid<LookQuery & { anyway: '0' | '1' }>) =>
      download(await resumePdf(conductor, id, look, anyway === '1')),
    resumeJson: async ({ id }) => download(await resumeFile(conductor, id, 'json')),
    resumeMarkdown: async ({ id }) => download(await resumeFile(conductor, id, 'md')),
    resumeText: async ({ id }) => download(await resumeFile(conductor, id, 'txt')),

    readResume: async ({ context, query, body }: Valid<{ name: string }, Uint8Array>) =>
      context.json(await readDocument(body, query.name, context.req.raw.signal)),
    compareWithJob: async ({ context, id }) =>
      context.json(await compareWithJob(conductor, id, context.req.raw.signal)),
    listResumeSuggestions: async ({ context, id }) =>
      context.json({ suggestions: suggestionsFor((await getResume(conductor, id)).resume) }),
    rewriteLine: async ({ context, id, body }: Valid<unknown, z.output<typeof AskRewrite>>) =>
      context.json(await rewrite(conductor, id, body, context.req.raw.signal)),
    listClaims: async ({ context, id }) =>
      context.json({ claims: await claimsWithPractice(conductor, (await getResume(conductor, id)).resume) }),
    practiseClaim: async ({ context, id, body }: Valid<unknown, z.output<typeof PractiseClaim>>) => {
      const { resume } = await getResume(conductor, id);
      return context.json(await practiseClaim(conductor, resume, body.claim, body), 201);
    },

    getResumeExample: ({ context }) => context.json(exampleResume(conductor)),
  };
}

/** Has a browser save a file under its name: in ASCII, and as it is (RFC 6266, RFC 8187). */
function download({ name, type, content }: ResumeFile): Response {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return new Response(content as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    },
  });
}
