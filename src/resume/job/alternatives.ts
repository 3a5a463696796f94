import type { Found } from './asked.js';

const OR = /^\s*,?\s*(?:or|oder)\s+(?:(?:an?|alternatively|equivalent|at least|with)\s+)*$/i;

/** Years and a degree that a text offers as a choice, as one requirement: "5+ years in vision or a PhD". */
export function joinedByOr(text: string, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const next of found.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && areAlternatives(last, next) && OR.test(text.slice(last.end, next.start)))
      joined[joined.length - 1] = {
        ...last,
        end: next.end,
        name: `${last.name} or ${next.name}`,
        kind: 'experience',
        test: { by: 'either', tests: [last.test, next.test] },
      };
    else joined.push(next);
  }
  return joined;
}

const areAlternatives = ({ test: one }: Found, { test: other }: Found): boolean =>
  (one.by === 'years' && other.by === 'degree') || (one.by === 'degree' && other.by === 'years');
