import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { EventWithState, Workspace, WorkUnderwayView } from '#api/responses';
import type { DeskProps, WorkClient } from '#rounds/panel-props';
import { desks } from '#rounds/panels';
import { get, post, RequestFailed, request } from '../client.js';
import { newKey } from '../shell/new-key.js';
import { Waiting } from '../shell/page.js';
import { backoff } from './outbox.js';
import type { Accept } from './use-interview.js';

const surfaces = Object.fromEntries(Object.entries(desks).map(([round, load]) => [round, lazy(load)]));

/** Whether a round's surface takes the whole desk. */
export function hasDesk(round: string): boolean {
  return Object.hasOwn(surfaces, round);
}

/** The surface at which the candidate works, loaded when it is needed. */
export function Desk({ id, accept, ...props }: Omit<DeskProps, 'work'> & { id: string; accept: Accept }) {
  // One client for as long as the desk stands: a new one would make it load the code anew.
  const taken = useRef(accept);
  useEffect(() => {
    taken.current = accept;
  });
  const work = useMemo(() => workClient(id, (state) => taken.current(state)), [id]);
  const Surface = surfaces[props.state.round]!;
  return (
    <Suspense fallback={<Waiting>Loading the editor.</Waiting>}>
      <Surface key={props.turn.question} {...props} work={work} />
    </Suspense>
  );
}

/** While the connection is lost an attempt is sent this often; then the candidate is told. */
const MOST_ATTEMPTS = 6;

/** Posts with one key, again where the answer was lost: the server knows the key and does nothing twice. */
async function posted(path: string, body: object, wanted: () => boolean): Promise<EventWithState> {
  for (let failures = 0; ; failures++) {
    try {
      return await post<EventWithState>(path, body);
    } catch (error) {
      const passes = error instanceof RequestFailed && error.offline;
      if (!passes || !wanted() || failures === MOST_ATTEMPTS) throw error;
      await new Promise((wake) => setTimeout(wake, backoff(failures)));
    }
  }
}

function workClient(id: string, accept: Accept): WorkClient {
  const at = `/api/interviews/${id}`;
  let stops = 0;
  const sent = async (path: string, body: object, wanted = () => true) =>
    accept((await posted(`${at}/${path}`, { key: newKey(), ...body }, wanted)).state);
  return {
    load: (question) => get<Workspace>(`${at}/workspace?question=${encodeURIComponent(question)}`),
    keep: (question, files, revision) =>
      request<Workspace>('PUT', `${at}/workspace`, { question, files, revision }),
    run: (question, files) => {
      const before = stops;
      return sent('runs', { question, files }, () => stops === before);
    },
    stop: async () => {
      stops++;
      await request('DELETE', `${at}/runs`);
    },
    submit: (question, files) => sent('submissions', { question, files }),
    underway: () => get<WorkUnderwayView>(`${at}/underway`),
  };
}
