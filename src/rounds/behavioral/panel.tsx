import { AnswerField } from '../answer-field.js';
import type { PanelProps } from '../panel-props.js';

const PARTS = [
  ['Situation', 'Where, when, what was at stake'],
  ['Task', 'What you had to reach'],
  ['Action', 'What you yourself did, and why'],
  ['Result', 'What changed, in numbers'],
] as const;

/** A story from the candidate's own work, with the parts that a listener waits for as a quiet aide. */
export default function BehavioralPanel(props: PanelProps) {
  return (
    <AnswerField {...props}>
      <dl className="story">
        {PARTS.map(([part, asks]) => (
          <div key={part}>
            <dt>{part}</dt>
            <dd>{asks}</dd>
          </div>
        ))}
      </dl>
    </AnswerField>
  );
}
