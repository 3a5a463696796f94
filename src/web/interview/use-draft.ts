import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { browserKeep } from '../shell/keep.js';
import { adopt, draftKey, readDraft, type Shown, type Slot, writeDraft } from './draft.js';

/** A draft is kept this long after the last key press, milliseconds, or at once when the page goes away. */
const KEEP_AFTER_MS = 250;

export interface Draft {
  readonly text: string;
  /** Whether the text on screen is the text that is kept; `refused` where the browser keeps nothing. */
  readonly kept: 'kept' | 'keeping' | 'refused';
  readonly write: (text: string) => void;
  /** Keeps what is still to be kept, now. */
  readonly flush: () => void;
  /** The text of any slot, kept or about to be. */
  readonly textOf: (slot: Slot) => string;
  /** Puts a text into a slot, on screen too where it is the current one. */
  readonly restore: (slot: Slot, text: string) => void;
}

interface Held extends Shown {
  readonly key: string | null;
  readonly kept: Draft['kept'];
}

/** The text being written in reply to `slot`, kept in this browser; another slot brings its own text. */
export function useDraft(interview: string, slot: Slot | null): Draft {
  const key = slot && draftKey(interview, slot);
  const read = (): Held => ({
    key,
    text: slot ? readDraft(browserKeep, interview, slot) : '',
    kept: 'kept',
    mine: false,
  });
  const [state, setHeld] = useState(read);
  let held = state;
  if (held.key !== key) {
    held = read();
    setHeld(held);
  }
  const unsaved = useRef<{ slot: Slot; text: string } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = () => {
    clearTimeout(timer.current);
    const { current } = unsaved;
    if (!current) return;
    unsaved.current = null;
    const kept = writeDraft(browserKeep, interview, current.slot, current.text) ? 'kept' : 'refused';
    setHeld((now) => (now.key === draftKey(interview, current.slot) ? { ...now, kept } : now));
  };
  const onLeave = useEffectEvent(flush);
  const onStorage = useEffectEvent((event: StorageEvent) => {
    if (event.key === null || event.key !== key) return;
    setHeld((now) => ({ ...now, ...adopt(now, event.oldValue, event.newValue) }));
  });
  useEffect(() => {
    const leave = () => onLeave();
    const storage = (event: StorageEvent) => onStorage(event);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('storage', storage);
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('storage', storage);
    };
  }, []);

  return {
    text: held.text,
    kept: held.kept,
    flush,
    write: (text) => {
      if (!slot) return;
      if (unsaved.current && draftKey(interview, unsaved.current.slot) !== key) flush();
      unsaved.current = { slot, text };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, KEEP_AFTER_MS);
      setHeld({ key, text, kept: 'keeping', mine: true });
    },
    textOf: (of) => {
      const { current } = unsaved;
      return current && draftKey(interview, current.slot) === draftKey(interview, of)
        ? current.text
        : readDraft(browserKeep, interview, of);
    },
    restore: (into, text) => {
      flush();
      const kept = writeDraft(browserKeep, interview, into, text) ? 'kept' : 'refused';
      if (draftKey(interview, into) === key) setHeld({ key, text, kept, mine: true });
    },
  };
}
