import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Report } from '#interview/report';
import { post } from '../client.js';
import { Page } from '../shell/page.js';
import { counted } from '../shell/phrases.js';
import { Refused, TRY_AGAIN } from '../shell/refused.js';
import { Circumstances } from './head.js';

/** An interview that still goes on: its report would give away what is yet to be answered. */
export function Unfinished({ report, id }: { report: Report; id: string }) {
  const queries = useQueryClient();
  const end = useMutation({
    networkMode: 'always',
    mutationFn: () => post<Report>(`/api/interviews/${id}/end`),
    onSuccess: async (ended) => {
      queries.setQueryData(['report', id], ended);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'report' });
    },
  });
  const answered = report.turns.filter((turn) => turn.outcome === 'answered').length;
  return (
    <Page title="Report" within="/reports">
      <div className="report">
        <h1>This interview is not finished</h1>
        <p className="lead failure">
          {counted(answered, 'question')} answered so far. The report holds the rubric and the model answers,
          so it opens when the interview ends.
        </p>
        <Circumstances report={report} />
        <div className="actions">
          <Link className="btn go" to="/interviews/$id" params={{ id }}>
            Go on with it
          </Link>
          <button type="button" className="btn" disabled={end.isPending} onClick={() => end.mutate()}>
            {end.isPending ? 'Judging what is there' : 'End it now and read the report'}
          </button>
        </div>
        <Refused error={end.error} offline={TRY_AGAIN} />
      </div>
    </Page>
  );
}
