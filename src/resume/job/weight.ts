import type { Requirement } from '#api/resume';
import type { Block } from './posting.js';

/** Words behind what would be welcome: "…, CUDA a plus". */
const AFTER = new RegExp(
  [
    String.raw`\b(?:(?:is|are|would be|will be)?\s*(?:(?:an?|a (?:big|huge|strong|definite|real|clear)|considered an?|of)\s+(?:\w+\s+)?(?:plus|bonus|advantage|asset|benefit|pre)\b|nice[- ]to[- ]haves?|(?:highly |strongly )?(?:preferred|desirable|desired|advantageous|beneficial|appreciated|welcome|helpful|valued|optional)|not (?:strictly )?(?:required|necessary|mandatory|essential|a must) but))`,
    String.raw`\bwould be (?:great|nice|good|lovely|ideal|useful|cool)\b|\beven better\b|\b(?:is|are|count\w*) (?:fine|good|okay) too\b`,
    String.raw`\b(?:but |although |though )(?:is |are )?not (?:strictly )?(?:required|necessary|mandatory|essential|a must)\b`,
    String.raw`\((?:plus|bonus|nice|pre)\)|\b(?:ideally|preferably|bonus|plus)(?=\s*(?:$|[.;,)]))`,
    String.raw`\b(?:von Vorteil|wünschenswert|gerne gesehen|(?:serait|est|sont|seraient) (?:un plus|un atout|appréciée?s?)|un plus|gradit[aoei])`,
  ].join('|'),
  'gi',
);
/** Words before it: "ideally also Rust". */
const BEFORE =
  /(?:^\W*\((?:nice|bonus|plus|optional)\)|\b(?:ideally|preferably|bonus(?: points)?(?: for| if)?|nice[- ]to[- ]have|extra points for|plus points for|optionally|we['’]d (?:love|be (?:delighted|happy|thrilled))|would be (?:great|nice|good|lovely|a plus) if|a plus if|even better if|preference (?:will be |is )?given to|not (?:strictly )?(?:required|necessary|essential),? but (?:\w+ )?(?:welcome|nice|useful|helpful|a plus)|idealerweise|optional|de préférence)\b(?!\s*[.;,)]))/gi;
/** What ends the reach of a word: a new clause, or a word that asks. */
const STOP =
  /[.;:()\n]|\s[–—-]\s|\b(?:required|requires?|must|essential|mandatory|is a must|needed|minimum)\b|,\s*(?:with|and|but|plus)?\s*(?=(?:\w+\s)?(?:experience|knowledge|familiarity|proficiency|understanding|exposure|background|contributions?|publications?)\b)/i;

/** How far such a word reaches, in characters. */
const FARTHEST = 300;

/** Whether the text asks for what stands at a place in a block, or would only welcome it. */
export function weightAt(block: Block, start: number, end: number): Requirement['weight'] {
  const { text } = block;
  if (block.part === 'nice')
    return /^\W*must\b|\b(?:is|are) (?:required|mandatory|a must)\b/i.test(text) ? 'must' : 'nice';
  const from = Math.max(0, start - FARTHEST);
  const near = text.slice(from, end + FARTHEST);
  for (const cue of near.matchAll(AFTER)) {
    const at = from + cue.index;
    // A requirement that is the whole line holds the cue itself.
    if (at >= start && at < end) {
      // Of "AWS (preferred) or GCP" one is asked for, whichever they like better.
      if (/^[^)]*\)?\s*,?\s*or\b/.test(text.slice(at + cue[0].length, end))) continue;
      return 'nice';
    }
    if (at >= end && !stops(text.slice(end, at))) return 'nice';
  }
  for (const cue of near.matchAll(BEFORE)) {
    const behind = from + cue.index + cue[0].length;
    if (behind <= start && !/[.;\n]/.test(text.slice(behind, start))) return 'nice';
  }
  return 'must';
}

function stops(between: string): boolean {
  // A bracket between them says more of the same; one that only opens holds the cue: "CUDA (a plus)".
  const plain = between
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\(\s*$/, ' ')
    // One that closes ends an aside in the clause that the cue belongs to.
    .replace(/^[^()]*\)/, ' ');
  if (STOP.test(plain)) return true;
  // Of "Python, C++ a plus" the last is meant; a list that ends in "and" is meant as a whole.
  const last = plain.lastIndexOf(',');
  return (
    last >= 0 &&
    /[\p{L}\p{N}]/u.test(plain.slice(last)) &&
    !/^,\s*(?:and|or)\b|\b(?:and|or)\b/i.test(plain.slice(last))
  );
}
