import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { Today } from '#api/responses';
import type { Level } from '#content/level';
import { day } from '../shell/format.js';
import { LevelSelect } from '../shell/level.js';
import { Refused, TRY_AGAIN } from '../shell/refused.js';
import { useStart } from '../shell/start.js';

interface Props {
  readonly today: Today;
  readonly level: Level;
  readonly onLevel: (level: Level) => void;
}

/** The one thing to do next, led by its reason. */
export function NextQuestion({ today, level, onLevel }: Props) {
  const start = useStart();
  const { next } = today;
  const first = today.answered === 0 && today.last.length === 0 && today.unfinished.length === 0;
  const begin = () => {
    if (next && !start.isPending) start.mutate({ round: next.round, level, questions: [next.question] });
  };
  useEnter(begin);
  return (
    <section className="next" aria-labelledby="next-title">
      <p className="label">{day(new Date().toISOString())}</p>
      <h1 id="next-title">
        {next
          ? `One question, about\u00a0${next.minutes}\u00a0minutes: ${next.title}.`
          : 'No question is left to ask at this level.'}
      </h1>
      <p className="lead">
        {next ? next.reason : 'Choose another level below, or look through all questions.'}
      </p>
      {first ? (
        <p className="first">
          It is asked as in an interview: you answer in your own words, you may be asked to go further, and
          the report shows which sentence made which point. Missed points, interviews and answers by skill
          will appear below.
        </p>
      ) : null}
      <div className="actions">
        {next ? (
          <button type="button" className="btn go" onClick={begin} disabled={start.isPending}>
            {start.isPending ? 'Starting' : 'Start the question'} <kbd>Enter</kbd>
          </button>
        ) : null}
        <Link className="btn" to="/practise">
          Choose something else
        </Link>
      </div>
      <Refused error={start.error} offline={TRY_AGAIN} />
      <p className="note at-level">
        <label htmlFor="level">Asked at level</label>{' '}
        <LevelSelect id="level" level={level} onLevel={onLevel} />, answered by typing, judged on this
        machine.
      </p>
    </section>
  );
}

/** Enter anywhere but on a control does what the screen's one filled button does. */
function useEnter(act: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const idle = target === document.body || (target instanceof HTMLElement && target.id === 'main');
    if (event.key !== 'Enter' || event.repeat || !idle) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
