import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { StateView } from '#interview/view';
import { roundName } from '../shell/phrases.js';
import { ThemeToggle } from '../shell/theme.js';

/** Which question of how many, where the number was chosen. */
export function place({ turns, planned, current }: StateView): string {
  const index = turns.findIndex(({ question }) => question === current?.question);
  const number = index < 0 ? Math.max(1, turns.length) : index + 1;
  return planned === null ? `question ${number}` : `question ${number} of ${planned}`;
}

interface Props {
  readonly state: StateView;
  readonly onKeys: () => void;
  readonly onEnd: () => void;
  /** The time, where no column shows it. */
  readonly children?: ReactNode;
}

/** The session bar: round, question, theme, keys, and the one way out. */
export function Bar({ state, onKeys, onEnd, children }: Props) {
  return (
    <header className="bar">
      <Link className="brand" to="/" aria-label="Fovea, back to Today; the interview stays as it is">
        <svg aria-hidden="true">
          <use href="#logo" />
        </svg>
      </Link>
      <div className="where">
        <b>{roundName(state.round)} round</b>
        <span className="muted num">{place(state)}</span>
      </div>
      <div className="end">
        {children}
        <button type="button" className="quiet theme keys" onClick={onKeys}>
          Keys
        </button>
        <ThemeToggle />
        <button type="button" className="btn small" onClick={onEnd}>
          End interview
        </button>
      </div>
    </header>
  );
}
