/**
 * Entries of a resume have no ids, and a form must know which is which while they move and change: each object has a
 * key that its changed copies inherit.
 */
const keys = new WeakMap<object, number>();
let last = 0;

/** The key of an entry: the same for its changed copies, different for any other. */
export function entryKey(entry: object): number {
  const known = keys.get(entry);
  if (known !== undefined) return known;
  last += 1;
  keys.set(entry, last);
  return last;
}

/** Says that `next` is `before`, changed. */
export function inheritKey(before: object, next: object): void {
  keys.set(next, entryKey(before));
}

/** Says that a whole value stands for another, such as an older version of a resume: entries keep keys by position. */
export function inheritKeys(before: unknown, next: unknown): void {
  if (!isObject(before) || !isObject(next) || before === next) return;
  if (!Array.isArray(before) && !Array.isArray(next)) inheritKey(before, next);
  for (const [key, value] of Object.entries(next))
    inheritKeys((before as Record<string, unknown>)[key], value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
