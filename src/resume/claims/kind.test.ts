import { describe, expect, it } from 'vitest';
import { isGeneral } from '#content/claim';
import { kindOf } from './kind.js';
import { packKinds } from './testing/kinds.js';
import { DEVELOPMENT, HELD_OUT } from './testing/labelled-lines.js';

const kinds = packKinds();
const idOf = (line: string) => kindOf(line, kinds).id;
const wrongOf = (lines: typeof HELD_OUT) =>
  lines.filter(([label, line]) => idOf(line) !== label).map(([label, line]) => `${label}: ${line}`);

describe('the kind of a claim', () => {
  it('is labelled by kinds that the pack has, each line once', () => {
    const all = [...DEVELOPMENT, ...HELD_OUT];
    const known = new Set(kinds.map(({ id }) => id));
    expect(all.filter(([label]) => !known.has(label))).toEqual([]);
    expect(new Set(all.map(([, line]) => line)).size).toBe(120);
    expect(new Set(HELD_OUT.map(([label]) => label))).toEqual(known);
  });

  it('is told of every line by which the signs were chosen, and of nine in ten others', () => {
    expect(wrongOf(DEVELOPMENT)).toEqual([]);
    expect(1 - wrongOf(HELD_OUT).length / HELD_OUT.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['CUT LATENCY FROM 60 TO 20 MS', 'faster-inference'],
    ['Cut it from 60ms to 20ms', 'faster-inference'],
    ['Cut it from 60\u00A0ms to 20\u00A0ms', 'faster-inference'],
    ['Shadow-mode at two sites', 'deployed-to-production'],
    ['Shadow mode at two sites', 'deployed-to-production'],
    // A unit is a word of its own: "msc" holds no milliseconds, "relatency" no latency.
    ['Taught 3 MSc theses about relatency', 'led-a-team'],
    ['Something else', 'any-other-line'],
    ['', 'any-other-line'],
  ])('of “%s” is %s', (line, kind) => expect(idOf(line)).toBe(kind));

  it('follows the section where the line alone tells nothing', () => {
    expect(kindOf('On borders', kinds, 'publications').id).toBe('research-published');
    expect(kindOf('On borders', kinds, 'work').id).toBe('any-other-line');
  });

  it('needs a general kind', () => {
    const without = kinds.filter((kind) => !isGeneral(kind));
    expect(() => kindOf('Something else', without)).toThrow('without signs');
  });
});
