/** A number in a text, with what it counts. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** Undefined where it cannot be computed: another script's numerals. */
  readonly value: number | undefined;
  /** The number as it is written, folded: what is compared where there is no value. */
  readonly written: string;
  /** A measure ("%", "ms", "x"), or '' where there is none. */
  readonly unit: string;
  /** The word after a bare number, in lower case: "cameras". */
  readonly counted: string | undefined;
}

const SMALL: Record<string, number> = Object.fromEntries(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, value) => [word, value]),
);
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
for (const [index, word] of TENS.entries()) SMALL[word] = (index + 2) * 10;
const LARGE: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
};
/** Orders without a number: nothing but the same word says the same. */
const VAGUE = ['dozens', 'hundreds', 'thousands', 'millions', 'billions'];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
/** Words that hold a factor. */
const FACTORS: Readonly<Record<string, number>> = {
  half: 0.5,
  halved: 0.5,
  halving: 0.5,
  halves: 0.5,
  quarter: 0.25,
  quarters: 0.25,
  double: 2,
  doubled: 2,
  doubling: 2,
  doubles: 2,
  twice: 2,
  twofold: 2,
  twofolds: 2,
  triple: 3,
  tripled: 3,
  tripling: 3,
  triples: 3,
  thrice: 3,
  threefold: 3,
  quadruple: 4,
  quadrupled: 4,
  quadrupling: 4,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
  hundredfold: 100,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  quintupled: 5,
  thousandfold: 1000,
};

const WORDS = [...VAGUE, ...Object.keys(SMALL), ...Object.keys(LARGE)].join('|');
const SPELLED = `(?<![\\p{L}\\p{N}])(?:${WORDS})(?:(?:[\\s-]+|\\s+and\\s+)(?:${WORDS}))*(?![\\p{L}\\p{N}])`;
const WHOLE_WORDS = `(?<![\\p{L}\\p{N}])(?:${[...Object.keys(FACTORS), ...ORDINALS.filter((word) => word !== 'second')].join('|')})(?![\\p{L}\\p{N}])`;
/** "second" counts only as a rank: "per second" is a unit. */
const SECOND =
  '(?<![\\p{L}\\p{N}])(?<!\\b(?:per|a|each|every|one)\\s)second(?=\\s+(?:place|author|prize|in|of|best)\\b)';
const DIGITS = "\\p{N}(?:[\\p{N}]|[.,'’ \\u202f](?=\\p{Nd}{3}(?!\\p{N}))|[.,](?=\\p{N}))*";
const HAN = '[〇零一二两三四五六七八九十百千万億亿兆]+';
const NUMBER = new RegExp(
  `(?<spelled>${SPELLED})|(?<word>${WHOLE_WORDS}|${SECOND})|(?<digits>${DIGITS})|(?<han>${HAN})`,
  'giu',
);

/** Measures by all the ways in which they are written. */
const UNITS: readonly (readonly [string, string])[] = [
  ['%', '%|percent|per cent|pct'],
  ['point', 'percentage points?|points?|pp|pts'],
  ['x', '(?:x|×|fold|times)(?=$|[^\\p{L}\\p{N}])|-fold'],
  ['ms', 'ms|msec|milliseconds?'],
  ['us', 'µs|μs|us|microseconds?'],
  ['s', 's|secs?|seconds?'],
  ['min', 'mins?|minutes?'],
  ['h', 'h|hrs?|hours?'],
  ['day', 'days?'],
  ['week', 'weeks?'],
  ['month', 'months?'],
  ['year', 'years?|yrs?'],
  ['fps', 'fps|frames per second|frames/s|hz'],
  ['kb', 'kB|KB|kilobytes?'],
  ['mb', 'MB|MiB|megabytes?'],
  ['gb', 'GB|GiB|gigabytes?'],
  ['tb', 'TB|TiB|terabytes?'],
  ['w', 'W|watts?'],
  ['mw', 'mW'],
  ['mm', 'mm|millimet(?:er|re)s?'],
  ['cm', 'cm|centimet(?:er|re)s?'],
  ['m', 'm|met(?:er|re)s?'],
  ['km', 'km|kilomet(?:er|re)s?'],
  ['px', 'px|pixels?'],
  ['mp', 'MP|megapixels?'],
  ['flops', 'GFLOPs?|FLOPs?'],
  ['tops', 'TOPS'],
  ['usd', 'USD|dollars?'],
  ['eur', 'EUR|euros?'],
];
const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
  million: 1e6,
  millions: 1e6,
  thousand: 1e3,
  billion: 1e9,
  hundred: 1e2,
  dozen: 12,
};
const SCALED =
  /^\s?(?:(?<letter>k|K|M|mn|Mio|bn|B)(?![\p{L}\p{N}])|\s?(?<word>million|millions|thousand|billion|hundred|dozen)\b)/u;
