import { LONGEST_MEANT } from '#interview/dispute';
import type { Dispute, DisputedVerdict } from '#interview/dispute-schemas';
import type { Verdict } from '#interview/judgement';
import type { Report, TurnReport } from '#interview/report';
import type { StateView } from '#interview/view';
import { type Keep, readJson } from '../shell/keep.js';

/** A verdict that can be disputed, and what it is of. */
export interface Disputable {
  readonly about: Dispute['about'];
  readonly id: string;
  readonly verdict: Verdict | 'asserted';
  readonly statement: string;
}

/** A dispute being written; the verdict is empty until one is chosen. */
export interface DisputeDraft {
  readonly verdict: DisputedVerdict | '';
  readonly meant: string;
}

export const NO_DRAFT: DisputeDraft = { verdict: '', meant: '' };

/** What a point's verdict can be instead, each with what it means. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  made: 'the claim, with its reason',
  partly: 'the claim, without its reason',
  missed: 'not said, or only named',
  contradicted: 'the opposite said',
};

export const VERDICT_ORDER = Object.keys(VERDICT_MEANINGS) as readonly Verdict[];

export const verdictWord = (verdict: Disputable['verdict'] | DisputedVerdict): string =>
  verdict === 'not-asserted' ? 'not asserted' : verdict;

/** What keeps a dispute from being saved, and what to do; null where nothing does. */
export function draftProblem({ verdict, meant }: DisputeDraft): { title: string; detail: string } | null {
  if (verdict === '')
    return { title: 'No verdict is chosen', detail: 'Choose what it should be, then save.' };
  const over = meant.length - LONGEST_MEANT;
  if (over <= 0) return null;
  return {
    title: `That is ${over} too many characters`,
    detail: `At most ${LONGEST_MEANT} can be kept. Shorten it, then save.`,
  };
}

/** Disputes whose verdict the report no longer shows, because the answer was judged again. */
export function outlived(turn: TurnReport): Disputable[] {
  const { judgement } = turn;
  const shown = ({ about, id }: Dispute) => {
    if (about === 'misconception') return judgement?.misconceptions.some((one) => one.id === id);
    const verdict = judgement?.points.find((one) => one.id === id)?.verdict;
    return verdict !== undefined && (judgement?.scored || verdict !== 'missed');
  };
  return turn.disputes
    .filter((dispute) => !shown(dispute))
    .map(({ about, id }) => {
      const rubric = about === 'point' ? turn.points : turn.misconceptions;
      const statement = rubric.find((one) => one.id === id)?.statement ?? id;
      return { about, id, verdict: about === 'point' ? 'missed' : 'asserted', statement };
    });
}

/** The report with the disputes of a state that is newer, and nothing else of it. */
export function withDisputesOf(report: Report, { turns }: StateView): Report {
  return {
    ...report,
    turns: report.turns.map((turn, index) => ({
      ...turn,
      disputes: turns[index]?.feedback?.disputes ?? turn.disputes,
    })),
  };
}

const DRAFT = 'fovea-dispute';

/** Where the draft of a dispute is kept. */
export function disputeKey(
  interview: string,
  question: string,
  { about, id }: Pick<Disputable, 'about' | 'id'>,
): string {
  return `${DRAFT}:${interview}:${question}:${about}:${id}`;
}

export function readDisputeDraft(keep: Keep, key: string): DisputeDraft {
  const { verdict = '', meant = '' } = (readJson(keep, key) ?? {}) as Partial<DisputeDraft>;
  const known = [...VERDICT_ORDER, 'not-asserted' as const].find((one) => one === verdict);
  return { verdict: known ?? '', meant: typeof meant === 'string' ? meant : '' };
}

/** Keeps a draft; one without words is removed, since its verdict is chosen again in a moment. */
export function writeDisputeDraft(keep: Keep, key: string, draft: DisputeDraft): void {
  if (draft.meant === '') keep.remove(key);
  else keep.set(key, JSON.stringify(draft));
}
