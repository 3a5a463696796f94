import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { RequestFailed } from '../client.js';
import { ThemeToggle } from './theme.js';

const SCREENS = [
  ['/', 'Today'],
  ['/practise', 'Practise'],
  ['/guide', 'Guide'],
  ['/resume', 'Resume'],
  ['/reports', 'Reports'],
  ['/settings', 'Settings'],
] as const;

/** Names the document, for the tab, the history and screen readers. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Fovea`;
  }, [title]);
}

interface PageProps {
  readonly title: string;
  readonly foot?: ReactNode;
  /** The screen of the running head that this page belongs to, where it has no entry of its own. */
  readonly within?: (typeof SCREENS)[number][0];
  readonly children: ReactNode;
}

/** A page with the running head and the foot. */
export function Page({ title, foot, within, children }: PageProps) {
  useTitle(title);
  return (
    <>
      <header className="head">
        <Link className="brand" to="/">
          <svg aria-hidden="true">
            <use href="#logo" />
          </svg>
          Fovea
        </Link>
        <nav aria-label="Main">
          <ul>
            {SCREENS.map(([to, name]) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/' }}
                  activeProps={{ 'aria-current': 'page' }}
                  {...(within === to ? { 'aria-current': 'true' } : {})}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="end">
          <ThemeToggle />
        </div>
      </header>
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
      {foot ? <footer className="foot note">{foot}</footer> : null}
    </>
  );
}

/** A loading state: a sentence that says what it is doing. */
export function Waiting({ children }: { children: ReactNode }) {
  return (
    <p className="lead" role="status">
      {children}
    </p>
  );
}

/** An error state: what happened and what to do, with a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const problem =
    error instanceof RequestFailed
      ? error.problem
      : {
          title: 'Something on this page failed',
          detail: 'Reload the page. What was acknowledged is stored.',
        };
  return (
    <div role="alert">
      <h1>{problem.title}</h1>
      <p className="lead failure">{problem.detail}</p>
      {retry ? (
        <button type="button" className="btn" onClick={retry}>
          Try again
        </button>
      ) : null}
    </div>
  );
}

export function NotFound() {
  return (
    <Page title="Not found">
      <h1>There is no page here</h1>
      <p className="lead failure">The address may be old, or the interview may have been deleted.</p>
      <Link className="btn" to="/">
        Go to Today
      </Link>
    </Page>
  );
}
