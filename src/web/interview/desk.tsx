import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { EventWithState, Workspace, WorkUnderwayView } from '#api/responses';
import type { DeskProps, WorkClient } from '#rounds/panel-props';
import { desks } from '#rounds/panels';
import { get, post, request } from '../client.js';
import { newKey } from '../shell/new-key.js';
import { Waiting } from '../shell/page.js';
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

function workClient(id: string, accept: Accept): WorkClient {
  const at = `/api/interviews/${id}`;
  const sent = async (path: string, body: object) =>
    accept((await post<EventWithState>(`${at}/${path}`, { key: newKey(), ...body })).state);
  return {
    load: (question) => get<Workspace>(`${at}/workspace?question=${encodeURIComponent(question)}`),
    keep: (question, files, revision) =>
      request<Workspace>('PUT', `${at}/workspace`, { question, files, revision }),
    run: (question, files) => sent('runs', { question, files }),
    stop: async () => void (await request('DELETE', `${at}/runs`)),
    submit: (question, files) => sent('submissions', { question, files }),
    underway: () => get<WorkUnderwayView>(`${at}/underway`),
  };
}
