import { describe, expect, it } from 'vitest';
import { kindOfFile } from './reader-kind.js';
import { Unreadable } from './unreadable.js';

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the kind of a file', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    [`${' '.repeat(1_000)}%PDF-1.4`, 'pdf'],
    ['PK\x03\x04…', 'docx'],
    ['{"basics":{}}', 'json'],
    ['\xef\xbb\xbf \n{"basics":{}}', 'json'],
  ])('%.20j is %s', (start, kind) => {
    expect(kindOfFile(bytesOf(start))).toBe(kind);
  });

  it.each([
    ['', 'not-a-document', /is empty/],
    ['\x89PNG\r\n\x1a\n', 'not-a-document', /a picture \(PNG\)/],
    ['\xff\xd8\xff\xe0', 'not-a-document', /a picture \(JPEG\)/],
    ['{\\rtf1\\ansi', 'not-a-document', /Rich Text Format/],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'not-a-document', /old format of Word \(\.doc\)/],
    [
      '\xd0\xcf\x11\xe0…E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
      'password',
      /locked with a password/,
    ],
    ['<!DOCTYPE html><html>', 'not-a-document', /a web page/],
    ['Ada Example\nEngineer', 'not-a-document', /neither a PDF/],
    [`${' '.repeat(1_100)}%PDF-1.4`, 'not-a-document', /neither a PDF/],
  ])('refuses %.20j in one sentence', (start, reason, message) => {
    const refused = (() => {
      try {
        return kindOfFile(bytesOf(start));
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(Unreadable);
    expect((refused as Unreadable).reason).toBe(reason);
    expect((refused as Unreadable).message).toMatch(message);
    expect((refused as Unreadable).message).toMatch(/choose|Choose/);
  });
});
