import { useEffect, useState } from 'react';
import type { CaseResult, CostResult, RunResult, ShownValue } from '#interview/work';
import { Drawn } from './drawing.js';
import type { ShownTask } from './task.js';
import './cases.css';

/** Every case of a run or verdict, and the one looked at: its input, what was expected, what came, and a drawing. */
export function Cases({ result, task }: { result: RunResult; task: ShownTask }) {
  const failed = result.cases.findIndex(({ passed }) => !passed);
  const [at, setAt] = useState(Math.max(0, failed));
  useEffect(() => setAt(Math.max(0, failed)), [failed]);
  const shown = result.cases[Math.min(at, result.cases.length - 1)];
  if (result.error) return <LoadError error={result.error} output={result.output} />;
  if (!shown) return null;
  return (
    <div className="cases">
      <ol className="list" aria-label="Cases">
        {result.cases.map((one, index) => (
          <li key={one.name}>
            <button
              type="button"
              aria-current={one === shown ? 'true' : undefined}
              onClick={() => setAt(index)}
            >
              <svg className="mark" aria-hidden="true">
                <use href={one.passed ? '#m-pass' : '#m-fail'} />
              </svg>
              <span>
                {one.name}
                <span className="vh">{one.passed ? ', passed' : ', failed'}</span>
              </span>
              <span className="r num">{one.passed ? timeOf(one) : outcomeWord(one)}</span>
            </button>
          </li>
        ))}
      </ol>
      <CaseDetail one={shown} task={task} {...(result.cost ? { cost: result.cost } : {})} />
    </div>
  );
}

/** One case in full. */
export function CaseDetail({ one, task, cost }: { one: CaseResult; task: ShownTask; cost?: CostResult }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="case" tabIndex={0} aria-label={one.name}>
      <h3>
        <span className="verdict">
          <svg className="mark" aria-hidden="true">
            <use href={one.passed ? '#m-pass' : '#m-fail'} />
          </svg>
          {one.passed ? 'passed' : 'failed'}
        </span>
        : {one.name}
      </h3>
      {one.why ? <p>{one.why}</p> : null}
      {one.message ? <p className="what">{one.message}</p> : null}
      {cost?.name === one.name ? <Cost cost={cost} /> : null}
      <Drawn one={one} drawing={task.drawing} />
      <Values one={one} names={parametersOf(task.signature, one.entry)} />
    </section>
  );
}

/** Why nothing could be run, with the line. */
function LoadError({ error, output }: { error: NonNullable<RunResult['error']>; output: string }) {
  return (
    <div className="case">
      <h3>
        <span className="verdict">
          <svg className="mark" aria-hidden="true">
            <use href="#m-fail" />
          </svg>
          Nothing was run
        </span>
      </h3>
      <p className="what">
        {error.place ? `${error.place.file}, line ${error.place.line}: ` : ''}
        {error.message}
      </p>
      {error.place?.text ? <pre className="num">{error.place.text}</pre> : null}
      {output ? <pre>{output}</pre> : null}
    </div>
  );
}

/** The arguments by their names, and the two results side by side. */
function Values({ one, names }: { one: CaseResult; names: readonly string[] }) {
  const rows: [string, ShownValue][] = (one.input ?? []).map((value, index) => [
    names[index] ?? `argument ${index + 1}`,
    value,
  ]);
  if (one.expected) rows.push(['expected', one.expected]);
  if (one.actual && !one.passed) rows.push(['actual', one.actual]);
  if (rows.length === 0) return null;
  return (
    <dl className="values">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>
            {name} <span className="note">{value.type}</span>
          </dt>
          <dd>
            <pre>{value.text}</pre>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Cost({ cost }: { cost: CostResult }) {
  return (
    <table className="tbl num">
      <caption className="note">
        Time grows with the power {cost.slope?.toFixed(2) ?? '(not measured)'} of the size; the reference’s
        with {cost.referenceSlope.toFixed(2)}.
      </caption>
      <thead>
        <tr>
          <th scope="col">Size</th>
          {cost.sizes.map((size) => (
            <th scope="col" key={size}>
              {size}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Yours</th>
          {cost.candidate.map((ms, index) => (
            <td key={cost.sizes[index]}>{ms.toFixed(1)} ms</td>
          ))}
        </tr>
        <tr>
          <th scope="row">Reference</th>
          {cost.reference.map((ms, index) => (
            <td key={cost.sizes[index]}>{ms.toFixed(1)} ms</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function timeOf({ ms }: CaseResult): string {
  return ms === undefined ? '' : ms < 1 ? '<1 ms' : `${Math.round(ms)} ms`;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  raised: 'raised',
  timeout: 'too slow',
  slow: 'grows too fast',
  memory: 'out of memory',
  crashed: 'crashed',
  mutated: 'changed input',
  forbidden: 'not allowed',
  'not-run': 'not run',
};

function outcomeWord({ outcome }: CaseResult): string {
  return OUTCOMES[outcome] ?? 'failed';
}

/** The parameters' names of "nms(boxes, scores, iou_threshold=0.5) -> list"; of several, those of the one that is called. */
export function parametersOf(signature: string, entry?: string): string[] {
  const calls = signature.split(/;\s*|\n/);
  const called = calls.find((call) => call.trim().startsWith(`${entry}(`));
  if (entry !== undefined && !called) return [];
  const inside = /\(([^)]*)\)/.exec(called ?? calls[0]!)?.[1] ?? '';
  return inside
    .split(/,(?![^[]*\])/)
    .map((part) =>
      part
        .replace(/[:=].*$/s, '')
        .replace(/^\*+/, '')
        .trim(),
    )
    .filter((name) => name !== '' && name !== 'self' && name !== '/');
}
