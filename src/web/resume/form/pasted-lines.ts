/** What begins an item of a list in a text: a bullet of any program, or a number with a stop. */
const BULLET =
  /^\s*(?:[-*\u2013\u2014\u2022\u2023\u2043\u2219\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u2756\u27a2\u00b7\uf0b7\uf0a7\uf0d8]|\d{1,2}[.)])(?:\s+|$)/u;

/**
 * The items of a list that is pasted, without their bullets; null where it is no list of several, and so one text. A
 * line without a bullet goes on with the item above it: a page breaks long ones.
 */
export function pastedLines(text: string): string[] | null {
  const items: string[] = [];
  let bullets = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const rest = line.replace(BULLET, '').trim();
    if (BULLET.test(line)) {
      bullets += 1;
      items.push(rest);
    } else if (rest !== '') items.push(`${items.pop() ?? ''} ${rest}`.trim());
  }
  const lines = items.filter((item) => item !== '');
  return bullets > 1 && lines.length > 1 ? lines : null;
}
