import { setTimeout as wait } from 'node:timers/promises';
import { chunksOf, shortText } from './body.js';
import { type Admission, type Budget, estimateTokens } from './budget.js';
import { Deadlines, type TimeLimits } from './deadlines.js';
import { bodyOf, type Dialect, FULLEST, plainer } from './dialect.js';
import { endpointOf } from './endpoint.js';
import { connectionFailure, type Peer, statusFailure, unreadable } from './failure.js';
import { type LanguageModel, ModelError, type ModelRequest } from './language-model.js';
import { type Reply, ReplyReader } from './reply.js';
import { parseReply } from './reply-json.js';
import { MOST_TRIES, RETRIED, retryAfter, waitBefore } from './retry.js';
import { ModelSettings } from './settings.js';

/** Limits of one request. */
export interface Limits extends TimeLimits {
  /** Most bytes of a reply's body, what surrounds the text included. */
  readonly bytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  firstByte: 60_000,
  betweenChunks: 30_000,
  inAll: 180_000,
  bytes: 8 * 1024 * 1024,
};

/** What the adapter takes from the world; the defaults are the real ones. */
export interface AdapterOptions {
  readonly limits?: Partial<Limits>;
  readonly budget?: Budget;
  /** Waits so many milliseconds before another try. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** A number from 0 to 1, for jitter. */
  readonly random?: () => number;
  /** Milliseconds since 1970, to read a Retry-After that is a date. */
  readonly now?: () => number;
}

/** An error that is longer is not quoted: a key cut in two would not be noticed in it. */
const ERROR_BYTES = 16 * 1024;

type Outcome =
  | { readonly reply: Reply }
  | { readonly plainer: Dialect }
  | { readonly failed: ModelError; readonly asked?: number | undefined };

/**
 * The adapter for every server that speaks OpenAI's chat completions: Ollama, llama.cpp, vLLM, a cloud.
 * @throws ZodError where the settings are malformed
 */
export function openAiCompatible(settings: ModelSettings, options: AdapterOptions = {}): LanguageModel {
  return new OpenAiCompatible(ModelSettings.parse(settings), options);
}

class OpenAiCompatible implements LanguageModel {
  readonly name: string;
  readonly #endpoint: URL;
  readonly #peer: Peer;
  readonly #limits: Limits;
  readonly #options: AdapterOptions;
  /** What the server was found to understand, so that it is not asked in vain every time. */
  #dialect = FULLEST;

  constructor(settings: ModelSettings, options: AdapterOptions) {
    this.#endpoint = endpointOf(settings.url);
    this.#peer = { origin: this.#endpoint.origin, model: settings.model, key: settings.key };
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#options = options;
    this.name = `${settings.model} at ${this.#endpoint.host}`;
  }

  async complete(request: ModelRequest, signal?: AbortSignal): Promise<unknown> {
    const deadlines = new Deadlines(this.#limits, this.#peer.origin, signal);
    try {
      return this.#jsonOf(await this.#reply(request, deadlines), request);
    } catch (error) {
      if (error instanceof ModelError) throw error;
      // A wait that heeds the signal rejects in its own words.
      if (deadlines.signal.aborted) throw deadlines.signal.reason;
      throw connectionFailure(this.#peer, error);
    } finally {
      deadlines.close();
    }
  }

  async #reply(request: ModelRequest, deadlines: Deadlines): Promise<Reply> {
    const { sleep = (ms, signal) => wait(ms, undefined, { signal }), random = Math.random } = this.#options;
    let dialect = this.#dialect;
    for (let failures = 0; ; ) {
      const outcome = await this.#attempt(
        bodyOf(this.#peer.model, request, dialect),
        dialect,
        request,
        deadlines,
      );
      if ('reply' in outcome) {
        this.#dialect = dialect;
        return outcome.reply;
      }
      if ('plainer' in outcome) {
        dialect = outcome.plainer;
        continue;
      }
      failures += 1;
      if (failures === MOST_TRIES) throw outcome.failed;
      deadlines.rest();
      await deadlines.within(sleep(waitBefore(failures, random(), outcome.asked), deadlines.signal));
    }
  }

  /** One HTTP request. @throws ModelError where trying again is of no use */
  async #attempt(
    body: string,
    dialect: Dialect,
    request: ModelRequest,
    deadlines: Deadlines,
  ): Promise<Outcome> {
    deadlines.signal.throwIfAborted();
    const prompt = estimateTokens(body.length);
    const admission = this.#options.budget?.admit(prompt + request.maxTokens);
    deadlines.awaitFirstByte();
    try {
      const response = await this.#send(body, deadlines);
      if (!response.ok) return await this.#notAccepted(response, dialect, deadlines, admission);
      const reply = await this.#read(response, deadlines);
      admission?.settle(reply.tokens ?? prompt + estimateTokens(reply.characters));
      return { reply };
    } catch (error) {
      if (deadlines.signal.aborted) throw deadlines.signal.reason;
      if (error instanceof ModelError) throw error;
      return { failed: connectionFailure(this.#peer, error) };
    }
  }

  #send(body: string, { signal }: Deadlines): Promise<Response> {
    const { key } = this.#peer;
    return fetch(this.#endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream, application/json',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
      },
      body,
      signal,
      // Wherever a redirect leads, the key and the answer were not meant for it.
      redirect: 'manual',
    });
  }

  async #read(response: Response, deadlines: Deadlines): Promise<Reply> {
    const reader = new ReplyReader(this.#peer);
    let bytes = 0;
    for await (const chunk of chunksOf(response, deadlines)) {
      bytes += chunk.byteLength;
      if (bytes > this.#limits.bytes)
        throw unreadable(this.#peer, `it is longer than ${this.#limits.bytes} bytes`);
      if (reader.push(chunk)) break;
    }
    return reader.end();
  }

  async #notAccepted(
    response: Response,
    dialect: Dialect,
    deadlines: Deadlines,
    admission: Admission | undefined,
  ): Promise<Outcome> {
    const { status, headers } = response;
    const body = await shortText(response, ERROR_BYTES, deadlines);
    admission?.settle(0);
    // llama-cpp-python's server fails with 500 at a reply format that it does not know.
    if (
      status === 400 ||
      status === 422 ||
      (status === 500 && /response_format|json_schema/.test(body ?? ''))
    ) {
      const next = plainer(dialect, body ?? '');
      if (next) return { plainer: next };
    }
    const failed = statusFailure(this.#peer, { status, body, location: headers.get('location') });
    if (!RETRIED.has(status)) throw failed;
    const now = this.#options.now ?? Date.now;
    return { failed, asked: retryAfter(headers.get('retry-after'), now()) };
  }

  #jsonOf({ content, finish }: Reply, { maxTokens }: ModelRequest): unknown {
    const parsed = parseReply(content);
    if ('json' in parsed) return parsed.json;
    if (finish === 'content_filter') {
      throw new ModelError(
        'refused',
        `A filter of ${this.#peer.origin} held the reply back. Try another model.`,
      );
    }
    const cut =
      finish === 'length' ? `. It was cut off at ${maxTokens} tokens: try a model that thinks less` : '';
    throw unreadable(this.#peer, parsed.why + cut);
  }
}
