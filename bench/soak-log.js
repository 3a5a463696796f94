// Whether an interview's log is what its candidate was told: nothing lost, nothing doubled, nothing judged twice.
import { fold, pendingAnswers } from '#interview/state';

/**
 * @param events the whole log
 * @param sent what the candidate sent: key → {text, question, sequence or null where it was not acknowledged}
 * @returns the problems, a sentence each, and how many answers are not judged yet
 */
export function inspect(events, sent) {
  const problems = [];
  events.forEach(({ sequence }, index) => {
    if (sequence !== index + 1) problems.push(`event ${index + 1} has the sequence ${sequence}.`);
  });
  if (events[0]?.type !== 'started') problems.push('the log does not begin with "started".');
  once(events, 'answered', ({ key }) => key, problems);
  once(events, 'asked', ({ data }) => data.question, problems);
  once(events, 'probed', ({ data }) => `${data.question} ${data.about} ${data.id}`, problems);
  once(events, 'judged', ({ data }) => `${data.question} ${data.answers.join()}`, problems);
  once(events, 'ended', () => 'the interview', problems);
  for (const event of events.filter(({ type }) => type === 'answered')) {
    const known = sent.get(event.key);
    if (!known) problems.push(`answer ${event.sequence} was sent by nobody.`);
    else if (known.text !== event.data.text || known.question !== event.data.question)
      problems.push(`answer ${event.sequence} is not as it was sent.`);
  }
  for (const [key, { sequence }] of sent) {
    if (sequence !== null && events[sequence - 1]?.key !== key)
      problems.push(`the answer acknowledged at ${sequence} (${key}) is lost.`);
  }
  for (const { sequence, data } of events.filter(({ type }) => type === 'judged')) {
    for (const answer of data.answers) {
      const judged = events[answer - 1];
      const fits = answer < sequence && judged?.type === 'answered' && judged.data.question === data.question;
      if (!fits) problems.push(`the judgement ${sequence} is of ${answer}, which is no answer before it.`);
    }
  }
  return { problems, unjudged: pendingAnswers(fold(events)).length };
}

/** Of the events of a type, each has a name of its own. */
function once(events, type, nameOf, problems) {
  const seen = new Map();
  for (const event of events) {
    if (event.type !== type) continue;
    const name = nameOf(event);
    if (seen.has(name))
      problems.push(`"${type}" of ${name} is there twice, at ${seen.get(name)} and ${event.sequence}.`);
    seen.set(name, event.sequence);
  }
}
