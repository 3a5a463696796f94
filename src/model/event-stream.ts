/**
 * Reads server-sent events from bytes as they arrive, cut anywhere: within a character, or between CR and LF.
 * Gives the data of each event; names, ids and comments are dropped. Source: WHATWG HTML, "Interpreting an event
 * stream"; unlike there, an event that the end of the stream cuts off before its blank line still counts.
 */
export class EventStream {
  readonly #decoder = new TextDecoder();
  #line = '';
  #afterCarriageReturn = false;
  #data: string[] = [];

  /** @returns the data of the events that these bytes complete, in order */
  push(bytes: Uint8Array): string[] {
    return this.#read(this.#decoder.decode(bytes, { stream: true }));
  }

  /** @returns the data of the event that was open when the stream ended, if any */
  end(): string[] {
    return this.#read(`${this.#decoder.decode()}\n\n`);
  }

  #read(text: string): string[] {
    const events: string[] = [];
    // An LF after a CR is the same line end, though the chunk was cut between them.
    const rest = this.#afterCarriageReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.#afterCarriageReturn = text.endsWith('\r');
    const lines = rest.split(/\r\n|\n|\r/);
    const open = lines.pop()!;
    for (const [index, line] of lines.entries()) {
      const whole = index === 0 ? this.#line + line : line;
      if (whole === '') {
        if (this.#data.length > 0) events.push(this.#data.join('\n'));
        this.#data = [];
      } else this.#take(whole);
    }
    this.#line = lines.length === 0 ? this.#line + open : open;
    return events;
  }

  #take(line: string): void {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    if (field === 'data') this.#data.push(colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, ''));
  }
}
