import { useQuery } from '@tanstack/react-query';
import type { CodeEnvironments as Environments } from '#api/responses';
import { get } from '../client.js';
import { Failure, Waiting } from '../shell/page.js';

const NAMES: Readonly<Record<string, string>> = { numpy: 'NumPy tasks', torch: 'PyTorch tasks' };

/** Where the code of the coding round runs, or what to install so that it can. */
export function CodeEnvironments() {
  const query = useQuery({
    queryKey: ['environments'],
    queryFn: () => get<Environments>('/api/environments'),
  });
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Waiting>Starting the sandboxes to see what they have.</Waiting>;
  return (
    <dl className="facts">
      {query.data.environments.map(({ id, available, detail }) => (
        <div key={id}>
          <dt>{NAMES[id] ?? id}</dt>
          <dd>
            {available ? 'can be run here' : 'cannot be run here'}
            <p className="note">{detail}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
