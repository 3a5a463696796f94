import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Report } from '#interview/report';
import type { StateView } from '#interview/view';
import { post } from '../client.js';
import { browserKeep } from '../shell/keep.js';
import { newKey } from '../shell/new-key.js';
import {
  clearDrafts,
  draftKey,
  isPast,
  keepUnsent,
  readDraft,
  readUnsent,
  type Slot,
  slotOf,
} from './draft.js';
import { useDraft } from './use-draft.js';
import type { Accept } from './use-interview.js';
import { useMoves } from './use-moves.js';
import { useOutbox } from './use-outbox.js';

/** What happened to words that could not be stored where they were meant to go. */
export interface Notice {
  readonly title: string;
  readonly detail: string;
  /** The words themselves, where no field holds them. */
  readonly text?: string;
}

const MOVED_ON: Notice = {
  title: 'This question was answered elsewhere, such as in another tab',
  detail: 'What you had written for it was not sent. It is kept here until you use it or let it go.',
};

const HANDED_IN: Notice = {
  title: 'These words were not sent before you handed the task in',
  detail: 'They are kept here until you use them or let them go.',
};

export type Session = ReturnType<typeof useSession>;

/** One candidate's side of an open interview: the draft, the outbox, the moves and the end. No word is lost between them. */
export function useSession(id: string, state: StateView, lost: boolean, accept: Accept) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [notice, setNotice] = useState<Notice | null>(() => recalled(id));
  const [told, setTold] = useState<string | null>(null);
  const tell = (next: Notice) => setNotice((before) => ({ ...next, ...bothTexts(before, next) }));
  const unsentText = notice?.text ?? null;
  useEffect(() => keepUnsent(browserKeep, id, unsentText), [id, unsentText]);
  const slot = slotOf(state);
  const draft = useDraft(id, slot);
  const letGo = useRef(new Set<string>());
  const handedIn = useRef(new Set<string>());
  const reopening = useRef('');

  const outbox = useOutbox(id, lost, ({ question, prompt, text }, delivery) => {
    if (delivery.kind === 'stored') {
      const next = slotOf(delivery.state);
      // At a task the same field takes the next words: it is emptied of what was said.
      if (sameSlot(next, { question, prompt }) && draft.text === text) draft.write('');
      return accept(delivery.state);
    }
    const { title, detail, state: now = state } = delivery.problem;
    const target = slotOf(now);
    letGo.current.add(draftKey(id, { question, prompt }));
    accept(now);
    if (target && readDraft(browserKeep, id, target) === '') draft.restore(target, text);
    const inField = target !== null && readDraft(browserKeep, id, target) === text;
    tell({
      title,
      detail: inField ? `${detail} Your words are back in the field.` : detail,
      ...(inField ? {} : { text }),
    });
  });

  const moves = useMoves(id, accept, (move, fresh) => {
    setNotice(unlessItHoldsWords);
    if ((move === 'skip' || move === 'do-not-know') && slot) letGo.current.add(draftKey(id, slot));
    if (move === 'hand-in' && slot) handedIn.current.add(slot.question);
    const target = slotOf(fresh);
    if (move === 'reopen' && target && reopening.current) draft.restore(target, reopening.current);
  });

  const end = useMutation({
    mutationFn: () => post<Report>(`/api/interviews/${id}/end`),
    onSuccess: () => {
      clearDrafts(browserKeep, id);
      void client.invalidateQueries({ queryKey: ['today'] });
      return navigate({ to: '/interviews/$id/report', params: { id }, replace: true });
    },
  });

  const [last, setLast] = useState<Slot | null>(slot);
  if (!sameSlot(last, slot)) {
    setLast(slot);
    setTold(null);
    const unsent =
      last && isPast(state, last) && !letGo.current.has(draftKey(id, last)) ? draft.textOf(last) : '';
    const isLost = unsent.trim() !== '' && !wasSaid(state, unsent);
    if (isLost && !end.isPending && !end.isSuccess && !outbox.outgoing) {
      const own = last !== null && handedIn.current.has(last.question);
      tell({ ...(own ? HANDED_IN : MOVED_ON), text: unsent });
    }
  }

  return {
    state,
    slot,
    draft,
    outbox,
    notice,
    told,
    moves,
    end,
    /** True while the candidate may write. */
    enabled: slot !== null && outbox.outgoing === null && !state.paused,
    finish: () => {
      if (!slot || outbox.outgoing || state.paused) return;
      if (draft.text.trim() === '')
        return setTold('Nothing is written yet. To pass, choose “Skip” or “I don’t know”.');
      setTold(null);
      setNotice(unlessItHoldsWords);
      moves.forget();
      draft.flush();
      outbox.send({ key: newKey(), ...slot, text: draft.text });
    },
    reopen: () => {
      if (!state.reopen) return;
      draft.flush();
      reopening.current = state.reopen.text;
      moves.make('reopen', state.reopen.question);
    },
    letNoticeGo: () => setNotice(null),
    /** Adds the words of the notice to what is being written. */
    takeNotice: () => {
      if (!notice?.text || !slot) return;
      draft.write([draft.text.trimEnd(), notice.text].filter(Boolean).join('\n\n'));
      draft.flush();
      setNotice(null);
    },
  };
}

/** Words that were left over when the page was last open. */
function recalled(id: string): Notice | null {
  const text = readUnsent(browserKeep, id);
  return text === null
    ? null
    : {
        title: 'These words were not sent',
        detail: 'They are kept here until you use them or let them go.',
        text,
      };
}

const unlessItHoldsWords = (notice: Notice | null) => (notice?.text ? notice : null);

function bothTexts(before: Notice | null, next: Notice): Pick<Notice, 'text'> {
  const texts = [before?.text, next.text].filter((text) => text !== undefined);
  return texts.length > 0 ? { text: [...new Set(texts)].join('\n\n') } : {};
}

function sameSlot(a: Slot | null, b: Slot | null): boolean {
  return a?.question === b?.question && a?.prompt === b?.prompt;
}

function wasSaid({ turns }: StateView, text: string): boolean {
  return turns.some(({ thread }) => thread.some((said) => said.kind === 'answer' && said.text === text));
}
