import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Field } from './field.js';
import { entryDates, type FormSection } from './fields.js';
import { fieldId, useForm } from './form-state.js';
import { listAt, moved } from './paths.js';

interface Props {
  readonly section: Pick<FormSection, 'one' | 'fields' | 'short'>;
  /** Path of the list that it is in. */
  readonly list: string;
  readonly at: number;
  readonly title: string;
  /** Whether it begins unfolded. */
  readonly open: boolean;
}

/** One entry of a section: folded to its heading, or where it is short, a row. */
export function Entry({ section, list, at, title, open }: Props) {
  const { resume, noteOn } = useForm();
  const path = `${list}[${at}]`;
  // The person opens and closes it; only the beginning is ours.
  const [first] = useState(open);
  const fields = section.fields.map((field) => <Field key={field.key} field={field} within={path} />);
  const note = noteOn(path);
  const why = note ? <p className="why wide">{note}</p> : null;
  if (section.short)
    return (
      <li className="entry row">
        <fieldset className="fields">
          <legend className="vh">{title}</legend>
          {fields}
          {why}
        </fieldset>
        <Moves list={list} at={at} name={title} />
      </li>
    );
  const bad = <NotStored path={path} />;
  return (
    <li className="entry">
      <details className="more" open={first}>
        <Summary list={list} at={at} title={title} dates={entryDates(listAt(resume, list)[at])} bad={bad} />
        <div className="fields">
          {why}
          {fields}
        </div>
        <Moves list={list} at={at} name={title} />
      </details>
    </li>
  );
}

interface SummaryProps {
  readonly list: string;
  readonly at: number;
  readonly title: string;
  readonly dates: string;
  readonly bad: ReactNode;
}

function Summary({ list, at, title, dates, bad }: SummaryProps) {
  const move = useMove(list, at);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const to = event.key === 'ArrowUp' ? at - 1 : at + 1;
    move(to, `${list}[${to}]`);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control of its details
    <summary
      id={fieldId(`${list}[${at}]`)}
      onKeyDown={onKeyDown}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
    >
      <span className="name">{title}</span>
      {bad}
      <span className="note num">{dates}</span>
    </summary>
  );
}

function NotStored({ path }: { path: string }) {
  const { problems } = useForm();
  const count = [...problems.keys()].filter((one) => one.startsWith(`${path}.`)).length;
  return count > 0 ? (
    <span className="note">{count === 1 ? 'one field not stored' : `${count} fields not stored`}</span>
  ) : null;
}

function useMove(list: string, at: number) {
  const { resume, put } = useForm();
  const entries = listAt(resume, list);
  return (to: number, focus: string) => {
    const next = moved(entries, at, to);
    if (next !== entries) put(list, next, focus);
  };
}

function Moves({ list, at, name }: { list: string; at: number; name: string }) {
  const { resume, takeOut } = useForm();
  const move = useMove(list, at);
  const last = listAt(resume, list).length - 1;
  // The button that moved an entry goes with it; at the end of the way the other one is there.
  const buttonAt = (way: string, to: number) => `${list}[${to}].${way}`;
  return (
    <div className="moves">
      <button
        type="button"
        className="quiet"
        id={fieldId(buttonAt('up', at))}
        disabled={at === 0}
        onClick={() => move(at - 1, buttonAt(at - 1 === 0 ? 'down' : 'up', at - 1))}
      >
        Up<span className="vh">: {name}</span>
      </button>
      <button
        type="button"
        className="quiet"
        id={fieldId(buttonAt('down', at))}
        disabled={at === last}
        onClick={() => move(at + 1, buttonAt(at + 1 === last ? 'up' : 'down', at + 1))}
      >
        Down<span className="vh">: {name}</span>
      </button>
      <button type="button" className="quiet" onClick={() => takeOut(list, at, `“${name}”`)}>
        Remove<span className="vh">: {name}</span>
      </button>
    </div>
  );
}
