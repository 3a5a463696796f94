import { stemOf } from './stem.js';

/**
 * Words of general and technical English that stand for each other in an explanation. Direction words are not
 * here (see direction.ts): "more" and "fewer" must never meet.
 */
const GROUPS = `
  error mistake wrong incorrect inaccurate
  quick fast rapid speedy speed
  slow sluggish
  choose pick select
  show demonstrate indicate reveal
  begin start
  need require necessary demand
  same identical equal share shared
  change alter modify adjust vary shift
  measure evaluate quantify benchmark
  find detect discover locate spot
  fix correct repair resolve
  error failure fail
  deploy ship release production rollout
  cheap inexpensive affordable
  expensive costly cost
  train fit learn
  guess estimate predict prediction
  picture image photo frame
  object instance
  target goal objective aim
  location position place where spot coordinate
  label annotation annotate groundtruth annotator labeler
  label class category
  overlap intersect intersection
  duplicate repeat redundant copy
  remove discard delete eliminate drop suppress filter
  keep retain preserve maintain
  cause produce lead result make
  reason cause
  check verify validate confirm test
  overfit memorize memorise
  latency delay lag
  memory ram footprint
  hardware device chip target
  phone mobile handset
  compute computation flops operation arithmetic
  weight parameter coefficient
  kernel filter
  channel featuremap
  blurry blur blurred
  dark dim lowlight night
  noise noisy
  rare scarce infrequent uncommon minority
  frequent common majority
  imbalance skew unbalanced imbalanced
  distribution domain
  combine merge fuse aggregate join
  split divide partition separate
  whole entire global full
  local nearby neighbor neighborhood neighbouring
  far distant
  threshold cutoff
  probability likelihood
  confidence certainty
  uncertain uncertainty unsure
  trust rely reliable
  compress shrink
  precise exact accurate
  doctor physician clinician dermatologist
  user customer client
  colleague teammate coworker
  manager boss lead
  argue convince persuade
  agree consensus agreement
  disagree conflict dispute
  learn lesson takeaway
  try attempt
  improve better gain
  degrade worse hurt harm suffer worsen
  cheap light lightweight
  simple easy
  difficult hard
  often usual typical
  rotate rotation turn
  move translate translation shift
  resize scale rescale
  near close
  many multiple several
  stop halt
  important crucial key critical
  hide conceal mask
  teach instruct
  imitate mimic match
  guarantee ensure
  happen occur arise
  unknown unseen new novel
  link connect connection
  layer block stage
  output response
  input
  explain describe
  assume assumption presume
  infer inference
  loss penalty cost
  monitor track watch
  drift shift
  replace substitute swap
  wait idle
  limit bound cap constrain restrict
  average mean
  total sum
  proportion fraction share ratio percentage
  budget limit
  danger risk hazard
  safe safety
`;

const groupsOf = new Map<string, Set<number>>();
for (const [index, line] of GROUPS.trim().split('\n').entries()) {
  for (const word of line.trim().split(/\s+/)) {
    const stem = stemOf(word);
    const groups = groupsOf.get(stem) ?? new Set();
    groupsOf.set(stem, groups.add(index));
  }
}

/**
 * How well one stem stands for another, from 0 to 1: itself 1, a synonym .8, a longer form of the same root .7.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const groups = groupsOf.get(a);
  if (groups) {
    const others = groupsOf.get(b);
    if (others) for (const group of groups) if (others.has(group)) return 0.8;
  }
  return sameRoot(a, b) ? 0.7 : 0;
}

/** Two stems of one root ("equivari" and "equivarianc"): a common beginning of 5 letters and short rests. */
function sameRoot(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  const shorter = Math.min(a.length, b.length);
  let common = 1;
  while (common < shorter && a.charCodeAt(common) === b.charCodeAt(common)) common += 1;
  return common >= 5 && common >= shorter - 1 && Math.max(a.length, b.length) - common <= 4;
}
