import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { InterviewSummary } from '#api/responses';
import type { Report } from '#interview/report';
import { post } from '../client.js';
import { Confirm } from '../shell/confirm.js';
import { dayAndTime, firstOf } from '../shell/format.js';
import { browserKeep, hasDraft } from '../shell/keep.js';
import { roundName } from '../shell/phrases.js';
import { Refused, TRY_AGAIN } from '../shell/refused.js';
import { Ruler } from '../shell/ruler.js';

/** As many as fit beside the next question; Reports lists them all. */
const MOST = 2;

/** Interviews that were not ended, as they were left. */
export function Unfinished({ interviews }: { interviews: readonly InterviewSummary[] }) {
  if (interviews.length === 0) return null;
  const more = interviews.length - MOST;
  return (
    <aside className="resume" aria-label="Unfinished interviews">
      {interviews.slice(0, MOST).map((interview) => (
        <Left key={interview.id} interview={interview} />
      ))}
      {more > 0 ? (
        <Link to="/reports">{more === 1 ? 'One more is unfinished' : `${more} more are unfinished`}</Link>
      ) : null}
    </aside>
  );
}

function Left({ interview }: { interview: InterviewSummary }) {
  const { id, round, minutes, elapsedMs, questions } = interview;
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const end = useMutation({
    networkMode: 'always',
    mutationFn: () => post<Report>(`/api/interviews/${id}/end`),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['today'] });
      client.removeQueries({ queryKey: ['interview', id] });
      return navigate({ to: '/interviews/$id/report', params: { id } });
    },
  });
  const titles = firstOf(questions.map(({ title }) => title));
  const used = `${Math.floor(elapsedMs / 60_000)} of ${minutes} min used`;
  return (
    <div className="left">
      <h2>Unfinished: {roundName(round).toLowerCase()} round</h2>
      <p>
        {titles}. You stopped on {dayAndTime(interview.updatedAt)}. Answers and drafts are as you left them.
      </p>
      <Ruler share={elapsedMs / (minutes * 60_000)} label={used} />
      <p className="note num">{used}</p>
      <div className="actions">
        <Link className="btn small" to="/interviews/$id" params={{ id }} aria-label={`Resume: ${titles}`}>
          Resume
        </Link>
        <button type="button" className="quiet" onClick={() => setAsking(true)}>
          End and judge what is there
        </button>
      </div>
      <Confirm
        open={asking}
        title="End this interview?"
        confirm={end.isPending ? 'Judging what is there' : 'End and see the report'}
        keep="Leave it as it is"
        enabled={!end.isPending}
        onConfirm={() => end.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>What you have answered is judged. An ended interview cannot be gone on with.</p>
        {hasDraft(browserKeep, id) ? (
          <p>It holds an answer that you began and have not finished, which is not part of it.</p>
        ) : null}
        <Refused error={end.error} offline={TRY_AGAIN} />
      </Confirm>
    </div>
  );
}
