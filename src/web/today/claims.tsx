import { Link } from '@tanstack/react-router';
import type { Today } from '#api/responses';
import type { Level } from '#content/level';
import { score } from '../shell/format.js';
import { Refused } from '../shell/refused.js';
import { usePractise } from '../shell/start.js';

/** Lines of the person's own resumes that no answer has defended yet, each with what will be asked. */
export function UndefendedClaims({ claims, level }: { claims: Today['claims']; level: Level }) {
  const practise = usePractise();
  if (claims.length === 0) return null;
  return (
    <section className="across" aria-labelledby="claims-title">
      <h2 id="claims-title">Claims not yet defended</h2>
      <Refused error={practise.error} />
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">Your resume says</th>
            <th scope="col">
              <span className="vh">Practise it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {claims.map(({ resume, resumeTitle, claim, text, ask, practised, score: last }) => (
            <tr key={`${resume} ${claim}`}>
              <td>
                {text}
                <span className="sub">
                  {ask}{' '}
                  <Link to="/resume/$id" params={{ id: resume }} search={{ tab: 'claims' }}>
                    {resumeTitle}
                  </Link>
                  {practised
                    ? `, practised${last === null ? '' : `: ${score(last)}`}`
                    : ', not practised yet'}
                </span>
              </td>
              <td className="r">
                <button
                  type="button"
                  className="quiet"
                  aria-label={`Practise: ${text}`}
                  disabled={practise.isPending}
                  onClick={() => practise.mutate({ resume, claim, level })}
                >
                  Practise
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
