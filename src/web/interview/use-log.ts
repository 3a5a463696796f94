import { useEffect, useEffectEvent, useState } from 'react';
import type { EventType } from '#interview/events';
import { RequestFailed } from '../client.js';
import { backoff } from './outbox.js';

/** Every event after the first; a kind that is missing here would not be heard, so the compiler asks for it. */
const HEARD: Readonly<Record<Exclude<EventType, 'started'>, true>> = {
  asked: true,
  answered: true,
  withdrawn: true,
  moved: true,
  judged: true,
  probed: true,
  ran: true,
  submitted: true,
  verdict: true,
  disputed: true,
  ended: true,
};

/**
 * Follows an interview's log and calls `refetch` for each event after `sequence`. Returns whether the connection is
 * lost; a lost one is tried again until it is back. While the page is hidden it does not follow: a browser allows
 * six connections to a server, and each open tab would hold one.
 */
export function useLog(
  interview: string,
  open: boolean,
  sequence: number,
  refetch: () => Promise<{ error: Error | null }>,
): boolean {
  const [lost, setLost] = useState(false);
  const latest = useEffectEvent(() => sequence);
  const reload = useEffectEvent(refetch);

  useEffect(() => {
    if (!open) return;
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout>;
    let failures = 0;
    let stopped = false;
    let isLost = false;
    const close = () => {
      clearTimeout(timer);
      source?.close();
      source = null;
    };
    const follow = () => {
      close();
      if (stopped || document.hidden) return;
      source = new EventSource(`/api/interviews/${interview}/stream?after=${latest()}`);
      source.onopen = () => {
        failures = 0;
        isLost = false;
        setLost(false);
      };
      source.onerror = () => void check();
      for (const type of Object.keys(HEARD)) {
        source.addEventListener(type, (event) => {
          if (sequenceOf(event) > latest()) void reload();
        });
      }
    };
    // The stream says only that it failed; a plain request says whether Fovea answers at all.
    const check = async () => {
      close();
      const { error } = await reload();
      if (stopped) return;
      const wasLost = isLost;
      isLost = error instanceof RequestFailed && error.offline;
      setLost(isLost);
      if (wasLost && !isLost) follow();
      else timer = setTimeout(isLost ? check : follow, backoff(failures++));
    };
    const again = () => {
      close();
      if (!document.hidden) void reload();
      follow();
    };
    document.addEventListener('visibilitychange', again);
    window.addEventListener('online', again);
    follow();
    return () => {
      stopped = true;
      close();
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('online', again);
    };
  }, [interview, open]);

  return open && lost;
}

function sequenceOf(event: MessageEvent): number {
  try {
    return (JSON.parse(event.data) as { sequence: number }).sequence;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
