import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import type { StateView } from '#interview/view';
import { single } from '#rounds/single-click';
import { focusAnswer } from './attention.js';

interface Props {
  readonly state: StateView;
  /** False while an answer is being stored or read. */
  readonly canMove: boolean;
  readonly busy: boolean;
  readonly onPause: () => void;
  readonly onSkip: () => void;
  readonly onDoNotKnow: () => void;
  readonly onReopen: () => void;
  readonly onFinish: () => void;
}

/**
 * The moves, fixed below; the filled one finishes the answer, or goes on after a pause. One of them takes the place of
 * another as soon as it was pressed: the second of two quick clicks, and a key held down, are not meant for that one.
 */
export function Controls({ state, canMove, busy, onPause, onSkip, onDoNotKnow, onReopen, onFinish }: Props) {
  const { paused, reopen, current } = state;
  const goOn = useRef<HTMLButtonElement>(null);
  const wasPaused = useRef(false);
  // The button that was pressed is gone; the focus that it had goes to what one wants next.
  useEffect(() => {
    const free = document.activeElement === null || document.activeElement === document.body;
    if (free && paused) goOn.current?.focus();
    else if (free && wasPaused.current) focusAnswer();
    wasPaused.current = paused;
  }, [paused]);
  return (
    <footer className="ctl">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears what the buttons in it are pressed with */}
      <div onKeyDown={notRepeated} onMouseDown={notFocusedTwice}>
        {paused ? null : (
          <button type="button" className="btn" onClick={single(onPause)} disabled={!canMove || busy}>
            Pause <kbd>Alt P</kbd>
          </button>
        )}
        <button
          type="button"
          className="btn"
          onClick={single(onDoNotKnow)}
          disabled={!canMove || busy || paused}
        >
          I don’t know <kbd>Alt K</kbd>
        </button>
        <button type="button" className="btn" onClick={single(onSkip)} disabled={!canMove || busy || paused}>
          {current?.kind === 'probe' || current?.kind === 'misconception' ? 'Move on' : 'Skip'}{' '}
          <kbd>Alt S</kbd>
        </button>
        {reopen ? (
          <button type="button" className="btn" onClick={single(onReopen)} disabled={busy || paused}>
            {reopen.text === '' ? 'Take back the skip' : 'Reopen last answer'} <kbd>Alt Z</kbd>
          </button>
        ) : null}
        {paused ? (
          <button
            key="go-on"
            ref={goOn}
            type="button"
            className="btn go push"
            onClick={single(onPause)}
            disabled={busy}
          >
            Go on <kbd>Alt P</kbd>
          </button>
        ) : (
          <button
            key="finish"
            type="button"
            className="btn go push"
            onClick={single(onFinish)}
            disabled={!canMove}
          >
            Finish answer <kbd>Ctrl Enter</kbd>
          </button>
        )}
      </div>
    </footer>
  );
}

function notRepeated(event: KeyboardEvent): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}

/** The second of two clicks takes no focus either: what is typed next would press the button. */
function notFocusedTwice(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
