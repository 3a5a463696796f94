import { useState } from 'react';
import type { AssessedArea, Assessment, Evidence, WorkReport } from '#interview/work';
import { Cases } from './cases.js';
import { Prose, withCode } from './prose.js';
import { plain } from './talk.js';
import type { ShownTask } from './task.js';
import './report.css';

/** What a report says of a task: the areas with their evidence, the cases, the faults, and the code with its lines. */
export default function CodingReport({ work, base }: { work: WorkReport; base: string }) {
  const task = work.shown as unknown as ShownTask;
  const attempt = work.attempts.find(({ sequence }) => sequence === work.counts);
  const { assessment } = work;
  const [cited, setCited] = useState<{ file: string; line: number } | null>(null);
  const cite = (place: { file: string; line: number }) => {
    setCited(place);
    document.getElementById(`${base}-code`)?.scrollIntoView({ block: 'start' });
  };
  if (!attempt?.result || !assessment)
    return (
      <section className="work-report">
        <p className="muted">
          {work.attempts.length === 0
            ? `Nothing was submitted; ${counted(work.runs, 'run')} of the visible cases. The code is not judged.`
            : 'The submission is still being judged.'}
        </p>
        <Code files={work.files} starter={task.files} cited={null} assessment={null} base={base} />
      </section>
    );
  return (
    <section className="work-report">
      <h2>The code</h2>
      <p className="muted">
        {summary(work)} {followUpWords(work)} Judged by {attempt.result.judge} in {attempt.result.environment}
        .
      </p>
      <Areas areas={assessment.areas} onCite={cite} />
      {assessment.faults ? <Faults assessment={assessment} onCite={cite} /> : null}
      <h3>Cases of the submission that counts</h3>
      <div className="frame">
        <Cases result={attempt.result} task={task} />
      </div>
      <Code files={work.files} starter={task.files} cited={cited} assessment={assessment} base={base} />
      <Statement task={task} />
      <p className="note">{assessment.facts.map(({ name, value }) => `${name}: ${value}`).join('; ')}.</p>
    </section>
  );
}

function summary({ attempts, counts, runs }: WorkReport): string {
  const index = attempts.findIndex(({ sequence }) => sequence === counts);
  const { cases } = attempts[index]!.result!;
  const passed = cases.filter((one) => one.passed).length;
  const own = attempts.filter(({ followUp }) => !followUp).length;
  return `${passed} of ${cases.length} cases passed in submission ${index + 1}${own > 1 ? ` of ${own}` : ''}, after ${counted(runs, 'run')} of the visible cases.`;
}

const FOLLOW_UPS: Readonly<Record<WorkReport['followUp'], string>> = {
  'not-reached': 'The changed requirement was not reached.',
  open: 'The changed requirement was put and not answered.',
  passed: 'The changed requirement passed its cases.',
  failed: 'The changed requirement was tried and did not pass.',
  discussed: 'The changed requirement was discussed, not submitted.',
};

function followUpWords({ followUp }: WorkReport): string {
  return FOLLOW_UPS[followUp];
}

