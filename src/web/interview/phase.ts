import type { StateView } from '#interview/view';

/** What is happening in a typed interview. */
export type Phase = 'turn' | 'writing' | 'reading' | 'paused' | 'lost';

export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  turn: 'Your turn',
  writing: 'Writing',
  reading: 'Reading your answer',
  paused: 'Paused',
  lost: 'Connection lost',
};

interface Facts {
  readonly state: Pick<StateView, 'paused' | 'current'>;
  readonly draft: string;
  /** An answer is finished and not acknowledged. */
  readonly sending: boolean;
  readonly lost: boolean;
}

/** The phase, the one that matters most first. */
export function phaseOf({ state, draft, sending, lost }: Facts): Phase {
  if (lost) return 'lost';
  if (sending || state.current === null || state.current.kind === 'judging') return 'reading';
  if (state.paused) return 'paused';
  return draft.trim() === '' ? 'turn' : 'writing';
}

/** One sentence under the phase's name. */
export function phaseNote(phase: Phase, sending: boolean): string {
  switch (phase) {
    case 'turn':
      return 'Take your time; the answer is read when you finish it.';
    case 'writing':
      return 'Each word is kept in this browser as you write.';
    case 'reading':
      return sending ? 'Storing it first.' : 'The next question depends on what it holds.';
    case 'paused':
      return 'Paused time is not counted.';
    case 'lost':
      return 'Your words are kept here; trying again.';
  }
}
