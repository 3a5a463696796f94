import { useQuery } from '@tanstack/react-query';
import type { QuestionList } from '#api/responses';
import { get } from '../client.js';
import { useLevel } from '../shell/level.js';
import { Failure, Page, Waiting } from '../shell/page.js';
import { Questions } from './questions.js';
import { Setup } from './setup.js';
import './practise.css';

/** Choose what to practise: an interview that chooses its questions, or questions from the list. */
export function Practise() {
  const [level, setLevel] = useLevel();
  const list = useQuery({ queryKey: ['questions'], queryFn: () => get<QuestionList>('/api/questions') });
  const { data } = list;
  return (
    <Page title="Practise" foot={<Foot />}>
      {data ? (
        <div className="practise">
          <h1>Set up an interview, or pick its questions.</h1>
          <Setup list={data} level={level} onLevel={setLevel} />
          <Questions list={data} level={level} />
        </div>
      ) : list.isError ? (
        <Failure error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Waiting>Reading the questions of the pack.</Waiting>
      )}
    </Page>
  );
}

function Foot() {
  return <span>Level, length and the other choices are remembered in this browser.</span>;
}
