import { PAPERS, RESUME_TEMPLATES, type Resume, type ResumeLook } from '#content/resume';
import { Refused } from '../../shell/refused.js';
import { amountInWords, paperName, troubleInWords, troublesOf } from './preview-words.js';
import { type Preview, usePreview } from './use-preview.js';

const TEMPLATES: Readonly<Record<ResumeLook['template'], string>> = {
  classic: 'Classic: one column',
  compact: 'Compact: a side column',
  academic: 'Academic: publications first',
};

interface Props {
  readonly resume: Resume;
  readonly look: ResumeLook;
  readonly onLook: (look: ResumeLook) => void;
  readonly onField: (path: string) => void;
}

/** The pages as they will be, beside the form, with how they are set and what they do not show. */
export function PreviewPane({ resume, look, onLook, onField }: Props) {
  const { preview, error } = usePreview(resume, look);
  return (
    <>
      <div className="look">
        <label>
          Template{' '}
          <select
            value={look.template}
            onChange={(event) => onLook({ ...look, template: event.target.value as ResumeLook['template'] })}
          >
            {RESUME_TEMPLATES.map((template) => (
              <option key={template} value={template}>
                {TEMPLATES[template]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Paper{' '}
          <select
            value={look.paper}
            onChange={(event) => onLook({ ...look, paper: event.target.value as ResumeLook['paper'] })}
          >
            {PAPERS.map((paper) => (
              <option key={paper} value={paper}>
                {paperName(paper)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Refused
        error={error}
        offline="What you type is kept in this browser; the page goes on once Fovea answers."
      />
      {preview ? (
        <>
          <p className="note" role="status">
            {amountInWords(preview.told, look.paper)}.
          </p>
          <Troubles preview={preview} onField={onField} />
          <Pages preview={preview} />
        </>
      ) : error ? null : (
        <p className="note" role="status">
          Setting the page.
        </p>
      )}
    </>
  );
}

function Troubles({ preview, onField }: { preview: Preview; onField: (path: string) => void }) {
  const troubles = troublesOf(preview.told);
  if (troubles.length === 0) return null;
  return (
    <ul className="troubles">
      {troubles.map((trouble) => (
        <li key={`${trouble.path} ${trouble.text}`}>
          {troubleInWords(trouble)}{' '}
          <button type="button" className="quiet" onClick={() => onField(trouble.path)}>
            Go there
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The pictures of the pages. Their text is the form's, so each is named and not told. */
export function Pages({ preview: { told, pictures } }: { preview: Preview }) {
  return (
    <div className="pages">
      {pictures.map((url, i) => (
        <img
          key={i}
          src={url}
          alt={`Page ${i + 1} of ${pictures.length}`}
          width={Math.round(told.width)}
          height={Math.round(told.height)}
        />
      ))}
    </div>
  );
}
