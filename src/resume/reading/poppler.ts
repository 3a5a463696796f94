import { spawn } from 'node:child_process';
import { SaxesParser } from 'saxes';
import { isRightToLeft } from './bidi.js';
import { type Boxed, withSizes } from './box-sizes.js';
import { onceEach } from './drawn-twice.js';
import type { ReadPdfOptions } from './pdfjs.js';
import { Unreadable } from './unreadable.js';
import type { PageWords, ReadDocument, Word } from './words.js';

const PROGRAM = 'pdftotext';
const TIME_LIMIT = 5_000;
const MOST_OUTPUT = 32 * 1024 * 1024;
/** It may take 128 MB; a page of a resume needs 10. The shell says 127 where the program is not there. */
const LIMITED = ['/bin/sh', '-c', 'ulimit -d 131072; exec "$0" "$@"'] as const;
const NOT_THERE = 127;
/** A page of a resume has some hundred words. */
const MOST_WORDS = 20_000;

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly messages: string;
}

/** The version of poppler's pdftotext, such as "22.12.0"; null where it is not installed. */
export async function popplerVersion(): Promise<string | null> {
  const outcome = await runPdftotext(['-v'], new Uint8Array());
  return outcome && (/version (\d[\d.]*)/.exec(outcome.messages + outcome.output)?.[1] ?? null);
}

/**
 * Reads a PDF with poppler's pdftotext, the words in the order of the content stream.
 * Links, pictures and styles are not told by it; `pageCount` counts the pages that were read.
 * @returns null where it is not installed
 * @throws {Unreadable}
 */
export async function readWithPoppler(
  bytes: Uint8Array,
  options: ReadPdfOptions = {},
): Promise<ReadDocument | null> {
  const pages = options.mostPages === undefined ? [] : ['-l', String(options.mostPages)];
  const outcome = await runPdftotext(['-raw', '-bbox', '-enc', 'UTF-8', ...pages, '-', '-'], bytes);
  if (!outcome) return null;
  if (outcome.code !== 0)
    throw new Unreadable(/password/i.test(outcome.messages) ? 'password' : 'damaged', undefined, {
      cause: new Error(outcome.messages.slice(0, 500)),
    });
  return parseBoxes(outcome.output);
}

function runPdftotext(args: readonly string[], input: Uint8Array): Promise<Outcome | null> {
  return new Promise((resolve, reject) => {
    const [command, ...limited] =
      process.platform === 'win32' ? [PROGRAM, ...args] : [...LIMITED, PROGRAM, ...args];
    const child = spawn(command!, limited, {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: TIME_LIMIT,
      killSignal: 'SIGKILL',
    });
    const output: Buffer[] = [];
    const messages: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      if (length > MOST_OUTPUT) child.kill('SIGKILL');
      else output.push(part);
    });
    child.stderr.on('data', (part: Buffer) => {
      if (messages.length < 16) messages.push(part);
    });
    // It may end before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(null) : reject(error),
    );
    child.on('close', (code, signal) => {
      if (code === NOT_THERE) resolve(null);
      else if (signal) reject(new Unreadable(length > MOST_OUTPUT ? 'too-large' : 'timeout'));
      else
        resolve({
          code,
          output: Buffer.concat(output).toString(),
          messages: Buffer.concat(messages).toString(),
        });
    });
  });
}

/** Characters that XML forbids, which pdftotext writes all the same where a font maps to them. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

/** Width of a space in parts of its box's height, about, and of a Hebrew or Arabic letter against a Latin one. */
const SPACE = 0.19;
const NARROW = 0.6;

/** Beside marks of direction a word comes with the spaces round it: its parts, with their shares of its width. */
function atSpaces(word: Boxed): Boxed[] {
  if (!/\s/.test(word.text)) return [word];
  const letters = [...word.text].filter(
    (letter) => !/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{M}/u.test(letter),
  );
  const isSpace = (letter: string) => /\s/.test(letter);
  const spaces = letters.filter(isSpace).length;
  const space = Math.min(SPACE * word.height, word.width / letters.length);
  const weights = letters.map((letter) => (isSpace(letter) ? 0 : isRightToLeft(letter) ? NARROW : 1));
  const unit = (word.width - spaces * space) / weights.reduce<number>((sum, weight) => sum + weight, 0);
  const parts: { text: string; x: number; width: number }[] = [];
  let x = word.x;
  let open = false;
  for (const [at, letter] of letters.entries()) {
    const width = isSpace(letter) ? space : weights[at]! * unit;
    if (isSpace(letter)) open = false;
    else if (open) {
      const last = parts.at(-1)!;
      last.text += letter;
      last.width += width;
    } else {
      parts.push({ text: letter, x, width });
      open = true;
    }
    x += width;
  }
  const widest = word.width - spaces * space;
  return parts.map((part) => ({ ...word, ...part, widest, begins: word.text }));
}

/** Reads the XHTML that `pdftotext -bbox` writes: pages, and words with the boxes round them. */
function parseBoxes(xhtml: string): ReadDocument {
  const pages: { width: number; height: number; words: Boxed[] }[] = [];
  const meta = new Map<string, string>();
  let title = '';
  let box: Omit<Boxed, 'text'> | null = null;
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const number = (key: string) => Number(attributes[key]) || 0;
    text = '';
    if (name === 'page') pages.push({ width: number('width'), height: number('height'), words: [] });
    if (name === 'meta') meta.set(String(attributes.name), String(attributes.content));
    if (name === 'word') {
      const [x, y] = [number('xMin'), number('yMin')];
      const height = Math.max(0, number('yMax') - y);
      box = { x, y, width: Math.max(0, number('xMax') - x), height };
    }
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'title') title = text;
    const words = pages.at(-1)?.words;
    if (name === 'word' && box && text.trim() !== '' && words && words.length < MOST_WORDS)
      words.push(...atSpaces({ text, ...box }));
    if (name === 'word') box = null;
  });
  // Its head holds whatever the file calls itself, not always in well-formed XML: the pages count.
  parser.on('error', () => {});
  parser.write(xhtml.replace(FORBIDDEN, '')).close();
  const words = withSizes(pages.map((page) => page.words));
  return {
    kind: 'pdf',
    extractor: 'poppler',
    pageCount: pages.length,
    pages: pages.map(
      (page, at): PageWords => ({
        ...page,
        words: uprightFirst(onceEach(words[at]!)),
        links: [],
        images: [],
      }),
    ),
    facts: {
      tagged: false,
      encrypted: false,
      scripts: false,
      attachments: 0,
      forms: false,
      producer: meta.get('Producer') || meta.get('Creator') || '',
      title,
      fonts: [],
    },
  };
}

/** A word of many letters in a box higher than wide is turned; so narrow are no five upright ones. */
function uprightFirst(words: readonly Word[]): Word[] {
  const turned = ({ text, width, height }: Word) => [...text].length >= 5 && height > 1.4 * width;
  return [
    ...words.filter((word) => !turned(word)),
    ...words.filter(turned).map(({ baseline: _, ...word }) => ({ ...word, size: word.width, turned: 90 })),
  ];
}
