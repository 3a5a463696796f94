import { useEffect, useRef, useState } from 'react';
import type { StateView } from '#interview/view';
import type { RunResult, WorkFiles } from '#interview/work';
import type { WorkClient } from '../panel-props.js';

/** How often the place in the queue is asked for, milliseconds. */
const ASK_EVERY_MS = 400;

/** What is shown of the latest run or verdict. */
export interface Outcome {
  readonly kind: 'run' | 'submission';
  readonly sequence: number;
  readonly number: number;
  readonly followUp: boolean;
  readonly result: RunResult;
}

/** Runs and submissions: what is underway, its place in the queue, what came of the latest, and why one was refused. */
export function useRuns(client: WorkClient, turn: StateView['turns'][number]) {
  const work = turn.work!;
  const [running, setRunning] = useState(false);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const [place, setPlace] = useState<number | null>(null);
  const going = useRef(false);
  const judging = work.attempts.some(({ result }) => result === null);
  const underway = running || judging;

  useEffect(() => {
    if (!underway) return setPlace(null);
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const { underway: all } = await client.underway();
        const mine = all.find(({ kind }) => kind === (running ? 'run' : 'submission'));
        if (!stopped) setPlace(mine ? mine.place : null);
      } catch {
        // The page says elsewhere that the connection is lost.
      }
      if (!stopped) timer = setTimeout(ask, ASK_EVERY_MS);
    };
    timer = setTimeout(ask, ASK_EVERY_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [client, underway, running]);

  const outcome = latestOf(work);
  const newest = outcome?.sequence;
  // What went wrong with an attempt is over when another one has an outcome, or its lost answer came by the log.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new outcome is what ends it
  useEffect(() => setTrouble(null), [newest]);

  const attempt = async (set: (on: boolean) => void, action: () => Promise<void>) => {
    // The second click of two comes before the page has drawn that the first was heard.
    if (going.current) return;
    going.current = true;
    set(true);
    setTrouble(null);
    try {
      await action();
    } catch (error) {
      setTrouble(error as Error);
    } finally {
      going.current = false;
      set(false);
    }
  };
  return {
    running,
    judging,
    busy: underway || sending,
    place,
    trouble,
    outcome,
    run: (files: WorkFiles) => attempt(setRunning, () => client.run(turn.question, files)),
    submit: (files: WorkFiles) => attempt(setSending, () => client.submit(turn.question, files)),
    stop: () => void client.stop().catch(setTrouble),
  };
}

/** The latest run or verdict, whichever came last. */
export function latestOf(work: NonNullable<StateView['turns'][number]['work']>): Outcome | null {
  const { lastRun, attempts } = work;
  const index = attempts.findLastIndex(({ result }) => result !== null);
  const attempt = attempts[index];
  if (attempt?.result && (!lastRun || attempt.sequence > lastRun.sequence))
    return {
      kind: 'submission',
      sequence: attempt.sequence,
      number: index + 1,
      followUp: attempt.followUp,
      result: attempt.result,
    };
  return lastRun
    ? { kind: 'run', sequence: lastRun.sequence, number: work.runs, followUp: false, result: lastRun.result }
    : null;
}
