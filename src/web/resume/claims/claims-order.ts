import type { Claim } from '#api/resume';
import { counted, listed } from '../../shell/phrases.js';

/** The claims in the order in which to practise them: never practised, then not defended yet, the weakest first. */
export function inOrder(claims: readonly Claim[]): Claim[] {
  const rank = ({ practised, defended }: Claim) => (defended ? 2 : practised ? 1 : 0);
  return claims.toSorted(
    (a, b) => rank(a) - rank(b) || (a.practised?.score ?? 0) - (b.practised?.score ?? 0),
  );
}

/** How many claims stand how, in words. */
export function claimsInWords(claims: readonly Claim[]): string {
  const count = (which: (claim: Claim) => boolean) => claims.filter(which).length;
  const parts = [
    [count(({ practised }) => practised === null), 'not practised yet'],
    [count(({ practised, defended }) => practised !== null && !defended), 'practised and not defended yet'],
    [count(({ defended }) => defended), 'defended'],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`);
  return `${counted(claims.length, 'claim')}: ${listed(told)}.`;
}
