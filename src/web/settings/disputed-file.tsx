import { useQuery } from '@tanstack/react-query';
import type { DisputedAnswers } from '#api/responses';
import { get } from '../client.js';
import { counted } from '../shell/phrases.js';
import { Refused } from '../shell/refused.js';

/** Takes along the verdicts that were disputed, as labelled data of one's own. */
export function DisputedFile() {
  const disputed = useQuery({
    // Under "settings", so that whatever makes these anew asks again for this too.
    queryKey: ['settings', 'disputes'],
    queryFn: () => get<DisputedAnswers>('/api/disputes'),
  });
  const answers = disputed.data?.answers ?? [];
  return (
    <div className="part">
      <h3>What you disputed</h3>
      {disputed.data ? <p className="muted">{wordsOf(answers)}</p> : null}
      {disputed.isPending ? <p className="muted">Counting what you disputed.</p> : null}
      <Refused error={disputed.data ? null : disputed.error} />
      {answers.length > 0 ? (
        <div className="actions">
          <a className="btn" href="/api/disputes" download="fovea-disputes.json">
            Download what you disputed
          </a>
        </div>
      ) : null}
    </div>
  );
}

function wordsOf(answers: DisputedAnswers['answers']): string {
  if (answers.length === 0)
    return 'You have not disputed a verdict. In a report, “Not right?” beside a verdict says what it should be; what you say there can then be downloaded here as labelled data.';
  const verdicts = answers.reduce((sum, { disputes }) => sum + disputes.length, 0);
  return `One JSON document of labelled data: ${counted(verdicts, 'verdict')} that you disputed in ${counted(answers.length, 'answer')}, each with the question, your answer, what the grader said with its quote, and what you said instead.`;
}
