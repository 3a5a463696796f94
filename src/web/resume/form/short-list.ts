/**
 * A list of words as it is typed in one field: commas between them, or semicolons where one of them holds a comma. The
 * page prints them by the same rule.
 */
export function joinList(items: readonly string[]): string {
  return items.some((item) => /[,;]/.test(item))
    ? items.map((item) => `${item};`).join(' ')
    : items.join(', ');
}

/** What a typed list holds; a semicolon anywhere makes semicolons its separators. */
export function splitList(text: string): string[] {
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((item) => item.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
}
