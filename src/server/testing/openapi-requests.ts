import fc from 'fast-check';

/** The part of JSON Schema that /api/openapi.json uses. */
export interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters?: readonly { name: string; in: 'path' | 'query'; schema: Schema }[];
  readonly requestBody?: { content: { 'application/json': { schema: Schema } } };
}

/** Text that a parser, a database or a file system might trip over. */
const ODD = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud83e',
  '\u202e',
  '🦊',
  '../',
  '..%2f',
  "'; drop table event; --",
  '{{7*7}}',
  '%00',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-1',
  '1e999',
  'x'.repeat(5_000),
];

const junkText = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'binary', maxLength: 40 }));
const junkNumber = fc.constantFrom(-1, 0, -0, 0.5, 1e21, -1e308, 2 ** 31, 2 ** 53, Number.MAX_SAFE_INTEGER);
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  junkText,
  junkNumber,
  fc.constantFrom(null, true, [], {}, [[]], [null]),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values that a schema admits, or nearly: texts keep to its form and length, not to every rule in words. */
export function valuesOf(schema: Schema, all: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return fc.jsonValue({ maxDepth: 3 });
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => valuesOf(one, all)));
  if (schema.allOf) return valuesOf(Object.assign({}, ...schema.allOf) as Schema, all);
  switch (schema.type) {
    case 'string':
      return textsOf(schema);
    case 'integer':
    case 'number':
      return numbersOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((one) => valuesOf(one, all)));
      const minLength = schema.minItems ?? 0;
      return fc.array(valuesOf(schema.items ?? {}, all), {
        minLength,
        maxLength: Math.min(schema.maxItems ?? 4, Math.max(minLength, 4)),
      });
    }
    case 'object': {
      const model = Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, one]) => [name, valuesOf(one, all)]),
      );
      return fc.record(model, { requiredKeys: [...(schema.required ?? [])], noNullPrototype: true });
    }
    default:
      return fc.jsonValue({ maxDepth: 3 });
  }
}

function textsOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time')
    return fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { maxLength: 80 });
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) });
}

function numbersOf({ type, minimum, maximum, exclusiveMinimum }: Schema): fc.Arbitrary<unknown> {
  const min = minimum ?? (exclusiveMinimum === undefined ? -1000 : exclusiveMinimum + 1);
  const max = Math.min(maximum ?? 1e6, 1e9);
  return type === 'integer'
    ? fc.integer({ min: Math.max(min, -1e9), max })
    : fc.double({ min, max, noNaN: true });
}

/** Paths to every part of a value, the whole first. */
function pathsOf(value: unknown, here: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return [here];
  return [here, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...here, key]))];
}

/** The value with one part replaced, left out or added. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(value);
  return fc
    .tuple(
      fc.nat(paths.length - 1),
      junk,
      fc.constantFrom('replace', 'leave out', 'add'),
      fc.constantFrom('__proto__', 'constructor', 'extra', '0'),
    )
    .map(([index, replacement, how, name]) => {
      const path = paths[index]!;
      const copy = structuredClone(value) as Record<string | number, never>;
      if (path.length === 0) return how === 'replace' ? replacement : copy;
      const parent = path.slice(0, -1).reduce((at, key) => at[key]!, copy) as Record<
        string | number,
        unknown
      >;
      if (how === 'replace') parent[path.at(-1)!] = replacement;
      else if (how === 'leave out') delete parent[path.at(-1)!];
      else
        Object.defineProperty(parent, name, {
          value: replacement,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      return copy;
    });
}

/** A segment of a path: an id that is known, or anything else, encoded or already odd as it stands. */
export function segments(known: readonly string[]): fc.Arbitrary<string> {
  const raw = fc.constantFrom(
    '%00',
    'a%00b',
    '%2f',
    '..%2f..%2f',
    '%2e%2e',
    '%',
    '%zz',
    '%E0%A4%A',
    '%F0%9F%A6%8A',
    '~',
    ':id',
    '*',
    '{id}',
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: raw },
    { weight: 2, arbitrary: junkText.map((text) => encodeURIComponent(text.toWellFormed())) },
  );
}
