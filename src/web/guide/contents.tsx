import { useEffect, useState } from 'react';

export interface Entry {
  readonly id: string;
  readonly name: string;
}

/** How far down the window a heading counts as reached: a share of its height. */
const REACHED = 0.3;

/** The guide's contents; stays in sight and marks the section being read. */
export function Contents({ entries }: { entries: readonly Entry[] }) {
  const current = useCurrent(entries);
  return (
    <nav className="toc" aria-label="Contents of the guide">
      <h2>Contents</h2>
      <ol>
        {entries.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function useCurrent(entries: readonly Entry[]): string | undefined {
  const [current, setCurrent] = useState(entries[0]?.id);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      const reached = entries.filter(
        ({ id }) =>
          (document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) <
          innerHeight * REACHED,
      );
      setCurrent((atEnd && scrollY > 0 ? entries.at(-1) : (reached.at(-1) ?? entries[0]))?.id);
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', later);
      removeEventListener('resize', later);
    };
  }, [entries]);
  return current;
}
