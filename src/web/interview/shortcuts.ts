import { useEffect, useEffectEvent } from 'react';
import type { MoveName } from '#interview/events';

/** What a key press can do in an interview. */
export type Command =
  | Exclude<MoveName, 'pause' | 'resume' | 'hand-in'>
  | 'pause-or-resume'
  | 'finish'
  | 'keys'
  | 'scratch-pad'
  | 'answer'
  | 'editor';

export interface Shortcut {
  readonly command: Command;
  /** The key's place on the keyboard, as in KeyboardEvent.code: Option changes the letter on a Mac. */
  readonly code?: string;
  readonly keys: string;
  readonly does: string;
  /** What it does at a task with an editor; without it, the key is left to the editor there. */
  readonly atDesk?: string;
}

/** Every shortcut, in the order of the list that "?" shows. All but "?" hold a modifier, so that typing never triggers one. */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    command: 'finish',
    keys: 'Ctrl Enter',
    does: 'Finish the answer',
    atDesk: 'In the editor, run the cases; in the reply, say it',
  },
  {
    command: 'pause-or-resume',
    code: 'KeyP',
    keys: 'Alt P',
    does: 'Pause to think, and go on',
    atDesk: 'Pause, and go on',
  },
  { command: 'repeat', code: 'KeyR', keys: 'Alt R', does: 'Go to the question and hear it again' },
  { command: 'hint', code: 'KeyH', keys: 'Alt H', does: 'Ask for a hint', atDesk: 'Ask for a hint' },
  { command: 'skip', code: 'KeyS', keys: 'Alt S', does: 'Skip the question' },
  { command: 'do-not-know', code: 'KeyK', keys: 'Alt K', does: 'Say that you don’t know' },
  { command: 'reopen', code: 'KeyZ', keys: 'Alt Z', does: 'Reopen the last answer' },
  { command: 'answer', code: 'KeyA', keys: 'Alt A', does: 'Go to the answer', atDesk: 'Go to the reply' },
  { command: 'scratch-pad', code: 'KeyN', keys: 'Alt N', does: 'Go to the scratch pad' },
  {
    command: 'keys',
    keys: '?',
    does: 'Show these keys, when not typing',
    atDesk: 'Show these keys, when not typing',
  },
];

/** The shortcuts at a task with an editor: none of them closes the task, for letters are typed there with any key. */
export const DESK_SHORTCUTS: readonly Shortcut[] = [
  { command: 'editor', code: 'KeyE', keys: 'Alt E', does: 'Go to the editor' },
  ...SHORTCUTS.flatMap((one) => (one.atDesk === undefined ? [] : [{ ...one, does: one.atDesk }])),
];

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat'>;

/** The command of a key press, or null. AltGr, which reports Alt and Ctrl, types characters and is none. */
export function commandOf(
  pressed: Pressed,
  typing: boolean,
  shortcuts: readonly Shortcut[] = SHORTCUTS,
): Command | null {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat } = pressed;
  if (repeat) return null;
  if (key === 'Enter' && ctrlKey !== metaKey && !altKey && !shiftKey) return 'finish';
  if (key === '?' && !typing && !altKey && !ctrlKey && !metaKey) return 'keys';
  if (!altKey || ctrlKey || metaKey || shiftKey) return null;
  return shortcuts.find((shortcut) => shortcut.code === code)?.command ?? null;
}

/** Whether what a key press goes to takes letters. A field in a shadow root, such as the editor's, is asked itself. */
export function takesLetters(event: Pick<Event, 'composedPath'>): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}

/** Runs commands from anywhere on the page, except while a dialog is open. */
export function useShortcuts(run: (command: Command) => void, shortcuts: readonly Shortcut[]): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]')) return;
    const command = commandOf(event, takesLetters(event), shortcuts);
    if (!command) return;
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
