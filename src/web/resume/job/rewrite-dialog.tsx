import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ModelStatus } from '#api/responses';
import type { Rewrite } from '#api/resume';
import type { Resume } from '#content/resume';
import { request } from '../../client.js';
import { useModal } from '../../shell/modal.js';
import { modelName, placeOf } from '../../shell/model-address.js';
import { Refused } from '../../shell/refused.js';
import { SoFar } from '../../shell/so-far.js';
import { useSeconds } from '../../shell/use-seconds.js';
import { textAt } from '../form/paths.js';
import { placeInWords } from '../form/place-words.js';
import { Wording } from './wording.js';
import './rewrite.css';

interface Props {
  readonly id: string;
  /** The line; null while nothing is asked. */
  readonly path: string | null;
  readonly resume: Resume;
  readonly model: ModelStatus;
  /** Puts the wording in the place of the line. */
  readonly onTake: (path: string, after: string) => void;
  readonly onClose: () => void;
}

/** A language model's other wording of a line: shown as what differs, and taken only when all that is new is true. */
export function RewriteDialog({ path, onClose, ...rest }: Props) {
  const dialog = useModal(path !== null);
  const title = useId();
  return (
    <dialog ref={dialog} className="confirm rewrite" aria-labelledby={title} onClose={onClose}>
      {path !== null ? (
        <>
          <h2 id={title}>Another wording</h2>
          <p className="label">{placeInWords(path)}</p>
          <Asked key={path} path={path} onClose={onClose} {...rest} />
        </>
      ) : null}
    </dialog>
  );
}

function Asked({ id, path, resume, model, onTake, onClose }: Props & { readonly path: string }) {
  const place = model.url === undefined ? null : placeOf(model.url);
  const name = modelName(model.model);
  // What leaves this machine leaves it only when the person says so.
  const [times, setTimes] = useState(place?.here ? 1 : 0);
  const [before] = useState(() => textAt(resume, path));
  const asked = useQuery({
    queryKey: ['resume-rewrite', id, path, before, times],
    queryFn: ({ signal }) =>
      request<Rewrite>('POST', `/api/resumes/${encodeURIComponent(id)}/rewrite`, { path, resume }, signal),
    enabled: times > 0,
    networkMode: 'always',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const leave = (
    <button type="button" className="btn" onClick={onClose}>
      Leave it as it is
    </button>
  );
  if (times === 0)
    return (
      <div className="body">
        <blockquote className="line">{before}</blockquote>
        <p>
          The line, the entry that it stands in, and what it lacks are sent to {place?.host ?? 'the model'}.
          Nothing is changed before you take what comes back.
        </p>
        <div className="actions">
          {leave}
          <button type="button" className="btn" onClick={() => setTimes(1)}>
            Ask {name}
          </button>
        </div>
      </div>
    );
  // Another tab may have changed the line meanwhile.
  if (asked.data && textAt(resume, path) !== asked.data.before)
    return (
      <div className="body">
        <p role="alert">The line has changed since it was sent, so this wording is of an older one.</p>
        <div className="actions">
          {leave}
          <button type="button" className="btn" onClick={() => setTimes(times + 1)}>
            Ask again
          </button>
        </div>
      </div>
    );
  if (asked.data)
    return (
      <Wording
        key={times}
        rewrite={asked.data}
        model={name}
        onTake={() => onTake(path, asked.data.after)}
        onAgain={() => setTimes(times + 1)}
        onLeave={onClose}
      />
    );
  return (
    <div className="body">
      <blockquote className="line">{before}</blockquote>
      {asked.error ? (
        <Refused
          error={asked.error}
          offline="Nothing was changed. Start it again with “npm start”, then ask again."
        />
      ) : (
        <Rewording name={name} />
      )}
      <div className="actions">
        {leave}
        {asked.error ? (
          <button type="button" className="btn" onClick={() => setTimes(times + 1)}>
            Ask again
          </button>
        ) : null}
      </div>
    </div>
  );
}

function Rewording({ name }: { name: string }) {
  const seconds = useSeconds(true);
  return (
    <p role="status">
      {name} is rewording the line.
      <SoFar seconds={seconds} />
    </p>
  );
}
