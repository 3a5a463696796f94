import { z } from 'zod';
import { EventStream } from './event-stream.js';
import { itSays, type Peer, unreadable } from './failure.js';
import { ModelError } from './language-model.js';

/** A model's whole reply. */
export interface Reply {
  readonly content: string;
  /** Tokens of prompt and reply, where the server says them. */
  readonly tokens: number | undefined;
  /** Characters of everything the model wrote, thoughts included. */
  readonly characters: number;
  readonly finish: string | undefined;
}

/** Text, or the typed parts that some servers send instead; parts that are no text (thoughts) are dropped. */
const Content = z.union([
  z.string(),
  z
    .array(z.looseObject({ type: z.string(), text: z.string().optional() }))
    .transform((parts) => parts.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('')),
]);
const Message = z.object({
  content: Content.nullish(),
  refusal: z.string().nullish(),
  reasoning: z.string().nullish().catch(null),
  reasoning_content: z.string().nullish().catch(null),
});
const Piece = z.object({
  choices: z
    .array(
      z.object({ delta: Message.nullish(), message: Message.nullish(), finish_reason: z.string().nullish() }),
    )
    .nullish(),
  usage: z.object({ total_tokens: z.number().nonnegative() }).nullish().catch(null),
  error: z.unknown().optional(),
});

/** Puts a reply together from bytes as they arrive: an event stream, or one JSON document where stream is ignored. */
export class ReplyReader {
  readonly #peer: Peer;
  readonly #events = new EventStream();
  readonly #decoder = new TextDecoder();
  #document: string | undefined;
  #sniffed = false;
  #content = '';
  #characters = 0;
  #tokens: number | undefined;
  #finish: string | undefined;
  #done = false;

  constructor(peer: Peer) {
    this.#peer = peer;
  }

  /**
   * @returns true once the server has said that nothing follows
   * @throws ModelError
   */
  push(bytes: Uint8Array): boolean {
    if (!this.#sniffed) this.#sniff(bytes);
    if (this.#document !== undefined) this.#document += this.#decoder.decode(bytes, { stream: true });
    else for (const data of this.#events.push(bytes)) this.#event(data);
    return this.#done;
  }

  /** @throws ModelError where what arrived is no reply */
  end(): Reply {
    if (this.#document !== undefined) {
      const document = this.#document + this.#decoder.decode();
      if (/^\s*</.test(document)) {
        throw unreadable(this.#peer, 'it is a web page. Check the address; it usually ends in /v1');
      }
      this.#piece(document);
    } else for (const data of this.#events.end()) this.#event(data);
    return {
      content: this.#content,
      tokens: this.#tokens,
      characters: this.#characters,
      finish: this.#finish,
    };
  }

  /** Content types are not to be relied on; no line of an event stream begins with any of these. */
  #sniff(bytes: Uint8Array): void {
    const first = bytes.find((byte) => byte > 0x20);
    if (first === undefined) return;
    this.#sniffed = true;
    if ('{[<"'.includes(String.fromCharCode(first))) this.#document = '';
  }

  #event(data: string): void {
    if (this.#done) return;
    if (data.trim() === '[DONE]') this.#done = true;
    else if (data.trim() !== '') this.#piece(data);
  }

  #piece(text: string): void {
    let piece: z.infer<typeof Piece>;
    try {
      piece = Piece.parse(JSON.parse(text));
    } catch {
      throw unreadable(this.#peer, 'it is not in the form of a chat completion, or was cut off');
    }
    if (piece.error !== undefined && piece.error !== null) {
      throw unreadable(this.#peer, `the server broke off with an error.${itSays(piece, this.#peer)}`);
    }
    this.#tokens = piece.usage?.total_tokens ?? this.#tokens;
    const choice = piece.choices?.[0];
    const message = choice?.delta ?? choice?.message;
    if (message?.refusal) {
      throw new ModelError('refused', `“${this.#peer.model}” declined to read this. Try another model.`);
    }
    this.#content += message?.content ?? '';
    const thoughts = message?.reasoning_content ?? message?.reasoning ?? '';
    this.#characters += (message?.content?.length ?? 0) + thoughts.length;
    this.#finish = choice?.finish_reason ?? this.#finish;
  }
}
