import type { TurnReport } from '#interview/report';
import { Mark } from '../shell/marks.js';
import { judgedPoints } from './evidence.js';
import { storyOf, storySentence } from './story.js';
import { verdictCounts } from './words.js';

/** A behavioural answer by the parts of its story: which are told, and which are thin. */
export function Story({ turn, heading: Heading }: { turn: TurnReport; heading: 'h2' | 'h3' }) {
  const parts = storyOf(judgedPoints(turn));
  if (parts.length === 0) return null;
  return (
    <section>
      <Heading>The story by its parts</Heading>
      <p className="muted">{storySentence(parts)}</p>
      <table className="tbl story">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Told</th>
            <th scope="col" className="r">
              Sentences
            </th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, telling, points }) => (
            <tr key={part}>
              <th scope="row">{part}</th>
              <td>{telling === 'absent' ? 'no point made' : telling}</td>
              <td className="r num">{sentencesOf(turn, part)}</td>
              <td>
                <span className="marks" aria-hidden="true">
                  {points.map((point) => (
                    <Mark key={point.id} name={point.verdict} />
                  ))}
                </span>{' '}
                {verdictCounts(points)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {turn.story ? (
        <>
          <p className="muted">{turn.story.ownership.note}</p>
          <p className="muted">
            {turn.story.numbers.length === 0
              ? 'No number is in it: say how many, how long, and the metric before and after.'
              : `Numbers said: ${turn.story.numbers.map(({ text }) => text).join(', ')}.`}
          </p>
        </>
      ) : null}
    </section>
  );
}

/** Sentences of the answer that tell a part, as its words show; a dash where that was not read. */
function sentencesOf(turn: TurnReport, part: string): string {
  const spans = turn.story?.parts[part as keyof NonNullable<TurnReport['story']>['parts']];
  return spans ? String(spans.length) : '–';
}
