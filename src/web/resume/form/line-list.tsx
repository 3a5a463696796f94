import type { ClipboardEvent, KeyboardEvent } from 'react';
import { Remarks, useDescribed } from './field.js';
import { type FormField, MOST_ENTRIES } from './fields.js';
import { fieldId, useForm } from './form-state.js';
import { pastedLines } from './pasted-lines.js';
import { inserted, listAt, moved, removed } from './paths.js';

/**
 * Highlights, a field each. Enter begins the next, Backspace in an empty one takes it away, Alt with an arrow key moves
 * the line. A list that is pasted becomes a field for each of its items.
 */
export function LineList({ path, field }: { path: string; field: FormField }) {
  const { resume, put } = useForm();
  const lines = listAt(resume, path) as readonly string[];
  const add = (at: number) => put(path, inserted(lines, at, ''), `${path}[${at}]`);
  return (
    <fieldset className="lines wide">
      <legend>{field.label}</legend>
      {field.help ? <p className="note">{field.help}</p> : null}
      <ol>
        {lines.map((line, at) => (
          <Line key={at} list={path} lines={lines} line={line} at={at} onNext={() => add(at + 1)} />
        ))}
      </ol>
      <button
        type="button"
        className="quiet"
        // The path of the list itself leads here where it has no line yet.
        id={fieldId(path)}
        disabled={lines.length >= MOST_ENTRIES}
        onClick={() => add(lines.length)}
      >
        Add a highlight
      </button>
    </fieldset>
  );
}

interface LineProps {
  readonly list: string;
  readonly lines: readonly string[];
  readonly line: string;
  readonly at: number;
  readonly onNext: () => void;
}

function Line({ list, lines, line, at, onNext }: LineProps) {
  const { put, takeOut, reword } = useForm();
  const path = `${list}[${at}]`;
  const described = useDescribed(path);
  const name = `Highlight ${at + 1}`;
  const move = (to: number) => {
    const next = moved(lines, at, to);
    if (next !== lines) put(list, next, `${list}[${to}]`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // A key that chooses a character of an input method means that and nothing else.
    if (event.nativeEvent.isComposing) return;
    const { key, altKey } = event;
    if (key === 'Enter' && lines.length < MOST_ENTRIES) onNext();
    else if (key === 'Backspace' && line === '')
      put(list, removed(lines, at), lines.length > 1 ? `${list}[${Math.max(0, at - 1)}]` : list);
    else if (altKey && key === 'ArrowUp') move(at - 1);
    else if (altKey && key === 'ArrowDown') move(at + 1);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const items = pastedLines(event.clipboardData.getData('text/plain'));
    const { selectionStart, selectionEnd } = event.currentTarget;
    const [before, after] = [line.slice(0, selectionStart).trim(), line.slice(selectionEnd).trim()];
    const now = [before, ...(items ?? []), after].filter((text) => text !== '');
    if (!items || lines.length + now.length - 1 > MOST_ENTRIES) return;
    event.preventDefault();
    const last = at + now.length - (after ? 2 : 1);
    put(list, lines.toSpliced(at, 1, ...now), `${list}[${last}]`);
  };
  return (
    <li>
      <textarea
        id={fieldId(path)}
        className="grows"
        rows={1}
        dir="auto"
        aria-label={name}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        {...described}
        value={line}
        onChange={(event) => put(path, event.target.value.replace(/[\r\n]+/g, ' '))}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div className="moves">
        {reword && line.trim() !== '' ? (
          <button type="button" className="quiet" onClick={() => reword(path)}>
            Another wording<span className="vh">: {name}</span>
          </button>
        ) : null}
        <button type="button" className="quiet" disabled={at === 0} onClick={() => move(at - 1)}>
          Up<span className="vh">: {name}</span>
        </button>
        <button
          type="button"
          className="quiet"
          disabled={at === lines.length - 1}
          onClick={() => move(at + 1)}
        >
          Down<span className="vh">: {name}</span>
        </button>
        <button type="button" className="quiet" onClick={() => takeOut(list, at, name)}>
          Remove<span className="vh">: {name}</span>
        </button>
      </div>
      <Remarks path={path} />
    </li>
  );
}
