import type { StateView } from '#interview/view';

/** A request that cannot be carried out, with what to do instead. The server answers it as a problem document. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 404 | 409 | 422 | 429 | 502 | 503;
  readonly detail: string;
  readonly field: string | undefined;
  readonly state: StateView | undefined;
  /** What the problem document says besides. */
  readonly besides: Readonly<Record<string, unknown>>;

  constructor(
    status: Refusal['status'],
    title: string,
    detail: string,
    more: { field?: string; state?: StateView; besides?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(title);
    this.status = status;
    this.detail = detail;
    this.field = more.field;
    this.state = more.state;
    this.besides = more.besides ?? {};
  }
}

export const noSuchInterview = (id: string): Refusal =>
  new Refusal(
    404,
    'There is no such interview',
    `No interview has the id "${id}"; it may have been deleted. Today lists those there are.`,
  );

export const noSuchResume = (id: string): Refusal =>
  new Refusal(
    404,
    'There is no such resume',
    `No resume has the id "${id}"; it may have been deleted. The list of resumes shows those there are.`,
  );
