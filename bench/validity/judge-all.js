// Runs a grader over labelled answers and lays verdicts beside labels.

/** One number a point by which verdicts rank: made above partly above missed above contradicted, each by confidence. */
export function rankOf({ verdict, confidence }) {
  if (verdict === 'made') return 2 + confidence;
  if (verdict === 'partly') return 1 + confidence;
  return verdict === 'missed' ? 1 - confidence : -confidence;
}

/**
 * Judges every answer. Returns one record an answer, with a case for every point.
 * @param itemOf the item that a grader sees for a question
 */
export async function judgeAll(grader, answers, questions, itemOf) {
  const items = new Map();
  const out = [];
  for (const answer of answers) {
    const question = questions.get(answer.question);
    if (!items.has(answer.question)) items.set(answer.question, itemOf(question));
    const item = items.get(answer.question);
    const began = process.hrtime.bigint();
    const judgement = await grader.judge({
      item,
      level: answer.level,
      answers: [{ sequence: 0, text: answer.text, after: 'none' }],
    });
    const ms = Number(process.hrtime.bigint() - began) / 1e6;
    const cases = judgement.points.map((point) => {
      const label = answer.points[point.id];
      return {
        answer: answer.id,
        base: answer.base,
        question: answer.question,
        point: point.id,
        label: label.label,
        verdict: point.verdict,
        confidence: point.confidence,
        value: rankOf(point),
        ...(label.start === undefined ? {} : { start: label.start, end: label.end }),
        ...(point.quote === undefined ? {} : { quoteStart: point.start, quoteEnd: point.end }),
      };
    });
    out.push({ answer, question, judgement, cases, ms });
  }
  return out;
}
