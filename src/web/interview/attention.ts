import { useEffect, useRef } from 'react';
import { draftKey } from './draft.js';
import type { Session } from './use-session.js';

/** When what is asked changes and the focus has nowhere to be, it goes to new feedback; else what is asked comes into view. */
export function useAttention(
  session: Session,
  id: string,
  feedback: string | undefined,
  heard: React.RefObject<HTMLHeadingElement | null>,
): void {
  const at = session.slot && draftKey(id, session.slot);
  const before = useRef({ at, feedback });
  useEffect(() => {
    const changed = before.current.at !== at;
    const isNew = feedback !== undefined && before.current.feedback !== feedback;
    if (at) before.current = { at, feedback };
    if (!changed || !at) return;
    if (isNew) heard.current?.focus();
    else {
      // The field first, then what is asked: where both do not fit, what is asked is what is seen.
      document.querySelector('.session .script')?.scrollIntoView({ block: 'nearest' });
      askedNow()?.scrollIntoView({ block: 'nearest' });
    }
  }, [at, feedback, heard]);
}

function askedNow(): HTMLElement | null {
  return document.getElementById('asked-now') ?? document.getElementById('asked-title');
}

export function focusAsked(): void {
  askedNow()?.focus();
}

export function focusAnswer(): void {
  document.querySelector<HTMLElement>('.script textarea, .reply textarea')?.focus();
}

export function focusEditor(): void {
  // The editor lives in a shadow root.
  document
    .querySelector('.code-host:not([hidden])')
    ?.shadowRoot?.querySelector<HTMLElement>('.cm-content')
    ?.focus();
}
