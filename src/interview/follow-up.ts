import { countsAt, type Level, levelRank } from '#content/level';
import type { Question } from '#content/question';
import type { PointJudgement } from './judgement.js';
import type { FollowUp } from './round.js';
import { activeAnswers, type Turn } from './turn.js';

/** At most this many probes about missing points are asked about one question. */
const MOST_PROBES = 2;

/** Answers in which nothing was said that a probe could build on. */
const NOTHING_TO_BUILD_ON = ['silence', 'gibberish', 'other-script', 'do-not-know', 'off-topic'];

/**
 * The follow-up a good interviewer would ask about a judged turn: first about a claimed misconception (once), then
 * the probe of the heaviest point that is missing (at most twice), never one whose point the answer holds.
 * From senior on a heavy point that is only partly made is probed as well; a junior is probed once, on core points.
 */
export function conversationFollowUp(turn: Turn, level: Level): FollowUp | null {
  const judgement = turn.judged?.judgement;
  if (!judgement || judgement.flags.some((flag) => NOTHING_TO_BUILD_ON.includes(flag))) return null;
  if (!judgement.scored && judgement.flags.includes('addresses-grader')) return null;
  return askMisconception(turn) ?? probeMissing(turn, level);
}

function askMisconception(turn: Turn): FollowUp | null {
  if (turn.probes.some((probe) => probe.about === 'misconception')) return null;
  const claimed = turn.judged!.judgement.misconceptions[0];
  if (!claimed) return null;
  return {
    about: 'misconception',
    id: claimed.id,
    prompt: `You said: “${shorten(claimed.quote)}” Take me through why that holds.`,
    reason: 'Asked because this statement needs a second look before it is judged as your view.',
  };
}

function probeMissing(turn: Turn, level: Level): FollowUp | null {
  const most = level === 'junior' ? 1 : MOST_PROBES;
  if (turn.probes.filter((probe) => probe.about === 'point').length >= most) return null;
  const point = missingPoints(turn, level)[0];
  const heavy = level === 'junior' ? 3 : 2;
  if (!point || point.weight < heavy) return null;
  return {
    about: 'point',
    id: point.id,
    prompt: point.probe,
    reason: `Asked because a point of weight ${point.weight} is ${verdictOf(turn, point.id)?.verdict === 'partly' ? 'only partly' : 'not yet'} in your answer.`,
  };
}

/** Points that count at the level and are not made, not probed and not hinted yet; heaviest first. */
function missingPoints(turn: Turn, level: Level): Question['points'] {
  // Words about a plan or a line of code have ids of their own, which may be spelled like a point's.
  const asked = turn.probes.filter((probe) => probe.about === 'point').map((probe) => probe.id);
  const spent = new Set([...asked, ...turn.hints.map((hint) => hint.point)]);
  const open = levelRank(level) >= levelRank('senior') ? ['missed', 'partly'] : ['missed'];
  return turn.item.points
    .filter((point) => countsAt(point.from, level) && !spent.has(point.id))
    .filter((point) => open.includes(verdictOf(turn, point.id)?.verdict ?? 'missed'))
    .toSorted((a, b) => b.weight - a.weight);
}

/**
 * A hint to the question is the probe of the heaviest point not made, probed or hinted yet. A hint to a probe is how
 * an answer could begin; it is given once.
 */
export function conversationHint(turn: Turn, level: Level): { text: string; point: string } | null {
  const probe = turn.probes.at(-1);
  if (probe) {
    const point = turn.item.points.find(({ id }) => probe.about === 'point' && id === probe.id);
    if (!point || turn.hints.some((hint) => hint.sequence > probe.sequence)) return null;
    return { text: `An answer could begin: “${beginning(point.accept[0]!)} …”`, point: point.id };
  }
  const point = missingPoints(turn, level)[0];
  return point ? { text: point.probe, point: point.id } : null;
}

/** The first third of a sentence, at least four words: a start, not the point. */
function beginning(sentence: string): string {
  const words = sentence.split(/\s+/);
  return words
    .slice(0, Math.max(4, Math.ceil(words.length / 3)))
    .join(' ')
    .replace(/[,;:]$/, '');
}

function verdictOf(turn: Turn, id: string): PointJudgement | undefined {
  return activeAnswers(turn).length === 0
    ? undefined
    : turn.judged?.judgement.points.find((point) => point.id === id);
}

/** At most about 160 characters of a quote, cut between words. */
function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= 160 ? flat : `${flat.slice(0, flat.lastIndexOf(' ', 157))} …`;
}
