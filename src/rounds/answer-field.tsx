import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import type { PanelProps } from './panel-props.js';
import './answer-field.css';

/** The text area of a typed answer: it grows with the text, and keeps it readable like the page it stands on. */
export function AnswerField({
  state,
  draft,
  onDraft,
  enabled,
  saved,
  children,
}: PanelProps & { children?: ReactNode }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isReply = state.current?.kind === 'probe' || state.current?.kind === 'misconception';
  useGrowth(field, draft);
  useLayoutEffect(() => {
    // A new question takes the focus that the last answer's field left behind, but never from a control.
    const fine = window.matchMedia('(pointer: fine)').matches;
    if (fine && document.activeElement === document.body) field.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="answer">
      <label className="label" htmlFor={id}>
        {isReply ? 'Your reply' : 'Your answer'}
      </label>
      {children}
      <textarea
        ref={field}
        id={id}
        className="lead"
        value={draft}
        rows={4}
        readOnly={!enabled}
        aria-describedby={`${id}-saved`}
        placeholder={enabled ? 'Write as you would speak.' : undefined}
        onChange={(event) => onDraft(event.target.value)}
      />
      <p className="note" id={`${id}-saved`}>
        {saved}{' '}
        {enabled ? <span className="hint">Ctrl Enter finishes the answer.</span> : 'Paused: go on to write.'}
      </p>
    </div>
  );
}

/** Grows a text area with its text where the browser does not do it by itself. */
function useGrowth(ref: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const field = ref.current;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.height = 'auto';
    field.style.height = text === '' ? '' : `${field.scrollHeight + 2}px`;
  }, [ref, text]);
}
