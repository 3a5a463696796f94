import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Preparation } from '#api/responses';
import type { StoredResume } from '#api/resume';
import { get, post } from '../../client.js';
import { counted } from '../../shell/phrases.js';
import { Refused } from '../../shell/refused.js';
import { listAt } from '../form/paths.js';
import type { Saving } from './saving.js';

/** Takes project records of the guide into the resume, those that are chosen; one of the same name is in it already. */
export function TakeProjects({ saving, id }: { saving: Saving; id: string }) {
  const preparation = useQuery({
    queryKey: ['preparation'],
    queryFn: () => get<Preparation>('/api/preparation'),
    networkMode: 'always',
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [result, setResult] = useState<{ readonly added: number } | { readonly error: Error } | null>(null);
  const records = preparation.data?.projects ?? [];
  if (records.length === 0) return null;
  const here = namesIn(saving.get().draft.resume);
  const due = records.filter(({ name }) => !here.has(plain(name)));
  const chosen = due.filter((record) => !left.has(record.id));
  const choose = (record: string, yes: boolean) => {
    const next = new Set(left);
    if (yes) next.delete(record);
    else next.add(record);
    setLeft(next);
  };
  const take = async () => {
    const count = () => listAt(saving.get().draft.resume, 'projects').length;
    const before = count();
    try {
      const ids = chosen.map((record) => record.id);
      await saving.changeBy(() =>
        post<StoredResume>(`/api/resumes/${encodeURIComponent(id)}/projects`, { ids }),
      );
      setResult({ added: count() - before });
    } catch (error) {
      setResult({ error: error as Error });
    }
  };
  return (
    <section className="take" aria-labelledby="take-title">
      <h2 id="take-title">Take over from the guide’s projects</h2>
      <p className="muted">
        {due.length === 0
          ? `The guide holds ${counted(records.length, 'project record')} of yours, and this resume has ${records.length === 1 ? 'it' : 'them'}.`
          : 'Each comes with its data, its figures and its hardware, as a project at the end of this resume.'}
      </p>
      {due.length > 0 ? (
        <fieldset>
          <legend className="vh">Project records of the guide</legend>
          {due.map((record) => (
            <label key={record.id}>
              <input
                type="checkbox"
                checked={!left.has(record.id)}
                onChange={(event) => choose(record.id, event.target.checked)}
              />
              <span>{record.name}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {due.length > 0 ? (
        <button
          type="button"
          className="btn small"
          disabled={chosen.length === 0}
          onClick={() => void take()}
        >
          Take {counted(chosen.length, 'project')} over
        </button>
      ) : null}
      <p className="note" role="status">
        {result && 'added' in result ? addedInWords(result.added) : ''}
      </p>
      {result && 'error' in result ? <Refused error={result.error} /> : null}
    </section>
  );
}

function addedInWords(added: number): string {
  return added > 0
    ? `${counted(added, 'project')} added.`
    : 'Nothing was added: what you typed is not saved, and the line below the title says why.';
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

function namesIn(resume: unknown): ReadonlySet<string> {
  return new Set(
    listAt(resume, 'projects').map((project) => plain(String((project as { name?: string }).name ?? ''))),
  );
}
