import { Refused } from '../../shell/refused.js';

/** Why a part of the resume could not be shown, within its page, with a way to try again. */
export function PartFailure({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <div>
      <Refused error={error} offline="Start it again with “npm start”, then try once more." />
      <p className="actions">
        <button type="button" className="btn small" onClick={retry}>
          Try again
        </button>
      </p>
    </div>
  );
}
