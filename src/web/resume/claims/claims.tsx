import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Claim } from '#api/resume';
import { get } from '../../client.js';
import { score } from '../../shell/format.js';
import { LevelSelect, useLevel } from '../../shell/level.js';
import { Waiting } from '../../shell/page.js';
import { stamp } from '../../shell/phrases.js';
import { Refused } from '../../shell/refused.js';
import { usePractise } from '../../shell/start.js';
import type { TabProps } from '../editor/tabs.js';
import { placeInWords } from '../form/place-words.js';
import { PartFailure } from '../job/part-failure.js';
import { claimsInWords, inOrder } from './claims-order.js';
import './claims.css';

/** Every line that an interviewer will ask about, with what will be asked, and the practice for it. */
export function Claims({ stored, onField }: TabProps) {
  const { id, version, example } = stored;
  const [level, setLevel] = useLevel();
  const practise = usePractise();
  const loaded = useQuery({
    queryKey: ['resume-claims', id, version],
    queryFn: () => get<{ claims: Claim[] }>(`/api/resumes/${encodeURIComponent(id)}/claims`),
    networkMode: 'always',
    placeholderData: (before) => before,
  });
  if (!loaded.data)
    return loaded.error ? (
      <PartFailure error={loaded.error} retry={() => void loaded.refetch()} />
    ) : (
      <Waiting>Looking for what an interviewer will ask about.</Waiting>
    );
  const claims = inOrder(loaded.data.claims);
  return (
    <section className="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">What you will be asked about</h2>
      <p className="lead" role="status">
        {claims.length > 0 ? (
          claimsInWords(claims)
        ) : (
          <>
            No line claims anything yet that an interviewer would take apart. A claim is a line that says what
            you did and what came of it, such as “Cut latency from 60 to 20 ms with INT8”.
          </>
        )}
      </p>
      {claims.length > 0 ? (
        <p className="muted">
          Each opens an interview with the one question that it raises, judged like every other.
          {example ? ' These are an invented person’s claims: practise on them, or put in your own.' : ''}
        </p>
      ) : null}
      {claims.length > 0 ? (
        <p className="note">
          <label htmlFor="claims-level">Asked at level</label>{' '}
          <LevelSelect id="claims-level" level={level} onLevel={setLevel} />
        </p>
      ) : null}
      <Refused error={practise.error} offline="Start it again with “npm start”, then try once more." />
      <ol>
        {claims.map((claim) => (
          <One
            key={`${claim.id} ${claim.path}`}
            claim={claim}
            busy={practise.isPending}
            onPractise={() => practise.mutate({ resume: id, claim: claim.id, level })}
            onField={() => onField(claim.path)}
          />
        ))}
      </ol>
    </section>
  );
}

interface OneProps {
  readonly claim: Claim;
  readonly busy: boolean;
  readonly onPractise: () => void;
  readonly onField: () => void;
}

function One({ claim, busy, onPractise, onField }: OneProps) {
  const { path, text, title, asks } = claim;
  return (
    <li>
      <div>
        <p className="label">{title}</p>
        <blockquote className="line">{text}</blockquote>
        <button type="button" className="quiet" onClick={onField}>
          {placeInWords(path)}
        </button>
      </div>
      <div className="room">
        <h3>You will be asked</h3>
        <ul className="dashes">
          {asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ul>
        <div className="actions">
          <button
            type="button"
            className="btn small"
            disabled={busy}
            onClick={onPractise}
            aria-label={`Practise this: ${text}`}
          >
            Practise this
          </button>
          <Practised claim={claim} />
        </div>
      </div>
    </li>
  );
}

function Practised({ claim: { practised, defended } }: { claim: Claim }) {
  if (!practised) return <p className="note">Not practised yet.</p>;
  const words =
    practised.score === null
      ? 'Answered, without a score yet'
      : `${score(practised.score)}${defended ? ', defended' : ', not defended yet'}`;
  return (
    <p className="note num">
      {words}:{' '}
      <Link to="/interviews/$id/report" params={{ id: practised.interview }}>
        {stamp(practised.at)}
      </Link>
    </p>
  );
}
