import { useEffect, useRef } from 'react';
import { Prose, withCode } from './prose.js';
import type { ShownTask } from './task.js';

/** The task as the candidate reads it: what to write, the rules that decide edge cases, and what is judged. */
export function TaskColumn({
  title,
  level,
  minutes,
  task,
  requirement,
  isNext,
}: {
  title: string;
  level: string;
  minutes: number;
  task: ShownTask;
  requirement: string | null;
  /** Another task was handed in before this one came. */
  isNext: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus went away with the task before.
  useEffect(() => {
    if (isNext && document.activeElement === document.body) heading.current?.focus();
  }, [isNext]);
  const language = task.environment === 'torch' ? 'Python 3 with PyTorch' : 'Python 3 with NumPy';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must be reachable by keyboard
    <section className="task" aria-labelledby="task-h" tabIndex={0}>
      <p className="label">
        {task.kind === 'debug' ? 'Find and mend' : 'Implement'}, {level} level, {language}, about {minutes}{' '}
        min
      </p>
      <h1 id="task-h" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {requirement ? (
        <div className="requirement">
          <p className="label">The requirement has changed</p>
          <div className="read">
            <p>{withCode(requirement)}</p>
          </div>
        </div>
      ) : null}
      <div className="read">
        <Prose text={task.statement} />
        <p>
          <code className="signature">{task.signature}</code>
        </p>
      </div>
      <ul className="rules">
        {task.rules.map((rule) => (
          <li key={rule}>{withCode(rule)}</li>
        ))}
        {task.forbidden.length > 0 ? <li>Not allowed: {withForbidden(task.forbidden)}.</li> : null}
        {task.cost ? <li>Measured: {task.cost}. It must grow as the reference’s does.</li> : null}
      </ul>
      <p className="note end">
        Hidden cases compare your output outside the sandbox. Saying what you are doing counts as evidence
        too.
      </p>
    </section>
  );
}

/** Names of what may not be called, the first few. */
function withForbidden(names: readonly string[]) {
  const most = 4;
  const shown = names.slice(0, most);
  return withCode(
    shown.map((name) => `\`${name}\``).join(', ') +
      (names.length > most ? ` and ${names.length - most} more` : ''),
  );
}
