import type { ModelStatus } from '#api/responses';
import { keyWarning, modelName, whereAnswersGo } from '../shell/model-address.js';
import { Refused, TRY_AGAIN } from '../shell/refused.js';
import { SecondOpinionForm } from './second-opinion-form.js';
import { LastAsked, TrialButtons, TrialResult } from './trial-result.js';
import { useTrial } from './use-trial.js';
import './second-opinion.css';

/** The optional language model that reads each judged answer too: off until somebody sets it up. */
export function SecondOpinion({ status }: { status: ModelStatus }) {
  return (
    <div className="second-opinion">
      <p className="muted">
        A language model can read each judged answer too, and word the follow-ups. It must quote your answer
        for whatever it says; what it cannot quote is thrown away. Where it sees a point differently, the
        report shows both readings. It never changes a score, and without it nothing is missing.
      </p>
      <p className="muted">
        For that your answers are sent, each with its question and its points, to the address below: on this
        machine they stay here, anywhere else they leave it. The same goes for a job description that you hold
        a resume against, and for a line of a resume that you ask another wording of.
      </p>
      {status.source === 'environment' ? (
        <FromEnvironment status={status} />
      ) : (
        <SecondOpinionForm status={status} />
      )}
    </div>
  );
}

/** Settings that the environment decides: shown, and changed there. */
function FromEnvironment({ status }: { status: ModelStatus }) {
  const trial = useTrial();
  const warning = keyWarning(status.url ?? '', status.key);
  return (
    <>
      <p>
        <b>On, by the environment.</b> FOVEA_MODEL_URL is set, and the environment wins over what is set here.
        Unset it and start Fovea again to change this here.
      </p>
      <dl className="facts">
        <div>
          <dt>Address</dt>
          <dd>
            <code>{status.url}</code>
            <p className="note">{whereAnswersGo(status.url ?? '')}</p>
          </dd>
        </div>
        <div>
          <dt>Model</dt>
          <dd>
            <code>{status.model}</code>
          </dd>
        </div>
        <div>
          <dt>Key</dt>
          <dd>
            {status.key ? 'given by FOVEA_MODEL_KEY, and shown nowhere' : 'none'}
            {warning ? <p className="warning">{warning}</p> : null}
          </dd>
        </div>
        <div>
          <dt>Last question to it</dt>
          <dd>
            <LastAsked {...(status.last ? { last: status.last } : {})} />
          </dd>
        </div>
      </dl>
      <div className="actions">
        <TrialButtons trial={trial} onTry={() => trial.run(null)} />
      </div>
      <TrialResult trial={trial} model={modelName(status.model)} unsaved={false} />
      <Refused error={trial.error} offline={TRY_AGAIN} />
    </>
  );
}
