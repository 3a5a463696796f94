import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ParseBack } from '#api/resume';
import type { ResumeLook } from '#content/resume';
import { get } from '../../client.js';
import { useModal } from '../../shell/modal.js';
import { Waiting } from '../../shell/page.js';
import { counted } from '../../shell/phrases.js';
import { Refused } from '../../shell/refused.js';
import type { Draft } from '../editor/draft.js';
import { paperName, troubleInWords, troublesOf } from '../editor/preview-words.js';
import { usePreview } from '../editor/use-preview.js';
import { goToField } from '../form/form-state.js';
import { countInWords, sizeInWords, unreadLines } from './parse-back-words.js';

interface Props {
  readonly id: string;
  readonly open: boolean;
  /** As it is stored: what is not stored is not exported. */
  readonly stored: Draft & { readonly version: number };
  /** Why not all that was typed is in it; null where it is. */
  readonly unsaved: string | null;
  readonly onClose: () => void;
}

/** Reads the PDF back before it is offered, then offers it and the other forms. */
export function ExportDialog({ id, open, stored, unsaved, onClose }: Props) {
  const dialog = useModal(open);
  const title = useId();
  return (
    <dialog ref={dialog} className="confirm resume-sheet" aria-labelledby={title} onClose={onClose}>
      {open ? (
        <>
          <h2 id={title}>Export</h2>
          {unsaved === null ? null : (
            <p className="refused" role="alert">
              <b>Not all that you typed is in it.</b> {unsaved}.
            </p>
          )}
          <Offer id={id} stored={stored} onClose={onClose} />
        </>
      ) : null}
    </dialog>
  );
}

function Offer({ id, stored, onClose }: Pick<Props, 'id' | 'stored' | 'onClose'>) {
  const { look, version } = stored;
  const base = `/api/resumes/${encodeURIComponent(id)}`;
  const query = lookQuery(look);
  const back = useQuery({
    queryKey: ['parse-back', id, version, query],
    queryFn: () => get<ParseBack>(`${base}/parse-back?${query}`),
    gcTime: 0,
    retry: false,
  });
  const { preview } = usePreview(stored.resume, look);
  const [anyway, setAnyway] = useState(false);
  const boxes = preview ? troublesOf(preview.told).filter(({ text }) => text.startsWith('No font')) : [];
  const held = boxes.length > 0 && !anyway;
  const close = (path: string) => {
    onClose();
    // The dialog gives the keyboard back where it came from; the field takes it after that.
    setTimeout(() => goToField(path));
  };
  return (
    <>
      <div className="body">
        {back.data ? (
          <Read back={back.data} look={look} onField={close} />
        ) : back.error ? (
          <Refused error={back.error} offline="Start it again with “npm start”, then open this once more." />
        ) : (
          <Waiting>Setting the PDF and reading it back with two programs.</Waiting>
        )}
        {boxes.length > 0 ? (
          <div className="held">
            <p>
              <b>Some letters cannot be drawn; a question mark would stand for each.</b>
            </p>
            <ul>
              {boxes.map((box) => (
                <li key={box.path + box.text}>{troubleInWords(box)}</li>
              ))}
            </ul>
            <label>
              <input type="checkbox" checked={anyway} onChange={() => setAnyway(!anyway)} /> Save the PDF
              without them
            </label>
          </div>
        ) : null}
      </div>
      <div className="actions">
        {(back.data || anyway) && !held ? (
          <a className="btn go" href={`${base}/resume.pdf?${query}${anyway ? '&anyway=1' : ''}`} download>
            Save the PDF
          </a>
        ) : (
          <button type="button" className="btn go" disabled>
            Save the PDF
          </button>
        )}
        <a className="btn" href={`${base}/resume.json`} download>
          JSON Resume
        </a>
        <a className="btn" href={`${base}/resume.md`} download>
          Markdown
        </a>
        <a className="btn" href={`${base}/resume.txt`} download>
          Plain text
        </a>
        <button type="button" className="quiet" onClick={onClose}>
          Close
        </button>
      </div>
    </>
  );
}

function Read({
  back,
  look,
  onField,
}: {
  back: ParseBack;
  look: ResumeLook;
  onField: (path: string) => void;
}) {
  const lines = unreadLines(back);
  return (
    <>
      <p>
        {counted(back.pages, 'page')} of {paperName(look.paper)}, {sizeInWords(back.bytes)}. What a program at
        the other end makes of it, tried here first:
      </p>
      <ul className="readings">
        {back.extractors.map((extractor) => (
          <li key={extractor.name} className={extractor.available ? undefined : 'muted'}>
            {countInWords(extractor)}
          </li>
        ))}
      </ul>
      {lines.length > 0 ? (
        <div className="scrolls">
          <table className="tbl resume-differences">
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Printed</th>
                <th scope="col">Read</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ path, place, expected, found, by }) => (
                <tr key={`${by} ${path}`}>
                  <th scope="row">
                    <button type="button" className="quiet" onClick={() => onField(path)}>
                      {place}
                    </button>
                    <span className="note sub">{by}</span>
                  </th>
                  <td>{expected}</td>
                  <td>{found}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}

const lookQuery = ({ template, paper }: ResumeLook): string =>
  new URLSearchParams({ template, paper }).toString();
