import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Project } from '#api/requests';
import { browserKeep, padKey } from '../shell/keep.js';
import { listed } from '../shell/phrases.js';
import { Refused, TRY_AGAIN } from '../shell/refused.js';
import { useStart } from '../shell/start.js';
import {
  isNamed,
  type StoredProject,
  useDeleteProject,
  usePreparation,
  useSaveProject,
  useSendKept,
  useWaiting,
} from './preparation.js';
import { BLANK, fieldsOf, newProjectId, projectNotes, stillMissing } from './project.js';
import { ProjectForm } from './project-form.js';
import { keptProjects } from './project-keep.js';

/** The person's own projects: what happened, with figures, so that a story need not be made up in the room. */
export function Projects() {
  const preparation = usePreparation();
  const [editing, setEditing] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<StoredProject | null>(null);
  const remove = useDeleteProject();
  const restore = useSaveProject();
  const unsent = useSendKept();
  const waiting = useWaiting();
  const [closed, setClosed] = useState<string | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const projects = (preparation.data?.projects ?? []).toSorted((a, b) => a.id.localeCompare(b.id));
  const fresh = editing !== null && !projects.some(({ id }) => id === editing);
  // A new record has its place in the list before it is stored, so that storing it leaves its form alone.
  const shown = fresh ? [...projects, { ...BLANK, id: editing, updatedAt: '' }] : projects;
  const kept = keptProjects(browserKeep);
  const begun = kept.find(({ project }) => !isNamed(project));
  const close = () => {
    setClosed(editing);
    setEditing(null);
  };
  const gone = editing === null && closed !== null && !projects.some(({ id }) => id === closed);
  useEffect(() => {
    // A form that was closed without a name leaves no record to go on from.
    if (gone) add.current?.focus();
  }, [gone]);
  return (
    <div className="projects">
      <p className="read">
        Behavioural answers are judged on a real event: what was at stake, your own part, a figure before and
        after. Write those down once, here, and each story starts from facts.{' '}
        <Link to="/practise" search={{ type: 'behavioral' }}>
          Practise the behavioural questions
        </Link>
        {', '}
        or tell one of these: its record is then on the scratch pad. It stays on this machine.{' '}
        <Link to="/resume">Take these over into a resume</Link>: its editor offers them under its sections.
      </p>
      <Refused error={preparation.error ?? remove.error ?? restore.error ?? unsent} />
      {preparation.data && shown.length === 0 ? (
        <p className="muted">
          No project yet. One that you finished and measured is enough for three stories; the first field is
          its name.
        </p>
      ) : null}
      {shown.length > 0 ? (
        <ul className="records">
          {shown.map((project) => (
            <li key={project.id}>
              {editing === project.id ? (
                <ProjectForm
                  id={project.id}
                  initial={kept.find(({ id }) => id === project.id)?.project ?? fieldsOf(project)}
                  onClose={close}
                />
              ) : (
                <Record
                  project={project}
                  focus={project.id === closed}
                  waiting={waiting.has(project.id)}
                  onEdit={() => setEditing(project.id)}
                  onDelete={() => {
                    setClosed(null);
                    setDeleted(project);
                    remove.mutate(project.id);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="actions">
        <button
          ref={add}
          type="button"
          className="btn"
          disabled={!preparation.data || editing !== null}
          onClick={() => setEditing(begun?.id ?? newProjectId(Date.now(), Math.random()))}
        >
          {begun ? 'Go on with the project without a name' : 'Add a project'}
        </button>
        <Undo
          deleted={remove.isSuccess ? deleted : null}
          onUndo={(project) => {
            setDeleted(null);
            restore.mutate({ id: project.id, project: fieldsOf(project) });
          }}
        />
      </div>
    </div>
  );
}

function Undo({
  deleted,
  onUndo,
}: {
  deleted: StoredProject | null;
  onUndo: (project: StoredProject) => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that deleted is gone; the one that takes it back is where the keyboard goes on.
    if (deleted) button.current?.focus();
  }, [deleted]);
  return (
    <p role="status" className="undo">
      {deleted ? (
        <>
          “{deleted.name}” is deleted.{' '}
          <button ref={button} type="button" className="quiet" onClick={() => onUndo(deleted)}>
            Undo
          </button>
        </>
      ) : null}
    </p>
  );
}

interface RecordProps {
  readonly project: StoredProject;
  /** Whether its form was just closed: the keyboard goes on from here. */
  readonly focus: boolean;
  /** Whether what stands here waits for a server that does not answer. */
  readonly waiting: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function Record({ project, focus, waiting, onEdit, onDelete }: RecordProps) {
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) edit.current?.focus();
  }, [focus]);
  const missing = stillMissing(project);
  // The interview opens with the record on its scratch pad, so that the story starts from facts.
  const tell = useStart((id) => browserKeep.set(padKey(id), projectNotes(project)));
  return (
    <div className="record">
      <h3>{project.name}</h3>
      <Figures project={project} />
      <p className="note">
        {missing.length === 0
          ? 'Holds what a story needs.'
          : `A story from it still needs ${listed(missing)}.`}
      </p>
      <p className="note" role="status">
        {waiting
          ? 'Not stored yet: Fovea does not answer. It is kept in this browser and sent again every two seconds.'
          : ''}
      </p>
      <Refused error={tell.error} offline={TRY_AGAIN} />
      <div className="actions">
        <button
          type="button"
          className="btn small"
          disabled={tell.isPending}
          onClick={() => tell.mutate({ round: 'behavioral', count: 1 })}
          aria-label={`Tell ${project.name} in a behavioural question`}
        >
          Tell it
        </button>
        <button
          ref={edit}
          type="button"
          className="quiet"
          onClick={onEdit}
          aria-label={`Edit ${project.name}`}
        >
          Edit
        </button>
        <button type="button" className="quiet" onClick={onDelete} aria-label={`Delete ${project.name}`}>
          Delete
        </button>
      </div>
    </div>
  );
}

function Figures({ project }: { project: Project }) {
  const { metric, before, after, data, hardware } = project;
  const figures = [metric, before && `before: ${before}`, after && `after: ${after}`]
    .filter(Boolean)
    .join('; ');
  const rest = [data, hardware].filter(Boolean).join('; ');
  return (
    <>
      {figures ? <p>{figures}</p> : null}
      {rest ? <p className="muted">{rest}</p> : null}
    </>
  );
}
