import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { ResumeAt, ResumeVersions } from '#api/resume';
import type { Resume } from '#content/resume';
import { get } from '../../client.js';
import { useModal } from '../../shell/modal.js';
import { counted, stamp } from '../../shell/phrases.js';
import { Refused } from '../../shell/refused.js';
import { Differences } from './differences.js';
import { Pages } from './preview.js';
import { usePreview } from './use-preview.js';

interface Props {
  readonly id: string;
  readonly open: boolean;
  /** What is current, to compare with. */
  readonly now: Resume;
  readonly onGoBack: (version: number) => void;
  readonly onClose: () => void;
}

/** Every version with what changed in it; one can be looked at, and made the current one again. */
export function HistoryDialog({ id, open, now, onGoBack, onClose }: Props) {
  const dialog = useModal(open);
  const title = useId();
  return (
    <dialog ref={dialog} className="confirm resume-sheet wide" aria-labelledby={title} onClose={onClose}>
      {open ? (
        <>
          <h2 id={title}>History</h2>
          <Versions id={id} now={now} onGoBack={onGoBack} />
          <div className="actions">
            <button type="button" className="btn" onClick={onClose}>
              Close
            </button>
          </div>
        </>
      ) : null}
    </dialog>
  );
}

function Versions({ id, now, onGoBack }: Pick<Props, 'id' | 'now' | 'onGoBack'>) {
  const [chosen, setChosen] = useState<number | null>(null);
  const path = `/api/resumes/${encodeURIComponent(id)}`;
  const list = useQuery({
    queryKey: ['resume-versions', id],
    queryFn: () => get<ResumeVersions>(`${path}/versions`),
    // What was just saved is in it.
    gcTime: 0,
  });
  if (!list.data)
    return list.error ? <Refused error={list.error} /> : <p role="status">Reading the versions.</p>;
  const versions = list.data.versions.toSorted((a, b) => b.version - a.version);
  return (
    <>
      <p className="muted">
        {counted(versions.length, 'version')}, newest first. None is ever removed while the resume is here.
      </p>
      <div className="history">
        <div className="scrolls">
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">Version</th>
                <th scope="col">What changed</th>
                <th scope="col">
                  <span className="vh">Look at it</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {versions.map(({ version, at, what, current, beside }) => (
                <tr key={version} className={version === chosen ? 'on' : undefined}>
                  <th scope="row" className="num">
                    {version}
                  </th>
                  <td>
                    {what}
                    <span className="note sub">
                      {stamp(at)}
                      {current ? ', current' : ''}
                      {beside ? ', made beside, in another tab' : ''}
                    </span>
                  </td>
                  <td className="r">
                    <button
                      type="button"
                      className="quiet"
                      aria-pressed={version === chosen}
                      onClick={() => setChosen(version === chosen ? null : version)}
                    >
                      View<span className="vh"> version {version}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {chosen === null ? null : (
          <One
            key={chosen}
            path={path}
            version={chosen}
            current={versions.some((one) => one.current && one.version === chosen)}
            now={now}
            onGoBack={onGoBack}
          />
        )}
      </div>
    </>
  );
}

interface OneProps {
  readonly path: string;
  readonly version: number;
  readonly current: boolean;
  readonly now: Resume;
  readonly onGoBack: (version: number) => void;
}

function One({ path, version, current, now, onGoBack }: OneProps) {
  const place = useRef<HTMLDivElement>(null);
  const one = useQuery({
    queryKey: ['resume-version', path, version],
    queryFn: () => get<ResumeAt>(`${path}/version?number=${version}`),
  });
  const read = one.data !== undefined;
  // On a phone it stands below all versions.
  useEffect(() => {
    if (read) place.current?.scrollIntoView({ block: 'nearest' });
  }, [read]);
  if (!one.data)
    return one.error ? <Refused error={one.error} /> : <p role="status">Reading version {version}.</p>;
  return (
    <div className="one" ref={place}>
      <div className="actions">
        <h3>
          Version {version}: {one.data.title}
        </h3>
        {current ? (
          <span className="note">This is the current one.</span>
        ) : (
          <button type="button" className="btn small" onClick={() => onGoBack(version)}>
            Go back to version {version}
          </button>
        )}
      </div>
      <VersionPages at={one.data} />
      {current ? null : (
        <details className="more">
          <summary>What differs from what is current</summary>
          <div>
            <Differences left={one.data.resume} right={now} names={[`Version ${version}`, 'Current']} />
          </div>
        </details>
      )}
    </div>
  );
}

function VersionPages({ at }: { at: ResumeAt }) {
  const { preview, error } = usePreview(at.resume, at.look);
  if (preview) return <Pages preview={preview} />;
  return error ? <Refused error={error} /> : <p role="status">Setting its page.</p>;
}
