import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { InterviewList, InterviewSummary } from '#api/responses';
import { get } from '../client.js';
import { score } from '../shell/format.js';
import { Failure, Page, Waiting } from '../shell/page.js';
import { counted, roundName, stamp } from '../shell/phrases.js';
import './reports.css';

/** Every interview, newest first. */
export function Reports() {
  const list = useInfiniteQuery({
    queryKey: ['interviews'],
    queryFn: ({ pageParam }) =>
      get<InterviewList>(`/api/interviews${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  if (list.error && !list.data) {
    return (
      <Page title="Reports">
        <Failure error={list.error} retry={() => list.refetch()} />
      </Page>
    );
  }
  const interviews = list.data?.pages.flatMap((page) => page.interviews) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <Page title="Reports">
      <div className="reports">
        <h1>Reports</h1>
        {!list.data ? <Waiting>Reading the list of your interviews.</Waiting> : null}
        {list.data && interviews.length === 0 ? <None /> : null}
        {interviews.length > 0 ? (
          <>
            <p className="muted">
              {counted(total, 'interview')}, newest first. Each keeps the questions as they were asked, so an
              old report never changes.
            </p>
            <List interviews={interviews} />
            <p className="note" role="status">
              {list.isFetchingNextPage ? 'Fetching more.' : `${interviews.length} of ${total} shown.`}
            </p>
            {list.hasNextPage ? (
              <button
                type="button"
                className="btn"
                disabled={list.isFetchingNextPage}
                onClick={() => list.fetchNextPage()}
              >
                Show more
              </button>
            ) : null}
            {list.error ? (
              <p role="alert">{list.error.message}. What is shown is still right; try “Show more” again.</p>
            ) : null}
          </>
        ) : null}
      </div>
    </Page>
  );
}

function None() {
  return (
    <>
      <p className="lead failure">
        No interview yet. Once you have answered a question, its report stands here: your words, what was made
        and missed in them, and the score with its evidence.
      </p>
      <Link className="btn go" to="/practise">
        Choose a question
      </Link>
    </>
  );
}

function List({ interviews }: { interviews: readonly InterviewSummary[] }) {
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col" className="wide">
            Round
          </th>
          <th scope="col" className="wide">
            Level
          </th>
          <th scope="col">Questions</th>
          <th scope="col" className="wide r">
            Minutes
          </th>
          <th scope="col" className="r">
            Score
          </th>
        </tr>
      </thead>
      <tbody>
        {interviews.map((interview) => (
          <Line key={interview.id} interview={interview} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ interview }: { interview: InterviewSummary }) {
  const { id, round, level, elapsedMs, questions, startedAt } = interview;
  const minutes = Math.round(elapsedMs / 60_000);
  return (
    <tr>
      <th scope="row">
        <Link to={interview.status === 'open' ? '/interviews/$id' : '/interviews/$id/report'} params={{ id }}>
          {stamp(startedAt)}
        </Link>
        <span className="narrow note">
          {roundName(round)}, {level}, {minutes} min
        </span>
      </th>
      <td className="wide">{roundName(round)}</td>
      <td className="wide">{level}</td>
      <td>
        {questions.length === 0 ? (
          <span className="muted">none asked</span>
        ) : (
          <ul>
            {questions.map((question, i) => (
              <li key={`${i}-${question.id}`}>{question.title}</li>
            ))}
          </ul>
        )}
      </td>
      <td className="wide r num">{minutes}</td>
      <td className="r">
        <Result interview={interview} />
      </td>
    </tr>
  );
}

function Result({ interview }: { interview: InterviewSummary }) {
  if (interview.status === 'open') return <b>unfinished</b>;
  if (interview.pending > 0) return <span className="muted">still being judged</span>;
  if (interview.score === null) return <span className="muted">not scored</span>;
  const { scoredQuestions, questions } = interview;
  return (
    <>
      <span className="num">{score(interview.score)}</span>
      {scoredQuestions < questions.length ? (
        <span className="note of">
          {scoredQuestions} of {questions.length} scored
        </span>
      ) : null}
    </>
  );
}
