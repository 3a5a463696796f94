import { describe, expect, it } from 'vitest';
import { LONGEST_JOB, readText } from './text-file.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a job description in a file', () => {
  it.each([
    ['UTF-8', utf8('Must: C++\r\nNice: Zürich')],
    ['UTF-8 with a mark', utf8('\uFEFFMust: C++\r\nNice: Zürich')],
    [
      'UTF-16',
      new Uint8Array([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from('Must: C++\r\nNice: Zürich', (c) => c.charCodeAt(0)).buffer),
      ]),
    ],
    ['the encoding of older Windows', Uint8Array.from('Must: C++\r\nNice: Zürich', (c) => c.charCodeAt(0))],
  ])('is read as %s', (_name, bytes) => {
    expect(readText('job.txt', bytes)).toEqual({ text: 'Must: C++\nNice: Zürich' });
  });

  it.each([
    ['a PDF', utf8('%PDF-1.7\n'), 'is not a text file'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'is not a text file'],
    ['nothing', utf8(' \n'), 'holds no text'],
    ['a book', utf8('x'.repeat(4 * LONGEST_JOB + 1)), 'is too long'],
  ])('is not taken where it is %s', (_name, bytes, why) => {
    expect(readText('job', bytes)).toEqual({ problem: expect.stringContaining(`“job” ${why}`) });
  });
});
