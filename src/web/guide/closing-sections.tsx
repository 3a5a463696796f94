import type { GuideResponse } from '#api/responses';
import type { Guide } from '#content/guide';
import { Mark } from '../shell/marks.js';
import { Practises } from './practises.js';

/** What goes wrong most often, what to do instead, and what practises it. */
export function Mistakes({ data }: { data: GuideResponse }) {
  return (
    <ul className="wrong">
      {data.guide.mistakes.map((mistake) => (
        <li key={mistake.id}>
          <Mark name="fail" />
          <h3>{mistake.title}</h3>
          <div className="read">
            <p>{mistake.body}</p>
            <p>
              <b>Instead:</b> {mistake.instead}
            </p>
          </div>
          <Practises questions={mistake.questions} data={data} />
        </li>
      ))}
    </ul>
  );
}

export function Faq({ faq }: { faq: Guide['faq'] }) {
  return (
    <div>
      {faq.map(({ id, question, answer }) => (
        <details className="more" key={id}>
          <summary>{question}</summary>
          <p className="read">{answer}</p>
        </details>
      ))}
    </div>
  );
}
