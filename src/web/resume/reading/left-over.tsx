import { useRef, useState } from 'react';
import type { ReadResume } from '#api/resume';
import type { Resume } from '#content/resume';
import { counted } from '../../shell/phrases.js';
import { goToField } from '../form/form-state.js';
import { type Target, targetsOf, withLine } from './targets.js';

type LeftOver = ReadResume['leftOver'][number];

interface Props {
  readonly lines: readonly LeftOver[];
  readonly resume: Resume;
  /** Without it the lines are listed only. */
  readonly onPut?: (resume: Resume, line: LeftOver) => void;
}

/** Lines of the document that no field holds, each with a way into one. */
export function LeftOverLines({ lines, resume, onPut }: Props) {
  const [last, setLast] = useState<Target | null>(null);
  const there = useRef<HTMLButtonElement>(null);
  return (
    <section className="leftover" aria-labelledby="left-title">
      <h2 id="left-title">Lines that no field holds</h2>
      <p className="muted">
        {lines.length === 0
          ? 'None: every line of the document went into a field.'
          : `${counted(lines.length, 'line')}. A program that fills in a form would lose ${lines.length === 1 ? 'it' : 'them'}.`}
      </p>
      <ul>
        {lines.map((line, i) => (
          <li key={`${i} of ${lines.length}`}>
            <p className="shows">
              {line.text} <span className="note">page {line.page}</span>
            </p>
            {onPut ? (
              <PutInto
                line={line}
                resume={resume}
                onPut={(target) => {
                  onPut(withLine(resume, target, line.text), line);
                  setLast(target);
                  // The line goes with its button; the keyboard goes on where it can be followed.
                  setTimeout(() => there.current?.focus());
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <p role="status">
        {last ? (
          <button ref={there} type="button" className="quiet" onClick={() => goToField(last.path)}>
            It is in “{last.label}” now. Go there
          </button>
        ) : null}
      </p>
    </section>
  );
}

interface PutIntoProps {
  readonly line: LeftOver;
  readonly resume: Resume;
  readonly onPut: (target: Target) => void;
}

function PutInto({ line, resume, onPut }: PutIntoProps) {
  const [chosen, setChosen] = useState('');
  const groups = targetsOf(resume);
  const target = groups.flatMap(({ targets }) => targets).find(({ path }) => path === chosen);
  return (
    <div className="actions">
      <select
        aria-label={`Put “${line.text}” into`}
        value={target ? chosen : ''}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">Put this into</option>
        {groups.map(({ name, targets }) => (
          <optgroup key={name} label={name}>
            {targets.map(({ path, label }) => (
              <option key={path} value={path}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button type="button" className="btn small" disabled={!target} onClick={() => target && onPut(target)}>
        Put it there
      </button>
    </div>
  );
}
