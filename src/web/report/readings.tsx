import type { ReactNode } from 'react';
import { isInDispute } from '#interview/second-reading';
import { VerdictMark } from '../shell/marks.js';
import type { JudgedPoint } from './evidence.js';

/** The quote that is chosen in a question's answers, by its reference. */
export interface Selection {
  readonly on: string | null;
  readonly select: (ref: string) => void;
}

/** Draws both readings of a point that two readers see differently; what shows points knows nothing of readers. */
export type ReadingSlot = (point: JudgedPoint) => ReactNode;

/** Whether a second reader gave a point the verdict that the grader gave it. */
export const agrees = (point: JudgedPoint): boolean => point.second?.verdict === point.verdict;

interface Props {
  readonly point: JudgedPoint;
  /** Who gave the second reading. */
  readonly by: string;
  readonly base: string;
  /** The letter of the second reading's quote, where it has one. */
  readonly letter: string | undefined;
  readonly selection: Selection;
}

/** Both readings side by side, each with the words that it rests on. */
export function TwoReadings({ point, by, base, letter, selection }: Props) {
  const { second } = point;
  if (!second || !isInDispute(point)) return null;
  const chosen = letter !== undefined && letter === selection.on;
  return (
    <div
      className={`readings${chosen ? ' on' : ''}`}
      {...(letter === undefined ? {} : { id: `${base}-note-${letter}` })}
    >
      <p className="label">Two readings:</p>
      <ul>
        <li>
          <p>
            <VerdictMark name={point.verdict} />
            <span className="who"> the grader, whose score it is</span>
          </p>
          <Quoted words={point.quote} />
        </li>
        <li>
          <p>
            <VerdictMark name={second.verdict} />
            <span className="who"> the language model ({by})</span>
          </p>
          <Quoted words={second.quote} same={second.quote?.trim() === point.quote?.trim()}>
            {letter === undefined ? null : (
              <a
                className="ref"
                href={`#${base}-quote-${letter}`}
                onClick={() => selection.select(letter)}
                aria-label={`${letter}, to the words`}
              >
                {letter}
              </a>
            )}
          </Quoted>
        </li>
      </ul>
    </div>
  );
}

interface QuotedProps {
  readonly words: string | undefined;
  /** Whether the other reading rests on the same words, which then stand beside it. */
  readonly same?: boolean;
  readonly children?: ReactNode;
}

function Quoted({ words, same = false, children }: QuotedProps) {
  if (!words) return <p className="who">It found no words to quote.</p>;
  return same ? (
    <p className="who">It quotes the same words.{children}</p>
  ) : (
    <p className="quoted">
      “{words.trim()}”{children}
    </p>
  );
}
