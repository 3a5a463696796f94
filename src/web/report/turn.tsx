import { lazy, Suspense, useMemo, useState } from 'react';
import type { Report, TurnReport } from '#interview/report';
import { workReports } from '#rounds/panels';
import { Waiting } from '../shell/page.js';
import { counted, inWords, listed } from '../shell/phrases.js';
import { Refused, TRY_AGAIN } from '../shell/refused.js';
import { useStart } from '../shell/start.js';
import { Answer } from './answer.js';
import { outlived } from './dispute.js';
import { DisputeControl, type DisputeSlot } from './dispute-control.js';
import { evidenceOf } from './evidence.js';
import { HowSure } from './how-sure.js';
import { NextStep } from './next-step.js';
import { type ReadingSlot, TwoReadings } from './readings.js';
import { ScoreFigure } from './score-figure.js';
import { SecondOpinion } from './second-opinion.js';
import { SideBySide } from './side-by-side.js';
import { Story } from './story-parts.js';
import { Background, Stronger } from './stronger.js';
import { intervalWords } from './sureness.js';
import { Unscored } from './unscored.js';
import type { SecondReader } from './use-second-reader.js';
import { answeredAfter, countsSentence, remarksOn, typeAs } from './words.js';

const works = Object.fromEntries(Object.entries(workReports).map(([round, load]) => [round, lazy(load)]));

/** A question longer than this, in UTF-16 units, is set smaller. */
const LONG_PROMPT = 240;

interface Props {
  readonly turn: TurnReport;
  readonly report: Report;
  readonly interview: string;
  readonly index: number;
  readonly skills: ReadonlyMap<string, string>;
  readonly second: SecondReader;
}

/** One question of an interview: what was said, how it was judged, and what to do about it. */
export function TurnSection({ turn, report, interview, index, skills, second }: Props) {
  const only = report.turns.length === 1;
  const base = `q${index + 1}`;
  // A task is named; its statement is long, and stands below.
  const asked = turn.work ? turn.title : turn.prompt;
  const size = asked.length > LONG_PROMPT ? 'long' : undefined;
  const heading = only ? 'h2' : 'h3';
  const { level } = report;
  const dispute: DisputeSlot = (of) => <DisputeControl interview={interview} turn={turn} of={of} />;
  const evidence = useMemo(() => evidenceOf(turn), [turn]);
  const [on, select] = useState<string | null>(null);
  const by = turn.judgement?.secondBy;
  const readings: ReadingSlot = (point) =>
    by === undefined ? null : (
      <TwoReadings
        point={point}
        by={by}
        base={base}
        letter={evidence.letters.get(point.id)}
        selection={{ on, select }}
      />
    );
  const judged = turn.outcome === 'answered' && !turn.pending && turn.judgement?.scored === true;
  return (
    <article className="turn" id={base} aria-labelledby={`${base}-title`}>
      <header className="top">
        <div>
          <QuestionLabel turn={turn} report={report} index={index} skills={skills} />
          {only ? (
            <h1 id={`${base}-title`} className={size}>
              {asked}
            </h1>
          ) : (
            <h2 id={`${base}-title`} className={size}>
              {asked}
            </h2>
          )}
          <p className="note why">{turn.reason}</p>
        </div>
        {turn.work && turn.score !== null ? (
          <WorkScore turn={turn} />
        ) : judged ? (
          <Scored turn={turn} level={level} only={only} second={second} />
        ) : null}
      </header>
      {judged || turn.work ? null : <Unscored turn={turn} />}
      {turn.work ? <WorkPart turn={turn} round={report.round} base={base} /> : null}
      {turn.work && judged ? (
        <div className="talk-score">
          <h2>What you said</h2>
          <Scored turn={turn} level={level} only={only} second={second} />
        </div>
      ) : null}
      {turn.outcome === 'answered' && !(turn.work && !turn.judgement) ? (
        <Answer
          turn={turn}
          evidence={evidence}
          base={base}
          level={level}
          selection={{ on, select }}
          dispute={dispute}
          readings={readings}
        />
      ) : null}
      <Outlived turn={turn} dispute={dispute} />
      <div className="below">
        <div className="text">
          {judged ? (
            <>
              {turn.type === 'behavioral' ? <Story turn={turn} heading={heading} /> : null}
              <Stronger turn={turn} level={level} heading={heading} dispute={dispute} readings={readings} />
            </>
          ) : null}
          {turn.pending ? null : (
            <div>
              <SideBySide turn={turn} interview={interview} />
              <Background turn={turn} level={level} open={turn.outcome === 'unknown'} />
            </div>
          )}
        </div>
        <aside aria-label={only ? 'Next step' : `After question ${index + 1}`}>
          {only ? <NextStep report={report} heading="h2" /> : <Again turn={turn} report={report} />}
        </aside>
      </div>
    </article>
  );
}

