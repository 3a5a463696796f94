import { useCallback, useEffect, useRef, useState } from 'react';
import type { Workspace } from '#api/responses';
import type { WorkFiles } from '#interview/work';
import { sameFiles } from '#interview/work-turn';
import type { WorkClient } from '../panel-props.js';
import { dropCopy, keepCopy, readCopy } from './local-copy.js';

/** A pause in typing this long is saved, milliseconds. */
const PAUSE_MS = 700;
/** What the server did not take for want of a connection is sent again after this long, milliseconds. */
const AGAIN_MS = 4000;
/** Sendings without an answer that are remembered. */
const UNANSWERED = 5;

/** `here`: in this browser alone; `nowhere`: on this page alone, for the browser keeps nothing. */
export type Saved = 'saved' | 'saving' | 'here' | 'nowhere' | 'conflict';

/**
 * The files in the editor: loaded from the server, kept in this browser with each key press and on the server at
 * each pause. Nothing is lost between them, and nothing newer is overwritten without being asked.
 */
export function useWorkspace(client: WorkClient, interview: string, question: string) {
  const [loaded, setLoaded] = useState<Workspace | null>(null);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const [files, setFiles] = useState<WorkFiles>({});
  const [saved, showSaved] = useState<Saved>('saved');
  const now = useRef<Saved>('saved');
  const [refused, setRefused] = useState<Error | null>(null);
  const newest = useRef<WorkFiles>({});
  /** What the server holds. */
  const held = useRef<WorkFiles>({});
  /** What was sent, while no answer says whether it arrived: the server may hold it, and then it is no other's. */
  const sent = useRef<readonly WorkFiles[]>([]);
  const revision = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveNow = useRef<() => Promise<void>>(undefined);
  const busy = useRef<Promise<void> | null>(null);

  const setSaved = useCallback((next: Saved) => {
    now.current = next;
    showSaved(next);
  }, []);

  const show = useCallback((next: WorkFiles) => {
    newest.current = next;
    setFiles(next);
  }, []);

  const hold = useCallback((workspace: Workspace) => {
    revision.current = workspace.revision;
    held.current = workspace.files;
  }, []);

  const keep = useCallback(
    () =>
      keepCopy(interview, question, {
        revision: revision.current,
        files: newest.current,
        sent: sent.current,
      }),
    [interview, question],
  );

  const load = useCallback(async () => {
    setTrouble(null);
    try {
      const workspace = await client.load(question);
      const copy = readCopy(interview, question);
      hold(workspace);
      setLoaded(workspace);
      const differs = copy !== null && !sameFiles(copy.files, workspace.files);
      const ours = copy?.sent?.some((files) => sameFiles(files, workspace.files)) ?? false;
      if (differs && (copy.revision === workspace.revision || ours)) {
        sent.current = copy.sent ?? [];
        show(copy.files);
        setSaved('here');
        timer.current = setTimeout(() => void saveNow.current?.(), PAUSE_MS);
      } else if (differs) {
        // Newer code of another tab, or a server that was set back: either way the person decides.
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
  }, [client, interview, question, show, hold, setSaved]);
  useEffect(() => void load(), [load]);

  /** Saves what is there now, one request at a time; resolves when the server has it or has refused it. */
  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    // Of several that wait, one goes on and the others wait for it: two with one revision would be a conflict.
    while (busy.current) await busy.current;
    const files = newest.current;
    // Where an answer was lost the server may hold what was sent then, so this is sent all the same.
    if (sameFiles(files, held.current) && sent.current.length === 0) {
      if (now.current === 'conflict') return;
      dropCopy(interview, question);
      setRefused(null);
      return setSaved('saved');
    }
    busy.current = (async () => {
      setSaved('saving');
      try {
        sent.current = [...sent.current, files].slice(-UNANSWERED);
        keep();
        hold(await kept(client, question, files, revision.current, sent.current));
        sent.current = [];
        setRefused(null);
        const settled = sameFiles(newest.current, files);
        if (settled) dropCopy(interview, question);
        setSaved(settled ? 'saved' : keep() ? 'here' : 'nowhere');
      } catch (error) {
        const status = statusOf(error);
        setSaved(status === 409 ? 'conflict' : keep() ? 'here' : 'nowhere');
        clearTimeout(timer.current);
        const passes = !status || status >= 500;
        setRefused(passes || status === 409 ? null : (error as Error));
        if (passes) timer.current = setTimeout(() => void saveNow.current?.(), AGAIN_MS);
      } finally {
        busy.current = null;
      }
    })();
    await busy.current;
  }, [client, interview, question, hold, keep, setSaved]);

  const edit = (name: string, text: string) => {
    if (newest.current[name] === text) return;
    show({ ...newest.current, [name]: text });
    const kept = keep();
    clearTimeout(timer.current);
    if (now.current === 'conflict') return;
    setSaved(kept ? 'here' : 'nowhere');
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  };

  useEffect(() => {
    saveNow.current = save;
  }, [save]);

  // A tab to which one comes back, with nothing of its own to save, takes what another tab has saved meanwhile.
  const catchUp = useCallback(async () => {
    const clean = () => now.current === 'saved' && !busy.current && sameFiles(newest.current, held.current);
    if (!clean()) return;
    const workspace = await client.load(question).catch(() => null);
    if (!workspace || workspace.revision <= revision.current || !clean()) return;
    hold(workspace);
    show(workspace.files);
  }, [client, question, hold, show]);

  // A page that is left saves what it has; where it cannot, the copy in the browser is there for the next time.
  useEffect(() => {
    const leaveOrReturn = () => {
      if (document.visibilityState === 'visible') void catchUp();
      else if (timer.current) void save();
    };
    document.addEventListener('visibilitychange', leaveOrReturn);
    return () => {
      document.removeEventListener('visibilitychange', leaveOrReturn);
      clearTimeout(timer.current);
    };
  }, [save, catchUp]);

  return {
    loaded,
    trouble,
    /** Why the server does not take what is there; null while it does, or cannot be reached. */
    refused,
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
      hold(await client.load(question));
      if (sameFiles(newest.current, held.current)) setSaved('saved');
      else await save();
    },
    /** Puts back what the task began with; the editor's undo takes it back. */
    reset: (name: string) => {
      const text = loaded?.starter[name];
      if (text !== undefined) edit(name, text);
    },
  };
}

/**
 * Has the server keep the files. Refused because it holds a later revision, that may be one of ours whose answer was
 * lost: these files themselves, or others of those `sent`, from which it goes on.
 *
 * @throws RequestFailed as the server answers; 409 where another tab or the terminal has saved something else
 */
async function kept(
  client: WorkClient,
  question: string,
  files: WorkFiles,
  revision: number,
  sent: readonly WorkFiles[],
): Promise<Workspace> {
  try {
    return await client.keep(question, files, revision);
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
    const theirs = await client.load(question);
    if (sameFiles(theirs.files, files)) return theirs;
    if (!sent.some((one) => sameFiles(theirs.files, one))) throw error;
    return client.keep(question, files, theirs.revision);
  }
}

function statusOf(error: unknown): number | undefined {
  return (error as { problem?: { status?: number } }).problem?.status;
}
