import { useEffect, useState } from 'react';
import { LONGEST_COUNTED_GAP_MS } from '#interview/state';
import type { StateView } from '#interview/view';
import { clock } from '../shell/format.js';

type Timed = Pick<StateView, 'status' | 'paused' | 'elapsedMs' | 'lastAt' | 'minutes'>;

/** Interview time used at `now` (milliseconds since the epoch), as the server counts it: pauses and long silences are not. */
export function elapsedAt({ status, paused, elapsedMs, lastAt }: Timed, now: number): number {
  if (status !== 'open' || paused) return elapsedMs;
  return elapsedMs + Math.min(Math.max(0, now - Date.parse(lastAt)), LONGEST_COUNTED_GAP_MS);
}

/** Time used against planned, ready to show. */
export interface TimeUsed {
  readonly used: string;
  readonly planned: string;
  readonly share: number;
  readonly over: boolean;
}

export function timeUsed(state: Timed, now: number): TimeUsed {
  const elapsed = elapsedAt(state, now);
  const planned = state.minutes * 60_000;
  return {
    used: clock(elapsed),
    planned: clock(planned),
    share: Math.min(1, elapsed / planned),
    over: elapsed > planned,
  };
}

/** The time, anew each second while it runs. */
export function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
