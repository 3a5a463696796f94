import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { RequestFailed, request } from '../client.js';
import { Confirm } from '../shell/confirm.js';
import { browserKeep, forgetInterview } from '../shell/keep.js';
import { Refused } from '../shell/refused.js';

/** Print, Markdown, and deleting the interview. */
export function Tools({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      request<void>('DELETE', `/api/interviews/${id}`).catch((error: unknown) => {
        // Gone already: an earlier attempt came through, and only its answer did not.
        if (!(error instanceof RequestFailed && error.problem.status === 404)) throw error;
      }),
    onSuccess: async () => {
      forgetInterview(browserKeep, id);
      await navigate({ to: '/reports' });
      queries.clear();
    },
  });
  useOpenForPrint();
  return (
    <div className="actions tools">
      <button type="button" className="quiet" onClick={() => window.print()}>
        Print or save as PDF
      </button>
      <a
        className="quiet"
        href={`/api/interviews/${id}/report.md`}
        download={`fovea-report-${id.slice(0, 8)}.md`}
      >
        Save as Markdown
      </a>
      <button type="button" className="quiet" onClick={() => setAsking(true)}>
        Delete this interview
      </button>
      <Confirm
        open={asking}
        title="Delete this interview?"
        confirm={remove.isPending ? 'Deleting' : 'Delete the interview'}
        enabled={!remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>
          Its questions, your answers and their judgement are removed from this machine, and it no longer
          counts in what is suggested next. This cannot be undone.
        </p>
        <Refused
          error={remove.error}
          offline="Whether it was deleted is not known. Start it again with “npm start”, then delete once more."
        />
      </Confirm>
    </div>
  );
}

/** Paper has no disclosure to click: what matters is opened before printing, and closed again after. */
function useOpenForPrint() {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      // Printing may be announced twice; what was opened the first time is closed all the same.
      const closed = [
        ...document.querySelectorAll<HTMLDetailsElement>('details[data-print="open"]:not([open])'),
      ];
      for (const details of closed) details.open = true;
      opened.push(...closed);
    };
    const close = () => {
      for (const details of opened) details.open = false;
      opened = [];
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, []);
}
