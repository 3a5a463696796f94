import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { GuideResponse } from '#api/responses';
import { get } from '../client.js';
import { Failure, Page, Waiting } from '../shell/page.js';
import { Faq, Mistakes } from './closing-sections.js';
import { Contents, type Entry } from './contents.js';
import { written } from './facts.js';
import { Facts } from './facts-section.js';
import { Formats } from './formats-section.js';
import { Projects } from './projects-section.js';
import { QuestionTypes } from './questions-section.js';
import { SkillList } from './skills-section.js';
import { Steps } from './steps-section.js';
import './guide.css';

const ENTRIES: readonly Entry[] = [
  { id: 'facts', name: 'Pay, growth, companies' },
  { id: 'role', name: 'The role' },
  { id: 'skills', name: 'Skills' },
  { id: 'questions', name: 'Questions by type' },
  { id: 'formats', name: 'Interview formats' },
  { id: 'steps', name: 'How to prepare' },
  { id: 'projects', name: 'Your projects' },
  { id: 'mistakes', name: 'Common mistakes' },
  { id: 'faq', name: 'Questions people ask' },
];

/** The preparation guide for the role. */
export function GuideScreen() {
  const guide = useQuery({
    queryKey: ['guide'],
    queryFn: () => get<GuideResponse>('/api/guide'),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  if (guide.data) return <Loaded data={guide.data} />;
  return (
    <Page title="Guide">
      {guide.error ? (
        <Failure error={guide.error} retry={() => guide.refetch()} />
      ) : (
        <>
          <h1>Preparation guide</h1>
          <Waiting>Opening the guide.</Waiting>
        </>
      )}
    </Page>
  );
}

function Loaded({ data }: { data: GuideResponse }) {
  const { guide } = data;
  const foot = (
    <span>
      Role pack {guide.id}. Every fact carries its source and date; one older than 18 months is marked as old.
    </span>
  );
  return (
    <Page title={`Guide: ${guide.title}`} foot={foot}>
      <div className="guide">
        <Contents entries={ENTRIES} />
        <header>
          <p className="label">
            Preparation guide, {data.readingMinutes} min to read, last updated{' '}
            <time dateTime={guide.updated}>{written(guide.updated)}</time>
          </p>
          <h1>{guide.title}</h1>
          <p className="lead">{guide.lead}</p>
        </header>
        <Section entry="facts" remark="a fact without a source is not shown">
          <Facts guide={guide} />
        </Section>
        <aside className="side note" aria-label="About these facts">
          <p>
            Fovea repeats each fact as its source states it and has checked none. Read the figures as an order
            of magnitude, and ask in your own market.
          </p>
        </aside>
        <Section entry="role">
          <div className="read">
            {guide.role.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </Section>
        <Section entry="skills">
          <SkillList data={data} />
        </Section>
        <Section entry="questions">
          <QuestionTypes data={data} />
        </Section>
        <aside className="side note" aria-label="About these questions">
          <p>
            Any example starts an interview with that one question.{' '}
            <Link to="/practise">All questions, by skill and level</Link>
          </p>
        </aside>
        <Section entry="formats">
          <Formats data={data} />
        </Section>
        <Section entry="steps">
          <Steps data={data} />
        </Section>
        <Section entry="projects">
          <Projects />
        </Section>
        <Section entry="mistakes">
          <Mistakes data={data} />
        </Section>
        <Section entry="faq">
          <Faq faq={guide.faq} />
        </Section>
      </div>
    </Page>
  );
}

/** A section with its heading on the rule; the heading is what the contents link to. */
function Section({ entry, remark, children }: { entry: string; remark?: string; children: ReactNode }) {
  const { name } = ENTRIES.find(({ id }) => id === entry)!;
  return (
    <>
      <h2 className="h" id={entry}>
        {name} {remark ? <span className="note">{remark}</span> : null}
      </h2>
      <div className="main">{children}</div>
    </>
  );
}
