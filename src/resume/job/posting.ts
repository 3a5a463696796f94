import { type Part, partOf } from './headings.js';
import { type Columns, headerIn, rowsIn } from './tables.js';

/** A paragraph or a bullet of a job description, in UTF-16 units of the text as it came. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** The text, with tags and entities blanked out: each unit stands where it stood. */
  readonly text: string;
  readonly part: Part | undefined;
  readonly bullet: boolean;
  /** Its part stands on its own line: "Bonus: Rust". */
  readonly inline?: true;
}

const pad = (text: string, length: number): string => text + ' '.repeat(Math.max(0, length - text.length));

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** A text with what is left of HTML replaced by as many blanks, so that places in it are places in the text as it came. */
export function withoutMarkup(text: string): string {
  const visible = [
    ['<script', '</script>'],
    ['<style', '</style>'],
    ['<!--', '-->'],
  ].reduce((rest, [opens, closes]) => withoutSpans(rest, opens!, closes!), text);
  return visible
    .replace(/<(\/?)([a-z][a-z0-9]{0,12})(?:\s[^<>]{0,500})?\/?>/gi, (all, slash: string, name: string) => {
      const tag = name.toLowerCase();
      if (tag === 'li' && !slash) return pad('\n•', all.length);
      if (/^h[1-6]$/.test(tag) && !slash) return pad('\n# ', all.length);
      return pad(/^(?:p|br|div|ul|ol|li|tr|table|section|h[1-6])$/.test(tag) ? '\n' : ' ', all.length);
    })
    .replace(/&(?:#(\d{1,5})|#x([\da-f]{1,4})|([a-z]{2,7}));/gi, (all, decimal, hexadecimal, name) => {
      const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0;
      const sign = code > 31 && code < 0xd800 ? String.fromCharCode(code) : ENTITIES[name?.toLowerCase()];
      return sign === undefined ? all : pad(sign, all.length);
    })
    .replace(/\u00a0/g, ' ');
}

/** A text with what stands between two marks, the marks included, blanked out; what is never closed stays. */
function withoutSpans(text: string, opens: string, closes: string): string {
  // Case folded by units, so that places stay: some letters change their length.
  const low = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let out = '';
  let from = 0;
  for (let at = low.indexOf(opens); at >= 0; at = low.indexOf(opens, from)) {
    const close = low.indexOf(closes, at);
    if (close < 0) break;
    out += text.slice(from, at) + ' '.repeat(close + closes.length - at);
    from = close + closes.length;
  }
  return out + text.slice(from);
}

const BULLET =
  /^\s*(?:(?:[-*•‣◦▪●■·–—✓✔►➤→]|\+(?!\d)|o(?=\s{1,8}[A-Z])|\d{1,2}[.)]|\([a-z\d]\)|\p{Extended_Pictographic}\uFE0F?)\s+|・\s*)/u;
