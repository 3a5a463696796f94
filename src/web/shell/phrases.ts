/** A count with its noun: "1 point", "3 points". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Items as prose: "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Hours, minutes and seconds as one says them: "4 min 52 s". */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0
    ? `${Math.floor(minutes / 60)} h`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const ROUNDS: Readonly<Record<string, string>> = {
  concept: 'Concept',
  behavioral: 'Behavioural',
  coding: 'Coding',
};

/** A round's name for a heading; an unknown one is named by its id. */
export function roundName(round: string): string {
  return ROUNDS[round] ?? round.charAt(0).toUpperCase() + round.slice(1);
}

/** An id as words: "edge-deployment" is "edge deployment". */
export function inWords(id: string): string {
  return id.replaceAll('-', ' ');
}

/** A name inside a sentence: the first letter lowered, but not that of an abbreviation such as CNN, IoU or 3D. */
export function inSentence(name: string): string {
  return /^[A-Z][a-z]+\b/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** A day in a list, with its year, and the time: "Tue 24 Nov 2026, 21:08". */
export function stamp(iso: string): string {
  const at = new Date(iso);
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
    .format(at)
    .replaceAll(',', '');
  return `${day}, ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)}`;
}
