import { useQuery } from '@tanstack/react-query';
import type { GraderFigures, Settings } from '#api/responses';
import { get } from '../client.js';
import { Refused } from '../shell/refused.js';
import { figuresFor, NOT_MEASURED, surenessOf } from './sureness.js';

/** What runs here, the grader's figures and the language model with it. */
export function useSettings(again: number | false = false) {
  return useQuery({
    queryKey: ['settings'],
    queryFn: () => get<Settings>('/api/settings'),
    refetchInterval: again,
  });
}

interface Props {
  /** The score in question, for those who hear it alone. */
  readonly of: string;
  /** name@version of everything that gave it. */
  readonly graders: readonly string[];
  readonly interval: string;
  /** Whether it is opened on paper: once is enough there. */
  readonly printed: boolean;
}

/** "How sure is this?" beside a score: its interval, and how often its grader was right where that was measured. */
export function HowSure({ of, graders, interval, printed }: Props) {
  const settings = useSettings();
  return (
    <details className="more sure" data-print={printed ? 'open' : undefined}>
      <summary>
        <span>
          How sure is this?<span className="vh"> {of}</span>
        </span>
      </summary>
      <div>
        <p>{interval}</p>
        {settings.data ? (
          <Figures figures={figuresFor(settings.data.grader.measured, graders)} graders={graders} />
        ) : settings.error ? (
          <>
            <Refused error={settings.error} offline="Start it again with “npm start”, then ask again." />
            <button type="button" className="quiet" onClick={() => settings.refetch()}>
              Ask again
            </button>
          </>
        ) : (
          <p role="status">Asking what was measured of the grader.</p>
        )}
      </div>
    </details>
  );
}

function Figures({ figures, graders }: { figures: GraderFigures | null; graders: readonly string[] }) {
  if (!figures) {
    const names = [...new Set(graders)].join(', ');
    return (
      <p>
        {NOT_MEASURED}
        {names ? ` (${names})` : ''}. Read each mark against the quote beside it.
      </p>
    );
  }
  const { intro, found, how } = surenessOf(figures);
  return (
    <>
      <p>{intro}</p>
      <ul className="dashes">
        {found.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>{how}</p>
    </>
  );
}
