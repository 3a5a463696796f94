import type { z } from 'zod';
import type { AskRewrite, Rewrite } from '#api/resume';
import type { Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { ModelError } from '#model/index';
import { rewriteLine } from '#model/rewrite';
import { suggestionsFor } from '#resume/job/suggestions';
import { unconfirmed } from '#resume/job/unconfirmed';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';
import { headOf } from './resume-record.js';

/** A person waits for it with the line in front of them, milliseconds; a model of one's own may have to be loaded. */
const REWRITING_MS = 60_000;

/**
 * A language model's other wording of a line, with everything in it that the resume does not say; nothing is stored.
 * @throws Refusal 404, 422 for a path that leads to no line, 409 where no model is set up, 502 where it gives no wording
 */
export async function rewrite(
  conductor: Conductor,
  id: string,
  { path, resume }: z.output<typeof AskRewrite>,
  signal: AbortSignal,
): Promise<Rewrite> {
  await headOf(conductor.store, id);
  const fields = resumeFields(resume);
  const before = fields.find((field) => field.path === path)?.value;
  if (before === undefined || before.includes('\n'))
    throw new Refusal(
      422,
      before === undefined ? 'There is no such line' : 'That is more than one line',
      `Send the path of a line that the resume holds, such as work[0].highlights[1]; not "${path.slice(0, 80)}".`,
      { field: 'path' },
    );
  const choice = conductor.second?.model;
  const model = await choice?.current();
  if (!choice || !model)
    throw new Refusal(409, 'No language model is set up', 'Set one up in Settings, then ask again.');
  const late = AbortSignal.timeout(REWRITING_MS);
  const reply = await rewriteLine(
    model,
    before,
    contextOf(resume, path),
    AbortSignal.any([late, signal]),
  ).catch((error) => {
    if (signal.aborted) throw new Refusal(409, 'The request was given up', 'Send it again.');
    const why = late.aborted ? `${model.name} took too long to reword a line.` : undefined;
    if (why) choice.note(false, why);
    else choice.noteError(error);
    if (!why && !(error instanceof ModelError)) throw error;
    throw noWording(why ?? (error as ModelError).message);
  });
  if ('why' in reply) {
    choice.note(false, `A wording of ${model.name} was not shown: ${reply.why}.`);
    throw noWording(`What ${model.name} replied is not shown: ${reply.why}. The line stays as it is.`);
  }
  choice.note(true, `${model.name} has reworded a line.`);
  const { after } = reply;
  return { path, before, after, unconfirmed: unconfirmed(resume, before, after), model: model.name };
}

/** The other facts of a line's entry, and what the line lacks. */
function contextOf(resume: Resume, path: string) {
  const entry = /^\w+(?:\[\d+\])?/.exec(path)![0];
  return {
    entry: resumeFields(resume)
      .filter((field) => field.path !== path && field.path.startsWith(`${entry}.`))
      .map(({ value }) => value),
    lacks: suggestionsFor(resume)
      .filter((suggestion) => suggestion.path === path)
      .map(({ message }) => message),
  };
}

const noWording = (detail: string) =>
  new Refusal(502, 'The language model gave no other wording', detail, { field: 'path' });
