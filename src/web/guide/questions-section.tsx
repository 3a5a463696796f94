import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GuideResponse, QuestionList } from '#api/responses';
import { get } from '../client.js';
import { LevelSelect, useLevel } from '../shell/level.js';
import { Refused, TRY_AGAIN } from '../shell/refused.js';
import { useStart } from '../shell/start.js';
import { range } from './facts.js';

/** The types of question with examples; any of them starts an interview at the chosen level. */
export function QuestionTypes({ data }: { data: GuideResponse }) {
  const [level, setLevel] = useLevel();
  const start = useStart();
  const list = useQuery({
    queryKey: ['questions'],
    queryFn: () => get<QuestionList>('/api/questions'),
    networkMode: 'always',
  });
  const prompts = new Map(list.data?.questions.map((question) => [question.id, question]));
  return (
    <div className="qs">
      <p className="setlevel">
        <label htmlFor="guide-level">Your level:</label>{' '}
        <LevelSelect id="guide-level" level={level} onLevel={setLevel} />{' '}
        <span className="note">The examples start at this level.</span>
      </p>
      <Refused error={start.error} offline={TRY_AGAIN} />
      {data.guide.questionTypes.map((type) => (
        <section key={type.id} aria-labelledby={`type-${type.id}`}>
          <h3 id={`type-${type.id}`}>
            {type.name} <span className="note">{range(type.minutes)} min a question</span>
          </h3>
          <p className="muted">{type.description}</p>
          <p className="muted">
            <b>Looked for:</b> {type.lookFor}
          </p>
          <ul>
            {type.examples
              .filter((id) => data.questions[id])
              .map((id) => {
                const question = data.questions[id]!;
                return (
                  <li key={id}>
                    <span className="ask">{prompts.get(id)?.prompt ?? question.title}</span>
                    <button
                      type="button"
                      className="quiet"
                      disabled={start.isPending}
                      aria-label={`Practise this: ${question.title}`}
                      onClick={() => start.mutate({ round: question.round, level, questions: [id] })}
                    >
                      Practise this
                    </button>
                  </li>
                );
              })}
          </ul>
          <p className="note">
            <Link to="/practise" search={{ type: type.id }}>
              All {type.name.toLowerCase()} questions
            </Link>
          </p>
        </section>
      ))}
    </div>
  );
}
