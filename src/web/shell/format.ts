/** A score with two digits, as in the reports; a dash where there is none. */
export function score(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

/** Minutes and seconds: 4:05. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A day in words: "Saturday, 21 November". */
export function day(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(iso),
  );
}

/** A day and the time: "Saturday, 21 November, 18:42". */
export function dayAndTime(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
}

/** How long ago, in the unit that a person would use: "2 days ago". */
export function ago(iso: string, now: number = Date.now()): string {
  const minutes = Math.round((now - Date.parse(iso)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
  const days = Math.round(hours / 24);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** Words in a text, as a reader counts them. */
export function wordCount(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** Titles as prose: "A, B and 2 more". */
export function firstOf(titles: readonly string[], most = 2): string {
  if (titles.length === 0) return 'No question asked yet';
  const left = titles.length - most;
  return left > 0 ? `${titles.slice(0, most).join(', ')} and ${left} more` : titles.join(', ');
}

/** A kind of question in the product's spelling. */
export function typeName(type: string): string {
  return type === 'behavioral' ? 'behavioural' : type;
}
