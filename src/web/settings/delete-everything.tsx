import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../client.js';
import { Confirm } from '../shell/confirm.js';
import { counted } from '../shell/phrases.js';
import { Refused } from '../shell/refused.js';
import { forgetDrafts } from './forget.js';

const WORD = 'DELETE';

/** Deletes everything a person has here, after the word is typed. */
export function DeleteEverything({ interviews }: { interviews: number }) {
  const [asking, setAsking] = useState(false);
  const [word, setWord] = useState('');
  const queries = useQueryClient();
  const close = () => {
    setAsking(false);
    setWord('');
  };
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: () => request<void>('DELETE', '/api/data'),
    onSuccess: async () => {
      forgetDrafts(localStorage);
      close();
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'settings' });
      await queries.invalidateQueries({ queryKey: ['settings'] });
    },
  });
  return (
    <div className="part">
      <h3>Delete everything</h3>
      <p className="muted">
        Removes every interview, every resume with all its versions, every checklist and project and the
        second opinion’s settings with their key from the database, and every draft from this browser. The
        role pack and this theme stay.
      </p>
      <div className="actions">
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          Delete everything
        </button>
      </div>
      <p role="status">{remove.isSuccess && !asking ? 'Everything is deleted.' : ''}</p>
      <Confirm
        open={asking}
        title="Delete everything?"
        confirm={remove.isPending ? 'Deleting' : 'Delete everything'}
        keep="Keep everything"
        enabled={word.trim() === WORD && !remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={close}
      >
        <p>
          {interviews === 0
            ? 'All resumes, checklists, projects and drafts'
            : `${counted(interviews, 'interview')}, and all resumes, checklists, projects and drafts,`}{' '}
          will be gone. This cannot be undone; save an export first if you may want them back.
        </p>
        <p>
          <label htmlFor="delete-word">Type {WORD} to confirm</label>
          <input
            id="delete-word"
            value={word}
            onChange={(event) => setWord(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </p>
        <Refused
          error={remove.error}
          offline="Whether everything was deleted is not known. Start it again with “npm start”, then delete once more."
        />
      </Confirm>
    </div>
  );
}
