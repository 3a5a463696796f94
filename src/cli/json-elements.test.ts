import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonElements, JsonFault } from './json-elements.js';

type Element = [list: string, number: number, value: unknown];

/** The elements of a text that comes in chunks which end at these byte positions. */
function split(text: string | Uint8Array, cuts: readonly number[] = []): Element[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : Buffer.from(text);
  const found: Element[] = [];
  const elements = new JsonElements((...element) => found.push(element));
  const ends = cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b);
  for (const [at, end] of [...ends, bytes.length].entries())
    elements.push(bytes.subarray(ends[at - 1] ?? 0, end));
  elements.end();
  return found;
}

const cuts = fc.array(fc.nat(400), { maxLength: 20 });
const indent = fc.constantFrom(undefined, 1, '\t', '\r\n ');
/** Texts full of what could be taken for structure, and of characters of two, three and four bytes. */
const text = fc.string({
  unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', ',', ':', 'é', '鳥', '🐦', '\n', 'a'),
});
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** What the splitter should find in a text, by way of the whole text. */
function whole(value: unknown): Element[] {
  const listed = (list: string, values: readonly unknown[]) =>
    values.map((one, at): Element => [list, at + 1, one]);
  if (Array.isArray(value)) return listed('', value);
  return Object.entries(value as object).flatMap(([key, member]) =>
    Array.isArray(member) ? listed(key, member) : [[key, 0, member] satisfies Element],
  );
}

describe('the splitter', () => {
  it('finds the elements of any list, wherever the chunks end', () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 6 }), indent, cuts, (value, space, ends) => {
        expect(split(JSON.stringify(value, null, space as string), ends)).toEqual(whole(value));
      }),
    );
  });

  it('finds the elements of the lists that any object has', () => {
    const object = fc.dictionary(text, fc.oneof(json, fc.array(json, { maxLength: 4 })), {
      maxKeys: 5,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(object, indent, cuts, (value, space, ends) => {
        expect(split(JSON.stringify(value, null, space as string), ends)).toEqual(whole(value));
      }),
    );
  });

  it('finds the same with a chunk a byte', () => {
    const value = [{ name: 'drôle d’oiseau 🐦', 'a"b\\': ['],[', '{'] }, '\u0000', [[], {}], -1.5e-7];
    const written = JSON.stringify(value, null, 2);
    expect(split(written, [...Buffer.from(written).keys()])).toEqual(whole(value));
  });

  it('accepts what JSON.parse accepts, and nothing else', () => {
    const piece = fc.constantFrom(
      ...[
        '[',
        ']',
        '{',
        '}',
        ',',
        ':',
        '"a"',
        '"b":',
        '"',
        '\\',
        '1',
        '-',
        'null',
        ' ',
        '\n',
        '"c":[',
        '{"d":2}',
        '[3]',
      ],
    );
    const near = fc
      .tuple(json, fc.nat(), fc.nat(3), fc.array(piece, { maxLength: 2 }))
      .map(([value, at, gone, pieces]) => {
        const right = [...JSON.stringify([value, value])];
        const place = at % right.length;
        return right.toSpliced(place, gone, ...pieces).join('');
      });
    const counts = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(
        fc.oneof(
          near,
          fc.array(piece).map((all) => all.join('')),
        ),
        cuts,
        (written, ends) => {
          let expected: Element[] | undefined;
          try {
            const value: unknown = JSON.parse(written);
            if (typeof value === 'object' && value !== null) expected = whole(value);
          } catch {}
          let found: Element[] | undefined;
          try {
            found = split(written, ends);
          } catch (error) {
            if (!(error instanceof JsonFault)) throw error;
            // The one thing that JSON.parse lets pass.
            if (/^has ".*" twice$/s.test(error.message)) return;
          }
          expect(found).toEqual(expected);
          counts[expected ? 'right' : 'wrong']++;
        },
      ),
      { numRuns: 2_000 },
    );
    expect(Math.min(counts.right, counts.wrong)).toBeGreaterThan(50);
  });

  it('knows lists that are empty, and skips a byte order mark', () => {
    const elements = new JsonElements(() => expect.unreachable());
    elements.push(Buffer.from('\uFEFF{"a":[],"b":[ ]}'));
    elements.end();
    expect([...elements.lists]).toEqual(['a', 'b']);
  });

  it.each<[string, string | Uint8Array, string | undefined, number | undefined, RegExp]>([
    ['nothing', '', undefined, undefined, /^is empty$/],
    ['a number', '17', undefined, undefined, /^is neither a JSON list nor a JSON object$/],
    ['a list that is cut off', '[1,2,', '', 2, /^the file ends before it is complete$/],
    ['a record that is cut off', '[1,{"a":[', '', 2, /^the file ends before it is complete$/],
    ['a comma too many', '[1,2,]', '', 3, /^there is nothing between two commas or brackets$/],
    ['NaN', '[1,{"NaN":NaN}]', '', 2, /^NaN is not a number that JSON has$/],
    ['minus infinity', '{"a":[-Infinity]}', 'a', 1, /^-Infinity is not a number that JSON has$/],
    ['a bracket of the wrong kind', '{"a":[{"b":1]]}', 'a', 1, /JSON/],
    ['a member twice', '{"a":[],"a":[]}', undefined, undefined, /^has "a" twice$/],
    ['a second list', '[1] [2]', undefined, undefined, /^goes on after its end$/],
    ['Latin-1', Buffer.from('["caf\xe9"]', 'latin1'), '', 1, /^is not encoded in UTF-8$/],
  ])('refuses %s', (_name, written, list, number, message) => {
    let fault: unknown;
    try {
      split(written);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(JsonFault);
    expect(fault).toMatchObject({ list, number });
    expect((fault as JsonFault).message).toMatch(message);
  });

  it('refuses a record that no memory should hold', () => {
    const elements = new JsonElements(() => expect.unreachable());
    elements.push(Buffer.from('["'));
    const chunk = Buffer.alloc(1 << 20, 'a');
    expect(() => {
      for (let count = 0; count < 65; count++) elements.push(chunk);
    }).toThrow('is longer than 64 MiB');
  });
});
