import type { Item } from '#content/item';
import type { Judgement, Verdict } from '#interview/judgement';

/** Marks that a terminal shows in any font; the word follows each. */
export const TERMINAL_MARK: Readonly<Record<Verdict, string>> = {
  made: '●',
  partly: '◐',
  missed: '○',
  contradicted: '⊗',
};

/** A judgement as text for a terminal: each verdict with the words that earned it. */
export function judgementText(item: Pick<Item, 'points' | 'misconceptions'>, judgement: Judgement): string {
  if (!judgement.scored) return `Not scored. ${judgement.reason ?? ''}`.trim();
  const statements = new Map(item.points.map((point) => [point.id, point.statement]));
  const lines = [
    `Score ${judgement.score.toFixed(2)} of 1${judgement.interval ? `, ${judgement.interval[0].toFixed(2)} to ${judgement.interval[1].toFixed(2)}` : ''} (${judgement.grader})`,
  ];
  if (judgement.reason) lines.push(judgement.reason);
  for (const point of judgement.points) {
    // What lies above the level is worth a line only where it was said.
    if (point.beyond && point.verdict === 'missed') continue;
    const after = point.after === 'none' ? '' : `, after a ${point.after}`;
    lines.push(
      '',
      `${TERMINAL_MARK[point.verdict]} ${point.verdict}${point.sure ? '' : ', not sure'}${after}${point.beyond ? ', beyond this level' : ''}: ${statements.get(point.id) ?? point.id}`,
    );
    if (point.quote) lines.push(`    “${printable(point.quote)}”`);
  }
  for (const { id, quote } of judgement.misconceptions) {
    const misconception = item.misconceptions.find((one) => one.id === id);
    lines.push(
      '',
      `! You said: “${printable(quote)}”`,
      `    ${misconception?.correct ?? misconception?.statement ?? id}`,
    );
  }
  return lines.join('\n');
}

/** Text without the control characters that a terminal would obey. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
}
