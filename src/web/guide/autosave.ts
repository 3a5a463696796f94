import { useEffect, useEffectEvent, useRef } from 'react';

/** Typing has paused when nothing was typed for this long, milliseconds. */
const PAUSE_MS = 800;

/** Calls `save` with a changed value once typing pauses, and with what is left when the form goes away. */
export function useAutosave<T>(value: T, save: (value: T) => void): void {
  const saved = useRef(value);
  const flush = useEffectEvent((next: T) => {
    if (next === saved.current) return;
    saved.current = next;
    save(next);
  });
  useEffect(() => {
    const timer = setTimeout(() => flush(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  useEffect(() => {
    const leave = () => flush(latest.current);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
}
