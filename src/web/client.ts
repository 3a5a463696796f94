import type { Problem } from '#api/responses';

/** A request that did not do what was asked, as the server explains it, or the lost connection. */
export class RequestFailed extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }

  /** True where no server answered: the words are safe here and can be sent again. */
  get offline(): boolean {
    return this.problem.status === 0;
  }
}

const LOST: Problem = {
  title: 'The connection to Fovea is lost',
  status: 0,
  detail:
    'Start it again with “npm start”. What you typed is kept in this browser, and is sent when it answers.',
};

/** Sends a request to Fovea's own server. Rejects with {@link RequestFailed}, never with anything else. */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  /** A file as it is; anything else as JSON. */
  body?: unknown,
  /** Gives up waiting; what the server does goes on. */
  signal?: AbortSignal,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      ...(signal ? { signal } : {}),
      ...(body === undefined
        ? {}
        : body instanceof Blob
          ? { body, headers: { 'content-type': body.type || 'application/octet-stream' } }
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  } catch {
    throw new RequestFailed(LOST);
  }
  if (!response.ok) throw new RequestFailed(await problemOf(response));
  return (response.status === 204 ? undefined : await answerOf(response)) as T;
}

async function answerOf(response: Response): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch {
    // It broke off on the way, as where the server is killed.
    throw new RequestFailed(LOST);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestFailed({
      title: 'Something other than Fovea answered',
      status: response.status,
      detail: 'Reload the page; if it stays, look at which address Fovea printed when it was started.',
    });
  }
}

export const get = <T>(path: string) => request<T>('GET', path);
export const post = <T>(path: string, body?: unknown) => request<T>('POST', path, body ?? {});

async function problemOf(response: Response): Promise<Problem> {
  try {
    const problem = (await response.json()) as Problem;
    if (typeof problem.title === 'string') return problem;
  } catch {
    // Not a problem document: something between this page and Fovea answered.
  }
  return {
    title: `The server answered ${response.status}`,
    status: response.status,
    detail: 'Reload the page; if it stays, restart Fovea.',
  };
}
