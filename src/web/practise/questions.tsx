import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { QuestionList } from '#api/responses';
import type { Level } from '#content/level';
import { Refused } from '../shell/refused.js';
import { NOT_STARTED, useStart } from '../shell/start.js';
import { Filters } from './filters.js';
import { filterQuestions, NO_FILTER, narrowedBy } from './question-filter.js';
import { QuestionTable } from './question-table.js';

/** Every question of the pack: search, then start one, or tick several and start them in the order ticked. */
export function Questions({ list, level }: { list: QuestionList; level: Level }) {
  const search = useSearch({ from: '/practise' });
  const navigate = useNavigate({ from: '/practise' });
  const start = useStart();
  const [text, setText] = useState('');
  const [atLevel, setAtLevel] = useState('');
  const named = list.questions.find(({ id }) => id === search.question)?.id;
  const [picked, setPicked] = useState<readonly string[]>(named ? [named] : []);
  const skills = new Map(list.skills.map(({ id, short }) => [id, short]));
  const filter = { text, level: atLevel, skill: search.skill ?? '', type: search.type ?? '' };
  const shown = filterQuestions(list.questions, filter, skills);
  const roundOf = (id: string) => list.questions.find((question) => question.id === id)?.round ?? '';
  const round = picked[0] ? roundOf(picked[0]) : null;
  const begin = (questions: readonly string[]) => {
    if (!start.isPending) start.mutate({ round: roundOf(questions[0]!), level, questions: [...questions] });
  };
  const narrow = (changed: Partial<typeof filter>) => {
    if (changed.text !== undefined) setText(changed.text);
    if (changed.level !== undefined) setAtLevel(changed.level);
    if (changed.skill === undefined && changed.type === undefined) return;
    const { skill, type } = { ...filter, ...changed };
    void navigate({
      search: { ...(skill ? { skill } : {}), ...(type ? { type } : {}) },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <section className="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">All questions</h2>
      <Filters filter={filter} skills={list.skills} onFilter={narrow} />
      <p className="note" role="status">
        {shown.length === list.questions.length
          ? `${shown.length} questions`
          : `${shown.length} of ${list.questions.length} questions`}
      </p>
      {shown.length > 0 ? (
        <QuestionTable
          questions={shown}
          skills={skills}
          picked={picked}
          round={round}
          named={named}
          busy={start.isPending}
          onStart={(id) => begin([id])}
          onPick={(id) =>
            setPicked(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id])
          }
        />
      ) : (
        <div className="none">
          <p className="lead">
            No question matches {narrowedBy(filter, skills)}. Use fewer or shorter words, or take a filter
            away.
          </p>
          <button
            type="button"
            className="btn"
            onClick={() => {
              narrow(NO_FILTER);
              // The button goes away with what it was for.
              document.getElementById('filter-text')?.focus();
            }}
          >
            Show all {list.questions.length} questions
          </button>
        </div>
      )}
      <Refused error={start.error} offline={NOT_STARTED} />
      {picked.length > 0 ? (
        <div className="picked">
          <p>
            <b>{picked.length === 1 ? 'One question' : `${picked.length} questions`}</b>,{' '}
            {minutesOf(list, picked)} min{picked.length > 1 ? ', in the order you ticked them' : ''}
          </p>
          <div className="actions">
            <button type="button" className="quiet" onClick={() => setPicked([])}>
              Untick all
            </button>
            <button type="button" className="btn" disabled={start.isPending} onClick={() => begin(picked)}>
              {picked.length === 1 ? 'Start this question' : `Start these ${picked.length}`}
            </button>
          </div>
        </div>
      ) : null}
    </section>
  );
}

function minutesOf(list: QuestionList, picked: readonly string[]): number {
  return list.questions
    .filter(({ id }) => picked.includes(id))
    .reduce((sum, { minutes }) => sum + minutes, 0);
}
