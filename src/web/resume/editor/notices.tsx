import { useState } from 'react';
import { RequestFailed } from '../../client.js';
import { Refused } from '../../shell/refused.js';
import { Differences } from './differences.js';
import type { Saving } from './saving.js';
import type { SavingState } from './saving-ports.js';

interface Props {
  readonly saving: Saving;
  readonly state: SavingState;
  readonly elsewhere: boolean;
}

/** What came between: another tab, a version made beside, a change that the server does not take. */
export function Notices({ saving, state, elsewhere }: Props) {
  const { conflict, newer, problem } = state;
  return (
    <>
      {conflict ? <Conflict key={conflict.current.version} saving={saving} state={state} /> : null}
      {!conflict && newer !== null ? <Newer saving={saving} /> : null}
      {!conflict && newer === null && elsewhere ? (
        <p className="note other-tab">
          This resume is open in another tab too. What is changed in both is kept; the second is told.
        </p>
      ) : null}
      {problem ? <Refused error={new RequestFailed(problem)} /> : null}
    </>
  );
}

function Conflict({ saving, state }: { saving: Saving; state: SavingState }) {
  const [comparing, setComparing] = useState(false);
  const { kept, current } = state.conflict!;
  return (
    <section className="conflict" aria-labelledby="conflict-title" role="alert">
      <h2 id="conflict-title">This resume was changed in another tab</h2>
      <p>
        {kept === null ? 'What you see here is older.' : `What you typed is kept as version ${kept}.`} The
        other tab’s text is version {current.version}. Choose which one to go on with; the other stays in the
        history.
      </p>
      <div className="actions">
        <button type="button" className="btn" onClick={() => void saving.takeTheirs().then(keyboardToPage)}>
          Go on with the other tab’s text
        </button>
        <button type="button" className="btn" onClick={() => void saving.takeMine().then(keyboardToPage)}>
          Make mine the current one
        </button>
        <button
          type="button"
          className="quiet"
          aria-expanded={comparing}
          onClick={() => setComparing(!comparing)}
        >
          {comparing ? 'Hide the comparison' : 'Compare the two'}
        </button>
      </div>
      {comparing ? (
        <Differences left={current.resume} right={state.draft.resume} names={['The other tab’s', 'Mine']} />
      ) : null}
    </section>
  );
}

function Newer({ saving }: { saving: Saving }) {
  const [error, setError] = useState<Error | null>(null);
  return (
    <div className="conflict" role="status">
      <p>
        <b>Another tab has just changed this resume.</b> What you see here is older. What you type here is
        kept as a version beside it.
      </p>
      <Refused error={error} offline="Start it again with “npm start”, then try once more." />
      <button
        type="button"
        className="btn small"
        onClick={() => {
          setError(null);
          saving.takeNewest().then(keyboardToPage, setError);
        }}
      >
        Show the other tab’s text
      </button>
    </div>
  );
}

/** The button that was chosen is gone with its notice; the keyboard goes on at the beginning of the page. */
function keyboardToPage(): void {
  setTimeout(() => {
    if (document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true });
  });
}
