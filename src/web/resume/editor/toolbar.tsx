import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { savedInWords } from './saved-words.js';
import type { Edited } from './use-saving.js';

interface Props {
  readonly edited: Edited;
  /** Fields that cannot be stored as they are. */
  readonly problems: number;
  readonly onOpen: (dialog: 'history' | 'export') => void;
}

/** The resume's title, where its text is, undo and redo, its history, and export. */
export function Toolbar({ edited: { saving, state }, problems, onOpen }: Props) {
  const { undo, redo } = state.stored;
  const back = () => void saving.undo();
  const forth = () => void saving.redo();
  useUndoKeys(back, forth);
  return (
    <header className="toolbar">
      <Title title={state.draft.title} onTitle={(title) => saving.edit({ title })} />
      <p className="note" role="status">
        {savedInWords(state, problems, timeOfDay)}.
      </p>
      <div className="actions">
        <button
          type="button"
          className="btn small"
          // A disabled button would lose the keyboard at the last step.
          aria-disabled={undo === null && state.status === 'saved'}
          onClick={back}
          aria-keyshortcuts="Control+Z"
        >
          Undo
        </button>
        <button
          type="button"
          className="btn small"
          aria-disabled={redo === null}
          onClick={forth}
          aria-keyshortcuts="Control+Shift+Z"
        >
          Redo
        </button>
        <button type="button" className="btn small" onClick={() => onOpen('history')}>
          History
        </button>
        <button type="button" className="btn small go" onClick={() => onOpen('export')}>
          Export
        </button>
      </div>
    </header>
  );
}

function Title({ title, onTitle }: { title: string; onTitle: (title: string) => void }) {
  const [editing, setEditing] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = editing !== null;
  useEffect(() => {
    if (open) field.current?.select();
  }, [open]);
  const end = (keep: boolean) => {
    if (keep && editing?.trim()) onTitle(editing.trim());
    setEditing(null);
  };
  const close = (keep: boolean) => {
    end(keep);
    setTimeout(() => button.current?.focus());
  };
  return (
    <div className="title">
      <h1>{open ? <span className="vh">{title}</span> : title}</h1>
      {open ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            close(true);
          }}
          onBlur={({ currentTarget, relatedTarget }) => {
            // Who goes on elsewhere has written the title. A field that is taken away is left by nobody.
            if (currentTarget.isConnected && !currentTarget.contains(relatedTarget)) end(true);
          }}
        >
          <input
            ref={field}
            aria-label="Title, for your list only"
            value={editing}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => setEditing(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') close(false);
            }}
          />
          <button type="submit" className="btn small">
            Rename
          </button>
        </form>
      ) : (
        <button ref={button} type="button" className="quiet" onClick={() => setEditing(title)}>
          Rename
        </button>
      )}
    </div>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z outside of fields: a field has an undo of its own. */
function useUndoKeys(back: () => void, forth: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, select, dialog[open]')) return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) forth();
    else back();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

const timeOfDay = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
