import { Buffer, isUtf8 } from 'node:buffer';

/** Longest element that is held, in bytes: far above any record, far below the longest string. */
const LONGEST_ELEMENT = 64 * 1024 * 1024;

/** Text that is no JSON. `list` and `number` say in which record, where it is known. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  constructor(
    message: string,
    readonly list?: string,
    readonly number?: number,
  ) {
    super(message);
  }
}

/**
 * One element. `list` is the member that holds it, '' for a list that is the whole text; `number` counts from 1
 * and is 0 for a member that is no list. `value` went through JSON.parse.
 */
export type OnElement = (list: string, number: number, value: unknown) => void;

type State =
  | 'start'
  | 'first key'
  | 'next key'
  | 'key'
  | 'colon'
  | 'member'
  | 'first'
  | 'next'
  | 'value'
  | 'after list'
  | 'done';

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** 1 for what can change the structure of a value: most bytes of a file can't, and need one look. */
const STRUCTURE = new Uint8Array(256);
for (const byte of [QUOTE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT]) STRUCTURE[byte] = 1;

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * Splits a JSON text, pushed chunk by chunk, into the elements of its top-level list, or of every list that is a
 * member of its top-level object; only one element is held at a time. It accepts what JSON.parse accepts of such
 * texts, but for a member named twice. Bytes are enough to see structure: in UTF-8 no byte of a longer character
 * is below 0x80.
 */
export class JsonElements {
  /** The lists seen, empty ones too. */
  readonly lists = new Set<string>();
  readonly #onElement: OnElement;
  readonly #keys = new Set<string>();
  #state: State = 'start';
  #list = '';
  /** The list we are in counts its elements; 0 in a member that is no list. */
  #number = 0;
  #inObject = false;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #bytesSeen = 0;
  #held: Buffer[] = [];
  #heldBytes = 0;

  constructor(onElement: OnElement) {
    this.#onElement = onElement;
  }

  push(bytes: Uint8Array): void {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    while (at < chunk.length) {
      if (this.#state === 'value') at = this.#scanValue(chunk, at);
      else if (this.#state === 'key') at = this.#scanKey(chunk, at);
      else if (isSpace(chunk[at]!) || this.#isMark(chunk[at]!, this.#bytesSeen + at)) at++;
      else at = this.#step(chunk[at]!, at);
    }
    this.#bytesSeen += chunk.length;
  }

  /** Call it once after the last chunk: a text that is cut off is a fault. */
  end(): void {
    if (this.#state === 'start') throw new JsonFault('is empty');
    if (this.#state !== 'done') throw this.#fault('the file ends before it is complete');
  }

  #isMark(byte: number, position: number): boolean {
    return this.#state === 'start' && byte === BYTE_ORDER_MARK[position];
  }

  /** One byte of structure between values; returns where to go on. */
  #step(byte: number, at: number): number {
    switch (this.#state) {
      case 'start':
        if (byte === OPEN_LIST) this.#openList('');
        else if (byte === OPEN_OBJECT) {
          this.#inObject = true;
          this.#state = 'first key';
        } else throw new JsonFault('is neither a JSON list nor a JSON object');
        return at + 1;
      case 'first key':
      case 'next key':
        if (byte === CLOSE_OBJECT && this.#state === 'first key') this.#state = 'done';
        else if (byte === QUOTE) {
          this.#state = 'key';
          this.#inString = true;
          this.#hold(Buffer.of(QUOTE));
        } else throw this.#fault('a member must begin with its name in quotes');
        return at + 1;
      case 'colon':
        if (byte !== COLON) throw this.#fault('a colon is missing after it');
        this.#state = 'member';
        return at + 1;
      case 'member':
        this.#number = 0;
        if (byte === OPEN_LIST) {
          this.#openList(this.#list);
          return at + 1;
        }
        this.#state = 'value';
        return at;
      case 'first':
      case 'next':
        if (byte === CLOSE_LIST && this.#state === 'first') {
          this.#closeList();
          return at + 1;
        }
        this.#number++;
        this.#state = 'value';
        return at;
      case 'after list':
        if (byte === COMMA) this.#state = 'next key';
        else if (byte === CLOSE_OBJECT) this.#state = 'done';
        else throw this.#fault('a comma is missing after the list');
        return at + 1;
      default:
        throw new JsonFault('goes on after its end');
    }
  }

  #openList(name: string): void {
    this.#list = name;
    this.#number = 0;
    this.lists.add(name);
    this.#state = 'first';
  }

  #closeList(): void {
    this.#state = this.#inObject ? 'after list' : 'done';
  }

  /** Goes on to the end of the value, which is the comma or bracket after it. */
  #scanValue(chunk: Buffer, from: number): number {
    const close = this.#number > 0 ? CLOSE_LIST : CLOSE_OBJECT;
    let depth = this.#depth;
    let at = this.#inString ? this.#skipString(chunk, from) + 1 : from;
    for (; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (STRUCTURE[byte] === 0) continue;
      if (byte === QUOTE) {
        this.#inString = true;
        at = this.#skipString(chunk, at + 1);
      } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++;
      else if (depth > 0) {
        if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
      } else if (byte === COMMA || byte === close) {
        this.#depth = 0;
        this.#emit(this.#take(chunk, from, at));
        if (close === CLOSE_OBJECT) this.#state = byte === COMMA ? 'next key' : 'done';
        else if (byte === COMMA) this.#state = 'next';
        else this.#closeList();
        return at + 1;
      }
    }
    this.#depth = depth;
    this.#hold(chunk.subarray(from));
    return chunk.length;
  }

  #scanKey(chunk: Buffer, from: number): number {
    const at = this.#skipString(chunk, from);
    if (this.#inString) {
      this.#hold(chunk.subarray(from));
      return chunk.length;
    }
    const key = this.#parse(this.#take(chunk, from, at + 1)) as string;
    if (this.#keys.has(key)) throw new JsonFault(`has "${key}" twice`);
    this.#keys.add(key);
    this.#list = key;
    this.#number = 0;
    this.#state = 'colon';
    return at + 1;
  }

  /** Position of the quote that ends the string, or the chunk's length when it goes on. */
  #skipString(chunk: Buffer, from: number): number {
    let escaped = this.#escaped;
    let at = from;
    for (; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) {
        this.#inString = false;
        break;
      }
    }
    this.#escaped = escaped;
    return at;
  }

  #hold(part: Buffer): void {
    this.#heldBytes += part.length;
    if (this.#heldBytes > LONGEST_ELEMENT) throw this.#fault('is longer than 64 MiB, which no record is');
    this.#held.push(part);
  }

  #take(chunk: Buffer, from: number, to: number): string {
    let bytes = chunk.subarray(from, to);
    if (this.#held.length > 0) {
      bytes = Buffer.concat([...this.#held, bytes]);
      this.#held = [];
      this.#heldBytes = 0;
    }
    const text = bytes.toString('utf8');
    if (text.includes('\uFFFD') && !isUtf8(bytes)) throw this.#fault('is not encoded in UTF-8');
    return text;
  }

  #emit(text: string): void {
    this.#onElement(this.#list, this.#number, this.#parse(text));
  }

  #parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      if (text.trim() === '') throw this.#fault('there is nothing between two commas or brackets');
      const word = /-?\b(?:NaN|Infinity)\b/.exec(text.replace(/"(?:[^"\\]|\\.)*"/g, '""'))?.[0];
      throw this.#fault(word ? `${word} is not a number that JSON has` : (error as Error).message);
    }
  }

  #fault(message: string): JsonFault {
    return new JsonFault(message, this.#list, this.#number);
  }
}