const PICTURE = /^\s*\p{Extended_Pictographic}/u;
/** "Must have: Python", "Bonus: Rust" on one line. */
const INLINE =
  /^[ \t]{0,8}(?:[-*•][ \t]{0,3})?(?:\*\*)?(\p{L}[\p{L}'’\- ]{2,38}\p{L})(?:\*\*)?[ \t]?:(?:\*\*)?\s*(?=\S)/u;
const BOILERPLATE =
  /\bequal[- ]opportunity\b|\bregardless of (?:race|gender|age)|\bwithout regard to\b|\breasonable accommodations?\b|\bE-Verify\b|\ball qualified applicants\b|\bprotected veteran\b|\bGDPR notice\b|\bpersonal data (?:is|will be)\b|\bcommitted to (?:an? |building |fostering |creating )*(?:divers|inclusi|equal)\w*/i;
const LONGEST_HEADING = 160;
/** A line that was wrapped at about this width goes on in the next. */
const WRAPPED = 55;

/**
 * A job description as blocks, each with the part that it stands in. Headings are no blocks; a block under no heading
 * has no part.
 */
export function blocksOf(job: string): Block[] {
  const blocks: Block[] = [];
  let part: Part | undefined;
  let open:
    | { start: number; end: number; bullet: boolean; part: Part | undefined; inline?: true }
    | undefined;
  let columns: Columns | undefined;
  // Whether a blank line came last, and whether the part so far is bullets alone.
  let gap = false;
  let bulleted = false;
  const text = withoutMarkup(job);
  const push = (block: { start: number; end: number; bullet: boolean; part: Part | undefined }): void => {
    const cut = trimmed(text, block.start, block.end);
    if (cut.text !== '') blocks.push({ ...block, ...cut });
  };
  const close = (): void => {
    if (open) push(open);
    open = undefined;
  };
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    // Headings are short: of a longer line the beginning tells.
    const begin = line.trimEnd().slice(0, LONGEST_HEADING + 1);
    if (line.trim() === '') {
      close();
      gap = true;
      columns = undefined;
      continue;
    }
    const header = headerIn(begin);
    const rows = header ? [] : rowsIn(begin, start, columns);
    if (rows) {
      close();
      columns = header ?? columns;
      for (const row of rows) push({ ...row, bullet: true });
      continue;
    }
    const bullet = BULLET.exec(line)?.[0].length ?? 0;
    const heading = bullet > 0 && !begin.endsWith(':') && !PICTURE.test(line) ? undefined : headingIn(begin);
    if (heading !== undefined) {
      close();
      if (heading !== 'same') part = heading;
      bulleted = false;
      continue;
    }
    if (BOILERPLATE.test(line.slice(0, 2_000))) {
      close();
      part = 'about';
      continue;
    }
    if (open && bullet === 0 && goesOn(text.slice(open.start, open.end), line)) {
      open.end = end;
      continue;
    }
    close();
    const inline = inlineHeading(begin);
    const from = inline?.length ?? bullet;
    // A paragraph that follows the bullets of a part is none of them: "We use Looker. We offer 25 days."
    const outside: boolean = gap && bulleted && bullet === 0 && part !== 'about' && isParagraph(line);
    open = {
      start: start + from,
      end,
      bullet: bullet > 0,
      part: inline?.part ?? (outside ? undefined : part),
      ...(inline ? { inline: true } : {}),
    };
    bulleted = bullet > 0 || (bulleted && outside);
    gap = false;
  }
  close();
  return blocks;
}

const isParagraph = (line: string): boolean =>
  /[.!?:]\s/.test(line) || /[.!?]\s*$/.test(line) || line.trim().split(/\s+/).length > 12;

/** The end of a line, or what begins another in the same: a bullet, "… ROS. Pluses: GTSAM". */
const BREAK =
  /\r?\n|\r|\s(?=[•●▪‣]\s)|(?<=[.;!])[ \t](?=(?:must[- ]?haves?|nice[- ]to[- ]haves?|bonus(?: points)?|requirements?|required|preferred|responsibilities|qualifications|plus(?:es)?|benefits|optional|desirable|ideally|skills|we offer|about us|your profile|you bring)\b[^.:\n]{0,20}:)/gi;

/** Lines, and bullets that stand behind one another on one line. */
function linesOf(text: string): { start: number; end: number }[] {
  const lines = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

function headingIn(line: string): Part | 'same' | undefined {
  if (line.length > LONGEST_HEADING) return undefined;
  const marked = /^\s*#{1,6}\s|^\s*(?:\*\*|__).+(?:\*\*|__):?\s*$|:\s*(?:\*\*)?\s*$/.test(line);
  // What follows a colon is the first of what the heading announces.
  if (!marked && /:\s*\S/.test(line)) return undefined;
  return partOf(line.replace(BULLET, ''), marked);
}

function inlineHeading(line: string): { part: Part; length: number } | undefined {
  const match = INLINE.exec(line);
  if (!match) return undefined;
  const part = partOf(match[1]!, false);
  return part === undefined || part === 'same' ? undefined : { part, length: match[0].length };
}

function goesOn(before: string, line: string): boolean {
  const last = before.slice(before.lastIndexOf('\n') + 1).trimEnd();
  if (/[.!?:;]$/.test(last)) return false;
  if (/,$/.test(last) || /^\s*\p{Ll}/u.test(line)) return last.length >= 20;
  return last.length >= WRAPPED && /\b(?:and|or|of|in|with|the|a|to|for)$/.test(last);
}

function trimmed(text: string, start: number, end: number) {
  const lead = /^\s*/.exec(text.slice(start, end))![0].length;
  const inner = text.slice(start + lead, end).trimEnd();
  return { start: start + lead, end: start + lead + inner.length, text: inner };
}
