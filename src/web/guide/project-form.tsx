import { useEffect, useRef, useState } from 'react';
import type { Project } from '#api/requests';
import { browserKeep } from '../shell/keep.js';
import { Refused } from '../shell/refused.js';
import { useAutosave } from './autosave.js';
import { isNamed, useSaveProject, useWaiting } from './preparation.js';
import { FIELDS } from './project.js';
import { keepProject } from './project-keep.js';

/** Longest field, UTF-16 units, as the server takes it; a name is shorter. */
const LONGEST = 2000;
const LONGEST_NAME = 200;

/** A project being written. This browser keeps every letter; it is stored whenever typing pauses, and says so. */
export function ProjectForm({ id, initial, onClose }: { id: string; initial: Project; onClose: () => void }) {
  const [first] = useState(initial);
  const [project, setProject] = useState(first);
  const save = useSaveProject();
  const waiting = useWaiting().has(id);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useAutosave(project, (changed) => {
    if (isNamed(changed)) save.mutate({ id, project: changed });
  });
  const set = (name: keyof Project) => (event: { target: { value: string } }) => {
    const changed = { ...project, [name]: event.target.value };
    keepProject(browserKeep, id, changed);
    setProject(changed);
  };
  return (
    <form
      className="projectform"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {FIELDS.map(({ name, label, help, long }) => (
        <div className={long ? 'field long' : 'field'} key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          {long ? (
            <textarea
              id={`${id}-${name}`}
              rows={4}
              maxLength={LONGEST}
              value={project[name]}
              onChange={set(name)}
              aria-describedby={`${id}-${name}-help`}
            />
          ) : (
            <input
              id={`${id}-${name}`}
              ref={name === 'name' ? field : undefined}
              type={name === 'link' ? 'url' : 'text'}
              required={name === 'name'}
              maxLength={name === 'name' ? LONGEST_NAME : LONGEST}
              value={project[name]}
              onChange={set(name)}
              autoComplete="off"
              aria-describedby={`${id}-${name}-help`}
            />
          )}
          <p className="note" id={`${id}-${name}-help`}>
            {help}
          </p>
        </div>
      ))}
      <div className="actions">
        <button type="submit" className="btn">
          Close
        </button>
        <p className="note" role="status">
          {savedWords(project, first, save, waiting)}
        </p>
      </div>
      <Refused error={save.error} />
    </form>
  );
}

function savedWords(
  project: Project,
  initial: Project,
  save: ReturnType<typeof useSaveProject>,
  waiting: boolean,
): string {
  if (!isNamed(project)) return 'Kept in this browser; it is stored once it has a name.';
  if (waiting)
    return 'Fovea does not answer. Your words are kept in this browser and sent again every two seconds.';
  if (save.isError) return '';
  if (save.variables?.project === project) {
    if (save.isPending) return 'Storing.';
    return `Stored at ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(save.submittedAt)}.`;
  }
  return project === initial
    ? 'Stored whenever you pause typing.'
    : 'Not stored yet; it is when you pause typing.';
}
