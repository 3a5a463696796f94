import { escaped } from './escaped.js';
import type { TurnReport } from './report.js';

/** What a task's report says of the work, as Markdown: areas with their evidence, cases that failed, the code. */
export function workLines({ work, score }: TurnReport): string[] {
  const { assessment, attempts, counts, files } = work!;
  const attempt = attempts.find(({ sequence }) => sequence === counts);
  if (!assessment || !attempt?.result) return ['Nothing was submitted; the code is not judged.'];
  const { cases } = attempt.result;
  const passed = cases.filter((one) => one.passed).length;
  const lines = [
    `Score: **${score?.toFixed(2) ?? 'none'}** of 1, of which the code has ${Math.round((1 - assessment.talk) * 100)} %: ${assessment.score.toFixed(2)}. ${passed} of ${cases.length} cases passed; ${attempts.length} submitted, ${work!.runs} runs, ${work!.hints} hints.`,
    '',
  ];
  for (const area of assessment.areas) {
    lines.push(
      `- **${area.title}**: ${area.score === null ? 'not judged' : area.score.toFixed(2)}${area.note ? ` (${area.note})` : ''}`,
    );
    for (const { statement, met, evidence } of area.criteria) {
      const shown = evidence.map(({ text, place }) =>
        escaped(place ? `${text}, ${place.file} line ${place.line}` : text),
      );
      lines.push(`  - ${met ? 'met' : '**not met**'}: ${escaped(statement)} ${shown.join('; ')}`);
    }
  }
  for (const { title, mended } of assessment.faults ?? [])
    lines.push(`- Fault ${mended ? 'mended' : '**left in**'}: ${escaped(title)}`);
  for (const name of assessment.broken ?? [])
    lines.push(`- **New fault**: “${escaped(name)}” passed before.`);
  for (const { name, passed: ok, message } of cases)
    if (!ok) lines.push(`- Failed: ${escaped(name)}${message ? `: ${escaped(message)}` : ''}`);
  for (const [name, text] of Object.entries(files)) {
    // A fence longer than any in the code ends where the code does.
    const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    lines.push('', `${escaped(name)}:`, '', `${fence}python`, text.trimEnd(), fence);
  }
  return lines;
}
