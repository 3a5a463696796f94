import type { ShownValue } from '#interview/work';
import type { Shown } from '#judge/index';

/** Longest text of a value, characters. */
const LONGEST = 1_600;

/** A judged value as the log keeps it: in words, as Python prints it, and in numbers where it can be drawn. */
export function shownValue(value: Shown): ShownValue {
  const numbers = numbersOf(value);
  const text = printed(value, 0);
  return {
    type: typeOf(value),
    text: text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text,
    ...(numbers ? { shape: [...numbers.shape], numbers: [...numbers.values] } : {}),
    ...partsOf(value),
  };
}

function typeOf(value: Shown): string {
  switch (value.kind) {
    case 'none':
      return 'None';
    case 'array':
    case 'tensor':
      return `${value.kind} ${value.dtype} (${value.shape.join(', ')}${value.shape.length === 1 ? ',' : ''})`;
    case 'list':
    case 'tuple':
    case 'dict':
      return `${value.kind} of ${value.length}`;
    default:
      return value.kind;
  }
}

/** A value as Python would print it; arrays a row a line. */
function printed(value: Shown, depth: number): string {
  switch (value.kind) {
    case 'none':
      return 'None';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
    case 'float':
      return value.text;
    case 'string':
      return `'${value.text}'${value.trimmed ? ' …' : ''}`;
    case 'list':
    case 'tuple': {
      const [open, close] = value.kind === 'list' ? '[]' : '()';
      const rest = value.items.length < value.length ? ', …' : '';
      // Python writes a comma behind the only part of a tuple.
      const comma = value.kind === 'tuple' && value.length === 1 ? ',' : '';
      return `${open}${value.items.map((one) => printed(one, depth + 1)).join(', ')}${comma}${rest}${close}`;
    }
    case 'dict': {
      const rest = value.entries.length < value.length ? ', …' : '';
      return `{${value.entries.map(([name, one]) => `'${name}': ${printed(one, depth + 1)}`).join(', ')}${rest}}`;
    }
    default:
      return nested(value.values.map(numberText), value.shape, value.trimmed, depth);
  }
}

/** Numbers in brackets by their shape. */
function nested(
  values: readonly string[],
  shape: readonly number[],
  trimmed: boolean,
  depth: number,
): string {
  if (shape.length === 0) return values[0] ?? '';
  if (shape.includes(0)) return '[]';
  const [length = 0, ...rest] = shape;
  const size = rest.reduce((product, n) => product * n, 1);
  const parts: string[] = [];
  for (let index = 0; index < length && index * size < values.length; index++)
    parts.push(nested(values.slice(index * size, (index + 1) * size), rest, false, depth + 1));
  const missing = parts.length < length || trimmed ? ' …' : '';
  return `[${parts.join(rest.length > 0 ? `,\n${' '.repeat(depth + 1)}` : ', ')}${missing}]`;
}

function numberText(value: number | string | boolean): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' && !Number.isInteger(value)
    ? String(Number(value.toPrecision(6)))
    : String(value);
}

/** The numbers of an array, or of a flat list of numbers, where none is left out. */
function numbersOf(value: Shown): { shape: readonly number[]; values: readonly (number | string)[] } | null {
  if (value.kind === 'array' || value.kind === 'tensor') {
    if (value.trimmed) return null;
    return {
      shape: value.shape,
      values: value.values.map((one) => (typeof one === 'boolean' ? Number(one) : one)),
    };
  }
  if ((value.kind !== 'list' && value.kind !== 'tuple') || value.items.length < value.length) return null;
  const values = value.items.map(scalarOf);
  return values.every((one) => one !== null) && values.length > 0
    ? { shape: [values.length], values: values as (number | string)[] }
    : value.length === 0
      ? { shape: [0], values: [] }
      : null;
}

function scalarOf(value: Shown): number | string | null {
  if (value.kind === 'bool') return Number(value.value);
  if (value.kind === 'int' || value.kind === 'float') {
    const number = Number(value.text);
    return Number.isFinite(number) ? number : value.text;
  }
  if ((value.kind === 'array' || value.kind === 'tensor') && value.shape.length === 0) {
    const one = value.values[0];
    return one === undefined ? null : typeof one === 'boolean' ? Number(one) : one;
  }
  return null;
}

/** The parts of a tuple, list or dict that are worth showing by themselves. */
function partsOf(value: Shown): Pick<ShownValue, 'parts'> {
  const named: (readonly [string, Shown])[] =
    value.kind === 'dict'
      ? [...value.entries]
      : value.kind === 'list' || value.kind === 'tuple'
        ? value.items.map((one, index) => [String(index), one] as const)
        : [];
  const parts = named.filter(([, one]) => one.kind !== 'int' && one.kind !== 'float' && one.kind !== 'bool');
  if (parts.length === 0) return {};
  return { parts: parts.slice(0, 12).map(([name, one]) => ({ name, value: { ...shownValue(one) } })) };
}
