import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Refused } from '../../shell/refused.js';
import { FileButton } from '../list/file-button.js';
import type { KeptState } from './kept-text.js';
import { LONGEST_JOB, readText } from './text-file.js';

interface Props {
  readonly state: KeptState;
  readonly onType: (text: string) => void;
  readonly onCompare: () => void;
  /** Whether it was opened by a button that is gone now: the keyboard goes on in the field. */
  readonly changing: boolean;
  /** The name of the language model that reads it too; null where none is set up. */
  readonly model: string | null;
}

const STATUS: Readonly<Record<KeptState['status'], string>> = {
  kept: '',
  waiting: 'Kept when you pause typing.',
  keeping: 'Keeping it.',
  away: 'Fovea does not answer. The text is kept in this browser and sent when it does.',
  refused: 'Not kept.',
};

/** Where a job description is pasted, typed, or opened from a file. */
export function JobField({ state, onType, onCompare, changing, model }: Props) {
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (changing) field.current?.focus({ preventScroll: true });
  }, [changing]);
  const open = async (chosen: File) => {
    const read = readText(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
    if ('problem' in read) return setProblem(read.problem);
    setProblem('');
    onType(read.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onCompare();
  };
  const empty = state.text.trim() === '';
  const length = state.text.length;
  return (
    <section className="job-field" aria-labelledby="job-title">
      <h2 id="job-title">
        <label htmlFor="job">Job description</label>
      </h2>
      <p className="muted" id="job-help">
        Paste the whole of it. What it asks for is marked in it, and each requirement is looked for in your
        resume: shown by a line, only named, or absent. It is kept with this resume
        {model === null ? ', on this machine' : `, and ${model} reads it too`}.
      </p>
      <textarea
        ref={field}
        id="job"
        rows={14}
        dir="auto"
        aria-describedby="job-help"
        value={state.text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="actions">
        <button
          type="button"
          className="btn"
          disabled={empty}
          onClick={onCompare}
          aria-keyshortcuts="Control+Enter"
        >
          Compare
        </button>
        <FileButton accept=".txt,.md,text/plain" onFile={(file) => void open(file)}>
          Open a text file
        </FileButton>
        <p className="note" role="status">
          {STATUS[state.status]}
        </p>
      </div>
      {problem ? (
        <p className="refused" role="alert">
          {problem}
        </p>
      ) : null}
      {length > LONGEST_JOB ? (
        <p className="refused" role="alert">
          <b>This text is too long to compare with.</b> It has {length.toLocaleString('en')} characters, and{' '}
          {LONGEST_JOB.toLocaleString('en')} are taken at most. Leave out what is not about the job.
        </p>
      ) : (
        <Refused error={state.error} />
      )}
    </section>
  );
}
