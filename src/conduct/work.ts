import type { z } from 'zod';
import type { PostRun, PostSubmission, PutWorkspace } from '#api/requests';
import type { CodeEnvironments, Workspace, WorkUnderwayView } from '#api/responses';
import type { NewEvent } from '#interview/events';
import { awaitingTurn, type State } from '#interview/state';
import type { Turn } from '#interview/turn';
import { viewOf } from '#interview/view';
import type { WorkFiles } from '#interview/work';
import { latestFiles } from '#interview/work-report';
import { unjudged } from '#interview/work-turn';
import { ENVIRONMENTS } from '#rounds/coding/task';
import type { Conductor } from './conductor.js';
import { type KeyedReply, keyed } from './keyed.js';
import { Refusal } from './refusal.js';
import { WorkStopped } from './work-judge.js';

/** Documents of this kind hold what lies in an interview's editor. */
export const WORKSPACE = 'workspace';

/** Runs the visible cases on files and stores the run. @throws Refusal 404, 409, 503 */
export async function runWork(
  conductor: Conductor,
  id: string,
  { key, files, question }: z.output<typeof PostRun>,
): Promise<KeyedReply> {
  const before = await conductor.store.eventByKey(id, key);
  if (before) return keyed(conductor, id, key, () => []);
  const turn = workTurn(id, await conductor.load(id), question);
  checkFiles(turn, files);
  await insist(conductor, turn);
  const controller = conductor.work.begin(id);
  if (!controller)
    throw new Refusal(409, 'A run is underway', 'Wait until it is done, or stop it, then run again.');
  try {
    const result = await conductor.judge!.run(turn, files, {
      signal: controller.signal,
      followUp: followUpPut(turn),
      onProgress: (progress) => conductor.work.note(id, 'run', progress),
    });
    return await keyed(conductor, id, key, (state) => {
      // The task may have been handed in while it ran; the run is not the next one's.
      workTurn(id, state, turn.question);
      return withResume(state, { type: 'ran', key, data: { question: turn.question, files, result } });
    });
  } catch (error) {
    if (error instanceof WorkStopped)
      throw new Refusal(
        409,
        'The run was stopped',
        'Nothing was stored of it. Change the code and run again.',
      );
    throw error;
  } finally {
    conductor.work.done(id, 'run');
  }
}

/** Stops what {@link runWork} runs. */
export async function stopWork(conductor: Conductor, id: string): Promise<{ stopped: boolean }> {
  await conductor.load(id);
  return { stopped: conductor.work.stop(id) };
}

/** Stores a submission; it is judged in the background, by whoever opens the interview next if need be. */
export async function submitWork(
  conductor: Conductor,
  id: string,
  { key, files, question }: z.output<typeof PostSubmission>,
): Promise<KeyedReply> {
  const turn = awaitingTurn(await conductor.load(id));
  // What was stored before is answered as it was, whatever has become of the sandbox.
  if (turn?.item.work && !(await conductor.store.eventByKey(id, key))) await insist(conductor, turn);
  return keyed(conductor, id, key, (state) => {
    const now = workTurn(id, state, question);
    checkFiles(now, files);
    if (unjudged(now).length > 0)
      throw new Refusal(409, 'A submission is being judged', 'Wait for its verdict, then submit again.', {
        state: viewOf(id, state),
      });
    const data = { question: now.question, files, followUp: followUpPut(now) };
    return withResume(state, { type: 'submitted', key, data });
  });
}

/** Where code runs here, by environment. */
export async function codeEnvironments({ judge }: Conductor): Promise<CodeEnvironments> {
  const detail = 'This Fovea was started without a judge.';
  const none = ENVIRONMENTS.map((id) => ({ id, available: false, detail }));
  return { environments: judge ? await Promise.all(ENVIRONMENTS.map((id) => judge.environment(id))) : none };
}

/** What is being run for an interview now. */
export async function workUnderway(conductor: Conductor, id: string): Promise<WorkUnderwayView> {
  await conductor.load(id);
  return { underway: conductor.work.of(id) };
}

/** What lies in the editor: what was kept last, else the files of the latest run, else those of the task. */
export async function workspace(conductor: Conductor, id: string, question: string): Promise<Workspace> {
  const turn = anyTurn(await conductor.load(id), question);
  const kept = (await conductor.store.documents(WORKSPACE)).find(
    (one) => one.id === workspaceId(id, question),
  );
  const data = kept?.data as { files: WorkFiles; revision: number } | undefined;
  const starter = Object.fromEntries(filesGiven(turn).map(({ name, text }) => [name, text]));
  return {
    question,
    starter,
    files: data?.files ?? latestFiles(turn) ?? starter,
    revision: data?.revision ?? 0,
    savedAt: kept?.updatedAt ?? null,
    unavailable: (await conductor.judge?.unavailable(String(turn.item.work!.shown.environment))) ?? null,
  };
}

