import type { Suggestion } from '#api/resume';
import type { Resume } from '#content/resume';
import { textAt } from '../form/paths.js';
import { asideKey } from './set-aside.js';

/** What one line lacks; several things may be said of it. */
export interface WeakLine {
  readonly path: string;
  readonly quote: string;
  readonly suggestions: readonly Suggestion[];
}

export interface Shown {
  readonly lines: readonly WeakLine[];
  /** Skills that no line uses. */
  readonly unused: readonly Suggestion[];
  readonly aside: readonly Suggestion[];
}

/** Suggestions as they are shown: those of one line together, unused skills apart, and apart what was set aside. */
export function shownOf(suggestions: readonly Suggestion[], setAside: readonly string[]): Shown {
  const put = new Set(setAside);
  const lines = new Map<string, WeakLine & { suggestions: Suggestion[] }>();
  const unused: Suggestion[] = [];
  const aside: Suggestion[] = [];
  for (const one of suggestions) {
    const { path, quote } = one;
    if (put.has(asideKey(one))) aside.push(one);
    else if (path.startsWith('skills[')) unused.push(one);
    else {
      const key = `${path} ${quote}`;
      const line = lines.get(key) ?? { path, quote, suggestions: [] };
      line.suggestions.push(one);
      lines.set(key, line);
    }
  }
  return { lines: [...lines.values()], unused, aside };
}

/** Whether a language model can be asked for another wording: of one line of text, not of a name or a date. */
export function canReword(resume: Resume, path: string): boolean {
  if (!/(?:\.highlights\[\d+\]|\.summary|\.description)$/.test(path)) return false;
  const text = textAt(resume, path).trim();
  return text !== '' && !text.includes('\n');
}
