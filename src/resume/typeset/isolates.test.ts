import { describe, expect, it } from 'vitest';
import { type Chunk, lineOf } from './chunks.js';
import { isolated, withIsolates } from './isolates.js';

const text = (chunk: Chunk) => ('keep' in chunk ? chunk.keep.map(({ t }) => t).join('') : chunk.t);
const drawn = (line: string) =>
  isolated(lineOf([{ text: line }]))
    .chunks.map(text)
    .join('');

describe('what runs the other way', () => {
  it('is isolated', () => {
    expect(drawn('קיצרתי זמן הסקה מ־60 ל־20 ms ב־TensorRT (INT8)')).toBe(
      'קיצרתי זמן הסקה מ־\u206660\u2069 ל־\u206620 ms\u2069 ב־\u2066TensorRT (INT8)\u2069',
    );
    expect(drawn('Led בית חזון 2021 in Haifa')).toBe('Led \u2067בית חזון\u2069 2021 in Haifa');
  });

  it('has its brackets as they are seen', () => {
    expect(drawn('בית (חזון)')).toBe('בית \u200B\u2066)\u2069חזון\u2066(\u2069');
    expect(drawn('Engineers at בית (חזון) here')).toBe(
      'Engineers at \u2067בית \u200B\u2066)\u2069חזון\u2069) here',
    );
  });

  it('is looked for in every line', () => {
    const line = lineOf([{ text: 'Plain' }]);
    expect(withIsolates({ name: line, none: null, many: [line] })).toEqual({
      name: line,
      none: null,
      many: [line],
    });
  });
});
