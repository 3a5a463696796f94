import { VerdictMark } from '../../shell/marks.js';
import { placeInWords } from '../form/place-words.js';
import { type Numbered, VERDICTS } from './requirements.js';

interface Props {
  readonly requirements: readonly Numbered[];
  readonly on: number | null;
  readonly onSelect: (number: number) => void;
  readonly onField: (path: string) => void;
}

const WEIGHTS = [
  ['must', 'Musts'],
  ['nice', 'Would be nice'],
] as const;

/** The requirements, musts first, what is absent before what is claimed before what is evidenced. */
export function RequirementList({ requirements, ...rest }: Props) {
  return WEIGHTS.map(([weight, name]) => {
    const some = requirements.filter((one) => one.weight === weight);
    return some.length > 0 ? (
      <div key={weight}>
        <h3>{name}</h3>
        <ol className="requirements">
          {some.map((one) => (
            <Requirement key={one.number} requirement={one} {...rest} />
          ))}
        </ol>
      </div>
    ) : null;
  });
}

/** As many of a requirement's lines as are read at a glance; the others fold away. */
const AT_ONCE = 2;

function Requirement({
  requirement: { number, verdict, name, quote, reason, lines, by },
  on,
  onSelect,
  onField,
}: { requirement: Numbered } & Omit<Props, 'requirements'>) {
  const more = lines.slice(AT_ONCE);
  return (
    <li id={`requirement-${number}`} className={number === on ? 'on' : undefined}>
      <a
        className="n num"
        href={`#asked-${number}`}
        onClick={() => onSelect(number)}
        aria-label={`${number}, in the job description`}
      >
        {number}
      </a>
      <div>
        <p className="what">
          <VerdictMark name={VERDICTS[verdict].mark}>{verdict}</VerdictMark> <b>{name}</b>
          {by === 'model' ? <span className="note"> found by the language model</span> : null}
        </p>
        {sayTheSame(quote, name) ? null : <p className="note">“{quote}”</p>}
        <p className="muted">{reason}</p>
        <Lines lines={lines.slice(0, AT_ONCE)} onField={onField} />
        {more.length > 0 ? (
          <details className="others">
            <summary>{more.length === 1 ? 'One more line' : `${more.length} more lines`}</summary>
            <Lines lines={more} onField={onField} />
          </details>
        ) : null}
      </div>
    </li>
  );
}

/** Whether a name is the quote itself, but for its case and the stop at its end. */
function sayTheSame(quote: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/\W+$/u, '');
  return plain(quote) === plain(name);
}

function Lines({ lines, onField }: { lines: Numbered['lines'] } & Pick<Props, 'onField'>) {
  if (lines.length === 0) return null;
  return (
    <ul className="shown">
      {lines.map(({ path, quote }) => (
        <li key={`${path} ${quote}`}>
          “{quote}”{' '}
          <button type="button" className="quiet" onClick={() => onField(path)}>
            {placeInWords(path)}
          </button>
        </li>
      ))}
    </ul>
  );
}
