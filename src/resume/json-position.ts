const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** As much as holds of a string that is not closed or holds what it may not. */
const BROKEN_STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;

/** Where a text stops being JSON (RFC 8259): what the engine says of it differs from version to version. */
export interface JsonStop {
  /** Index into the text, UTF-16 units. */
  readonly at: number;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** What stands there, as one character; null at the end of the text. */
  readonly found: string | null;
}

/** The first place at which a text cannot go on to be JSON; null where it is JSON. */
export function whereJsonStops(text: string): JsonStop | null {
  const at = firstWrong(text);
  if (at === null) return null;
  const before = text.slice(0, at);
  const point = text.codePointAt(at);
  return {
    at,
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    found: point === undefined ? null : String.fromCodePoint(point),
  };
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

function firstWrong(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const matched = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  const after = (): Expected => (open.length > 0 ? 'comma' : 'end');
  for (;;) {
    at += matched(SPACE).length;
    if (at >= text.length) return expected === 'end' ? null : text.length;
    const letter = text[at]!;
    if (expected === 'colon' && letter === ':') expected = 'value';
    else if (expected === 'comma' && letter === ',') expected = open.at(-1) === '{' ? 'key' : 'value';
    else if (letter === (open.at(-1) === '{' ? '}' : ']') && /comma|or/.test(expected) && open.length > 0) {
      open.pop();
      expected = after();
    } else if (/^value/.test(expected) && (letter === '{' || letter === '[')) {
      open.push(letter);
      expected = letter === '{' ? 'key or }' : 'value or ]';
    } else if (/^(?:value|key)/.test(expected)) {
      const scalar = matched(SCALAR);
      if (scalar === '' || (expected.startsWith('key') && letter !== '"'))
        return letter === '"' ? at + matched(BROKEN_STRING).length : at;
      at += scalar.length - 1;
      expected = expected.startsWith('key') ? 'colon' : after();
    } else return at;
    at++;
  }
}
