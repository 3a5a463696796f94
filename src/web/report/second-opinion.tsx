import { useEffect, useRef, useState } from 'react';
import type { TurnReport } from '#interview/report';
import { secondSentence } from '#interview/second-reading';
import { modelName, placeOf } from '../shell/model-address.js';
import { Refused } from '../shell/refused.js';
import { SoFar } from '../shell/so-far.js';
import { useSeconds } from '../shell/use-seconds.js';
import type { SecondReader } from './use-second-reader.js';

/** How a question stands with the second reader: what it says, or how to have it read the answer. */
export function SecondOpinion({ turn, second }: { turn: TurnReport; second: SecondReader }) {
  const state = second.stateOf(turn);
  const [used, setUsed] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  const read = state === 'read';
  useEffect(() => {
    // The button that was used is gone; what it asked for is where the keyboard goes on.
    if (read && used && (document.activeElement === document.body || document.activeElement === null))
      words.current?.focus({ preventScroll: true });
  }, [read, used]);
  const reading = state === 'reading';
  const seconds = useSeconds(reading);
  if (state === 'none') return null;
  const name = modelName(second.model?.model);
  return (
    <div className="secondword">
      <div role="status">
        <p className="note" ref={words} tabIndex={read ? -1 : undefined}>
          {read && turn.judgement ? secondSentence(turn.judgement) : null}
          {reading ? `${name} is reading this answer. What it finds appears here by itself.` : null}
          {state === 'maybe'
            ? `${name} may be reading this answer just now; what it finds appears here by itself.`
            : null}
          {state === 'failed'
            ? `There is no second reading of this answer. The last question to ${name} failed: ${second.failure} The score stands without it.`
            : null}
          {state === 'late' ? `${name} was asked, and nothing has come for four minutes.` : null}
          {state === 'unread' ? 'There is no second reading of this answer.' : null}
          {reading ? <SoFar seconds={seconds} /> : null}
        </p>
      </div>
      {read ? null : (
        <div className="secondask">
          <button
            type="button"
            className="btn small"
            aria-disabled={reading}
            onClick={() => {
              setUsed(true);
              second.ask();
            }}
          >
            {reading ? `${name} is reading` : `Have ${name} read this too`}
          </button>
          <p className="note">{whatIsSent(second)}</p>
          <Refused
            error={second.error}
            offline="Nothing was asked. Start it again with “npm start”, then ask again."
          />
        </div>
      )}
    </div>
  );
}

/** What pressing the button sends, and where. */
function whatIsSent({ model, unread }: SecondReader): string {
  const place = model?.url === undefined ? null : placeOf(model.url);
  const what =
    unread === 1
      ? 'This answer is sent'
      : `The ${unread} answers of this interview that it has not read are sent`;
  return place && !place.here
    ? `${what} to ${place.host}.`
    : `${what} to a model on this machine, and nowhere else.`;
}