const UNIT = UNITS.map(
  ([unit, source]) => [unit, new RegExp(`^[\\s-]?(?:${source})(?![\\p{L}\\p{N}])`, 'u')] as const,
);
/** What joins the two ends of a range or a change, which share the unit of the second. */
const RANGE = /^\s*(?:-|–|—|to|and|or|→|->|=>|\/|,|down to|up to)\s*$/i;
const NO_NOUN =
  /^(?:to|from|in|on|at|by|per|of|and|or|with|for|the|a|an|as|than|via|using|over|under|across|after|before|down|up|back|while|which|that|is|was|were|are|into|through|between|within)$/i;

/** The numbers of a text in digits and in words, orders ("10x"), fractions and ranges included. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    // Digits within a name are the name's: "YOLOv8", "INT8", "3D".
    if (
      match.groups!.digits &&
      (/[\p{L}_]$/u.test(text.slice(0, start)) ||
        /^[\p{N}.,]*(?:D\b|d\b(?=\s))/u.test(text.slice(start + match[0].length)))
    )
      continue;
    found.push(measured(text, start, match));
  }
  return withSharedUnits(text, found);
}

function measured(text: string, start: number, match: RegExpExecArray | RegExpMatchArray): Quantity {
  const written = match[0];
  let end = start + written.length;
  const { spelled, word, digits } = match.groups!;
  let value = spelled
    ? spelledValue(spelled)
    : word
      ? wordValue(word)
      : digits
        ? digitsValue(digits)
        : undefined;
  let unit = word && word.toLowerCase() in FACTORS ? 'x' : word ? 'rank' : '';
  if (digits) {
    const scale = SCALED.exec(text.slice(end, end + 12));
    // "5 m" is a length, "5M" and "5 million" are counts.
    if (scale && value !== undefined) {
      value *= SCALE[(scale.groups!.letter ?? scale.groups!.word!).toLowerCase()]!;
      end += scale[0].length;
    }
    const rank = /^(?:st|nd|rd|th)\b/.exec(text.slice(end));
    if (rank) {
      unit = 'rank';
      end += rank[0].length;
    }
  }
  if (unit === '') {
    const rest = text.slice(end, end + 24);
    const hit = UNIT.find(([, pattern]) => pattern.test(rest));
    if (hit) {
      unit = hit[0];
      end += hit[1].exec(rest)![0].length;
    } else if (/[$€£]\s?$/.test(text.slice(0, start))) {
      unit = text.slice(0, start).trimEnd().at(-1)!;
    }
  }
  const next = /^\+?\s+([\p{L}][\p{L}\p{M}'’-]*)/u.exec(text.slice(end))?.[1];
  const counted = unit === '' && next && !NO_NOUN.test(next) ? next.toLowerCase() : undefined;
  return { start, end, value, written: written.toLowerCase(), unit, counted };
}

function withSharedUnits(text: string, found: Quantity[]): Quantity[] {
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const one = found[at]!;
    const next = found[at + 1]!;
    const between = text.slice(one.end, next.start);
    if (one.unit === '' && one.counted === undefined && RANGE.test(between))
      found[at] = { ...one, unit: next.unit, counted: next.counted };
  }
  return found;
}

function digitsValue(written: string): number | undefined {
  const plain = written.normalize('NFKC');
  if (!/^[\d.,'’\s]+$/.test(plain)) return undefined;
  const bare = plain.replace(/['’\s]/g, '');
  // Three digits behind each sign are thousands, anything else is a fraction.
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(bare) && !/^0/.test(bare))
    return Number(bare.replace(/[.,]/g, ''));
  const value = Number(bare.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

function spelledValue(words: string): number | undefined {
  if (VAGUE.some((word) => words.toLowerCase().includes(word))) return undefined;
  let total = 0;
  let part = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word in SMALL) part += SMALL[word]!;
    else if (word in LARGE) {
      part = Math.max(1, part) * LARGE[word]!;
      if (LARGE[word]! >= 1000) {
        total += part;
        part = 0;
      }
    }
  }
  return total + part;
}

function wordValue(word: string): number {
  const low = word.toLowerCase();
  return FACTORS[low] ?? ORDINALS.indexOf(low) + 1;
}
