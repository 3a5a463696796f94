import { useState } from 'react';
import type { FormField } from './fields.js';
import { fieldId, useForm } from './form-state.js';
import { LineList } from './line-list.js';
import { listAt, textAt } from './paths.js';
import { joinList, splitList } from './short-list.js';

interface Props {
  readonly field: FormField;
  /** The entry that it belongs to, such as `work[0]` or `basics`. */
  readonly within: string;
}

/** One field of the form with its label, what belongs in it, and what is wrong with what stands there. */
export function Field({ field, within }: Props) {
  const path = `${within}.${field.key}`;
  if (field.kind === 'lines') return <LineList path={path} field={field} />;
  return (
    <div className={field.wide ? 'field wide' : 'field'}>
      <label htmlFor={fieldId(path)}>{field.label}</label>
      <Control field={field} path={path} />
      <Remarks path={path} help={field.help} />
    </div>
  );
}

function Control({ field, path }: { field: FormField; path: string }) {
  const { resume, put } = useForm();
  const described = useDescribed(path, field.help);
  const shared = { id: fieldId(path), ...described };
  if (field.kind === 'list') return <ListControl path={path} shared={shared} />;
  const value = textAt(resume, path);
  const onChange = (event: { target: { value: string } }) => put(path, event.target.value);
  return field.kind === 'prose' ? (
    <textarea {...shared} className="grows" rows={3} value={value} onChange={onChange} dir="auto" />
  ) : (
    <input
      {...shared}
      type="text"
      value={value}
      onChange={onChange}
      dir="auto"
      autoComplete={field.complete ?? 'off'}
      spellCheck={field.kind === 'date' ? false : undefined}
    />
  );
}

/** A list in one field. What is typed stays as it is typed while it means the same list. */
function ListControl({ path, shared }: { path: string; shared: { id: string } }) {
  const { resume, put } = useForm();
  const items = listAt(resume, path) as readonly string[];
  const [typed, setTyped] = useState('');
  const value = same(splitList(typed), items) ? typed : joinList(items);
  return (
    <textarea
      {...shared}
      className="grows one"
      rows={1}
      dir="auto"
      placeholder="One, another, a third"
      value={value}
      onChange={(event) => {
        // A line break is no separator of a list.
        const text = event.target.value.replace(/[\r\n]+/g, ' ');
        setTyped(text);
        const list = splitList(text);
        put(path, list.length > 0 ? list : undefined);
      }}
    />
  );
}

/** What a screen reader says of a field besides its label: what is wrong, what belongs there, why the line works. */
export function useDescribed(path: string, help?: string) {
  const { noteOn } = useForm();
  const problem = useProblem(path);
  const id = fieldId(path);
  const by = [problem && `${id}-problem`, help && `${id}-help`, noteOn(path) && `${id}-why`].filter(Boolean);
  return {
    ...(problem ? { 'aria-invalid': true } : {}),
    ...(by.length > 0 ? { 'aria-describedby': by.join(' ') } : {}),
  };
}

export function Remarks({ path, help }: { path: string; help?: string | undefined }) {
  const { noteOn } = useForm();
  const problem = useProblem(path);
  const note = noteOn(path);
  const id = fieldId(path);
  return (
    <>
      {problem ? (
        <p className="problem" id={`${id}-problem`}>
          Not stored: {problem}.
        </p>
      ) : null}
      {help ? (
        <p className="note" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {note ? (
        <p className="why" id={`${id}-why`}>
          {note}
        </p>
      ) : null}
    </>
  );
}

/** What is wrong at a path, or with an item of the list that stands there. */
function useProblem(path: string): string | undefined {
  const { problems } = useForm();
  const inside = [...problems.keys()].find((one) => one === path || one.startsWith(`${path}[`));
  return inside === undefined ? undefined : problems.get(inside);
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);
