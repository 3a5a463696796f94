import { useCallback, useEffect, useRef, useState } from 'react';
import type { Workspace } from '#api/responses';
import type { WorkFiles } from '#interview/work';
import { sameFiles } from '#interview/work-turn';
import type { WorkClient } from '../panel-props.js';
import { dropCopy, keepCopy, readCopy } from './local-copy.js';

/** A pause in typing this long is saved, milliseconds. */
const PAUSE_MS = 700;

export type Saved = 'saved' | 'saving' | 'here' | 'conflict';

/**
 * The files in the editor: loaded from the server, kept in this browser with each key press and on the server at
 * each pause. Nothing is lost between them, and nothing newer is overwritten without being asked.
 */
export function useWorkspace(client: WorkClient, interview: string, question: string) {
  const [loaded, setLoaded] = useState<Workspace | null>(null);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const [files, setFiles] = useState<WorkFiles>({});
  const [saved, setSaved] = useState<Saved>('saved');
  const newest = useRef<WorkFiles>({});
  /** What the server holds. */
  const held = useRef<WorkFiles>({});
  const revision = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveNow = useRef<() => Promise<void>>(undefined);
  const busy = useRef<Promise<void> | null>(null);

  const show = useCallback((next: WorkFiles) => {
    newest.current = next;
    setFiles(next);
  }, []);

  const load = useCallback(async () => {
    setTrouble(null);
    try {
      const workspace = await client.load(question);
      const copy = readCopy(interview, question);
      revision.current = workspace.revision;
      held.current = workspace.files;
      setLoaded(workspace);
      if (copy && copy.revision === workspace.revision && !sameFiles(copy.files, workspace.files)) {
        show(copy.files);
        setSaved('here');
        timer.current = setTimeout(() => void saveNow.current?.(), PAUSE_MS);
      } else if (copy && copy.revision < workspace.revision && !sameFiles(copy.files, workspace.files)) {
        show(copy.files);
        setSaved('conflict');
      } else {
        dropCopy(interview, question);
        show(workspace.files);
        setSaved('saved');
      }
    } catch (error) {
      setTrouble(error as Error);
    }
  }, [client, interview, question, show]);
  useEffect(() => void load(), [load]);

  /** Saves what is there now, one request at a time; resolves when the server has it or has refused it. */
  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    // Of several that wait, one goes on and the others wait for it: two with one revision would be a conflict.
    while (busy.current) await busy.current;
    const sent = newest.current;
    if (sameFiles(sent, held.current)) return;
    busy.current = (async () => {
      setSaved('saving');
      try {
        const kept = await client.keep(question, sent, revision.current);
        revision.current = kept.revision;
        held.current = sent;
        const settled = sameFiles(newest.current, sent);
        if (settled) dropCopy(interview, question);
        else keepCopy(interview, question, { revision: kept.revision, files: newest.current });
        setSaved(settled ? 'saved' : 'here');
      } catch (error) {
        setSaved(statusOf(error) === 409 ? 'conflict' : 'here');
      } finally {
        busy.current = null;
      }
    })();
    await busy.current;
  }, [client, interview, question]);

  const edit = (name: string, text: string) => {
    if (newest.current[name] === text) return;
    show({ ...newest.current, [name]: text });
    keepCopy(interview, question, { revision: revision.current, files: newest.current });
    clearTimeout(timer.current);
    if (saved === 'conflict') return;
    setSaved('here');
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  };

  useEffect(() => {
    saveNow.current = save;
  }, [save]);

  // A page that is left saves what it has; where it cannot, the copy in the browser is there for the next time.
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden' && timer.current) void save();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      clearTimeout(timer.current);
    };
  }, [save]);

  return {
    loaded,
    trouble,
    reload: load,
    files,
    saved,
    edit,
    save,
    /** What stands in the editor now: `files` is what was drawn last, which may be a letter behind. */
    now: () => newest.current,
    /** After a conflict: what the server has instead of what is here. */
    takeOther: async () => {
      dropCopy(interview, question);
      await load();
    },
    /** After a conflict: what is here over what the server has. */
    keepMine: async () => {
      const theirs = await client.load(question);
      revision.current = theirs.revision;
      held.current = theirs.files;
      if (sameFiles(newest.current, theirs.files)) setSaved('saved');
      else await save();
    },
    /** Puts back what the task began with; the editor's undo takes it back. */
    reset: (name: string) => {
      const text = loaded?.starter[name];
      if (text !== undefined) edit(name, text);
    },
  };
}

function statusOf(error: unknown): number | undefined {
  return (error as { problem?: { status?: number } }).problem?.status;
}
