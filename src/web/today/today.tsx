import { useQuery } from '@tanstack/react-query';
import type { Settings, Today as TodayData } from '#api/responses';
import { get } from '../client.js';
import { useLevel } from '../shell/level.js';
import { Failure, Page, Waiting } from '../shell/page.js';
import { UndefendedClaims } from './claims.js';
import { whatLeaves } from './leaves.js';
import { Coverage, LastInterviews, Missed } from './lists.js';
import { NextQuestion } from './next-question.js';
import { Unfinished } from './unfinished.js';
import './today.css';

/** What to go on with: the next question and why, what is unfinished, and what was missed lately. */
export function Today() {
  const [level, setLevel] = useLevel();
  const today = useQuery({
    queryKey: ['today', level],
    queryFn: () => get<TodayData>(`/api/today?level=${level}`),
    networkMode: 'always',
    placeholderData: (before) => before,
  });
  const { data } = today;
  return (
    <Page title="Today" foot={data ? <Foot answered={data.answered} /> : null}>
      {data ? (
        <div className="today">
          <div className="top">
            <NextQuestion today={data} level={level} onLevel={setLevel} />
            <Unfinished interviews={data.unfinished} />
          </div>
          <Missed missed={data.missed} level={level} />
          <UndefendedClaims claims={data.claims} level={level} />
          <div className="two">
            <LastInterviews interviews={data.last} />
            <Coverage coverage={data.coverage} next={data.next?.skill} />
          </div>
        </div>
      ) : today.isError ? (
        <Failure error={today.error} retry={() => void today.refetch()} />
      ) : (
        <Waiting>Looking up what to go on with.</Waiting>
      )}
    </Page>
  );
}

function Foot({ answered }: { answered: number }) {
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => get<Settings>('/api/settings') });
  const from =
    answered === 0
      ? 'There is no answer to compute from yet.'
      : `Everything on this page is computed from ${answered === 1 ? 'one answer' : `${answered} answers`}.`;
  return (
    <>
      <span>
        {from} {whatLeaves(settings.data?.model)}
      </span>
      <span>
        <kbd>Enter</kbd> starts the question
      </span>
    </>
  );
}
