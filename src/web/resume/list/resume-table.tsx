import { Link } from '@tanstack/react-router';
import { type Ref, useRef, useState } from 'react';
import type { ResumeSummary } from '#api/resume';
import { Confirm } from '../../shell/confirm.js';
import { ago } from '../../shell/format.js';
import { Refused } from '../../shell/refused.js';
import { useDelete, useDuplicate, useRename } from './resumes.js';

const OFFLINE = 'Start it again with “npm start”, then try once more.';

/** The resumes, the one changed last first, each with what can be done with it. */
export function ResumeTable({ resumes }: { resumes: readonly ResumeSummary[] }) {
  const duplicate = useDuplicate();
  const remove = useDelete();
  const rename = useRename();
  const [deleting, setDeleting] = useState<ResumeSummary | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const heading = useRef<HTMLTableCellElement>(null);
  const closeRename = (id: string) => {
    setRenaming(null);
    rename.reset();
    // The field is gone; the keyboard goes back to the button that asked for it.
    setTimeout(() => buttons.current.get(id)?.focus());
  };
  return (
    <>
      <Refused error={duplicate.error ?? rename.error} offline={OFFLINE} />
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col" ref={heading} tabIndex={-1}>
              Title
            </th>
            <th scope="col" className="wide">
              Name on it
            </th>
            <th scope="col" className="wide">
              Changed
            </th>
            <th scope="col">
              <span className="vh">What can be done with it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {resumes.map((resume) => (
            <tr key={resume.id}>
              <th scope="row">
                {renaming === resume.id ? (
                  <Rename
                    resume={resume}
                    busy={rename.isPending}
                    onDone={(title) => {
                      if (!title || title === resume.title) closeRename(resume.id);
                      else if (!rename.isPending)
                        rename.mutate({ id: resume.id, title }, { onSuccess: () => closeRename(resume.id) });
                    }}
                  />
                ) : (
                  <Link to="/resume/$id" params={{ id: resume.id }}>
                    {resume.title}
                  </Link>
                )}
                {resume.example ? (
                  <span className="note sub">still the example, an invented person’s</span>
                ) : null}
                <span className="note narrow">
                  {resume.name ? `${resume.name}, ` : ''}changed {ago(resume.updatedAt)}
                </span>
              </th>
              <td className="wide name">{resume.name || <span className="muted">no name yet</span>}</td>
              <td className="wide muted">{ago(resume.updatedAt)}</td>
              <td className="r">
                <Actions
                  resume={resume}
                  renameButton={(button) => {
                    if (button) buttons.current.set(resume.id, button);
                    else buttons.current.delete(resume.id);
                  }}
                  onRename={() => setRenaming(resume.id)}
                  onDuplicate={() => duplicate.mutate(resume.id)}
                  onDelete={() => setDeleting(resume)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Confirm
        open={deleting !== null}
        title={`Delete “${deleting?.title ?? ''}”?`}
        confirm={remove.isPending ? 'Deleting' : 'Delete it'}
        enabled={!remove.isPending}
        onConfirm={() =>
          deleting &&
          remove.mutate(deleting.id, {
            onSuccess: () => {
              setDeleting(null);
              // The row with the button is gone; the keyboard goes on at the head of its table.
              setTimeout(() => heading.current?.focus());
            },
          })
        }
        onClose={() => setDeleting(null)}
      >
        <p>
          Every version of it is removed from this machine, and the job description that it was compared with.
          This cannot be undone; save it as JSON first if you may want it back.
        </p>
        {remove.error ? <p role="alert">{remove.error.message}. Nothing was deleted.</p> : null}
      </Confirm>
    </>
  );
}

interface ActionsProps {
  readonly resume: ResumeSummary;
  readonly renameButton: Ref<HTMLButtonElement>;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

function Actions({ resume: { title }, renameButton, onRename, onDuplicate, onDelete }: ActionsProps) {
  return (
    <div className="actions">
      <button
        ref={renameButton}
        type="button"
        className="quiet"
        onClick={onRename}
        aria-label={`Rename ${title}`}
      >
        Rename
      </button>
      <button type="button" className="quiet" onClick={onDuplicate} aria-label={`Duplicate ${title}`}>
        Duplicate
      </button>
      <button type="button" className="quiet" onClick={onDelete} aria-label={`Delete ${title}`}>
        Delete
      </button>
    </div>
  );
}

interface RenameProps {
  readonly resume: ResumeSummary;
  readonly busy: boolean;
  /** Null where the title stays as it is. What cannot be stored stays in the field. */
  readonly onDone: (title: string | null) => void;
}

function Rename({ resume, busy, onDone }: RenameProps) {
  const [title, setTitle] = useState(resume.title);
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(title.trim());
      }}
    >
      <input
        aria-label={`New title of ${resume.title}`}
        value={title}
        maxLength={120}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the field stands where the button was that asked for it
        autoFocus
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone(null);
        }}
      />
      <button type="submit" className="btn small" aria-disabled={busy || undefined}>
        {busy ? 'Renaming' : 'Rename'}
      </button>
    </form>
  );
}
