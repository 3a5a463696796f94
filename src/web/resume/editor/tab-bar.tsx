import { TABS } from './tabs.js';

/** The form and what else there is of a resume. */
export function TabBar({ tab, onTab }: { tab: string; onTab: (tab: string) => void }) {
  return (
    <nav className="editor-tabs" aria-label="Parts of this resume">
      {[{ id: 'edit', name: 'Edit' }, ...TABS].map(({ id, name }) => (
        <button
          type="button"
          key={id}
          className="tab"
          aria-current={id === tab ? 'page' : undefined}
          onClick={() => onTab(id)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
