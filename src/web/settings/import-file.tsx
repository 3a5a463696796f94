import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Imported } from '#api/responses';
import { post, RequestFailed } from '../client.js';
import { counted, listed } from '../shell/phrases.js';
import { readExport } from './export-file.js';

/** A chosen file that cannot be sent, in words. */
class NotAnExport extends Error {}

/** Adds what an exported document holds to what is here. */
export function ImportFile() {
  const queries = useQueryClient();
  const [step, setStep] = useState('');
  const load = useMutation({
    networkMode: 'always',
    mutationFn: async (file: File) => {
      setStep(`Reading “${file.name}”.`);
      const chosen = readExport(file.name, file.size, await file.text());
      if ('problem' in chosen) throw new NotAnExport(chosen.problem);
      setStep(
        `Adding ${counted(chosen.interviews, 'interview')} and ${counted(chosen.records, 'other record')}.`,
      );
      return post<Imported>('/api/import', chosen.document);
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <div className="part">
      <h3>
        <label htmlFor="import">Import</label>
      </h3>
      <p className="muted">
        Adds an export to what is here. Nothing here is overwritten: an interview that both hold is taken up
        to where the longer one goes.
      </p>
      <input
        id="import"
        type="file"
        accept="application/json,.json"
        disabled={load.isPending}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) load.mutate(file);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <div role="status">
        {load.isPending ? <p>{step}</p> : null}
        {load.data ? <p>{resultOf(load.data)}</p> : null}
      </div>
      {load.error ? <Problem error={load.error} /> : null}
    </div>
  );
}

function Problem({ error }: { error: Error }) {
  const problem = error instanceof RequestFailed ? error.problem : null;
  if (error instanceof RequestFailed && error.offline)
    return (
      <div role="alert" className="trouble">
        <p>
          <b>Fovea does not answer.</b> Whether the file was added is not known. Start it again with “npm
          start”, then choose the file once more: nothing is added twice.
        </p>
      </div>
    );
  return (
    <div role="alert" className="trouble">
      <p>
        <b>{problem ? problem.title : 'This file was not imported'}.</b>{' '}
        {problem ? problem.detail : error instanceof NotAnExport ? error.message : 'It could not be read.'}
      </p>
      {problem?.field ? (
        <p className="note">
          At <code>{problem.field}</code>. Nothing was added.
        </p>
      ) : null}
    </div>
  );
}

function resultOf({ added, extended, unchanged, documents }: Imported): string {
  const parts = [
    added > 0 ? `${counted(added, 'interview')} added` : '',
    extended > 0 ? `${extended} extended` : '',
    unchanged > 0 ? `${unchanged} already here` : '',
    documents > 0 ? `${counted(documents, 'other record')} taken over` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'The file held nothing to add.' : `Done: ${listed(parts)}.`;
}
