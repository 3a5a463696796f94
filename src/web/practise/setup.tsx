import { type FormEvent, useState } from 'react';
import type { QuestionList } from '#api/responses';
import type { Level } from '#content/level';
import { browserKeep } from '../shell/keep.js';
import { LevelSelect } from '../shell/level.js';
import { roundName } from '../shell/phrases.js';
import { Refused } from '../shell/refused.js';
import { NOT_STARTED, useStart } from '../shell/start.js';
import {
  keepChoices,
  LONGEST,
  minutesFor,
  missingChoice,
  recallChoices,
  type SetupChoices,
  SHORTEST,
  setupOf,
} from './setup-choices.js';

const ABOUT_ROUND: Readonly<Record<string, string>> = {
  concept: 'Technical, role-specific and situational questions',
  behavioral: 'Stories from your own work',
  coding: 'One task in Python, judged by hidden cases',
};

interface Props {
  readonly list: QuestionList;
  readonly level: Level;
  readonly onLevel: (level: Level) => void;
}

/** The choices for an interview that picks its own questions; remembered as they are made. */
export function Setup({ list, level, onLevel }: Props) {
  const [choices, setChoices] = useState(() => recallChoices(browserKeep));
  const [told, setTold] = useState<string | null>(null);
  const start = useStart();
  const rounds = [...new Set(list.questions.map(({ round }) => round))];
  // A round that was remembered and is gone leaves the first one chosen.
  const chosen = rounds.includes(choices.round) ? choices.round : (rounds[0] ?? choices.round);
  /** The skills that the round has questions on. */
  const asked = new Set(
    list.questions.filter(({ round }) => round === chosen).flatMap(({ skills }) => skills),
  );
  const offered = list.skills.filter(({ id }) => asked.has(id));
  const change = (changed: Partial<SetupChoices>) => {
    const next = { ...choices, ...changed };
    setChoices(next);
    setTold(null);
    start.reset();
    keepChoices(browserKeep, next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const now = { ...choices, round: chosen, skills: choices.skills.filter((skill) => asked.has(skill)) };
    const missing = missingChoice(now);
    setTold(missing);
    if (!missing && !start.isPending) start.mutate(setupOf(now, level));
  };
  return (
    <form className="setup" onSubmit={submit} noValidate aria-label="Set up an interview">
      <fieldset>
        <legend>Round</legend>
        {rounds.map((round) => (
          <Choice
            key={round}
            name="round"
            checked={chosen === round}
            onChoose={() => change({ round, minutes: minutesFor(choices, chosen, round) })}
            about={ABOUT_ROUND[round]}
          >
            {roundName(round)}
          </Choice>
        ))}
      </fieldset>
      <fieldset>
        <legend>Level and length</legend>
        <div className="field">
          <label htmlFor="level">Level</label>
          <LevelSelect id="level" level={level} onLevel={onLevel} />
        </div>
        <div className="field">
          <label htmlFor="minutes">Minutes</label>
          <input
            id="minutes"
            type="number"
            min={SHORTEST}
            max={LONGEST}
            inputMode="numeric"
            value={Number.isNaN(choices.minutes) ? '' : choices.minutes}
            onChange={(event) => change({ minutes: event.target.valueAsNumber })}
          />
        </div>
        <p className="note">The length is planned, not enforced: you finish what you are saying.</p>
      </fieldset>
      <fieldset>
        <legend>Feedback</legend>
        <Choice
          name="feedback"
          checked={choices.feedback === 'end'}
          onChoose={() => change({ feedback: 'end' })}
          about="As in an interview"
        >
          At the end
        </Choice>
        <Choice
          name="feedback"
          checked={choices.feedback === 'each'}
          onChoose={() => change({ feedback: 'each' })}
          about="Before the next question"
        >
          After each answer
        </Choice>
      </fieldset>
      <fieldset>
        <legend>Questions</legend>
        <Choice
          name="which"
          checked={choices.which === 'coverage'}
          onChoose={() => change({ which: 'coverage' })}
        >
          On the skill answered least
        </Choice>
        <Choice name="which" checked={choices.which === 'guide'} onChoose={() => change({ which: 'guide' })}>
          In the guide’s order
        </Choice>
        <Choice
          name="which"
          checked={choices.which === 'skills'}
          onChoose={() => change({ which: 'skills' })}
        >
          On these skills only
        </Choice>
      </fieldset>
      {choices.which === 'skills' ? (
        <fieldset className="skills">
          <legend>Skills</legend>
          {offered.map(({ id, short }) => (
            <label key={id} className="choice">
              <input
                type="checkbox"
                checked={choices.skills.includes(id)}
                onChange={({ target }) =>
                  change({
                    skills: target.checked
                      ? [...choices.skills, id]
                      : choices.skills.filter((other) => other !== id),
                  })
                }
              />
              <span>{short}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <div className="begin">
        <button type="submit" className="btn go" disabled={start.isPending}>
          {start.isPending ? 'Starting' : 'Start the interview'}
        </button>
        {told ? (
          <p className="refused" role="alert">
            {told}
          </p>
        ) : null}
        <Refused error={start.error} offline={NOT_STARTED} />
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly about?: string | undefined;
  readonly children: string;
}

function Choice({ name, checked, onChoose, about, children }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        {children}
        {about ? <span className="note about">{about}</span> : null}
      </span>
    </label>
  );
}
