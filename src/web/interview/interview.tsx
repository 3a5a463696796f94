import { useParams } from '@tanstack/react-router';
import { Failure, Page, Waiting } from '../shell/page.js';
import { Gone } from './over.js';
import { Room } from './room.js';
import { useInterview } from './use-interview.js';
import './interview.css';

/** A typed interview; one that is over shows its report instead. */
export function InterviewScreen() {
  const { id } = useParams({ from: '/interviews/$id' });
  return <Interview key={id} id={id} />;
}

function Interview({ id }: { id: string }) {
  const { query, state, gone, lost, accept } = useInterview(id);
  if (gone) return <Gone id={id} />;
  if (state) return <Room id={id} state={state} lost={lost} accept={accept} />;
  return (
    <Page title="Interview">
      {query.isError ? (
        <Failure error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Waiting>Opening the interview and reading its log.</Waiting>
      )}
    </Page>
  );
}
