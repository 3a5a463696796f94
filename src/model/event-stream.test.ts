import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStream } from './event-stream.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The events of a text that arrives cut at these bytes. */
function read(text: string, cuts: readonly number[] = []): string[] {
  const whole = bytes(text);
  const stream = new EventStream();
  const at = [0, ...cuts.filter((cut) => cut <= whole.length).sort((a, b) => a - b), whole.length];
  const events = at.slice(1).flatMap((end, index) => stream.push(whole.slice(at[index], end)));
  return [...events, ...stream.end()];
}

describe('EventStream', () => {
  it.each([
    ['LF', 'data: a\n\ndata: b\n\n', ['a', 'b']],
    ['CRLF', 'data: a\r\n\r\ndata: b\r\n\r\n', ['a', 'b']],
    ['CR', 'data: a\r\rdata: b\r\r', ['a', 'b']],
    ['no space after the colon', 'data:a\n\n', ['a']],
    ['only the first space dropped', 'data:  a\n\n', [' a']],
    ['several data lines', 'data: a\ndata: b\n\n', ['a\nb']],
    ['a data line without a colon', 'data\ndata: b\n\n', ['\nb']],
    ['comments', ': waiting\n\ndata: a\n: still\n\n', ['a']],
    ['other fields', 'event: x\nid: 1\nretry: 5\ndata: a\n\n', ['a']],
    ['a byte order mark', '\ufeffdata: a\n\n', ['a']],
    ['an end without a blank line', 'data: a\n\ndata: b', ['a', 'b']],
    ['nothing', '', []],
    ['blank lines alone', '\n\n\r\n', []],
  ])('reads %s', (_, text, events) => {
    expect(read(text)).toEqual(events);
  });

  it('gives an event as soon as it is complete', () => {
    const stream = new EventStream();
    expect(stream.push(bytes('data: a\n'))).toEqual([]);
    expect(stream.push(bytes('\nda'))).toEqual(['a']);
    expect(stream.push(bytes('ta: b\n\n'))).toEqual(['b']);
    expect(stream.end()).toEqual([]);
  });

  it('reads the same wherever the bytes are cut, also within a character or between CR and LF', () => {
    const text =
      ': ok\r\ndata: Überlappung ≥ 0.5 😀\r\ndata: 重なり\r\n\r\ndata: {"a":"é"}\n\ndata: z\r\rdata: [DONE]\n\n';
    const whole = read(text);
    expect(whole).toEqual(['Überlappung ≥ 0.5 😀\n重なり', '{"a":"é"}', 'z', '[DONE]']);
    const size = bytes(text).length;
    for (let cut = 0; cut <= size; cut += 1) expect(read(text, [cut])).toEqual(whole);
    expect(read(text, [...Array(size).keys()])).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat(size)), (cuts) => {
        expect(read(text, cuts)).toEqual(whole);
      }),
    );
  });
});
