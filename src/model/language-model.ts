/** One thing asked of a model: it holds no conversation and remembers nothing. */
export interface ModelRequest {
  readonly system: string;
  readonly user: string;
  /** The JSON Schema of the reply. A server may ignore it, so whoever asks validates what comes back. */
  readonly schema: { readonly name: string; readonly schema: object };
  /** Most tokens of the reply, a reasoning model's thoughts included. */
  readonly maxTokens: number;
}

/** The port: a prompt goes in, JSON comes out. Which company or which machine answers is the adapter's affair. */
export interface LanguageModel {
  /** Which model and where, for reports; never holds a key. */
  readonly name: string;
  /**
   * @returns the reply as parsed JSON, not validated
   * @throws ModelError and nothing else, in bounded time
   */
  complete(request: ModelRequest, signal?: AbortSignal): Promise<unknown>;
}

/**
 * unreachable: no server, or one that fails. refused: it will not answer this (key, name, request).
 * timeout: too slow. busy: too many requests. budget: Fovea's own limit. unreadable: a reply of no use.
 * aborted: the caller called it off.
 */
export type ModelFailure =
  | 'unreachable'
  | 'refused'
  | 'timeout'
  | 'busy'
  | 'budget'
  | 'unreadable'
  | 'aborted';

/** A reply that could not be had. The message is for the user: what was wrong, where, what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly kind: ModelFailure;

  constructor(kind: ModelFailure, message: string) {
    // No `cause`: what a network library throws may hold the headers, and with them the key.
    super(message);
    this.kind = kind;
  }
}
