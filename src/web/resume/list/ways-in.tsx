import { Refused } from '../../shell/refused.js';
import { FileButton } from './file-button.js';
import type { Purpose } from './list.js';
import { ACCEPTED } from './read-file.js';
import { useCreate, useResumes } from './resumes.js';

interface Props {
  readonly onFile: (file: File, purpose: Purpose) => void;
  /** Name of the file that is being read. */
  readonly reading: string | null;
  readonly error: Error | null;
}

/** Three ways to a resume, and one to find out what a program makes of a file. */
export function WaysIn({ onFile, reading, error }: Props) {
  const list = useResumes();
  const create = useCreate();
  const none = list.data?.length === 0;
  const busy = reading !== null || create.isPending;
  return (
    <section className="ways" aria-labelledby="ways-title">
      <h2 id="ways-title">{none ? 'Begin one' : 'Begin another'}</h2>
      <div role="status">{reading === null ? null : <p>Reading “{reading}”.</p>}</div>
      <Refused error={error} />
      <Refused error={create.error} offline="Start it again with “npm start”, then try once more." />
      <ul>
        <li>
          <h3>From the example</h3>
          <p>
            An invented engineer’s resume for this role, with notes on why its lines work. Replace it line by
            line.
          </p>
          <button
            type="button"
            className={none ? 'btn go' : 'btn'}
            disabled={busy}
            onClick={() => create.mutate({ from: 'example' })}
          >
            Start from the example
          </button>
        </li>
        <li>
          <h3>From a file</h3>
          <p>
            A PDF, a Word document (DOCX) or a JSON Resume. You see what was read beside the page and correct
            it; nothing is stored before. Dropping a file on this page does the same.
          </p>
          <FileButton busy={busy} onFile={(file) => onFile(file, 'open')} accept={ACCEPTED}>
            Open a file
          </FileButton>
        </li>
        <li>
          <h3>Empty</h3>
          <p>The form with your name and the ways to reach you; you add the sections that you need.</p>
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => create.mutate({ from: 'blank' })}
          >
            Start with an empty one
          </button>
        </li>
      </ul>
      <div className="check">
        <h3>Check a PDF</h3>
        <p>
          What a program reads in a resume that you already have, what it misses and why. Nothing is stored,
          and there is no score: facts, and what to do about each.
        </p>
        <FileButton busy={busy} onFile={(file) => onFile(file, 'check')} accept=".pdf,.docx,application/pdf">
          Check a PDF that you have
        </FileButton>
      </div>
    </section>
  );
}
