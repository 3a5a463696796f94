import type { GuideResponse } from '#api/responses';
import type { Guide } from '#content/guide';
import { Refused, TRY_AGAIN } from '../shell/refused.js';
import { range } from './facts.js';
import { Practises } from './practises.js';
import { usePreparation, useTick } from './preparation.js';

type Step = Guide['steps'][number];

/** The five steps of preparing, each with a checklist that is kept with the person's data. */
export function Steps({ data }: { data: GuideResponse }) {
  const preparation = usePreparation();
  const tick = useTick();
  const checked = new Set(preparation.data?.checked);
  const entries = data.guide.steps.flatMap((step) => step.checklist);
  const done = entries.filter(({ id }) => checked.has(id)).length;
  return (
    <>
      <p className="muted" role="status">
        {preparation.data
          ? `${done} of ${entries.length} entries done. They are kept with your interviews on this machine.`
          : preparation.error
            ? ''
            : 'Looking up what you have done.'}
      </p>
      <Refused error={tick.error ?? preparation.error} offline={TRY_AGAIN} />
      <ol className="steps">
        {data.guide.steps.map((step, i) => (
          <li key={step.id} id={`step-${step.id}`}>
            <h3>
              {i + 1}. {step.title} <span className="note num">{range(step.hours)} hours</span>
            </h3>
            <div className="read">
              {step.body.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
            <Checklist
              step={step}
              checked={checked}
              data={data}
              enabled={preparation.isSuccess}
              onTick={(id, value) => tick.mutate({ id, done: value })}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

interface ChecklistProps {
  readonly step: Step;
  readonly checked: ReadonlySet<string>;
  readonly data: GuideResponse;
  readonly enabled: boolean;
  readonly onTick: (id: string, done: boolean) => void;
}

function Checklist({ step, checked, data, enabled, onTick }: ChecklistProps) {
  const done = step.checklist.filter(({ id }) => checked.has(id)).length;
  return (
    <fieldset className="checklist">
      <legend>
        {done} of {step.checklist.length} done<span className="vh">, {step.title}</span>
      </legend>
      <ul>
        {step.checklist.map((entry) => (
          <li key={entry.id}>
            <input
              type="checkbox"
              id={`entry-${entry.id}`}
              checked={checked.has(entry.id)}
              disabled={!enabled}
              onChange={(event) => onTick(entry.id, event.target.checked)}
            />
            <div>
              <label htmlFor={`entry-${entry.id}`}>{entry.text}</label>
              <Practises questions={entry.practise?.questions} skill={entry.practise?.skill} data={data} />
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
