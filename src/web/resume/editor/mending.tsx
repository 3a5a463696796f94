import { placeInWords } from '../form/place-words.js';
import type { WeakLine } from '../job/suggestion-lines.js';

interface Props {
  readonly line: WeakLine;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** What the line that was opened lacks, in sight while it is mended. */
export function Mending({ line: { path, quote, suggestions }, onBack, onClose }: Props) {
  return (
    <aside className="mending" aria-label={`What ${placeInWords(path)} lacks`}>
      <p className="note">
        {placeInWords(path)}: “{quote}”
      </p>
      {suggestions.map(({ lacks, message, ask }) => (
        <p key={lacks + message}>
          {message} <span className="ask">{ask}</span>
        </p>
      ))}
      <div className="actions">
        <button type="button" className="quiet" onClick={onBack}>
          Back to the suggestions
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          Close
        </button>
      </div>
    </aside>
  );
}
