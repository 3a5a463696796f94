import { type FocusEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Resume } from '#content/resume';
import { SECTIONS } from './fields.js';
import { FormContext, type FormState, fieldId, focusAtEnd, goToField, pathOfField } from './form-state.js';
import { listAt, withValue } from './paths.js';
import { putBack, type TakenOut, takenOut } from './put-back.js';
import { Basics, Section } from './section.js';
import './form.css';

interface Props {
  readonly resume: Resume;
  readonly onChange: (resume: Resume) => void;
  readonly problems: ReadonlyMap<string, string>;
  readonly noteOn?: (path: string) => string | undefined;
  readonly unfolded?: boolean;
  /** Hears which field has the keyboard. */
  readonly onField?: (path: string) => void;
  /** Asks for another wording of a line. */
  readonly onReword?: (path: string) => void;
}

/** What was just removed, and the resume as the form alone has changed it since. */
interface Removed {
  readonly gone: TakenOut;
  readonly since: Resume;
}

const nothing = () => undefined;

/** A resume as a form. It keeps nothing itself but what was just removed, so that this can be taken back. */
export function ResumeForm({
  resume,
  onChange,
  problems,
  noteOn = nothing,
  unfolded = false,
  onField,
  onReword,
}: Props) {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const focusNext = useFocusNext();
  // An undo, or a version gone back to, may have put it back already.
  const gone = removed?.since === resume ? removed.gone : null;
  const state = useMemo<FormState>(
    () => ({
      resume,
      problems,
      noteOn,
      reword: onReword,
      unfolded,
      put: (path, value, focus) => {
        // A list without entries is no section: the form offers it again.
        const empty = Array.isArray(value) && value.length === 0;
        const next = withValue(resume, path, empty ? undefined : value);
        onChange(next);
        if (gone) setRemoved({ gone, since: next });
        if (focus !== undefined) focusNext(focus);
      },
      takeOut: (list, at, name) => {
        const out = takenOut(resume, list, at, name);
        onChange(out.resume);
        setRemoved({ gone: out.gone, since: out.resume });
        focusNext('undo');
      },
    }),
    [resume, gone, problems, noteOn, onReword, unfolded, onChange, focusNext],
  );
  const takeBack = (out: TakenOut) => {
    setRemoved(null);
    const back = putBack(resume, out);
    if (!back) return;
    onChange(back.resume);
    focusNext(back.path);
  };
  const shown = SECTIONS.filter(({ id }) => listAt(resume, id).length > 0);
  const others = SECTIONS.filter(({ id }) => listAt(resume, id).length === 0);
  return (
    <FormContext value={state}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears which of its fields has the keyboard */}
      <div
        className="resume-form"
        onFocus={(event: FocusEvent) => {
          const path = pathOfField(event.target.id);
          if (path !== undefined) onField?.(path);
        }}
      >
        <Basics />
        {shown.map((section) => (
          <Section key={section.id} section={section} />
        ))}
        <p className="undo" role="status">
          {gone ? (
            <>
              {gone.name} is removed.{' '}
              <button type="button" className="quiet" id={fieldId('undo')} onClick={() => takeBack(gone)}>
                Put it back
              </button>
            </>
          ) : null}
        </p>
        {others.length > 0 ? (
          <section aria-labelledby="form-others" className="others">
            <h2 id="form-others">Add a section</h2>
            <div className="actions">
              {others.map(({ id, title, fields }) => (
                <button
                  type="button"
                  className="btn small"
                  key={id}
                  onClick={() => state.put(id, [{}], `${id}[0].${fields[0]!.key}`)}
                >
                  {title}
                </button>
              ))}
            </div>
          </section>
        ) : null}
      </div>
    </FormContext>
  );
}

/** Puts the keyboard at a field once the next render has made it. */
function useFocusNext(): (path: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const path = wanted.current;
    if (path === null) return;
    wanted.current = null;
    const control = document.getElementById(fieldId(path));
    if (control) {
      focusAtEnd(control);
      control.scrollIntoView({ block: 'nearest' });
    } else goToField(path);
  });
  return useRef((path: string) => {
    wanted.current = path;
  }).current;
}
