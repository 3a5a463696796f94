/** What a part of a job description is about. */
export type Part =
  /** What is asked for. */
  | 'must'
  /** What would be welcome besides. */
  | 'nice'
  /** What one would do. */
  | 'duty'
  /** The employer, benefits, how to apply: it asks for nothing. */
  | 'about';

/** Which part a heading opens, most telling first: "preferred qualifications" are no qualifications that must be. */
const HEADINGS: readonly (readonly [Part, RegExp])[] = [
  [
    'nice',
    /\b(?:nice[- ]to[- ]haves?|good to (?:have|know)|great to have|also (?:good|nice|great|welcome)|bonus|preferred|preferably|desir(?:ed|able)|a plus|pluses|plus points|extra (?:credit|points)|brownie|optional|could[- ]haves?|added advantage|additional (?:skills|qualifications|assets)|assets|it(?:'s| is| would be) (?:a plus|great|nice)|ideally|even better|sets? you apart|stand out|meriting|merits?|wunschenswert|von vorteil|idealerweise|serait un plus)\b/,
  ],
  [
    'about',
    /\b(?:about (?:us|the company|our|the team|the group)|who we are|our (?:company|story|mission|values|culture|team|benefits|offer|stack is yours|promise)|why (?:join|us|work|you|you'll love)|benefits?|perks|what we (?:can )?offer|we offer|what(?:'s| is) in it for you|(?:what )?you(?:'ll| will)? get|compensation|salary|pay range|equal (?:opportunity|employment)|diversity|inclusion|how to apply|apply now|application process|interview process|hiring process|recruitment process|next steps|selection process|privacy|contact|legal|disclaimer|life at|company (?:description|overview|profile)|the company|additional information|uber uns|wir bieten|das bieten wir|unser angebot|benefits|ihre vorteile|nous offrons|avantages|offriamo|cosa offriamo|wij bieden|wat bieden wij|qui sommes)\b/,
  ],
  [
    'must',
    /\b(?:requirements?|qualifications?|must[- ]haves?|what you(?:'ll| will)? (?:bring|need|have)|what you(?:'ll| will) need|you bring|you (?:have|are|might be)|your (?:profile|background|skills|qualifications|experience)|about you|who you are|(?:what )?we(?:'re| are)? (?:looking for|expect|need|seek)|looking for|(?:the )?ideal candidate|(?:key |core |technical |required |essential |hard |soft )?skills|essential|prerequisites|experience|education|required|minimum|basic|eligibility|knowledge|competenc(?:es|ies)|candidate profile|profile|person specification|the person|anforderungen|ihr profil|dein profil|das bringen sie mit|das bringst du mit|qualifikationen?|profil recherche|requisit[oi]|profilo|competenze|chi sei|competences?|gevraagd|functie-?eisen|wie ben jij|wat vragen wij)\b/,
  ],
  [
    'duty',
    /\b(?:responsibilit(?:y|ies)|what you(?:'ll| will)? (?:do|be doing|work on|own|build)|you(?:'ll| will)|your (?:role|tasks?|mission|work|responsibilities|impact|job|day|contribution)|the (?:role|job|position|opportunity|work|project)|about the (?:role|job|position|opportunity|project)|duties|tasks|role|job (?:description|summary|purpose)|position (?:summary|overview)|day[- ]to[- ]day|in this role|scope|(?:our |the )?(?:tech(?:nology)?|technical) stack|tools|aufgaben|deine aufgaben|ihre aufgaben|missions)\b/,
  ],
];

/** Headings that only a whole line can be: "you", "us", "Must", "About Lensmith". */
const WHOLE: readonly (readonly [Part, RegExp])[] = [
  [
    'must',
    /^(?:you|what makes you (?:stand out|special)|musts?|should|must[- ]haves?|(?:hard|strictly) required)$/,
  ],
  ['nice', /^(?:nice|could|plus|pluses|wishes|nice to see)$/],
  [
    'about',
    /^(?:us|(?:the |our )?offer|about (?!you\b|the (?:role|job|position|opportunity|project|work)\b|this\b)[\p{L}\p{N}.&' -]{2,40})$/u,
  ],
];

const MOST_WORDS = 9;

/** A line as headings are compared: lower case, straight quotes, without marks around it. */
function bare(line: string): string {
  return line
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/'\s+(?=ll\b|re\b|s\b|ve\b|d\b)/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');
}

/** What a heading says beside its phrase: "Your profile as a vision engineer", not a sentence about profiles. */
const SENTENCE =
  /\b(?:is|are|was|were|has|can|should|must|experience (?:in|with)|knowledge of|years|degree|familiar)\b/;

/**
 * The part that a line opens: undefined where it is no heading, "same" where it is one of a kind not known, which
 * goes on with what was before ("Technical:").
 * @param marked whether it is marked as a heading (Markdown, HTML) or a colon ends it
 */
export function partOf(line: string, marked: boolean): Part | 'same' | undefined {
  const text = bare(line);
  const words = text.split(' ').length;
  if (text === '' || words > MOST_WORDS || /[.;!]\s*$/.test(line.trim())) return undefined;
  if (/[,]/.test(line) && !marked) return undefined;
  const whole = WHOLE.find(([, phrase]) => phrase.test(text));
  if (whole) return whole[0];
  for (const [part, phrase] of HEADINGS) {
    const match = phrase.exec(text);
    if (!match) continue;
    const rest = text.length - match[0].length;
    // Without a mark, the phrase must be most of the line, and the line no sentence.
    if (marked ? !SENTENCE.test(text.replace(match[0], '')) || rest < 12 : isMostly(match, text)) return part;
  }
  if (!marked) return undefined;
  return /\b(?:we|us|our|inside|join)\b|\bat \p{L}/u.test(text) ? 'about' : 'same';
}

function isMostly(match: RegExpExecArray, text: string): boolean {
  const others = text
    .replace(match[0], ' ')
    .split(/[^\p{L}\p{N}'+]+/u)
    .filter((word) => word && !FILLING.has(word));
  return others.length <= 1 && !SENTENCE.test(text.replace(match[0], ''));
}

const FILLING = new Set(
  `and the a an of in for to your our key main core minimum basic technical required essential professional job
  role position you we this that what skills experience qualifications education requirements responsibilities
  & + / - have haves with as it who are us at will be do is team company und`.split(/\s+/),
);
