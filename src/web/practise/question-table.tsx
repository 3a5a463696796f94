import { useEffect, useRef } from 'react';
import type { QuestionSummary } from '#api/responses';
import { ago, score, typeName } from '../shell/format.js';
import { roundName } from '../shell/phrases.js';
import type { SkillNames } from './question-filter.js';

interface Props {
  readonly questions: readonly QuestionSummary[];
  readonly skills: SkillNames;
  /** Ids in the order ticked. */
  readonly picked: readonly string[];
  /** The round of what is ticked; an interview has one, so other rounds' questions cannot be added. */
  readonly round: string | null;
  /** The question that a link named: shown with the wash. */
  readonly named: string | undefined;
  readonly busy: boolean;
  readonly onStart: (id: string) => void;
  readonly onPick: (id: string) => void;
}

export function QuestionTable({ questions, ...rest }: Props) {
  return (
    <table className="tbl list">
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Order</span>
          </th>
          <th scope="col">Question</th>
          <th scope="col" className="wide">
            Type
          </th>
          <th scope="col" className="wide">
            Levels
          </th>
          <th scope="col" className="wide r">
            Min
          </th>
          <th scope="col" className="wide">
            Answered
          </th>
          <th scope="col">
            <span className="vh">Start</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <Row key={question.id} question={question} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  question,
  skills,
  picked,
  round,
  named,
  busy,
  onStart,
  onPick,
}: Omit<Props, 'questions'> & { question: QuestionSummary }) {
  const { id, title, prompt, type, levels, minutes } = question;
  const row = useRef<HTMLTableRowElement>(null);
  const place = picked.indexOf(id);
  const otherRound = round !== null && round !== question.round;
  useEffect(() => {
    if (named === id) row.current?.scrollIntoView({ block: 'center' });
  }, [named, id]);
  return (
    <tr ref={row} className={named === id ? 'on' : undefined}>
      <td className="pick">
        <label title={otherRound ? `An interview has one round; “${roundName(round)}” is ticked` : undefined}>
          <input type="checkbox" checked={place >= 0} disabled={otherRound} onChange={() => onPick(id)} />
          <span className="vh">Ask {title}</span>
          {place >= 0 && picked.length > 1 ? <span className="num">{place + 1}</span> : null}
        </label>
      </td>
      <td>
        <span className="title">{title}</span>
        <span className="sub">{question.skills.map((skill) => skills.get(skill) ?? skill).join(', ')}</span>
        <span className="prompt">{prompt}</span>
        <span className="sub narrow">
          {typeName(type)}, {levels.join(', ')}, {minutes} min.{' '}
          {question.times === 0 ? 'Not answered yet' : `Answered ${answered(question)}`}.
        </span>
      </td>
      <td className="wide">{typeName(type)}</td>
      <td className="wide">{levels.join(', ')}</td>
      <td className="wide r num">{minutes}</td>
      <td className="wide">{answered(question)}</td>
      <td className="r">
        <button
          type="button"
          className="btn small"
          aria-label={`Start: ${title}`}
          disabled={busy}
          onClick={() => onStart(id)}
        >
          Start
        </button>
      </td>
    </tr>
  );
}

function answered({ times, last, score: value }: QuestionSummary): string {
  if (times === 0) return 'not yet';
  const count = times === 1 ? 'once' : `${times} times`;
  const when = last ? `, ${ago(last)}` : '';
  return value === null ? `${count}${when}, not scored` : `${count}${when}, last ${score(value)}`;
}
