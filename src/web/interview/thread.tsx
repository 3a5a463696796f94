import type { StateView } from '#interview/view';
import { typeName } from '../shell/format.js';
import { counted } from '../shell/phrases.js';
import type { Outgoing } from './outbox.js';

type TurnView = StateView['turns'][number];
type Said = TurnView['thread'][number];

/** From this many characters a question is set smaller, so that the field stays in sight. */
const LONG = 260;

/** The question being discussed and everything said about it, in order; what is asked now stands out. */
export function Thread({
  turn,
  current,
  outgoing,
}: {
  turn: TurnView;
  current: StateView['current'];
  outgoing: Outgoing | null;
}) {
  const said = turn.thread.filter(({ kind, withdrawn }) => kind !== 'question' && !withdrawn);
  const asked =
    current?.kind === 'judging' ? undefined : turn.thread.findLast(({ text }) => text === current?.prompt);
  const number = `${typeName(turn.type)} question, about ${turn.minutes} min`;
  return (
    <section aria-labelledby="asked-title" className="thread">
      <p className="asked">
        {turn.title}: {number}
      </p>
      <h1
        className={said.length > 0 || outgoing || turn.prompt.length > LONG ? 'qtext small' : 'qtext'}
        id="asked-title"
        tabIndex={-1}
      >
        {turn.prompt}
      </h1>
      <Why reason={turn.reason}>Why this question</Why>
      {said.length > 0 || outgoing ? (
        <ol className="said-list" aria-label="What was said">
          {said.map((entry) => (
            <Entry key={entry.sequence} said={entry} isAsked={entry === asked} />
          ))}
          {outgoing ? (
            <li className="said">
              <p className="label">You</p>
              <p className="words">{outgoing.text}</p>
            </li>
          ) : null}
        </ol>
      ) : null}
    </section>
  );
}

const SPEAKERS: Readonly<Record<Said['kind'], string>> = {
  question: 'Question',
  answer: 'You',
  probe: 'Asked further',
  misconception: 'Asked about what you said',
  hint: 'Hint',
};

function Entry({ said, isAsked }: { said: Said; isAsked: boolean }) {
  if (said.kind === 'answer') {
    return (
      <li className="said">
        <p className="label">{SPEAKERS.answer}</p>
        <p className="words">{said.text}</p>
      </li>
    );
  }
  return (
    <li className={isAsked ? 'remark on' : 'remark'} {...(isAsked ? { id: 'asked-now', tabIndex: -1 } : {})}>
      <p className="label">{SPEAKERS[said.kind]}</p>
      <p className="lead">{said.text}</p>
      {said.reason ? <Why reason={said.reason}>Why this is asked</Why> : null}
    </li>
  );
}

function Why({ reason, children }: { reason: string; children: string }) {
  return (
    <details className="why">
      <summary>{children}</summary>
      <p>{reason}</p>
    </details>
  );
}

/** Earlier questions of this interview, to look back at. */
export function Earlier({ turns }: { turns: readonly TurnView[] }) {
  if (turns.length === 0) return null;
  return (
    <details className="earlier">
      <summary>Earlier in this interview: {counted(turns.length, 'question')}</summary>
      <ol>
        {turns.map((turn) => (
          <li key={turn.question}>
            <h2>{turn.title}</h2>
            <p className="muted">{turn.prompt}</p>
            {turn.outcome === 'skipped' ? <p className="note">You skipped it.</p> : null}
            {turn.outcome === 'unknown' ? <p className="note">You said that you don’t know.</p> : null}
            <ol className="said-list">
              {turn.thread
                .filter(({ kind, withdrawn }) => kind !== 'question' && !withdrawn)
                .map((entry) => (
                  <Entry key={entry.sequence} said={entry} isAsked={false} />
                ))}
            </ol>
          </li>
        ))}
      </ol>
    </details>
  );
}
