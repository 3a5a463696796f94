import { CLAIM_PLACE, type ClaimKind } from '#content/claim';
import type { Question } from '#content/question';
import type { ResumeClaim } from './claims.js';

const LONGEST_TITLE = 60;

/** The question that an interview asks about a claim: its kind's, with the line quoted. */
export function claimQuestion({ id, text, kind }: Pick<ResumeClaim, 'id' | 'text' | 'kind'>): Question {
  const { asks: _asks, signs: _signs, ...question } = kind;
  return {
    ...question,
    id: `claim-${id}`,
    type: 'role-specific',
    title: shortened(text),
    prompt: quoting(kind.prompt, text),
  };
}

/** What an interviewer will really ask about a claim. */
export function claimAsks({ text, kind }: Pick<ResumeClaim, 'text' | 'kind'>): string[] {
  return kind.asks.map((ask) => quoting(ask, text));
}

/** A text of the pack with the claim in its place. */
export function quoting(template: ClaimKind['prompt'], claim: string): string {
  // A function, since a claim may hold "$&" and the like.
  return template.replaceAll(CLAIM_PLACE, () => claim.replace(/\.+$/, ''));
}

/** A line as a title: whole where it fits, else cut between words. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim().replace(/\.+$/, '');
  if (line.length <= LONGEST_TITLE) return line;
  // The mark takes a place; a space right behind the cut ends a whole word.
  const space = line.lastIndexOf(' ', LONGEST_TITLE - 1);
  const cut = line.slice(0, space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE - 1);
  // A cut must not leave half of a pair of surrogates.
  const head = cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${head.replace(/[\s,;:–-]+$/u, '')}…`;
}
