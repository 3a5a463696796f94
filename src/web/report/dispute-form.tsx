import { type ReactNode, useId, useRef, useState } from 'react';
import type { DisputedVerdict } from '#interview/dispute-schemas';
import {
  type Disputable,
  type DisputeDraft,
  draftProblem,
  VERDICT_MEANINGS,
  VERDICT_ORDER,
  verdictWord,
} from './dispute.js';

interface Props {
  readonly of: Disputable;
  readonly draft: DisputeDraft;
  readonly busy: boolean;
  readonly onDraft: (draft: DisputeDraft) => void;
  readonly onSave: (said: { verdict: DisputedVerdict; meant: string }) => void;
  /** What went wrong with saving. */
  readonly children: ReactNode;
}

/** What a verdict should be and what was meant, with the reason why no score follows from it. */
export function DisputeForm({ of, draft, busy, onDraft, onSave, children }: Props) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  const said: DisputeDraft = of.about === 'misconception' ? { ...draft, verdict: 'not-asserted' } : draft;
  const problem = tried ? draftProblem(said) : null;
  return (
    <form
      className="disputeform"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        setTried(true);
        const { verdict, meant } = said;
        if (verdict === '') select.current?.focus();
        else if (draftProblem(said)) words.current?.focus();
        else onSave({ verdict, meant });
      }}
    >
      {of.about === 'point' ? (
        <div className="field">
          <label htmlFor={`${id}-verdict`}>What it should be</label>
          <select
            id={`${id}-verdict`}
            ref={select}
            value={draft.verdict}
            required
            aria-invalid={problem !== null && said.verdict === ''}
            aria-describedby={`${id}-problem`}
            onChange={(event) =>
              onDraft({ ...draft, verdict: event.target.value as DisputeDraft['verdict'] })
            }
          >
            <option value="">Choose a verdict</option>
            {VERDICT_ORDER.filter((verdict) => verdict !== of.verdict).map((verdict) => (
              <option key={verdict} value={verdict}>
                {verdict}: {VERDICT_MEANINGS[verdict]}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <p>
          It should be <b>{verdictWord('not-asserted')}</b>: you did not say this as your own view.
        </p>
      )}
      <div className="field">
        <label htmlFor={`${id}-meant`}>What I meant</label>
        <textarea
          id={`${id}-meant`}
          ref={words}
          rows={3}
          value={draft.meant}
          aria-invalid={problem !== null && said.verdict !== ''}
          aria-describedby={`${id}-problem ${id}-why`}
          onChange={(event) => onDraft({ ...draft, meant: event.target.value })}
        />
      </div>
      <p className="note" id={`${id}-why`}>
        The score does not change: it counts what the grader found in your words, so that it means the same in
        every report. What you say here is kept beside the verdict, and Settings lets you download it to
        measure the grader by.
      </p>
      <div id={`${id}-problem`}>
        {problem ? (
          <p className="refused" role="alert">
            <b>{problem.title}.</b> {problem.detail}
          </p>
        ) : null}
      </div>
      {children}
      <button type="submit" className="btn small" aria-disabled={busy}>
        {busy ? 'Saving' : 'Save'}
      </button>
    </form>
  );
}
