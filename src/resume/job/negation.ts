/** "no experience with TensorFlow": the words that may stand between a denial and what is denied. */
const HAVING =
  /^(?:[\s,]+|(?:any|an?|the|prior|previous|former|formal|deep|real|much|hands[- ]on|practical|professional|commercial|production|industry|working|direct|specific|experience|knowledge|background|exposure|familiarity|skills?|expertise|proficiency|training|degree|use|need|requirement|of|with|in|for|to|using|know)\b)*/i;
const NO =
  /\b(?:no|zero|without|lack(?:s|ing|ed)?|neither|nor|unfamiliar|instead of|rather than|unlike|except(?: for)?|other than|as opposed to|replacing|replaced|kein(?:e|en)?|ohne)\b/gi;
const NOT =
  /\b(?:not|never|cannot|(?:do|does|did|have|has|is|are|was|were|need|must|wo|ca)n['’]t|yet to|nicht)\b/gi;
/** What is wished for is not done. */
const WISH =
  /\b(?:(?:plan(?:s|ning)?|hop(?:e|es|ing)|want(?:s|ing)?|like|love|eager|keen|aim(?:s|ing)?|looking|excited|willing) to (?:learn|explore|work|use|try|get|study|master|gain)|(?:strong |keen |great )?interest(?:ed)? in|curious about|aspir\w+ to|currently learning|wish(?:es)? to)\b/gi;
const HARMLESS = /\bno (?:less|fewer|later) than|\bnot (?:only|limited to)\b|\bno[- ](?:code|reference)\b/gi;

const CLAUSE = /[.;:!?()]\s|\b(?:but|however|although|though|while|whereas)\b|\s[–—-]\s/gi;
/** Items of a list: names, with what parts them. */
const ITEMS = /^(?:\s|,|\/|&|\bor\b|\band\b|\bnor\b|[\p{Lu}\p{N}][\p{L}\p{N}+#.-]*)*$/u;
const WAIVED =
  /^[^.;:!?]{0,40}?\b(?:(?:is|are) not|isn['’]t|aren['’]t|not|never) (?:strictly )?(?:required|needed|necessary|expected|used|mandatory|a must)\b(?!\s+but)/i;

/** How far a denial reaches, in characters. */
const LONGEST_CLAUSE = 300;

/** Whether a text denies, or waives, what stands at a place in it. */
export function isDenied(text: string, start: number, end: number): boolean {
  const clause = clauseBefore(text, start).replace(HARMLESS, (all) => ' '.repeat(all.length));
  return (
    // "with no loss of accuracy using TensorRT" denies the loss.
    betweens(NO, clause).some((between) => ITEMS.test(between.replace(HAVING, ''))) ||
    betweens(NOT, clause).some((between) => reaches(between)) ||
    WAIVED.test(text.slice(end, end + LONGEST_CLAUSE))
  );
}

/** Whether a text only wishes for what stands at a place in it: "eager to learn Rust". */
export function isWished(text: string, start: number): boolean {
  return betweens(WISH, clauseBefore(text, start)).some((between) => reaches(between));
}

/** What stands between each match in a clause and the clause's end. */
function betweens(pattern: RegExp, clause: string): string[] {
  return [...clause.matchAll(pattern)].map((match) => clause.slice(match.index + match[0].length));
}

/** Up to the first comma, and on through a list of names: "did not need a GPU, running on Jetson" denies no Jetson. */
function reaches(between: string): boolean {
  const comma = between.indexOf(',');
  return comma < 0 || ITEMS.test(between.slice(comma));
}

function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_CLAUSE), start);
  let from = 0;
  for (const mark of before.matchAll(CLAUSE)) from = mark.index + mark[0].length;
  return before.slice(from);
}
