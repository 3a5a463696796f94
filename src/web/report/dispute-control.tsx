import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { disputeOf } from '#interview/dispute';
import type { Dispute } from '#interview/dispute-schemas';
import type { TurnReport } from '#interview/report';
import { RequestFailed } from '../client.js';
import { browserKeep } from '../shell/keep.js';
import { VerdictMark } from '../shell/marks.js';
import { Refused } from '../shell/refused.js';
import {
  type Disputable,
  disputeKey,
  NO_DRAFT,
  readDisputeDraft,
  verdictWord,
  writeDisputeDraft,
} from './dispute.js';
import { DisputeForm } from './dispute-form.js';
import { useDispute } from './use-dispute.js';

/** Draws the control of a verdict; what shows verdicts is given it and knows nothing of disputes. */
export type DisputeSlot = (of: Disputable) => ReactNode;

interface Props {
  readonly interview: string;
  readonly turn: TurnReport;
  readonly of: Disputable;
}

/** "Not right?" beside a verdict, or the dispute that stands and how to take it back. */
export function DisputeControl({ interview, turn, of }: Props) {
  const standing = disputeOf(turn.disputes, of);
  const kept = disputeKey(interview, turn.question, of);
  const [draft, setDraft] = useState(() => readDisputeDraft(browserKeep, kept));
  const [open, setOpen] = useState(draft.meant !== '');
  // The control that was used is gone afterwards; its successor is where the keyboard goes on.
  const [used, setUsed] = useState(false);
  const dispute = useDispute(interview, turn.question, of);

  if (standing) {
    return (
      <Standing
        of={of}
        standing={standing}
        focus={used}
        busy={dispute.isPending}
        onUndo={() => {
          const { verdict, meant } = standing;
          dispute.mutate(
            { verdict, meant, withdrawn: true },
            {
              onSuccess: () => {
                // Undone by mistake, the words are still in the form.
                setDraft({ verdict, meant });
                setUsed(true);
              },
            },
          );
        }}
      >
        <Trouble error={dispute.error}>Nothing changed. Start it again with “npm start”, then undo.</Trouble>
      </Standing>
    );
  }
  return (
    <details className="dispute" open={open}>
      <Summary of={of} focus={used} onToggle={() => setOpen(!open)} />
      {open ? (
        <DisputeForm
          of={of}
          draft={draft}
          busy={dispute.isPending}
          onDraft={(next) => {
            setDraft(next);
            writeDisputeDraft(browserKeep, kept, next);
          }}
          onSave={(said) =>
            dispute.mutate(said, {
              onSuccess: () => {
                writeDisputeDraft(browserKeep, kept, NO_DRAFT);
                setOpen(false);
                setUsed(true);
              },
            })
          }
        >
          <Trouble error={dispute.error}>
            Your words are kept in this browser. Start it again with “npm start”, then save.
          </Trouble>
        </DisputeForm>
      ) : null}
    </details>
  );
}

function Summary({ of, focus, onToggle }: { of: Disputable; focus: boolean; onToggle: () => void }) {
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus) summary.current?.focus();
  }, [focus]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control, by click and by key
    <summary
      className="quiet"
      ref={summary}
      onClick={(event) => {
        // The browser would tell of the change only later, and Tab could pass by a form that is not there yet.
        event.preventDefault();
        onToggle();
      }}
    >
      Not right?
      <span className="vh">
        {' '}
        Dispute the verdict {verdictWord(of.verdict)} on: {of.statement}
      </span>
    </summary>
  );
}

interface StandingProps {
  readonly of: Disputable;
  readonly standing: Dispute;
  readonly focus: boolean;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly children: ReactNode;
}

function Standing({ of, standing, focus, busy, onUndo, children }: StandingProps) {
  const undo = useRef<HTMLButtonElement>(null);
  const words = useId();
  useEffect(() => {
    if (focus) undo.current?.focus();
  }, [focus]);
  const { verdict, meant } = standing;
  return (
    <div className="disputed">
      <div id={words}>
        <p>
          You disputed this:{' '}
          {verdict === 'not-asserted' ? <b>{verdictWord(verdict)}</b> : <VerdictMark name={verdict} />}
        </p>
        {meant.trim() ? <p className="meant">“{meant.trim()}”</p> : null}
        <p className="note">Kept with this report. The score stays what the grader found.</p>
      </div>
      <button
        ref={undo}
        type="button"
        className="quiet"
        aria-disabled={busy}
        onClick={() => busy || onUndo()}
        aria-describedby={words}
      >
        Undo<span className="vh"> your dispute of: {of.statement}</span>
      </button>
      {children}
    </div>
  );
}

/** What went wrong; `children` say what to do where no server answers. */
function Trouble({ error, children }: { error: Error | null; children: ReactNode }) {
  if (error instanceof RequestFailed && error.offline) {
    return (
      <p className="refused" role="alert">
        <b>Fovea does not answer.</b> {children}
      </p>
    );
  }
  return <Refused error={error} />;
}
