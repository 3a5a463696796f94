import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReadResume, ResumePlace } from '#api/resume';
import type { Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { counted } from '../../shell/phrases.js';
import { Refused } from '../../shell/refused.js';
import { Pages } from '../editor/preview.js';
import { usePreview } from '../editor/use-preview.js';
import { ResumeForm } from '../form/form.js';
import { goToField } from '../form/form-state.js';
import { textAt } from '../form/paths.js';
import { placeInWords } from '../form/place-words.js';
import { type Side, Sides } from '../form/sides.js';
import { storable } from '../form/storable.js';
import { titleOfFile } from '../list/read-file.js';
import { useCreate } from '../list/resumes.js';
import { Findings, findingsInWords } from './findings.js';
import { useLeaving } from './leaving.js';
import { LeftOverLines } from './left-over.js';
import { PdfPages, TextPages } from './pages.js';
import { fieldAt, placesOf, samePlace } from './places.js';
import '../form/bench.css';
import './reading.css';

interface Props {
  readonly file: File;
  readonly read: ReadResume;
  /** `check`: the file is only looked at; it can still be corrected and kept. */
  readonly purpose: 'open' | 'check';
  readonly onLeave: () => void;
}

const NONE: readonly ResumePlace[] = [];
const LOOK = { template: 'classic', paper: 'a4' } as const;

/** What was read of a document, beside the document, for correction. Nothing is stored before it is kept. */
export function Correction({ file, read, purpose, onLeave }: Props) {
  const [resume, setResume] = useState<Resume>(read.resume);
  const [left, setLeft] = useState(read.leftOver);
  const [field, setField] = useState<string | null>(null);
  const [correcting, setCorrecting] = useState(purpose === 'open');
  const [side, setSide] = useState<Side>('form');
  const create = useCreate();
  const keeping = useRef(false);
  const unkept = () => resume !== read.resume && !keeping.current;
  const { leave, dialog } = useLeaving(unkept, file.name, onLeave);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that opened the file is gone; whoever uses the keyboard goes on here.
  useEffect(() => heading.current?.focus(), []);
  const checked = useMemo(() => storable(resume, read.resume), [resume, read.resume]);
  const count = resumeFields(read.resume).length;
  const marked = useMemo(() => {
    const path = field === null ? undefined : samePlace(resume, read.resume, field);
    return path === undefined ? NONE : placesOf(read.places, path);
  }, [field, resume, read]);
  const point = (page: number, x: number, y: number) => {
    const path = fieldAt(read.places, page, x, y);
    const now = path === undefined ? undefined : samePlace(read.resume, resume, path);
    if (now === undefined) return;
    setField(now);
    setSide('form');
    // On a phone the form is not there before the next picture.
    requestAnimationFrame(() => {
      if (correcting) goToField(now);
      else document.getElementById(`read-${now}`)?.scrollIntoView({ block: 'center' });
    });
  };
  const keep = () => {
    keeping.current = true;
    create.mutate(
      {
        from: 'given',
        title: checked.resume.basics?.name || titleOfFile(file.name),
        resume: checked.resume,
      },
      {
        onError: () => {
          keeping.current = false;
        },
      },
    );
  };
  return (
    <div className="correction" data-side={side}>
      {dialog}
      <header>
        <p className="label">{file.name}</p>
        <h1 ref={heading} tabIndex={-1}>
          {correcting ? 'What was read' : 'What a program reads'}
        </h1>
        <p className="lead">
          {amountRead(count, read.kind === 'json' ? null : read.leftOver.length)}{' '}
          {correcting
            ? `${read.kind === 'json' ? 'Correct' : 'Compare them with the document and correct'} what is wrong. Nothing is stored until you keep it.`
            : 'Nothing of this file is stored.'}
        </p>
        <div className="actions">
          {correcting ? (
            <button type="button" className="btn go" disabled={create.isPending} onClick={keep}>
              {create.isPending ? 'Storing' : 'Keep this resume'}
            </button>
          ) : (
            <button type="button" className="btn" onClick={() => setCorrecting(true)}>
              Correct it and keep it
            </button>
          )}
          <button type="button" className="quiet" onClick={leave}>
            {correcting ? 'Leave without keeping it' : 'Back to your resumes'}
          </button>
        </div>
        {checked.problems.size > 0 && correcting ? (
          <p className="note" role="status">
            Kept without {counted(checked.problems.size, 'field')} that cannot be stored; each says why.
          </p>
        ) : null}
        <Refused
          error={create.error}
          offline="Start it again with “npm start”, then keep this once more; leave the page open until then."
        />
      </header>
      <Sides side={side} onSide={setSide} names={['Fields', 'Document']} />
      <div className="bench">
        <div className="form-side">
          <details
            className="more"
            open={!correcting || read.findings.some(({ severity }) => severity === 'error')}
          >
            <summary>
              <h2>
                {read.kind === 'json' ? 'What is wrong in this file' : 'What a program stumbles over'}:{' '}
                {findingsInWords(read.findings)}
              </h2>
            </summary>
            <div>
              <Findings findings={read.findings} />
            </div>
          </details>
          {read.kind === 'json' ? null : correcting ? (
            <LeftOverLines
              lines={left}
              resume={resume}
              onPut={(next, line) => {
                setResume(next);
                setLeft(left.filter((one) => one !== line));
              }}
            />
          ) : (
            <LeftOverLines lines={left} resume={resume} />
          )}
          {correcting ? (
            <ResumeForm
              resume={resume}
              onChange={setResume}
              problems={checked.problems}
              unfolded
              onField={setField}
            />
          ) : (
            <FieldTable resume={resume} field={field} onField={setField} />
          )}
        </div>
        <section className="page-side" aria-label="The document">
          {read.kind === 'pdf' ? (
            <PdfPages file={file} pages={read.pages} marked={marked} onPoint={point} />
          ) : read.kind === 'docx' ? (
            <TextPages pages={read.pages} value={field === null ? '' : textAt(resume, field)} />
          ) : (
            <PageToBe resume={checked.resume} />
          )}
        </section>
      </div>
    </div>
  );
}

/** “49 fields were read, and 2 lines went into none.” */
function amountRead(fields: number, left: number | null): string {
  const read = `${counted(fields, 'field')} ${fields === 1 ? 'was' : 'were'} read`;
  if (left === null) return `${read}.`;
  return left === 0
    ? `${read}, and no line was left over.`
    : `${read}, and ${counted(left, 'line')} went into none.`;
}

/** A JSON file has no page of its own: how it will look. */
function PageToBe({ resume }: { resume: Resume }) {
  const { preview, error } = usePreview(resume, LOOK);
  if (preview) return <Pages preview={preview} />;
  return error ? <Refused error={error} /> : <p role="status">Setting its page.</p>;
}

interface FieldTableProps {
  readonly resume: Resume;
  readonly field: string | null;
  readonly onField: (path: string) => void;
}

/** Every field that was read, for looking at: choosing one shows its place. */
function FieldTable({ resume, field, onField }: FieldTableProps) {
  const fields = resumeFields(resume);
  return (
    <section aria-labelledby="fields-title">
      <h2 id="fields-title">Fields that were read</h2>
      {fields.length === 0 ? (
        <p className="muted">None. What stands above says why, and what to do.</p>
      ) : (
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">As it was read</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ path, value }) => (
              <tr key={path} id={`read-${path}`} className={path === field ? 'on' : undefined}>
                <th scope="row">
                  <button type="button" className="quiet" onClick={() => onField(path)}>
                    {placeInWords(path)}
                  </button>
                </th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
