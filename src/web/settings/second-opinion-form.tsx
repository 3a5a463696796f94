import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ModelStatus, Settings } from '#api/responses';
import { RequestFailed, request } from '../client.js';
import { keyWarning, modelName, whereAnswersGo } from '../shell/model-address.js';
import { Refused } from '../shell/refused.js';
import { draftOf, fieldProblem, isKept, keptKey, type ModelField, setupOf } from './model-form.js';
import { AddressField, KeyField, ModelField as NameField } from './second-opinion-fields.js';
import { LastAsked, TrialButtons, TrialResult } from './trial-result.js';
import { useTrial } from './use-trial.js';

const OFFLINE = 'Nothing was changed. Start it again with “npm start”, then try again.';

/** Sets the language model up, tries it, and forgets it. */
export function SecondOpinionForm({ status }: { status: ModelStatus }) {
  const [draft, setDraft] = useState(() => draftOf(status));
  const [shown, setShown] = useState(status);
  const [said, setSaid] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const trial = useTrial();
  const { save, forget } = useModelSettings();
  // Saved, switched off or deleted, here or in another tab: the fields say what is kept now.
  if (shown.url !== status.url || shown.model !== status.model || shown.key !== status.key) {
    setShown(status);
    setDraft(draftOf(status));
  }

  const on = status.source === 'settings';
  const busy = save.isPending || forget.isPending;
  const kept = keptKey(draft, status);
  const warning = keyWarning(draft.url, draft.key.trim() !== '' || kept === 'kept');
  const failed = [save.error, trial.error].find((error) => error instanceof RequestFailed);
  const problem = failed ? fieldProblem(failed.problem) : null;
  const toField = (error: Error) => {
    const at = error instanceof RequestFailed ? fieldProblem(error.problem) : null;
    if (at) form.current?.querySelector<HTMLElement>(`[name="model-${at.field}"]`)?.focus();
  };
  const change = (field: ModelField, text: string) => {
    setDraft({ ...draft, [field]: text });
    setSaid('');
    trial.clear();
    save.reset();
  };
  const wordsAt = (field: ModelField) => (problem?.field === field ? problem.words : null);

  return (
    <form
      ref={form}
      className="model"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        setSaid('');
        trial.clear();
        save.mutate(setupOf(draft), {
          onSuccess: (saved) => {
            setDraft(draftOf(saved));
            setSaid(
              `Saved. From now on ${modelName(saved.model)} reads each answer after it is judged, and answers that are judged already when a report asks for it.`,
            );
          },
          onError: toField,
        });
      }}
    >
      <p>
        {on ? (
          <>
            <b>On:</b> {status.model}, at <code>{status.url}</code>.
          </>
        ) : (
          <>
            <b>Off.</b> Nothing is sent anywhere.
          </>
        )}
      </p>
      <AddressField
        value={draft.url}
        problem={wordsAt('url')}
        note={whereAnswersGo(draft.url)}
        onChange={(text) => change('url', text)}
      />
      <NameField value={draft.model} problem={wordsAt('model')} onChange={(text) => change('model', text)} />
      <KeyField
        value={draft.key}
        problem={wordsAt('key')}
        kept={kept}
        at={status.url}
        warning={warning}
        onChange={(text) => change('key', text)}
      />
      {on ? (
        <p>
          <span className="label">Last question to it</span>
          <br />
          <LastAsked {...(status.last ? { last: status.last } : {})} />
        </p>
      ) : null}
      <div className="actions">
        <TrialButtons
          trial={trial}
          onTry={() => {
            setSaid('');
            save.reset();
            trial.run(isKept(draft, status) ? null : setupOf(draft), toField);
          }}
          onCancel={() => setSaid('Cancelled. Nothing was changed.')}
        />
        <button type="submit" className="btn" aria-disabled={busy}>
          {save.isPending ? 'Saving' : 'Save'}
        </button>
        {on ? (
          <button
            type="button"
            className="quiet"
            aria-disabled={busy}
            onClick={() => {
              if (busy) return;
              trial.clear();
              save.reset();
              forget.mutate(undefined, {
                onSuccess: () => {
                  setSaid('Switched off. The address, the model and the key are forgotten.');
                  form.current?.querySelector<HTMLElement>('[name="model-url"]')?.focus();
                },
              });
            }}
          >
            {status.key ? 'Switch off and forget the key' : 'Switch off and forget this'}
          </button>
        ) : null}
      </div>
      <TrialResult trial={trial} model={modelName(draft.model)} unsaved={!isKept(draft, status)} />
      <p role="status" className="said">
        {said}
      </p>
      {problem ? null : <Refused error={save.error ?? forget.error ?? trial.error} offline={OFFLINE} />}
    </form>
  );
}

/** Keeps the settings, or forgets them, and shows what is kept. */
function useModelSettings() {
  const queries = useQueryClient();
  const onSuccess = async (model: ModelStatus) => {
    await queries.cancelQueries({ queryKey: ['settings'], exact: true });
    queries.setQueryData<Settings>(['settings'], (settings) => settings && { ...settings, model });
  };
  const save = useMutation({
    mutationFn: (setup: ReturnType<typeof setupOf>) =>
      request<ModelStatus>('PUT', '/api/settings/model', setup),
    onSuccess,
  });
  const forget = useMutation({
    mutationFn: () => request<ModelStatus>('DELETE', '/api/settings/model'),
    onSuccess,
  });
  return { save, forget };
}
