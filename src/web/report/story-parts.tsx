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
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, telling, points }) => (
            <tr key={part}>
              <th scope="row">{part}</th>
              <td>{telling === 'absent' ? 'not heard' : telling}</td>
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
    </section>
  );
}
