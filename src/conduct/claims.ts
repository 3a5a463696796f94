import type { z } from 'zod';
import type { InterviewWithState, Today } from '#api/responses';
import type { Claim, PractiseClaim } from '#api/resume';
import type { Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { NEW_INTERVIEW } from '#interview/state';
import { claimId, claimsOf, type ResumeClaim } from '#resume/claims/claims';
import { claimAsks, claimQuestion } from '#resume/claims/question';
import type { AnsweredRow } from '#store/store';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';
import { getResume, listResumes } from './resumes.js';

/** From this score on a claim counts as defended. */
const DEFENDED = 0.6;
/** Answers to one claim that are looked through for one that is judged. */
const LATEST = 10;
/** Claims that Today shows, and the resumes, changed last, that it looks into. */
const SHOWN = 4;
const RESUMES = 3;

/** The claims of a resume, each with its newest practice. */
export async function claimsWithPractice({ pack, store }: Conductor, resume: Resume): Promise<Claim[]> {
  return Promise.all(
    claimsOf(resume, pack.claims).map(async (claim) => {
      const question = claimQuestion(claim);
      const practised = newestOf(await store.answersTo(question.id, LATEST));
      return {
        id: claim.id,
        path: claim.path,
        text: claim.text,
        kind: claim.kind.id,
        title: claim.kind.title,
        asks: claimAsks(claim),
        prompt: question.prompt,
        practised,
        defended: isDefended(practised?.score),
      };
    }),
  );
}

/**
 * Starts an interview of the one question that a claim raises. The question travels in the log, so the report stays as
 * it is whatever becomes of the resume and of the pack.
 * @throws Refusal 404 where the resume makes no such claim, as it stands now
 */
export async function practiseClaim(
  conductor: Conductor,
  resume: Resume,
  claimId: string,
  { level, feedback }: Pick<z.output<typeof PractiseClaim>, 'level' | 'feedback'>,
): Promise<InterviewWithState> {
  const { pack, rounds, store } = conductor;
  const claim = claimsOf(resume, pack.claims).find((one) => one.id === claimId);
  if (!claim)
    throw new Refusal(
      404,
      'The resume makes no such claim',
      'The line has changed or is gone; open the list of claims again and choose one of those.',
      { field: 'claim' },
    );
  const question = claimQuestion(claim);
  const round = Object.values(rounds).find((one) => one.asks(question))!;
  const id = conductor.newId();
  const data = {
    round: round.id,
    level,
    minutes: question.minutes,
    feedback,
    order: 'given' as const,
    questions: [question.id],
    count: 1,
    seed: conductor.newSeed(),
    pack: { id: pack.id, version: pack.version },
    items: [question],
  };
  await store.append(id, NEW_INTERVIEW, [{ type: 'started', data }], conductor.now().toISOString());
  return { id, state: await conductor.view(id) };
}

/**
 * Claims of the person's own resumes that no answer has defended yet: those never practised first. Reads no log,
 * as nothing on Today does.
 * @param history how often each question was answered, and its latest score
 */
export async function undefendedClaims(
  conductor: Conductor,
  history: Awaited<ReturnType<Conductor['store']['history']>>,
): Promise<Today['claims']> {
  const own = (await listResumes(conductor)).filter(({ example }) => !example).slice(0, RESUMES);
  // Whoever began with the example has not yet done what its lines say.
  const seen = exampleClaims(conductor);
  const open: Today['claims'] = [];
  for (const { id, title } of own) {
    for (const claim of await claimsHere(conductor, id)) {
      const practised = history[claimQuestion(claim).id];
      if (seen.has(claim.id) || isDefended(practised?.score)) continue;
      seen.add(claim.id);
      open.push({
        resume: id,
        resumeTitle: title,
        claim: claim.id,
        text: claim.text,
        ask: claimAsks(claim)[0]!,
        practised: practised !== undefined,
        score: practised?.score ?? null,
      });
    }
  }
  return open.toSorted((a, b) => Number(a.practised) - Number(b.practised)).slice(0, SHOWN);
}

/** Ids of all that the pack's example says. */
function exampleClaims({ pack }: Conductor): Set<string> {
  if (!pack.example) return new Set();
  const { resume } = pack.example;
  return new Set([
    ...resumeFields(resume).map(({ value }) => claimId(value)),
    ...claimsOf(resume, pack.claims).map(({ id }) => id),
  ]);
}

/** The claims of a stored resume; none where it was deleted meanwhile. */
async function claimsHere(conductor: Conductor, id: string): Promise<ResumeClaim[]> {
  try {
    return claimsOf((await getResume(conductor, id)).resume, conductor.pack.claims);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return [];
    throw error;
  }
}

/** The newest answer that is judged; where none is, the newest. */
function newestOf(rows: readonly AnsweredRow[]): Claim['practised'] {
  const row = rows.find(({ score }) => score !== null) ?? rows[0];
  return row ? { score: row.score, at: row.at, interview: row.interview } : null;
}

const isDefended = (score: number | null | undefined): boolean => (score ?? 0) >= DEFENDED;
