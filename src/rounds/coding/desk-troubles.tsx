import type { DeskProps } from '../panel-props.js';
import type { useWorkspace } from './use-workspace.js';

/** Why the editor does not do what one expects of it, above the code: each with what to do. */
export function DeskTroubles({
  workspace,
  unavailable,
  paused,
  lost,
  busy,
  onPause,
}: Pick<DeskProps, 'lost' | 'busy' | 'onPause'> & {
  workspace: ReturnType<typeof useWorkspace>;
  unavailable: string | null;
  paused: boolean;
}) {
  const { refused, saved, trouble } = workspace;
  return (
    <>
      {paused ? (
        <div className="refused" role="status">
          <p>
            <b>Paused.</b> The clock stands and nothing can be written until you go on.
          </p>
          <button type="button" className="btn small" onClick={onPause} disabled={busy}>
            Go on
          </button>
        </div>
      ) : null}
      {lost ? (
        <Trouble
          title="The connection to Fovea is lost"
          detail="What you type is kept in this browser. Nothing can be run until Fovea is back: start it with “npm start”."
        />
      ) : null}
      {unavailable ? <Trouble title="Code cannot be run here" detail={unavailable} /> : null}
      {saved === 'conflict' ? <Conflict workspace={workspace} /> : null}
      {refused ? <Trouble title={refused.message} detail={detailOf(refused)} /> : null}
      {saved === 'nowhere' ? (
        <Trouble
          title="Your code is on this page alone"
          detail="This browser keeps nothing and the server has not taken it yet: leave the page open until “saved” stands above."
        />
      ) : null}
      {trouble ? (
        <Trouble title={trouble.message} detail="The code could not be loaded." retry={workspace.reload} />
      ) : null}
    </>
  );
}

function detailOf(error: Error): string {
  return (error as { problem?: { detail?: string } }).problem?.detail ?? '';
}

function Trouble({ title, detail, retry }: { title: string; detail: string; retry?: () => void }) {
  return (
    <div className="refused" role="alert">
      <p>
        <b>{title}.</b> {detail}
      </p>
      {retry ? (
        <button type="button" className="btn small" onClick={retry}>
          Try again
        </button>
      ) : null}
    </div>
  );
}

/** Another tab has saved something else: the person decides, and both stay until then. */
function Conflict({ workspace }: { workspace: ReturnType<typeof useWorkspace> }) {
  return (
    <div className="refused" role="alert">
      <p>
        <b>The code was changed in another tab or in the terminal.</b> What you typed here is kept in this
        browser.
      </p>
      <div className="actions">
        <button type="button" className="btn small" onClick={() => void workspace.takeOther()}>
          Load the other
        </button>
        <button type="button" className="btn small" onClick={() => void workspace.keepMine()}>
          Keep mine over it
        </button>
      </div>
    </div>
  );
}
