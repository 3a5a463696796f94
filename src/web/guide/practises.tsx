import { Link } from '@tanstack/react-router';
import type { GuideResponse } from '#api/responses';
import { inSentence, inWords } from '../shell/phrases.js';

interface Props {
  readonly questions?: readonly string[] | undefined;
  readonly skill?: string | undefined;
  readonly data: GuideResponse;
}

/** Where in the product something is practised: questions by title, or a skill. */
export function Practises({ questions = [], skill, data }: Props) {
  const known = questions.filter((id) => data.questions[id]);
  const name = data.skills.find(({ id }) => id === skill)?.short;
  if (known.length === 0 && !skill) return null;
  return (
    <span className="practises">
      Practise:{' '}
      {known.map((id, i) => (
        <span key={id}>
          {i > 0 ? ', ' : ''}
          <Link to="/practise" search={{ question: id }}>
            {data.questions[id]!.title}
          </Link>
        </span>
      ))}
      {skill ? (
        <Link to="/practise" search={{ skill }}>
          questions on {inSentence(name ?? inWords(skill))}
        </Link>
      ) : null}
    </span>
  );
}
