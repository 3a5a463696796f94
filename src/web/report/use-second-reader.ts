import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ModelStatus, Settings } from '#api/responses';
import type { Report, TurnReport } from '#interview/report';
import { get, post } from '../client.js';
import { useSettings } from './how-sure.js';
import { isUnread, readByItself, type SecondState, secondState } from './second-state.js';

/** How often a page that waits for a reading looks again, milliseconds. */
const LOOK_AGAIN_MS = 1_000;
/** How long it waits: the server gives a model three minutes for an answer, and others may be before it. */
const PATIENCE_MS = 240_000;

/** The second reader as a report shows it. */
export interface SecondReader {
  readonly model: ModelStatus | undefined;
  /** Questions whose answers it could read and has not. */
  readonly unread: number;
  readonly failure: string | null;
  readonly error: Error | null;
  readonly stateOf: (turn: TurnReport) => SecondState;
  /** Has it read everything that it has not. */
  readonly ask: () => void;
}

export const reportQuery = (id: string) => ({
  queryKey: ['report', id],
  queryFn: () => get<Report>(`/api/interviews/${id}/report`),
});

/** Asks for second readings of an interview, and looks again until they are there. */
export function useSecondReader(id: string, report: Report): SecondReader {
  const queries = useQueryClient();
  // What the last question to the model had come to before: a reading that fails is known by a newer one.
  const [asked, setAsked] = useState<{ before: string | undefined } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [late, setLate] = useState(false);
  const [openedAt] = useState(Date.now);

  const settled = useSettings();
  const model = settled.data?.model;
  const unread = report.turns.filter(isUnread).length;
  const ask = useMutation({
    mutationFn: async () => {
      const { model: now } = await queries.fetchQuery({
        queryKey: ['settings'],
        queryFn: () => get<Settings>('/api/settings'),
        staleTime: 0,
      });
      await post<{ turns: number }>(`/api/interviews/${id}/second-reading`);
      return { before: now.last?.at };
    },
    onMutate: () => {
      setFailure(null);
      setLate(false);
    },
    onSuccess: setAsked,
    onError: () => setAsked(null),
  });

  const last = model?.last;
  const failed = asked && last && !last.ok && last.at !== asked.before ? last.what : null;
  // Kept, since the next answer that is read overwrites what the last question came to.
  if (failed !== null && failure === null) setFailure(failed);

  const byHand = asked !== null || ask.isPending;
  const byItself = readByItself(report, openedAt);
  const waiting = { byHand, failure, late };
  const states = report.turns.map((turn) => secondState(turn, model, waiting, byItself));
  const isWaited = states.some((state) => state === 'reading' || state === 'maybe');
  // One answer has failed; others that were asked for with it may still come.
  const others = asked !== null && failure !== null && unread > 1;
  const interval = (isWaited || others) && !late ? LOOK_AGAIN_MS : false;
  useQuery({ ...reportQuery(id), refetchInterval: interval });
  useSettings(interval);
  useEffect(() => {
    if (interval === false) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [interval]);

  return {
    model,
    unread,
    failure: asked ? failure : last?.ok === false ? last.what : null,
    error: ask.error,
    stateOf: (turn) => secondState(turn, model, waiting, byItself),
    ask: () => {
      if (!ask.isPending && !(byHand && isWaited)) ask.mutate();
    },
  };
}
