import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Suggestion } from '#api/resume';
import { get } from '../../client.js';
import { browserKeep } from '../../shell/keep.js';
import { Waiting } from '../../shell/page.js';
import { counted } from '../../shell/phrases.js';
import type { TabProps } from '../editor/tabs.js';
import { placeInWords } from '../form/place-words.js';
import { PartFailure } from './part-failure.js';
import { putAside, setAside } from './set-aside.js';
import { canReword, shownOf, type WeakLine } from './suggestion-lines.js';
import './suggestions.css';

/** What lines lack, each with the question whose answer would mend it. */
export function Suggestions({ stored, resume, onMend, onReword }: TabProps) {
  const { id, version } = stored;
  const loaded = useQuery({
    queryKey: ['resume-suggestions', id, version],
    queryFn: () => get<{ suggestions: Suggestion[] }>(`/api/resumes/${encodeURIComponent(id)}/suggestions`),
    networkMode: 'always',
    placeholderData: (before) => before,
  });
  const section = useRef<HTMLElement>(null);
  const [put, setPut] = useState(() => setAside(browserKeep, id));
  if (!loaded.data)
    return loaded.error ? (
      <PartFailure error={loaded.error} retry={() => void loaded.refetch()} />
    ) : (
      <Waiting>Looking for what your lines lack.</Waiting>
    );
  const { lines, unused, aside } = shownOf(loaded.data.suggestions, put);
  const putOne = (one: Suggestion, away: boolean) => {
    const go = keyboardTo(section.current!, away ? 'away' : 'back');
    setPut(putAside(browserKeep, id, one, away));
    setTimeout(go);
  };
  const open = lines.reduce((sum, { suggestions }) => sum + suggestions.length, 0) + unused.length;
  return (
    <section ref={section} className="suggestions" aria-labelledby="suggestions-title">
      <h2 id="suggestions-title" tabIndex={-1}>
        What your lines lack
      </h2>
      <p className="lead" role="status">
        {open > 0
          ? `${counted(open, 'suggestion')}. Each asks for what only you know; nothing is rewritten for you.`
          : emptyWords(resume, aside.length)}
      </p>
      {lines.length > 0 ? (
        <ol className="weak">
          {lines.map((line) => (
            <Weak
              key={`${line.path} ${line.quote}`}
              line={line}
              onOpen={() => onMend(line)}
              onAside={(one) => putOne(one, true)}
              {...(onReword && canReword(resume, line.path) ? { onReword: () => onReword(line.path) } : {})}
            />
          ))}
        </ol>
      ) : null}
      {unused.length > 0 ? (
        <Unused
          skills={unused}
          onOpen={(one) => onMend({ path: one.path, quote: one.quote, suggestions: [one] })}
          onAside={(one) => putOne(one, true)}
        />
      ) : null}
      {aside.length > 0 ? <Aside suggestions={aside} onBack={(one) => putOne(one, false)} /> : null}
      <p className="note">
        Found by rules that are made to be right rather than complete: a line that is not listed may still be
        weak.
      </p>
    </section>
  );
}

/** The button that moved a suggestion goes with it: the keyboard goes on at the next one of its kind. */
function keyboardTo(section: HTMLElement, kind: 'away' | 'back'): () => void {
  const buttons = () => [...section.querySelectorAll<HTMLElement>(`[data-moves="${kind}"]`)];
  const at = buttons().indexOf(document.activeElement as HTMLElement);
  return () => {
    const left = buttons();
    (left[Math.min(at, left.length - 1)] ?? section.querySelector<HTMLElement>('h2'))?.focus({
      preventScroll: true,
    });
  };
}

function emptyWords(resume: TabProps['resume'], aside: number): string {
  if (aside > 0) return 'Nothing else: all that was found is set aside below.';
  const written = [...(resume.work ?? []), ...(resume.projects ?? []), ...(resume.volunteer ?? [])].some(
    ({ highlights = [] }) => highlights.some((line) => line.trim() !== ''),
  );
  return written
    ? 'Nothing that these rules look for is missing from your lines.'
    : 'There is no line to look at yet. Highlights of your work and your projects are looked at as soon as they are stored.';
}

interface WeakProps {
  readonly line: WeakLine;
  readonly onOpen: () => void;
  readonly onAside: (suggestion: Suggestion) => void;
  readonly onReword?: () => void;
}

function Weak({ line: { path, quote, suggestions }, onOpen, onAside, onReword }: WeakProps) {
  const place = placeInWords(path);
  return (
    <li>
      <p className="label">{place}</p>
      <blockquote className="line">{quote}</blockquote>
      <ul>
        {suggestions.map((one) => (
          <li key={one.lacks + one.message}>
            <p>{one.message}</p>
            <p className="ask">{one.ask}</p>
            <button
              type="button"
              className="quiet"
              data-moves="away"
              onClick={() => onAside(one)}
              aria-label={`Set aside: ${one.message}`}
            >
              Set aside
            </button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="btn small" onClick={onOpen}>
          Open this line<span className="vh">: {place}</span>
        </button>
        {onReword ? (
          <button type="button" className="quiet" onClick={onReword}>
            Another wording<span className="vh">: {place}</span>
          </button>
        ) : null}
      </div>
    </li>
  );
}

interface UnusedProps {
  readonly skills: readonly Suggestion[];
  readonly onOpen: (suggestion: Suggestion) => void;
  readonly onAside: (suggestion: Suggestion) => void;
}

function Unused({ skills, onOpen, onAside }: UnusedProps) {
  return (
    <div className="unused">
      <h3>Skills that no line uses</h3>
      <p className="muted">
        Listed as skills, and no line of work, projects or publications shows them. Where did you use each,
        and what came of it? What is worth no line can go.
      </p>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col" className="r">
              <span className="vh">What to do with it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {skills.map((one) => (
            <tr key={`${one.path} ${one.quote}`}>
              <th scope="row">{one.quote}</th>
              <td className="r">
                <button type="button" className="quiet" onClick={() => onOpen(one)}>
                  Open<span className="vh">: {one.quote}</span>
                </button>
                <button type="button" className="quiet" data-moves="away" onClick={() => onAside(one)}>
                  Set aside<span className="vh">: {one.quote}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Aside({
  suggestions,
  onBack,
}: {
  suggestions: readonly Suggestion[];
  onBack: (suggestion: Suggestion) => void;
}) {
  return (
    <details className="more aside">
      <summary>{suggestions.length} set aside</summary>
      <ul>
        {suggestions.map((one) => (
          <li key={`${one.path} ${one.lacks} ${one.quote}`}>
            <p>
              “{one.quote}” <span className="muted">{one.message}</span>
            </p>
            <button type="button" className="quiet" data-moves="back" onClick={() => onBack(one)}>
              Bring it back<span className="vh">: {one.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
