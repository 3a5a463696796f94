import type { StateView } from '#interview/view';
import type { Keep } from '../shell/keep.js';

/** The interviewer's words that a text replies to: one draft is kept for each. */
export interface Slot {
  readonly question: string;
  readonly prompt: string;
}

const DRAFT = 'fovea-draft';

/** Where a draft is kept. */
export function draftKey(interview: string, { question, prompt }: Slot): string {
  return `${DRAFT}:${interview}:${question}:${hashOf(prompt)}`;
}

export function readDraft(keep: Keep, interview: string, slot: Slot): string {
  return keep.get(draftKey(interview, slot)) ?? '';
}

/** Keeps a draft; false where the browser refuses. An emptied draft is removed. */
export function writeDraft(keep: Keep, interview: string, slot: Slot, text: string): boolean {
  const key = draftKey(interview, slot);
  if (text !== '') return keep.set(key, text);
  keep.remove(key);
  return true;
}

/** Removes the draft of an answer that the server holds, unless it has become another text meanwhile. */
export function settleDraft(keep: Keep, interview: string, slot: Slot, sent: string): void {
  if (readDraft(keep, interview, slot) === sent) keep.remove(draftKey(interview, slot));
}

/** Removes every draft of an interview that is over. */
export function clearDrafts(keep: Keep, interview: string): void {
  for (const key of keep.keys()) if (key.startsWith(`${DRAFT}:${interview}:`)) keep.remove(key);
}

/** What a tab shows, and whether its words were written in it since it last showed another tab's. */
export interface Shown {
  readonly text: string;
  readonly mine: boolean;
}

/**
 * What a tab shows after another tab changed the kept draft from `before` to `now`. Words written here are replaced
 * only by a text that goes on from them, so that two tabs in which somebody writes at once lose nothing.
 */
export function adopt(shown: Shown, before: string | null, now: string | null): Shown {
  const seen = !shown.mine && shown.text === (before ?? '');
  const goesOn = now?.startsWith(shown.text);
  return seen || goesOn ? { text: now ?? '', mine: false } : shown;
}

/** FNV-1a over a text, 32 bits, as hexadecimal; offset basis and prime as in draft-eastlake-fnv. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(16);
}

/**
 * The slot that the candidate writes in now; null while an answer is being read and after the end. At a task there is
 * one, whatever the interviewer has said meanwhile.
 */
export function slotOf({ current, turns }: Pick<StateView, 'current' | 'turns'>): Slot | null {
  if (!current || current.kind === 'judging') return null;
  const turn = turns.find(({ question }) => question === current.question);
  return { question: current.question, prompt: turn?.work ? turn.prompt : current.prompt };
}

/** Whether the interview has gone past a slot, so that a text in it can no longer be sent as its answer. */
export function isPast({ status, turns }: Pick<StateView, 'status' | 'turns'>, slot: Slot): boolean {
  const turn = turns.find(({ question }) => question === slot.question);
  if (status === 'ended' || !turn?.awaiting) return true;
  if (turn.work) return false;
  const asked = turn.thread.findLast(
    ({ kind }) => kind === 'question' || kind === 'probe' || kind === 'misconception',
  );
  return asked?.text !== slot.prompt;
}

/** Every text kept for an interview, each once. */
export function draftsOf(keep: Keep, interview: string): string[] {
  const places = keep.keys().filter((key) => key.startsWith(`${DRAFT}:${interview}:`));
  const texts = places.toSorted().flatMap((key) => keep.get(key) ?? []);
  return [...new Set([...texts, ...[readUnsent(keep, interview) ?? []].flat()])];
}

const UNSENT = 'fovea-unsent';

/** Keeps words that no field holds any more, until the candidate uses them or lets them go; null forgets them. */
export function keepUnsent(keep: Keep, interview: string, text: string | null): void {
  if (text === null) keep.remove(`${UNSENT}:${interview}`);
  else keep.set(`${UNSENT}:${interview}`, text);
}

export function readUnsent(keep: Keep, interview: string): string | null {
  return keep.get(`${UNSENT}:${interview}`);
}
