// Pictures of the report: plain SVG that reads on light and dark pages.

const INK = '#5b6472';
const MARK = '#2f6f8f';
const FAINT = '#9aa3ad';

const svg = (width, height, title, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="${INK}">\n<title>${title}</title>\n${body.join('\n')}\n</svg>\n`;

const at = (value) => Math.round(value * 10) / 10;

/** Horizontal bars with intervals, all on a scale from 0 to 1. */
function bars(title, rows) {
  const [left, width, line] = [190, 380, 30];
  const x = (value) => at(left + value * width);
  const body = [`<text x="0" y="16" font-weight="600">${title}</text>`];
  const bottom = 34 + rows.length * line;
  for (const tick of [0, 0.25, 0.5, 0.75, 1]) {
    body.push(
      `<line x1="${x(tick)}" x2="${x(tick)}" y1="30" y2="${bottom}" stroke="${FAINT}" stroke-width="0.5"/>`,
      `<text x="${x(tick)}" y="${bottom + 18}" text-anchor="middle">${tick}</text>`,
    );
  }
  for (const [index, { name, value, low, high }] of rows.entries()) {
    const y = 34 + index * line;
    body.push(
      `<text x="${left - 10}" y="${y + 17}" text-anchor="end">${name}</text>`,
      `<rect x="${left}" y="${y + 5}" width="${at(value * width)}" height="16" fill="${MARK}" opacity="0.75"/>`,
      `<line x1="${x(low)}" x2="${x(high)}" y1="${y + 13}" y2="${y + 13}" stroke="${INK}" stroke-width="2"/>`,
      `<text x="${x(Math.max(value, high)) + 6}" y="${y + 17}">${value.toFixed(2)}</text>`,
    );
  }
  return svg(left + width + 50, bottom + 28, title, body);
}

function calibration({ bins, error }) {
  const [left, top, size] = [50, 30, 300];
  const x = (value) => at(left + value * size);
  const y = (value) => at(top + (1 - value) * size);
  const body = [
    `<text x="0" y="16" font-weight="600">Calibration: expected error ${error.toFixed(3)}</text>`,
    `<rect x="${left}" y="${top}" width="${size}" height="${size}" fill="none" stroke="${FAINT}"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="${FAINT}" stroke-dasharray="4 4"/>`,
    `<polyline fill="none" stroke="${MARK}" stroke-width="2" points="${bins.map((bin) => `${x(bin.stated)},${y(bin.right)}`).join(' ')}"/>`,
  ];
  const most = Math.max(...bins.map(({ count }) => count));
  for (const bin of bins)
    body.push(
      `<circle cx="${x(bin.stated)}" cy="${y(bin.right)}" r="${at(3 + 7 * Math.sqrt(bin.count / most))}" fill="${MARK}" opacity="0.75"/>`,
    );
  for (const tick of [0, 0.5, 1])
    body.push(
      `<text x="${x(tick)}" y="${top + size + 18}" text-anchor="middle">${tick}</text>`,
      `<text x="${left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    );
  body.push(
    `<text x="${left + size / 2}" y="${top + size + 36}" text-anchor="middle">stated confidence; right, upwards</text>`,
  );
  return svg(left + size + 20, top + size + 46, 'Calibration', body);
}

/** The pictures by name. */
export function pictures({ statements, beside = [] }) {
  const one = (name, interval) => ({ name, ...interval });
  return {
    area: bars('Area under the curve within one answer', [
      one(statements.grader, statements.points.areaWithin),
      ...beside.map(({ name, areaWithin }) => one(name, areaWithin)),
    ]),
    edits: bars(
      'Edits noticed, statements alone',
      statements.edits.byKind.filter(({ all }) => all).map(({ kind, all }) => one(kind, all)),
    ),
    calibration: calibration(statements.points.calibration),
  };
}
