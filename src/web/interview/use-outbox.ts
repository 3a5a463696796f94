import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EventWithState, Problem } from '#api/responses';
import { post } from '../client.js';
import { browserKeep } from '../shell/keep.js';
import { settleDraft } from './draft.js';
import {
  backoff,
  type Delivery,
  deliver,
  forgetOutgoing,
  keepOutgoing,
  type Outgoing,
  readOutgoing,
} from './outbox.js';

export interface Outbox {
  /** The answer that the server has not acknowledged yet. */
  readonly outgoing: Outgoing | null;
  /** Why it is still not acknowledged, after a first attempt. */
  readonly trouble: Problem | null;
  readonly send: (outgoing: Outgoing) => void;
}

type Settled = Exclude<Delivery, { kind: 'waiting' }>;

/** Sends finished answers until they are acknowledged, across lost connections and refreshes, each with its one key. */
export function useOutbox(
  interview: string,
  lost: boolean,
  onSettled: (outgoing: Outgoing, delivery: Settled) => void,
): Outbox {
  const [outgoing, setOutgoing] = useState(() => readOutgoing(browserKeep, interview));
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const settled = useEffectEvent(onSettled);
  const tryNow = useRef<() => void>(undefined);

  useEffect(() => {
    if (!outgoing) return;
    let stopped = false;
    let busy = false;
    let attempts = 0;
    let timer: ReturnType<typeof setTimeout>;
    const attempt = async () => {
      if (busy || stopped) return;
      busy = true;
      clearTimeout(timer);
      const delivery = await deliver(outgoing, (body) =>
        post<EventWithState>(`/api/interviews/${interview}/answers`, body),
      );
      busy = false;
      if (delivery.kind === 'waiting') {
        if (stopped) return;
        setTrouble(delivery.problem);
        timer = setTimeout(attempt, backoff(attempts++));
        return;
      }
      forgetOutgoing(browserKeep, interview, outgoing.key);
      if (delivery.kind === 'stored') settleDraft(browserKeep, interview, outgoing, outgoing.text);
      if (stopped) return;
      setTrouble(null);
      settled(outgoing, delivery);
      setOutgoing(readOutgoing(browserKeep, interview));
    };
    tryNow.current = () => void attempt();
    window.addEventListener('online', tryNow.current);
    void attempt();
    return () => {
      stopped = true;
      clearTimeout(timer);
      window.removeEventListener('online', tryNow.current!);
      tryNow.current = undefined;
    };
  }, [outgoing, interview]);

  useEffect(() => {
    if (!lost) tryNow.current?.();
  }, [lost]);

  return {
    outgoing,
    trouble,
    send: (next) => {
      keepOutgoing(browserKeep, interview, next);
      setOutgoing(next);
    },
  };
}
