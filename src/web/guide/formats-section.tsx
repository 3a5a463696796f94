import { Link } from '@tanstack/react-router';
import type { GuideResponse } from '#api/responses';
import { range } from './facts.js';

/** The formats of real interviews, and which of them can be practised here now. */
export function Formats({ data }: { data: GuideResponse }) {
  const here = new Set(data.rounds.map(({ id }) => id));
  return (
    <>
      <table className="tbl fmt">
        <thead>
          <tr>
            <th scope="col">Round</th>
            <th scope="col">You work on</th>
            <th scope="col" className="wide">
              What counts
            </th>
            <th scope="col" className="r">
              Minutes
            </th>
          </tr>
        </thead>
        <tbody>
          {data.guide.formats.map((format) => (
            <tr key={format.id}>
              <th scope="row">
                {format.name}
                {here.has(format.id) ? (
                  <Link
                    to="/practise"
                    search={format.id === 'behavioral' ? { type: 'behavioral' } : {}}
                    aria-label={`Practise: ${format.name}`}
                  >
                    Practise
                  </Link>
                ) : (
                  <span className="note">not yet in Fovea</span>
                )}
              </th>
              <td>
                {format.workOn}
                <span className="narrow note">Counts: {format.counts}</span>
              </td>
              <td className="wide">{format.counts}</td>
              <td className="r num">{range(format.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        <b>Table 2.</b> What the rounds are like in real interviews. Minutes are for the whole round unless it
        says otherwise.
      </p>
      <dl className="advice">
        {data.guide.formats.map((format) => (
          <div key={format.id}>
            <dt>{format.name}</dt>
            <dd>{format.advice}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
