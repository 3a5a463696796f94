import { lazy, Suspense, useRef, useState } from 'react';
import type { StateView } from '#interview/view';
import { panels } from '#rounds/panels';
import { single } from '#rounds/single-click';
import { wordCount } from '../shell/format.js';
import { useTitle, Waiting } from '../shell/page.js';
import { Refused } from '../shell/refused.js';
import { focusAnswer, focusAsked, focusEditor, useAttention } from './attention.js';
import { Bar, place } from './bar.js';
import { Controls } from './controls.js';
import { Desk, hasDesk } from './desk.js';
import { EndDialog, KeysDialog } from './dialogs.js';
import { draftKey } from './draft.js';
import { Feedback } from './feedback.js';
import { Notices } from './notices.js';
import { Ended } from './over.js';
import { PHASE_NAMES, phaseOf } from './phase.js';
import { ScratchPad } from './scratch-pad.js';
import { type Command, DESK_SHORTCUTS, SHORTCUTS, useShortcuts } from './shortcuts.js';
import { BarTime, StateColumn } from './state-column.js';
import { Earlier, Thread } from './thread.js';
import type { Accept } from './use-interview.js';
import { useOtherTab } from './use-other-tab.js';
import { type Session, useSession } from './use-session.js';

const surfaces = Object.fromEntries(Object.entries(panels).map(([round, load]) => [round, lazy(load)]));

interface Props {
  readonly id: string;
  readonly state: StateView;
  readonly lost: boolean;
  readonly accept: Accept;
}

/** The room in which the interview takes place. */
export function Room({ id, state, lost, accept }: Props) {
  const session = useSession(id, state, lost, accept);
  const { draft, outbox, moves, end } = session;
  const [dialog, setDialog] = useState<'end' | 'keys' | null>(null);
  const heard = useRef<HTMLHeadingElement>(null);
  const sending = outbox.outgoing !== null;
  const offline = lost || outbox.trouble?.status === 0;
  const phase = phaseOf({ state, draft: draft.text, sending, lost: offline });
  const index = state.turns.findIndex(({ question }) => question === state.current?.question);
  const turn = state.turns[index] ?? state.turns.at(-1);
  const shown = state.current?.kind === 'judging' ? undefined : state.turns[index - 1]?.feedback;
  useTitle(
    state.status === 'ended' ? 'Interview ended' : `${place(state)}, ${PHASE_NAMES[phase].toLowerCase()}`,
  );
  useAttention(session, id, shown?.question, heard);

  const atDesk = turn?.work !== undefined && hasDesk(state.round);

  const run = (command: Command) => {
    const question = state.current?.question;
    if (command === 'keys') setDialog('keys');
    else if (command === 'finish') {
      // At a task the editor has the same keys for its run; what is finished here is the reply.
      if (!atDesk || document.activeElement?.matches('.reply textarea')) session.finish();
    } else if (command === 'scratch-pad') document.getElementById('scratch-pad')?.focus();
    else if (command === 'answer') focusAnswer();
    else if (command === 'editor') focusEditor();
    else if (command === 'reopen') session.reopen();
    else if (command === 'pause-or-resume') moves.make(state.paused ? 'resume' : 'pause');
    else if (session.slot && !sending && !state.paused) {
      if (command === 'repeat') focusAsked();
      moves.make(command, question);
    }
  };
  const shortcuts = atDesk ? DESK_SHORTCUTS : SHORTCUTS;
  useShortcuts(run, shortcuts);
  const otherTab = useOtherTab(id);

  if (state.status === 'ended') return <Ended id={id} session={session} />;
  const dialogs = (
    <>
      <EndDialog
        open={dialog === 'end'}
        writing={draft.text.trim() !== '' && !sending}
        code={!atDesk ? null : turn.work!.attempts.length === 0 ? 'none' : 'submitted'}
        sending={sending}
        ending={end.isPending}
        trouble={<Refused error={end.error} />}
        onEnd={() => end.mutate()}
        onClose={() => setDialog(null)}
      />
      <KeysDialog open={dialog === 'keys'} shortcuts={shortcuts} onClose={() => setDialog(null)} />
    </>
  );
  const bar = (
    <Bar state={state} onKeys={() => run('keys')} onEnd={() => setDialog('end')}>
      {atDesk ? <BarTime state={state} /> : null}
    </Bar>
  );
  if (turn && atDesk)
    return (
      <div className="session desk-session">
        {bar}
        <Desk
          id={id}
          accept={accept}
          state={state}
          turn={turn}
          enabled={!state.paused && !offline}
          lost={offline}
          reply={{
            draft: draft.text,
            onDraft: draft.write,
            onSend: session.finish,
            outgoing: outbox.outgoing?.text ?? null,
            enabled: session.enabled,
            saved: savedLine(draft.text, draft.kept),
          }}
          notices={
            <>
              {otherTab ? <OtherTab /> : null}
              <Notices session={session} lost={offline} />
            </>
          }
          busy={moves.busy}
          onHint={() => moves.make('hint', turn.question)}
          onPause={() => run('pause-or-resume')}
          onFinish={() => moves.make('hand-in', turn.question)}
        />
        {dialogs}
      </div>
    );
  return (
    <div className="session">
      {bar}
      <main className="room" id="main" tabIndex={-1}>
        <StateColumn state={state} phase={phase} sending={sending} />
        <div className="talk">
          {otherTab ? <OtherTab /> : null}
          {shown ? <Feedback turn={shown} heading={heard} onGoOn={focusAsked} /> : null}
          {turn ? (
            <Thread turn={turn} current={state.current} outgoing={outbox.outgoing} />
          ) : (
            <Waiting>Choosing the first question.</Waiting>
          )}
          <p className="vh" aria-live="polite">
            {session.slot?.prompt}
          </p>
          <Asking session={session} run={run} />
          <section className="script" aria-label="Answer">
            <Notices session={session} lost={offline} />
            <Writing session={session} />
          </section>
          <Earlier turns={state.turns.filter((other) => other !== turn)} />
        </div>
        <ScratchPad interview={id} />
      </main>
      <Controls
        state={state}
        canMove={session.slot !== null && !sending}
        busy={moves.busy}
        onPause={() => run('pause-or-resume')}
        onSkip={() => run('skip')}
        onDoNotKnow={() => run('do-not-know')}
        onReopen={() => run('reopen')}
        onFinish={() => run('finish')}
      />
      {dialogs}
    </div>
  );
}

