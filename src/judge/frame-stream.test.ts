import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FrameStream, framed } from './frame-stream.js';

it('gives the frames that were sent, however the stream is cut', () => {
  const bodies = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 });
  fc.assert(
    fc.property(bodies, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (sent, cuts) => {
      const all = Buffer.concat(sent.map((body) => framed(Buffer.from(body))));
      const stream = new FrameStream(40);
      const got: Buffer[] = [];
      for (let at = 0, turn = 0; at < all.length; turn++) {
        const next = at + cuts[turn % cuts.length]!;
        got.push(...stream.push(all.subarray(at, next)));
        at = next;
      }
      expect(got.map((body) => [...body])).toEqual(sent.map((body) => [...body]));
    }),
  );
});

it('breaks on a frame that is too long, before it has come', () => {
  expect(() => new FrameStream(10).push(Buffer.from('0b000000', 'hex'))).toThrow(RangeError);
  expect(() => new FrameStream(10).push(Buffer.from('ffffffff', 'hex'))).toThrow('at most 10');
});

it('frames several parts as one', () => {
  expect(framed(Buffer.from('ab'), Buffer.from('c')).toString('latin1')).toBe('\x03\0\0\0abc');
});
