import { type Level, levelRank } from '#content/level';
import type { Question } from '#content/question';
import type { State } from './state.js';

/** A question that can be asked, and the hash of its content. */
export interface Candidate {
  readonly item: Question;
  readonly hash: string;
}

/** How often and when each question was answered before, over all interviews. */
export type History = Readonly<Record<string, { readonly times: number; readonly last: string }>>;

/** A skill's id and the name to use in a sentence, in the guide's order. */
export interface SkillName {
  readonly id: string;
  readonly name: string;
}

export interface Selection {
  readonly candidate: Candidate;
  readonly reason: string;
}

/**
 * The next question, or null when there is none left. Depends on nothing but its arguments; ties are broken by a
 * hash of the seed and the question's id, so a recorded interview replays.
 */
export function selectQuestion(
  state: State,
  candidates: readonly Candidate[],
  history: History,
  skills: readonly SkillName[],
): Selection | null {
  const setup = state.setup;
  if (!setup) return null;
  const asked = new Set(state.turns.map((turn) => turn.question));
  const left = candidates.filter(({ item }) => !asked.has(item.id));
  if (setup.order === 'given') {
    const next = (setup.questions ?? []).find((id) => left.some(({ item }) => item.id === id));
    const candidate = left.find(({ item }) => item.id === next);
    return candidate ? { candidate, reason: 'Asked because you chose this question.' } : null;
  }
  const wanted = setup.skills?.length
    ? left.filter(({ item }) => item.skills.some((s) => setup.skills!.includes(s)))
    : left;
  const pool = nearestLevel(wanted, setup.level);
  if (pool.length === 0) return null;
  return setup.order === 'guide'
    ? byGuide(pool, history, skills, setup.seed)
    : byCoverage(state, candidates, pool, history, skills);
}

/** The questions asked at a level; where there are none, those asked at the level nearest to it. */
function nearestLevel(pool: readonly Candidate[], level: Level): readonly Candidate[] {
  const distance = ({ item }: Candidate) =>
    Math.min(...item.levels.map((l) => Math.abs(levelRank(l) - levelRank(level))));
  const least = Math.min(...pool.map(distance));
  return pool.filter((candidate) => distance(candidate) === least);
}

function byGuide(
  pool: readonly Candidate[],
  history: History,
  skills: readonly SkillName[],
  seed: number,
): Selection {
  const place = ({ item }: Candidate) => {
    const index = skills.findIndex((skill) => skill.id === item.skills[0]);
    return index < 0 ? skills.length : index;
  };
  const candidate = pool.toSorted(
    (a, b) => times(history, a) - times(history, b) || place(a) - place(b) || tie(seed, a, b),
  )[0]!;
  const name = skillName(candidate, skills);
  return {
    candidate,
    reason: `Asked because ${name} comes next in the guide's order, among the questions you have answered least.`,
  };
}

function byCoverage(
  state: State,
  all: readonly Candidate[],
  pool: readonly Candidate[],
  history: History,
  skills: readonly SkillName[],
): Selection {
  const answers = answersBySkill(state, all, history);
  const seed = state.setup!.seed;
  const count = ({ item }: Candidate) => answers.get(item.skills[0]!) ?? 0;
  const candidate = pool.toSorted(
    (a, b) =>
      count(a) - count(b) || times(history, a) - times(history, b) || older(history, a, b) || tie(seed, a, b),
  )[0]!;
  return {
    candidate,
    reason: coverageReason(skillName(candidate, skills), count(candidate), new Set(pool.map(count)).size > 1),
  };
}

function coverageReason(name: string, count: number, stands: boolean): string {
  const answers =
    count === 0 ? 'no answer yet' : count === 1 ? 'one answer so far' : `${count} answers so far`;
  if (stands) return `Asked because you have answered least on ${name}: ${answers}.`;
  if (count === 0) return `Asked because nothing on ${name} has been answered yet.`;
  return `Asked because no skill has fewer answers than ${name}: ${answers}.`;
}

/** Answers by main skill: those of earlier interviews and the questions asked in this one. */
export function answersBySkill(
  state: State,
  candidates: readonly Candidate[],
  history: History,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (skill: string, n: number) => counts.set(skill, (counts.get(skill) ?? 0) + n);
  for (const { item } of candidates) add(item.skills[0]!, history[item.id]?.times ?? 0);
  for (const turn of state.turns) add(turn.item.skills[0]!, 1);
  return counts;
}

const times = (history: History, { item }: Candidate) => history[item.id]?.times ?? 0;

const older = (history: History, a: Candidate, b: Candidate) =>
  (history[a.item.id]?.last ?? '').localeCompare(history[b.item.id]?.last ?? '');

const tie = (seed: number, a: Candidate, b: Candidate) => hashOf(seed, a.item.id) - hashOf(seed, b.item.id);

/** FNV-1a over the seed and a text, 32 bits unsigned; offset basis and prime as in draft-eastlake-fnv. */
function hashOf(seed: number, text: string): number {
  let hash = 0x811c9dc5;
  for (const char of `${seed}:${text}`) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

function skillName({ item }: Candidate, skills: readonly SkillName[]): string {
  const name = skills.find((skill) => skill.id === item.skills[0])?.name ?? item.skills[0]!;
  // Lower the first letter inside a sentence, but not that of an abbreviation such as CNN or 3D.
  return /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;
}
