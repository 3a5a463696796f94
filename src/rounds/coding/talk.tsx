import { useEffect, useRef } from 'react';
import type { DeskProps } from '../panel-props.js';

/** The conversation beside the editor: what was said, and the field for the next words. */
export function Talk({
  state,
  turn,
  reply,
  notices,
  onCite,
}: Pick<DeskProps, 'state' | 'turn' | 'reply' | 'notices'> & {
  onCite: (place: { file: string; line: number }) => void;
}) {
  const said = turn.thread.filter(({ kind, withdrawn }) => kind !== 'question' && !withdrawn);
  const last = said.findLast(({ kind }) => kind !== 'answer');
  const list = useRef<HTMLOListElement>(null);
  const newest = said.at(-1)?.sequence;
  // What was said last is in sight, as in any conversation.
  useEffect(() => {
    if (newest !== undefined) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [newest]);
  return (
    <aside className="talk reply" aria-labelledby="talk-h">
      <h2 className="vh" id="talk-h">
        What was said
      </h2>
      <ol className="said" ref={list}>
        {said.map((entry) => {
          const mine = entry.kind === 'answer';
          const { place } = entry;
          return (
            <li key={entry.sequence} className={mine ? 'you' : entry === last ? 'new' : undefined}>
              <p className="label">
                <span>{mine ? 'You' : entry.kind === 'hint' ? 'Hint' : 'Interviewer'}</span>
                <span className="num">{minuteOf(state, entry.at)}</span>
              </p>
              <p className="says">{plain(entry.text)}</p>
              {place ? (
                <button type="button" className="quiet cite" onClick={() => onCite(place)}>
                  {place.file}, line {place.line}
                </button>
              ) : null}
              {entry === last && entry.reason ? <p className="note">{entry.reason}</p> : null}
            </li>
          );
        })}
        {reply.outgoing ? (
          <li className="you">
            <p className="label">
              <span>You</span>
              <span>storing</span>
            </p>
            <p className="says">{reply.outgoing}</p>
          </li>
        ) : null}
      </ol>
      <p className="vh" aria-live="polite">
        {last ? plain(last.text) : ''}
      </p>
      <div className="say">
        {notices}
        <label className="label" htmlFor="say">
          Say what you do and why
        </label>
        <textarea
          id="say"
          rows={4}
          value={reply.outgoing === null ? reply.draft : ''}
          readOnly={!reply.enabled}
          placeholder="Think aloud, or reply."
          aria-describedby="say-note"
          onChange={(event) => reply.onDraft(event.target.value)}
        />
        <div className="actions">
          <button
            type="button"
            className="btn small"
            onClick={reply.onSend}
            disabled={!reply.enabled || reply.draft.trim() === ''}
          >
            Say it <kbd>Ctrl Enter</kbd>
          </button>
          <p className="note" id="say-note">
            {state.paused ? 'Paused: go on to write.' : reply.saved}
          </p>
        </div>
      </div>
    </aside>
  );
}

/** What the interviewer said last and nothing was said to, where the conversation is below the window. */
export function Newest({ turn, requirement }: Pick<DeskProps, 'turn'> & { requirement: string | null }) {
  const last = turn.thread.findLast(({ kind, withdrawn }) => kind !== 'question' && !withdrawn);
  // The changed requirement stands above, with the task.
  if (!last || last.kind === 'answer' || last.text === requirement) return null;
  return (
    <div className="newest">
      <p>
        <b>{last.kind === 'hint' ? 'Hint' : 'Interviewer'}:</b> {plain(last.text)}
      </p>
      <button type="button" className="quiet" onClick={() => document.getElementById('say')?.focus()}>
        Reply
      </button>
    </div>
  );
}

/** Minutes and seconds since the interview began. */
function minuteOf(state: DeskProps['state'], at: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(at) - Date.parse(state.startedAt)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Text without the backticks of Markdown. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}