/** Keeps what lies in the editor. @throws Refusal 409 when another tab has kept something newer */
export function keepWorkspace(
  conductor: Conductor,
  id: string,
  request: z.output<typeof PutWorkspace>,
): Promise<Workspace> {
  // One after another: of two tabs that save at once the second must see the revision of the first.
  return conductor.work.inTurn(workspaceId(id, request.question), () => keep(conductor, id, request));
}

async function keep(
  conductor: Conductor,
  id: string,
  { question, files, revision }: z.output<typeof PutWorkspace>,
): Promise<Workspace> {
  const before = await workspace(conductor, id, question);
  checkFiles(anyTurn(await conductor.load(id), question), files);
  if (revision !== before.revision)
    throw new Refusal(
      409,
      'The code was changed elsewhere',
      'Another tab or the terminal has kept newer code. Load it, or keep yours over it.',
      { field: 'revision' },
    );
  const savedAt = conductor.now().toISOString();
  const data = { interview: id, question, files, revision: revision + 1 };
  await conductor.store.putDocument({
    kind: WORKSPACE,
    id: workspaceId(id, question),
    updatedAt: savedAt,
    data,
  });
  return { ...before, files, revision: revision + 1, savedAt };
}

/** Forgets what lay in the editor of an interview that is deleted. */
export async function forgetWorkspaces({ store }: Conductor, interview: string): Promise<void> {
  for (const { id } of await store.documents(WORKSPACE))
    if (id.startsWith(`${interview}.`)) await store.deleteDocument(WORKSPACE, id);
}

function workspaceId(interview: string, question: string): string {
  return `${interview}.${question}`;
}

/** Whether the changed requirement has been put: what is run or submitted then answers it as well. */
function followUpPut(turn: Turn): boolean {
  const { followUp } = turn.item.work!.hidden as { followUp?: { entry?: string } };
  return Boolean(followUp?.entry) && turn.probes.some(({ about }) => about === 'requirement');
}

function withResume(state: State, event: NewEvent): NewEvent[] {
  return state.paused ? [{ type: 'moved', data: { move: 'resume' } }, event] : [event];
}

/** The task at which the candidate works, if it is the one meant. @throws Refusal 409 with the state */
function workTurn(id: string, state: State, question: string | undefined): Turn {
  const turn = awaitingTurn(state);
  const refuse = (title: string, detail: string) =>
    new Refusal(409, title, detail, { field: 'question', state: viewOf(id, state) });
  if (state.status === 'ended') throw refuse('The interview has ended', 'Start another one to go on.');
  if (!turn?.item.work || (question !== undefined && question !== turn.question))
    throw refuse(
      'That task is not open',
      'Look at the state that came with this, and work at the task in it.',
    );
  return turn;
}

function anyTurn(state: State, question: string): Turn {
  const turn = state.turns.findLast((one) => one.question === question && one.item.work);
  if (!turn)
    throw new Refusal(
      404,
      'There is no such task here',
      `No task "${question}" was asked in this interview.`,
    );
  return turn;
}

/** The files that a task begins with; none where an imported log holds a task that no round knows. */
function filesGiven({ item }: Turn): readonly { name: string; text: string }[] {
  const files = item.work!.shown.files;
  return Array.isArray(files) ? (files as { name: string; text: string }[]) : [];
}

/** @throws Refusal 422 for files that are not the task's */
function checkFiles(turn: Turn, files: WorkFiles): void {
  const given = filesGiven(turn);
  for (const name of Object.keys(files)) {
    if (given.some((file) => file.name === name) || /^[a-z_][a-z0-9_]*\.py$/.test(name)) continue;
    throw new Refusal(
      422,
      `"${name}" is not a file of this task`,
      `Send the task's files (${given.map((file) => file.name).join(', ')}) and Python files beside them.`,
      { field: 'files' },
    );
  }
  const missing = given.find((file) => !(file.name in files));
  if (missing)
    throw new Refusal(422, `"${missing.name}" is missing`, 'Send every file of the task.', {
      field: 'files',
    });
}

/** @throws Refusal 503 with what to install, where the task cannot be run here */
async function insist(conductor: Conductor, turn: Turn): Promise<void> {
  const reason = conductor.judge
    ? await conductor.judge.unavailable(String(turn.item.work!.shown.environment))
    : 'This Fovea was started without a judge.';
  if (reason !== null) throw new Refusal(503, 'Code cannot be run here', reason);
}
