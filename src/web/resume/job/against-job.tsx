import { Link } from '@tanstack/react-router';
import { type Ref, useRef, useState } from 'react';
import type { AgainstJob as Comparison } from '#api/resume';
import { SoFar } from '../../shell/so-far.js';
import { useSeconds } from '../../shell/use-seconds.js';
import type { TabProps } from '../editor/tabs.js';
import { JobField } from './job-field.js';
import { JobText } from './job-text.js';
import { PartFailure } from './part-failure.js';
import { RequirementList } from './requirement-list.js';
import { countsInWords, numbered } from './requirements.js';
import { useComparison } from './use-comparison.js';
import { useJob } from './use-job.js';
import './job.css';

/** A resume held against a job description: what it asks for, quoted, and what the resume has of it. */
export function AgainstJob({ stored, model, onJob, onField }: TabProps) {
  const { text, state } = useJob(stored, onJob);
  // A text that only this browser has is still being written: it may be one that is not taken.
  const [writing, setWriting] = useState(state.text.trim() === '' || state.text !== state.kept);
  const asks = useRef<HTMLHeadingElement>(null);
  const compared = useComparison(stored.id, stored.version, writing ? '' : state.kept);
  const compare = async () => {
    await text.send();
    if (text.get().status !== 'kept' || text.get().text.trim() === '') return;
    setWriting(false);
    // The field and its button are gone; the keyboard goes on at what was asked for.
    setTimeout(() => asks.current?.focus({ preventScroll: true }));
  };
  if (writing)
    return (
      <JobField
        state={state}
        onType={(typed) => text.type(typed)}
        onCompare={() => void compare()}
        model={model}
        changing={compared.data !== undefined || state.kept.trim() !== ''}
      />
    );
  return (
    <Compared
      job={state.kept}
      heading={asks}
      comparison={compared.data}
      error={compared.error}
      again={compared.isFetching && compared.data !== undefined}
      model={model}
      retry={() => void compared.refetch()}
      onChange={() => setWriting(true)}
      onField={onField}
    />
  );
}

interface ComparedProps {
  readonly job: string;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly comparison: Comparison | undefined;
  readonly error: Error | null;
  /** Whether a newer version of the resume is being compared. */
  readonly again: boolean;
  readonly model: string | null;
  readonly retry: () => void;
  readonly onChange: () => void;
  readonly onField: (path: string) => void;
}

function Compared({
  job,
  heading,
  comparison,
  error,
  again,
  model,
  retry,
  onChange,
  onField,
}: ComparedProps) {
  const [on, select] = useState<number | null>(null);
  const requirements = numbered(comparison?.requirements ?? []);
  // Another tab may keep another job description: its quotes are not from the text that is shown here.
  const sound = requirements.every(({ quote, start, end }) => job.slice(start, end) === quote);
  return (
    <div className="against">
      <section className="job" aria-labelledby="job-title">
        <div className="over">
          <h2 id="job-title">Job description</h2>
          <button type="button" className="quiet" onClick={onChange}>
            Change it
          </button>
        </div>
        <JobText job={job} requirements={sound ? requirements : []} on={on} onSelect={select} />
      </section>
      <section className="asks" aria-labelledby="asks-title">
        <h2 id="asks-title" ref={heading} tabIndex={-1}>
          What it asks for
        </h2>
        {error ? <PartFailure error={error} retry={retry} /> : null}
        {!comparison && !error ? <Comparing model={model} /> : null}
        {comparison && !sound ? (
          <p className="muted" role="alert">
            The job description was changed in another tab. Reload this page to see that one.
          </p>
        ) : null}
        {comparison && sound ? (
          <>
            <Counts comparison={comparison} again={again} />
            <RequirementList requirements={requirements} on={on} onSelect={select} onField={onField} />
            <Model said={comparison.model} />
          </>
        ) : null}
      </section>
    </div>
  );
}

function Comparing({ model }: { model: string | null }) {
  const seconds = useSeconds(model !== null);
  return (
    <p className="muted" role="status">
      Comparing your resume with it.
      {model === null ? '' : ` ${model} reads the job description too, which can take up to a minute.`}
      <SoFar seconds={seconds} />
    </p>
  );
}

function Counts({ comparison: { requirements }, again }: { comparison: Comparison; again: boolean }) {
  if (requirements.length === 0)
    return (
      <p className="lead">
        Nothing in this text reads like a requirement. Paste the part that says what you should know and have
        done.
      </p>
    );
  return (
    <div role="status">
      <p className="lead counts">{countsInWords(requirements)}</p>
      <p className="note">
        {again
          ? 'Your resume has changed since; it is being compared again.'
          : 'Counts, not a score: what is absent may be a word that you would write anyway, or a reason not to apply.'}
      </p>
    </div>
  );
}

/** What the language model did, or what one would do. */
function Model({ said }: { said: string | null }) {
  return said === null ? (
    <p className="note model">
      Requirements are found by the terms of this field and by how job descriptions are written. A language
      model would look for what both overlook, and would have to quote it. None is set up:{' '}
      <Link to="/settings">Settings</Link>.
    </p>
  ) : (
    <p className="note model">{said} It decides no verdict.</p>
  );
}
