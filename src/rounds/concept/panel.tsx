import { AnswerField } from '../answer-field.js';
import type { PanelProps } from '../panel-props.js';

/** A concept question is answered in prose. */
export default function ConceptPanel(props: PanelProps) {
  return <AnswerField {...props} />;
}
