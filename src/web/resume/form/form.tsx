import { type FocusEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Resume } from '#content/resume';
import { MOST_ENTRIES, SECTIONS } from './fields.js';
import { FormContext, type FormState, fieldId, goToField, pathOfField } from './form-state.js';
import { inserted, listAt, removed, withValue } from './paths.js';
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

interface Removed {
  readonly list: string;
  readonly at: number;
  readonly value: unknown;
  readonly name: string;
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
  const [gone, setGone] = useState<Removed | null>(null);
  const focusNext = useFocusNext();
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
        onChange(withValue(resume, path, empty ? undefined : value));
        if (focus !== undefined) focusNext(focus);
      },
      takeOut: (list, at, name) => {
        const entries = listAt(resume, list);
        const rest = removed(entries, at);
        setGone({ list, at, value: entries[at], name });
        onChange(withValue(resume, list, rest.length > 0 ? rest : undefined));
        focusNext('undo');
      },
    }),
    [resume, problems, noteOn, onReword, unfolded, onChange, focusNext],
  );
  const takeBack = ({ list, at, value }: Removed) => {
    setGone(null);
    const entries = listAt(resume, list);
    if (entries.length >= MOST_ENTRIES) return;
    onChange(withValue(resume, list, inserted(entries, Math.min(at, entries.length), value)));
    focusNext(`${list}[${Math.min(at, entries.length)}]`);
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
    if (control) control.focus();
    else goToField(path);
  });
  return useRef((path: string) => {
    wanted.current = path;
  }).current;
}
