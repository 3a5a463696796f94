import { randomUUID } from 'node:crypto';
import type { StateView } from '#interview/view';
import { submitWork } from '../work.js';
import type { TestFovea } from './fovea.js';

/** A task of the pack that ships, of one file. */
export const TASK = 'greedy-nms';

export const nms = (text: string) => ({ 'nms.py': text });

/** Starts an interview at {@link TASK}, with the plan asked for; returns its id. */
export async function atTask(fovea: TestFovea, more: { questions?: string[] } = {}): Promise<string> {
  const { id } = await fovea.start({ round: 'coding', questions: [TASK], ...more });
  return id;
}

/** Submits code and waits until nothing goes on in the background. */
export async function submit(fovea: TestFovea, id: string, text: string): Promise<StateView> {
  await submitWork(fovea.conductor, id, { key: randomUUID(), files: nms(text) });
  return fovea.settledView(id);
}
