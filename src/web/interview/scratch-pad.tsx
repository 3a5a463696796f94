import { useState } from 'react';
import { browserKeep, padKey } from '../shell/keep.js';

/** Notes for the candidate alone: kept in this browser, never sent. */
export function ScratchPad({ interview }: { interview: string }) {
  const key = padKey(interview);
  const [text, setText] = useState(() => browserKeep.get(key) ?? '');
  const write = (next: string) => {
    setText(next);
    if (next === '') browserKeep.remove(key);
    else browserKeep.set(key, next);
  };
  return (
    <aside className="pad" aria-label="Scratch pad">
      <label htmlFor="scratch-pad">Scratch pad</label>
      <textarea
        id="scratch-pad"
        aria-describedby="scratch-pad-note"
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <p className="note" id="scratch-pad-note">
        For you: kept in this browser, never sent, never judged.
      </p>
    </aside>
  );
}
