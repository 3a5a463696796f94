import { gradersFigures } from '#grading/measured';
import type { Report, TurnReport } from '#interview/report';
import { judgementText, printable } from './judgement-text.js';

/** A report as text for a terminal. */
export function reportText(report: Report): string {
  const lines = ['', '─'.repeat(40), report.ending ?? ''];
  for (const turn of report.turns) lines.push('', turnText(turn));
  lines.push('', '─'.repeat(40));
  lines.push(
    report.score === null
      ? 'Nothing was scored.'
      : `Mean score of ${report.scoredQuestions} question${report.scoredQuestions === 1 ? '' : 's'}: ${report.score.toFixed(2)} of 1.`,
  );
  if (report.provisional)
    lines.push(
      'Provisional: the accuracy of this grader has not been published yet. Look at the quotes, and trust them first.',
    );
  lines.push(...sureness(report));
  lines.push(
    '',
    `Next step: ${report.nextStep.text}`,
    report.nextStep.reason,
    '',
    'The whole report, with model answers, is in the app: npm start',
  );
  return lines.join('\n');
}

/** How far scores by this grader were off where they were measured, in a line; none where they were not. */
function sureness(report: Report): string[] {
  const figures = gradersFigures();
  const judged = report.turns.some(({ judgement }) => judgement && judgement.grader === figures?.grader);
  if (!figures || !judged || report.score === null) return [];
  return [
    `How sure is this? On ${figures.answers} answers to ${figures.questions} questions that it was not made with, this grader's scores were off by ${figures.scoreError.value.toFixed(2)} on average (docs/validity.md). Trust the quotes first.`,
  ];
}

/** One question's judgement as text. */
export function turnText(turn: TurnReport): string {
  const head = `${turn.title}`;
  if (turn.outcome === 'skipped') return `${head}: skipped.`;
  if (turn.outcome === 'open') return `${head}: not answered.`;
  if (turn.outcome === 'unknown') return `${head}: you said that you do not know, which counts as 0.`;
  const work = turn.work ? `${workText(turn)}\n` : '';
  if (turn.work && !turn.judgement) return `${head}\n${work}What you said is not scored: nothing was said.`;
  if (turn.pending || !turn.judgement) return `${head}: not judged yet; open the report again in a moment.`;
  const judged = judgementText({ points: turn.points, misconceptions: turn.misconceptions }, turn.judgement);
  return `${head}\n${work}${judged}${turn.story ? storyText(turn.story) : ''}`;
}

/** How a behavioural answer was told: its parts, numbers, and who acted. */
function storyText({ parts, numbers, ownership }: NonNullable<TurnReport['story']>): string {
  const told = Object.entries(parts).map(([part, spans]) => `${part} ${spans.length}`);
  const said = numbers.length === 0 ? 'none' : numbers.map((one) => printable(one.text)).join(', ');
  return `\n\nSentences by part: ${told.join(', ')}.\nNumbers: ${said}.\n${ownership.note}`;
}

/** What came of a task: the areas of the code, and the cases that failed. */
function workText({ work, score }: TurnReport): string {
  const { assessment, attempts, counts } = work!;
  const result = attempts.find(({ sequence }) => sequence === counts)?.result;
  if (!assessment || !result) return 'Nothing was submitted; the code is not judged.';
  const lines = [`Score ${score?.toFixed(2) ?? 'none'}; the code ${assessment.score.toFixed(2)}.`];
  for (const { title, score: area, note } of assessment.areas)
    lines.push(`  ${title}: ${area === null ? 'not judged' : area.toFixed(2)}${note ? `. ${note}` : ''}`);
  for (const { title, mended } of assessment.faults ?? [])
    lines.push(`  Fault ${mended ? 'mended' : 'left in'}: ${title}`);
  for (const name of assessment.broken ?? []) lines.push(`  New fault: “${name}” passed before.`);
  for (const { name, passed, message } of result.cases)
    if (!passed) lines.push(`  ✗ ${name}${message ? `: ${printable(message)}` : ''}`);
  for (const { title, place } of assessment.remarks) lines.push(`  ${place.file}:${place.line} ${title}`);
  return lines.join('\n');
}
