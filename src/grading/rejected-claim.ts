import { rejects } from './rejection.js';
import type { PreparedPoint } from './rubric.js';
import type { Window } from './windows.js';

/** Words after which a speaker who has reported a view gives an own one. */
const OWN_VIEW = /\b(?:but|however|yet|actually|in fact|in reality|instead)\b/gi;

/**
 * Whether a window brings up what the point says only as a view that it rejects. A claim that itself rejects a view
 * ("accuracy is not enough") is not rejected by the same words.
 */
export function rejectsClaim(window: Window, { point }: PreparedPoint): boolean {
  if (!window.rejecting || rejects(point.statement)) return false;
  // What follows "but" is the speaker's own view: with enough content there, the claim may be made in it.
  const last = [...window.text.matchAll(OWN_VIEW)].at(-1);
  if (!last) return true;
  const from = window.start + last.index;
  return window.tokens.filter((token) => token.start > from).length < 9;
}