function Areas({ areas, onCite }: { areas: readonly AssessedArea[]; onCite: (place: Place) => void }) {
  return (
    <ul className="areas" aria-label="Areas of the code">
      {areas.map((area) => (
        <li key={area.id}>
          <div className="area-head">
            <b>{area.title}</b>
            <span className="num">{area.score === null ? '–' : area.score.toFixed(2)}</span>
            <span className="note">{Math.round(area.weight * 100)} % of the code’s score</span>
          </div>
          {area.note ? <p className="note">{area.note}</p> : null}
          <ul className="criteria">
            {area.criteria.map((criterion) => (
              <li key={criterion.id}>
                <svg className="mark" aria-hidden="true">
                  <use href={criterion.met ? '#m-pass' : '#m-fail'} />
                </svg>
                <div>
                  <p>
                    <span className="vh">{criterion.met ? 'Met: ' : 'Not met: '}</span>
                    {plain(criterion.statement)}
                  </p>
                  <p className="note">
                    {criterion.evidence.map((one, index) => (
                      <EvidenceWords
                        key={`${one.kind} ${one.text} ${one.place?.line ?? index}`}
                        one={one}
                        onCite={onCite}
                      />
                    ))}
                    {criterion.evidence.length === 0 ? 'No line of the code goes against it.' : null}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function EvidenceWords({ one, onCite }: { one: Evidence; onCite: (place: Place) => void }) {
  const { place } = one;
  if (!place) return <span>{one.text}. </span>;
  return (
    <span>
      {one.text}:{' '}
      <button type="button" className="quiet" onClick={() => onCite(place)}>
        {place.file}, line {place.line}
      </button>{' '}
      {place.text ? <code>{place.text.trim()}</code> : null}{' '}
    </span>
  );
}

function Faults({ assessment, onCite }: { assessment: Assessment; onCite: (place: Place) => void }) {
  const { faults = [], broken = [] } = assessment;
  return (
    <>
      <h3>The planted faults</h3>
      <ul className="criteria">
        {faults.map(({ id, title, mended, place }) => (
          <li key={id}>
            <svg className="mark" aria-hidden="true">
              <use href={mended ? '#m-pass' : '#m-fail'} />
            </svg>
            <p>
              {mended ? 'Mended' : 'Left in'}: {plain(title)}{' '}
              <button type="button" className="quiet" onClick={() => onCite(place)}>
                {place.file}
              </button>
              <span className="note">, line {place.line} of what was given</span>
            </p>
          </li>
        ))}
      </ul>
      {broken.length > 0 ? (
        <p>
          <b>New faults:</b> these cases passed in what was given and fail now: {broken.join('; ')}.
        </p>
      ) : (
        <p className="muted">No new fault was made: everything else still works.</p>
      )}
    </>
  );
}

/** The task as it was set, to look back at. */
function Statement({ task }: { task: ShownTask }) {
  return (
    <details className="more">
      <summary>The task as it was set</summary>
      <div className="read">
        <Prose text={task.statement} />
        <ul>
          {task.rules.map((rule) => (
            <li key={rule}>{withCode(rule)}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** The files as submitted, with line numbers; remarked and cited lines stand out. */
function Code({
  files,
  starter,
  cited,
  assessment,
  base,
}: {
  files: Readonly<Record<string, string>>;
  starter: readonly { name: string; text: string }[];
  cited: Place | null;
  assessment: Assessment | null;
  base: string;
}) {
  const given = new Map(starter.map(({ name, text }) => [name, text]));
  const names = Object.keys(files).filter((name) => files[name] !== given.get(name));
  const shown = names.length > 0 ? names : Object.keys(files);
  return (
    <div id={`${base}-code`}>
      {shown.map((name) => {
        const remarks = (assessment?.remarks ?? []).filter(({ place }) => place.file === name);
        return (
          <details className="more" key={name} open={shown.length === 1 || cited?.file === name}>
            <summary>{name}</summary>
            <div>
              {remarks.length > 0 ? (
                <ul className="remarks" aria-label={`Remarks on ${name}`}>
                  {remarks.map(({ id, title, note, place }) => (
                    <li key={`${id} ${place.line}`}>
                      <b className="num">Line {place.line}:</b> {title}. <span className="muted">{note}</span>
                    </li>
                  ))}
                </ul>
              ) : null}
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
              <section className="listing" tabIndex={0} aria-label={`${name} as submitted`}>
                <pre>
                  <code>
                    {files[name]!.split(/\r\n|\r|\n/).map((line, index) => {
                      const number = index + 1;
                      const at =
                        (cited?.file === name && cited.line === number) ||
                        remarks.some(({ place }) => place.line === number);
                      return (
                        <span className={at ? 'ln at' : 'ln'} key={`${number} ${line}`}>
                          <i aria-hidden="true">{number}</i>
                          {line}
                          {'\n'}
                        </span>
                      );
                    })}
                  </code>
                </pre>
              </section>
            </div>
          </details>
        );
      })}
    </div>
  );
}

function counted(n: number, one: string): string {
  return n === 1 ? `one ${one}` : `${n} ${one}s`;
}
