import { describe, expect, it } from 'vitest';
import { readExport } from './export-file.js';

const read = (text: string, size = text.length) => readExport('mine.json', size, text);

describe('readExport', () => {
  it('counts what an export holds', () => {
    const chosen = read('{"format":"fovea-export","interviews":[{},{}],"documents":[{}]}');
    expect(chosen).toMatchObject({ interviews: 2, records: 1 });
  });

  it('leaves a damaged export to the server, which names the field', () => {
    expect(read('{"format":"fovea-export","interviews":7}')).toMatchObject({ interviews: 0, records: 0 });
  });

  it.each([
    ['{"format":"fovea-ex', /not JSON, or was cut off/],
    ['{"format":"other"}', /“format” is not “fovea-export”/],
    ['null', /not an export of Fovea/],
    ['[1]', /not an export of Fovea/],
  ])('says what is wrong with %s', (text, problem) => {
    expect((read(text) as { problem: string }).problem).toMatch(problem);
  });

  it('refuses what the server would not take', () => {
    expect((read('{}', 2 ** 40) as { problem: string }).problem).toMatch(/larger than 256 MB/);
  });
});
