// A row is {what, measured?: {median, p95?, n, unit}, budget?: {most|least, of?: 'p95'}, beside?: {what, median}, note?,
// skipped?}. `beside` is what one would have instead, in the same unit and from the same run.

/** 'pass', 'fell short', 'skipped', or 'reported' where there is no budget. */
export function verdictOf({ measured, budget, skipped }) {
  if (skipped) return 'skipped';
  if (!budget) return 'reported';
  const value = measured[budget.of ?? 'median'];
  return value <= (budget.most ?? Infinity) && value >= (budget.least ?? -Infinity) ? 'pass' : 'fell short';
}

/** The rows as a Markdown table that is also readable in a terminal. */
export function table(rows) {
  const head = ['What', 'Budget', 'Measured: median (95 %)', 'Runs', 'Beside it', 'Verdict'];
  const cells = rows.map((row) => [
    row.note ? `${row.what}; ${row.note}` : row.what,
    budgetText(row),
    row.skipped ?? measuredText(row.measured),
    row.skipped ? '' : String(row.measured.n),
    besideText(row),
    verdictOf(row),
  ]);
  const widths = head.map((title, i) =>
    Math.max(...[title, ...cells.map((line) => line[i])].map((text) => text.length)),
  );
  const line = (texts) => `| ${texts.map((text, i) => text.padEnd(widths[i])).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join(
    '\n',
  );
}

/** The rows as they go into JSON: numbers, with the ratio and the verdict worked out. */
export function documentRows(rows) {
  return rows.map((row) => ({ ...row, ratio: ratioOf(row), verdict: verdictOf(row) }));
}

function ratioOf({ measured, beside, skipped }) {
  return skipped || !beside ? null : measured.median / beside.median;
}

function budgetText({ budget, measured, unit = measured?.unit }) {
  if (!budget) return '';
  const bound = budget.most === undefined ? `≥ ${number(budget.least)}` : `≤ ${number(budget.most)}`;
  return `${bound} ${unit}${budget.of ? ' (95 %)' : ''}`;
}

function measuredText({ median, p95, unit }) {
  return `${number(median)}${p95 === undefined ? '' : ` (${number(p95)})`} ${unit}`;
}

function besideText(row) {
  const { beside, measured } = row;
  if (!beside || row.skipped) return '';
  return `${number(ratioOf(row))} × ${beside.what} (${number(beside.median)} ${measured.unit})`;
}

/** Three significant digits, thousands separated. */
function number(value) {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
