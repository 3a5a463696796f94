import type { StateView } from '#interview/view';

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

/** The moves, fixed below; the filled one finishes the answer, or goes on after a pause. */
export function Controls({ state, canMove, busy, onPause, onSkip, onDoNotKnow, onReopen, onFinish }: Props) {
  const { paused, reopen, current } = state;
  return (
    <footer className="ctl">
      <div>
        {paused ? null : (
          <button type="button" className="btn" onClick={onPause} disabled={!canMove || busy}>
            Pause <kbd>Alt P</kbd>
          </button>
        )}
        <button type="button" className="btn" onClick={onDoNotKnow} disabled={!canMove || busy || paused}>
          I don’t know <kbd>Alt K</kbd>
        </button>
        <button type="button" className="btn" onClick={onSkip} disabled={!canMove || busy || paused}>
          {current?.kind === 'probe' || current?.kind === 'misconception' ? 'Move on' : 'Skip'}{' '}
          <kbd>Alt S</kbd>
        </button>
        {reopen ? (
          <button type="button" className="btn" onClick={onReopen} disabled={busy || paused}>
            {reopen.text === '' ? 'Take back the skip' : 'Reopen last answer'} <kbd>Alt Z</kbd>
          </button>
        ) : null}
        {paused ? (
          <button type="button" className="btn go push" onClick={onPause} disabled={busy}>
            Go on <kbd>Alt P</kbd>
          </button>
        ) : (
          <button type="button" className="btn go push" onClick={onFinish} disabled={!canMove}>
            Finish answer <kbd>Ctrl Enter</kbd>
          </button>
        )}
      </div>
    </footer>
  );
}
