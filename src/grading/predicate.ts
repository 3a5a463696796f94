import type { Token } from './tokens.js';
import { FUNCTION_WORDS } from './words.js';

/** Words that make a predicate wherever they stand. */
const FINITE = new Set(
  `am is are was were be been being do does did has have had will would shall should can could may might must cannot
  i'm i've i'd i'll you're we're they're it's that's there's what's let's don't doesn't didn't isn't aren't wasn't
  weren't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't means mean meant became becomes become get gets
  got goes went comes came makes made gives gave takes took keeps kept says said tells told shows showed knows knew
  loses lost holds held leaves left finds found runs ran builds built sees saw needs needed wants wanted depends
  lets costs fell rose grew falls rises grows led leads brings brought chose broke began wrote sent spent taught won beat stood sat drew hit`.split(
    /\s+/,
  ),
);

/** Base forms whose -s and -ed forms are predicates; bare, they count after a subject or at the start. */
const VERBS = `
  add adjust adapt affect agree aggregate align allow appear apply approximate argue arrive ask assign assume attend
  augment average avoid balance bind block boost bound break build calculate calibrate call cancel capture cause
  change check choose classify clean clip collect combine compare compute concatenate confuse confirm connect
  consider consist contain contribute control converge convert convince copy correct correlate cost cover create
  crop cut deal decay decide decrease define degrade delay delete deliver deploy describe design detect determine
  develop differ disagree discard discover distort divide double downsample drift drop duplicate eliminate embed
  emit enable encode encourage end enlarge ensure escalate estimate evaluate exceed exclude exist expand expect
  explain export expose extract fail favor fill filter fine-tune finish fire fit fix flag flatten flip focus follow
  force form freeze fuse gain generalize generate go grow guarantee guide halve hand handle happen help hide hurt
  identify ignore improve include increase indicate infer inflate influence inspect interpolate introduce keep
  label lack learn limit link load localize look lower maintain map mask match maximize measure memorize merge
  minimize miss mix model monitor move multiply narrow need normalize notice observe occur offer optimize order
  output overfit overlap own pad pay penalize perform permit pick point pool predict prefer preserve prevent
  process produce project propagate propose protect provide prune punish push put quantize quantify raise reach
  read rebuild recognize record recover reduce refine reflect regularize reject relabel rely remain remember
  remove repeat replace report represent require resample rescale reset resize resolve respond return reuse review
  rewrite rotate round sample save scale score segment select send separate serve set share shift ship shrink skip
  slide slow smooth solve sort speed split spread stabilize stack start stay stop store stretch struggle suffer
  suggest suit supervise support suppress survive switch talk target test tolerate track train transfer transform
  translate treat trigger trust try tune turn underestimate understand update upsample use validate vanish vary
  verify wait warn weigh weight work worsen yield draw drive bridge soften dump modify sharpen satisfy sound ablate shuffle refit distil sit rank bucket explode saturate collapse trade cluster crash leak
`
  .trim()
  .split(/\s+/);

const INFLECTED = new Set<string>();
const BARE = new Set(VERBS);
for (const verb of VERBS) {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const y = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : undefined;
  for (const form of [
    y ? `${y}ies` : /(?:s|x|ch|sh|z)$/.test(verb) ? `${verb}es` : `${verb}s`,
    y ? `${y}ied` : `${stem}ed`,
    `${verb}${verb.at(-1)}ed`,
  ]) {
    INFLECTED.add(form);
  }
}
/** Inflected forms that name things in this field more often than they say something. */
for (const noun of 'models labels points masks weights samples filters scores segments features blocks limits layers costs targets outputs scales pools crops tracks tests maps changes controls matches uses boxes updates clusters steps stacks projects processes forms orders ends reports records copies bounds links checks fires averages estimates predicates'.split(
  ' ',
)) {
  INFLECTED.delete(noun);
}

/** A person who speaks or acts: no list of terms has one. */
const PERSON = /^(?:i|we|they|he|she|you|nobody|everybody|someone)$/;
const SUBJECT = /^(?:it|this|that|which|who|to|not|always|never|also|then|just|only|often|usually|please)$/;
/** Signs that stand for a predicate in notes: arrows, equals, comparisons. */
const RELATION = /(?:→|⇒|=>|->|=|≈|<|>|∝|↑|↓)/u;

/** Whether a passage says something of something: it has a predicate, or a sign that stands for one in notes. */
export function hasPredicate(text: string, tokens: readonly Token[]): boolean {
  if (RELATION.test(text)) return true;
  return tokens.some((_, index) => isPredicate(tokens, index));
}

const DETERMINER =
  /^(?:the|a|an|my|our|your|its|their|his|her|each|every|all|both|some|any|no|it|them|that|how|what|whether|one|two|three|more|less|nothing|everything)$/;
const PARTICLE = /^(?:up|down|on|in|at|with|by|to|from|for|as|into|over|under|out|off)$/;

function isPredicate(tokens: readonly Token[], index: number): boolean {
  const { word, breakBefore } = tokens[index]!;
  if (FINITE.has(word) || INFLECTED.has(word) || PERSON.test(word)) return true;
  const before = tokens[index - 1]?.word;
  const after = tokens[index + 1]?.word;
  // "T above one softens an …": a word in -s or -ed before a determiner is a verb, listed or not.
  const inflected = /[^su]s$|ed$/.test(word) && word.length > 3 && before !== undefined && !breakBefore;
  if (inflected && (!FUNCTION_WORDS.has(before) || SUBJECT.test(before)) && after !== undefined) {
    if (DETERMINER.test(after) || (word.endsWith('ed') && PARTICLE.test(after))) return true;
  }
  // "by sharing weights", "letting the water go": what is done, without a subject.
  if (word.length > 4 && word.endsWith('ing')) {
    if (after !== undefined && DETERMINER.test(after) && before !== 'the') return true;
    if (before !== undefined && /^(?:by|when|while|without|instead)$/.test(before)) return true;
  }
  // "Scratch them together": an order opens with its verb.
  if (
    before === undefined &&
    !FUNCTION_WORDS.has(word) &&
    after !== undefined &&
    /^(?:the|a|an|it|them|its|their|your|my|each|every)$/.test(after)
  )
    return true;
  if (!BARE.has(word)) return false;
  if (before !== undefined && !breakBefore && (SUBJECT.test(before) || /[^su]s$/.test(before))) return true;
  if (after === undefined || !(DETERMINER.test(after) || PARTICLE.test(after))) return false;
  return before === undefined || breakBefore || !FUNCTION_WORDS.has(before);
}

/** Words that hold sentences together: a list of terms has articles and "and", and none of these. */
const JOINING =
  /^(?:because|since|so|that|which|than|if|when|whenever|where|while|whereas|although|not|never|only|from|into|then|also|as|by|but|until|before|after|every|each|both|under|over|through|instead|rather|all|them|there|nobody|nothing)$/;

/** Whether a passage reads as prose although no verb of it is known. */
export function readsAsProse(tokens: readonly Token[]): boolean {
  const joining = tokens.filter((token) => JOINING.test(token.word)).length;
  return tokens.length >= 5 && joining >= 2 && joining / tokens.length >= 0.12;
}

/** Share of a passage's words that carry grammar; prose has 35 to 55 %, notes 10 to 30 %, a bag of terms almost none. */
export function grammarShare(tokens: readonly Token[]): number {
  if (tokens.length === 0) return 0;
  return tokens.filter((token) => FUNCTION_WORDS.has(token.word)).length / tokens.length;
}
