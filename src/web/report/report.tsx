import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { GuideResponse } from '#api/responses';
import type { Report } from '#interview/report';
import { get, RequestFailed } from '../client.js';
import { dayAndTime } from '../shell/format.js';
import { Failure, Page, Waiting } from '../shell/page.js';
import { inSentence, roundName } from '../shell/phrases.js';
import { Circumstances, InterviewHead, Provisional } from './head.js';
import { Tools } from './tools.js';
import { TurnSection } from './turn.js';
import { Unfinished } from './unfinished.js';
import { reportQuery, useSecondReader } from './use-second-reader.js';
import './report.css';
import './dispute.css';
import './second.css';
import './print.css';

/** How often a report with answers that are still being judged is fetched again, milliseconds. */
const LOOK_AGAIN_MS = 2000;

/** The report of one interview: the evidence for every score, and what to do next. */
export function ReportScreen() {
  const { id } = useParams({ from: '/interviews/$id/report' });
  const report = useQuery({
    ...reportQuery(id),
    refetchInterval: ({ state }) => (state.data?.turns.some((turn) => turn.pending) ? LOOK_AGAIN_MS : false),
  });
  if (report.data?.endedAt === null) return <Unfinished report={report.data} id={id} />;
  if (report.data) return <Loaded report={report.data} id={id} />;
  const gone = report.error instanceof RequestFailed && report.error.problem.status === 404;
  return (
    <Page title="Report" within="/reports">
      {report.error ? (
        <>
          <Failure error={report.error} {...(gone ? {} : { retry: () => report.refetch() })} />
          {gone ? (
            <Link className="btn" to="/reports">
              All reports
            </Link>
          ) : null}
        </>
      ) : (
        <>
          <h1>Report</h1>
          <Waiting>Reading the interview from its log.</Waiting>
        </>
      )}
    </Page>
  );
}

function Loaded({ report, id }: { report: Report; id: string }) {
  const guide = useQuery({
    queryKey: ['guide'],
    queryFn: () => get<GuideResponse>('/api/guide'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const second = useSecondReader(id, report);
  const skills = new Map(guide.data?.skills.map((skill) => [skill.id, inSentence(skill.short)]));
  const foot = (
    <span>
      Report of interview {id.slice(0, 8)}, started {dayAndTime(report.startedAt)}, replayed from its log.
    </span>
  );
  const tools = <Tools id={id} />;
  const [first] = report.turns;
  if (!first) return <Empty report={report} tools={tools} />;
  const several = report.turns.length > 1;
  return (
    <Page
      title={several ? `Report: ${roundName(report.round)} interview` : `Report: ${first.title}`}
      foot={foot}
      within="/reports"
    >
      <div className="report">
        {several ? (
          <InterviewHead report={report} tools={tools} />
        ) : (
          <div className="single">
            <Circumstances report={report} />
            {tools}
          </div>
        )}
        {report.turns.map((turn, index) => (
          <TurnSection
            key={`${index}-${turn.question}`}
            turn={turn}
            report={report}
            interview={id}
            index={index}
            skills={skills}
            second={second}
          />
        ))}
        {report.provisional ? <Provisional /> : null}
      </div>
    </Page>
  );
}

function Empty({ report, tools }: { report: Report; tools: React.ReactNode }) {
  return (
    <Page title="Report" within="/reports">
      <div className="report">
        <h1>An empty interview</h1>
        <p className="lead failure">
          Nothing was asked, so there is nothing to judge. {report.nextStep.text}
        </p>
        <Circumstances report={report} />
        <div className="actions">
          <Link className="btn go" to="/practise">
            Choose a question
          </Link>
        </div>
        {tools}
      </div>
    </Page>
  );
}
