import type { Guide } from '#content/guide';
import { axisFor, isOld, thousands } from './facts.js';

type Fact = Guide['facts'][number];
type Source = Guide['sources'][number];

/** What is said about the role, each fact with where it is from, when, and how far it can be trusted. */
export function Facts({ guide }: { guide: Guide }) {
  const sourceOf = (fact: Fact) => guide.sources.find(({ id }) => id === fact.source)!;
  const drawn = guide.facts.find((fact) => fact.low !== undefined && fact.high !== undefined);
  return (
    <>
      <table className="tbl facttable">
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">As stated</th>
            <th scope="col">Source, date, status</th>
          </tr>
        </thead>
        <tbody>
          {guide.facts.map((fact) => (
            <tr key={fact.id}>
              <th scope="row">{fact.label}</th>
              <td>
                <span className="v">{fact.value}</span>
                {fact.note ? <span className="note"> {fact.note}</span> : null}
              </td>
              <td>
                <SourceWords source={sourceOf(fact)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        <b>Table 1.</b> What is said about the role, and by whom.
      </p>
      {drawn ? <Range fact={drawn} source={sourceOf(drawn)} /> : null}
    </>
  );
}

/** "JobJourney guide, 2026-03-20, as stated there, unverified", and whether that is old. */
function SourceWords({ source }: { source: Source }) {
  return (
    <span className="src num">
      {source.name}, <time dateTime={source.date}>{source.date}</time>, {source.status}
      {isOld(source.date, new Date()) ? <b className="old">; old: more than 18 months ago</b> : null}
    </span>
  );
}

/** A fact with two ends as a length on an axis that starts at zero. */
function Range({ fact, source }: { fact: Fact; source: Source }) {
  const { to, ticks } = axisFor(fact.high!);
  const at = (value: number) => `${((value / to) * 100).toFixed(2)}%`;
  const ends = `${thousands(fact.low!)} to ${thousands(fact.high!)}`;
  return (
    <figure className="pay">
      <svg
        role="img"
        aria-label={`${fact.label}: ${ends} thousand ${fact.unit ?? ''}, on an axis from 0 to ${thousands(to)}.`}
      >
        <line x1="0" x2="100%" y1="32" y2="32" className="st-edge" />
        {ticks.map((tick, i) => (
          <g key={tick}>
            <line x1={at(tick)} x2={at(tick)} y1="28" y2="36" className="st-edge" />
            <text
              x={at(tick)}
              y="52"
              textAnchor={i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle'}
            >
              {thousands(tick)}
            </text>
          </g>
        ))}
        <line x1={at(fact.low!)} x2={at(fact.high!)} y1="32" y2="32" className="st-ink" strokeWidth="5" />
        {[fact.low!, fact.high!].map((end) => (
          <g key={end}>
            <line x1={at(end)} x2={at(end)} y1="24" y2="40" className="st-ink" strokeWidth="1.5" />
            <text x={at(end)} y="16" textAnchor="middle" className="t-ink">
              {thousands(end)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="caption">
        <b>Figure 1.</b> {fact.label}, in thousand {fact.unit ?? 'a year'}: a range with no middle stated, so
        none is drawn. {source.name}, {source.date}, {source.status}.
      </figcaption>
    </figure>
  );
}