function OtherTab() {
  return (
    <p className="note other-tab" role="status">
      This interview is open in another tab too. Both follow the same log; work in one of them.
    </p>
  );
}

/** What may be asked of the interviewer while it is the candidate's turn. */
function Asking({ session, run }: { session: Session; run: (command: Command) => void }) {
  if (!session.slot || session.outbox.outgoing || session.state.paused) return null;
  return (
    <div className="actions asking">
      <button type="button" className="quiet" onClick={single(() => run('repeat'))}>
        Ask again <kbd>Alt R</kbd>
      </button>
      <button
        type="button"
        className="quiet"
        onClick={single(() => run('hint'))}
        disabled={session.moves.busy}
      >
        Give me a hint <kbd>Alt H</kbd>
      </button>
    </div>
  );
}

/** The surface of the round, or what happens instead of writing. */
function Writing({ session }: { session: Session }) {
  const { state, slot, draft, outbox } = session;
  const Surface = surfaces[state.round];
  if (!slot || outbox.outgoing)
    return (
      <p className="lead muted">
        {!outbox.outgoing
          ? 'Reading your answer.'
          : outbox.trouble
            ? 'Your answer waits to be stored.'
            : 'Storing your answer.'}
      </p>
    );
  if (!Surface)
    return (
      <p className="lead">
        This version of Fovea has no surface for the round “{state.round}”. Update it to go on.
      </p>
    );
  return (
    <Suspense fallback={<Waiting>Loading the field for your answer.</Waiting>}>
      <Surface
        key={draftKey(state.id, slot)}
        state={state}
        draft={draft.text}
        onDraft={draft.write}
        onFinish={session.finish}
        enabled={session.enabled}
        saved={savedLine(draft.text, draft.kept)}
      />
    </Suspense>
  );
}

function savedLine(text: string, kept: Session['draft']['kept']): string {
  const count = wordCount(text);
  if (count === 0) return 'Nothing written yet.';
  const words = count === 1 ? 'One word' : `${count} words`;
  if (kept === 'refused')
    return `${words}. This browser keeps nothing: finish the answer before you close the page.`;
  return kept === 'kept' ? `${words}, kept in this browser.` : `${words}, keeping.`;
}