/** The score of a task, and what it is made of. */
function WorkScore({ turn }: { turn: TurnReport }) {
  const assessment = turn.work!.assessment!;
  const said = turn.judgement?.scored ? turn.judgement.score : null;
  const share = Math.round(assessment.talk * 100);
  return (
    <div className="score">
      <ScoreFigure value={turn.score!} interval={undefined} name="Score" />
      <p className="note">
        {said === null
          ? `The code’s score, ${assessment.score.toFixed(2)}. What was said is not scored${turn.judgement ? `: ${turn.judgement.reason ?? 'too little of it'}` : ': nothing was said'}.`
          : `${100 - share} % the code (${assessment.score.toFixed(2)}), ${share} % what you said (${said.toFixed(2)}).`}{' '}
        {turn.work!.hints > 0 ? `${counted(turn.work!.hints, 'hint')}, each 0.05 off the code.` : ''}
      </p>
    </div>
  );
}

/** What a round shows of the work, loaded with it. */
function WorkPart({ turn, round, base }: { turn: TurnReport; round: string; base: string }) {
  const Work = works[round];
  if (!Work) return null;
  return (
    <Suspense fallback={<Waiting>Loading what was submitted.</Waiting>}>
      <Work work={turn.work!} base={base} />
    </Suspense>
  );
}

/** Disputes that a newer judgement left without their verdict; nothing that was said is hidden. */
function Outlived({ turn, dispute }: { turn: TurnReport; dispute: DisputeSlot }) {
  const disputes = outlived(turn);
  if (disputes.length === 0) return null;
  return (
    <ul className="outlived" aria-label="Disputed before this answer was judged again">
      {disputes.map((of) => (
        <li key={`${of.about}-${of.id}`}>
          <p>{of.statement}</p>
          {dispute(of)}
        </li>
      ))}
    </ul>
  );
}

function QuestionLabel({ turn, report, index, skills }: Omit<Props, 'interview' | 'second'>) {
  const after = answeredAfter(turn);
  const names = listed(turn.skills.map((id) => skills.get(id) ?? inWords(id)));
  return (
    <p className="label">
      {report.turns.length > 1 ? `Question ${index + 1} of ${report.turns.length}, ` : ''}
      {typeAs(turn.type, report.turns.length > 1 ? 'within' : 'first')}, {names}, {report.level} level
      {after ? `. Sent ${after} after it was asked` : ''}
    </p>
  );
}

interface ScoredProps extends Pick<Props, 'turn' | 'second'> {
  readonly level: string;
  readonly only: boolean;
}

function Scored({ turn, level, only, second }: ScoredProps) {
  const judgement = turn.judgement!;
  return (
    <div className="score">
      <ScoreFigure value={judgement.score} interval={judgement.interval} name="Score" />
      <p className="note">
        {remarksOn(judgement).map((remark) => `${remark} `)}
        {countsSentence(turn, level)}{' '}
        {turn.provisional ? (
          <>
            <a href="#provisional">Provisional</a>: judged
          </>
        ) : (
          'Judged'
        )}{' '}
        by {judgement.grader}; every mark below quotes your words.{' '}
        {turn.disputes.length > 0
          ? `You disputed ${counted(turn.disputes.length, 'verdict')}; the score does not count that.`
          : ''}
      </p>
      <SecondOpinion turn={turn} second={second} />
      <HowSure
        of={`The score of “${turn.title}”`}
        graders={[judgement.grader]}
        interval={intervalWords(judgement.interval)}
        printed={only}
      />
    </div>
  );
}

function Again({ turn, report }: { turn: TurnReport; report: Report }) {
  const start = useStart();
  const words =
    turn.outcome !== 'answered'
      ? 'Answer it now'
      : turn.judgement && !turn.judgement.scored
        ? 'Answer in sentences'
        : 'Answer it again';
  return (
    <div className="actions">
      <button
        type="button"
        className="btn"
        disabled={start.isPending}
        onClick={() => start.mutate({ round: report.round, level: report.level, questions: [turn.question] })}
      >
        {words}
      </button>
      <Refused error={start.error} offline={TRY_AGAIN} />
    </div>
  );
}
