import { disputeOf, judgedVerdict } from './dispute.js';
import type { Dispute } from './dispute-schemas.js';
import { escaped } from './escaped.js';
import type { PointJudgement } from './judgement.js';
import type { Report, TurnReport } from './report.js';
import { isInDispute, secondSentence } from './second-reading.js';
import { workLines } from './work-markdown.js';

const ROUNDS: Readonly<Record<string, string>> = { behavioral: 'Behavioural', coding: 'Coding' };

/** A report as Markdown, for keeping elsewhere. Answers are quoted, so that nothing in them is read as markup of ours. */
export function reportMarkdown(report: Report): string {
  const lines = [
    `# ${ROUNDS[report.round] ?? 'Concept'} interview, ${report.level} level`,
    '',
    `${report.startedAt.slice(0, 16).replace('T', ' ')} UTC, ${Math.round(report.elapsedMs / 60_000)} of ${report.minutes} minutes. ${report.ending ?? 'Not ended yet.'}`,
    '',
    report.score === null
      ? 'Nothing was scored.'
      : `Mean score of ${report.scoredQuestions} question${report.scoredQuestions === 1 ? '' : 's'}: **${report.score.toFixed(2)}** of 1.`,
  ];
  if (report.provisional)
    lines.push('', 'Provisional: the accuracy of this grader has not been published yet.');
  for (const [index, turn] of report.turns.entries()) lines.push('', ...turnLines(turn, index + 1));
  lines.push('', '## Next step', '', report.nextStep.text, '', report.nextStep.reason, '');
  return lines.join('\n');
}

function turnLines(turn: TurnReport, number: number): string[] {
  const lines = [`## ${number}. ${turn.title}`, '', turn.prompt, ''];
  for (const said of turn.thread.slice(1)) {
    if (said.withdrawn) continue;
    lines.push(
      said.kind === 'answer'
        ? blockquote(said.text)
        : `*${said.kind === 'hint' ? 'Hint' : 'Interviewer'}:* ${exceptCode(said.text)}`,
      '',
    );
  }
  if (turn.work) lines.push(...workLines(turn), '');
  lines.push(verdictLine(turn), '');
  const second = turn.judgement && secondSentence(turn.judgement);
  if (second) lines.push(escaped(second), '');
  if (turn.disputes.length > 0) lines.push('What you disputed is marked below; no score depends on it.', '');
  const judged = new Map(turn.judgement?.points.map((point) => [point.id, point]));
  if (turn.judgement?.scored || turn.outcome === 'unknown') {
    for (const point of turn.points) {
      const judgement = judged.get(point.id);
      const quote = judgement?.quote ? ` “${escaped(judgement.quote.replace(/\s+/g, ' '))}”` : '';
      const after = judgement && judgement.after !== 'none' ? `, after a ${judgement.after}` : '';
      lines.push(
        `- **${judgement?.verdict ?? 'missed'}**${judgement?.sure === false ? ', not sure' : ''}${after}${point.beyond ? ' (beyond this level)' : ''}, weight ${point.weight}. ${escaped(point.statement)}${quote}`,
      );
      if (judgement && isInDispute(judgement))
        lines.push(`  - ${secondWords(judgement, turn.judgement?.secondBy)}`);
      const dispute = disputeOf(turn.disputes, { about: 'point', id: point.id });
      if (dispute) lines.push(`  - ${disputeWords(dispute)}`);
    }
    lines.push('');
  }
  if (turn.story) {
    const { numbers, ownership } = turn.story;
    lines.push(
      `The story: ${numbers.length === 0 ? 'no number' : numbers.map((one) => escaped(one.text)).join(', ')}. ${ownership.note}`,
      '',
    );
  }
  for (const { id, quote } of turn.judgement?.misconceptions ?? []) {
    const misconception = turn.misconceptions.find((one) => one.id === id);
    lines.push(
      `> Misconception: “${escaped(quote.replace(/\s+/g, ' '))}”`,
      '>',
      `> ${misconception?.correct ?? ''}`,
      '',
    );
    const dispute = disputeOf(turn.disputes, { about: 'misconception', id });
    if (dispute) lines.push(disputeWords(dispute), '');
  }
  lines.push(...otherDisputes(turn));
  lines.push('### Model answer', '', turn.modelAnswer);
  return lines;
}

/** What an interviewer says: its `code` stays as it is, and nothing else is markup. */
function exceptCode(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('');
}

/** Both readings of a point that two readers see differently. */
function secondWords({ verdict, second }: PointJudgement, by = 'not named'): string {
  const quote = second?.quote ? `, “${escaped(second.quote.replace(/\s+/g, ' '))}”` : '';
  return `Two readings: ${verdict} · the language model (${escaped(by)}): **${second?.verdict}**${quote}`;
}

function disputeWords({ verdict, meant }: Dispute): string {
  const words = verdict === 'not-asserted' ? 'not asserted' : verdict;
  const why = meant.trim() ? ` What you meant: “${escaped(meant.trim().replace(/\s+/g, ' '))}”` : '';
  return `You disputed this: **${words}**.${why}`;
}

/** Disputes without a verdict to stand beside, as where a newer judgement no longer says what was disputed. */
function otherDisputes({ disputes, judgement }: TurnReport): string[] {
  return disputes
    .filter(
      (dispute) =>
        !judgement ||
        judgedVerdict(judgement, dispute) === undefined ||
        (dispute.about === 'point' && !judgement.scored),
    )
    .flatMap((dispute) => [`${escaped(dispute.id)}: ${disputeWords(dispute)}`, '']);
}

function verdictLine(turn: TurnReport): string {
  if (turn.outcome === 'skipped') return 'Skipped.';
  if (turn.outcome === 'unknown') return 'Score: 0.00. You said that you do not know.';
  if (turn.outcome === 'open') return 'Not answered.';
  if (turn.pending) return 'Not judged yet.';
  if (!turn.judgement?.scored) return `Not scored. ${turn.judgement?.reason ?? ''}`;
  const { score, interval, grader } = turn.judgement;
  const between = interval ? `, between ${interval[0].toFixed(2)} and ${interval[1].toFixed(2)}` : '';
  return `Score: **${score.toFixed(2)}** of 1${between}, judged by ${grader}.`;
}

function blockquote(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${escaped(line)}`)
    .join('\n');
}
