import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { antonymsOf } from './antonyms.js';
import { FEATURES } from './features.js';
import { rarityOf } from './rarity.js';
import { cosineOf, dot, meanVector, rowOf } from './word-vectors.js';

const folder = new URL('../../models/', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, folder));

describe('the weights that ship', () => {
  test.each(readdirSync(folder))('%s: every file is the one that its sha256 was taken of', (version) => {
    const lines = file(`${version}/sha256`).toString('utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const [hash, name] = line.split(/\s+/);
      expect(
        createHash('sha256')
          .update(file(`${version}/${name}`))
          .digest('hex'),
        name!,
      ).toBe(hash);
    }
  });

  test('weigh only features that are measured, and no style', () => {
    const { claims, beliefs } = JSON.parse(file('lexical-v3/weights.json').toString('utf8'));
    for (const { weights } of [
      ...Object.values<{ weights: object }>(claims),
      ...Object.values<{ weights: object }>(beliefs),
    ])
      for (const name of Object.keys(weights)) expect(FEATURES).toContain(name);
  });

  test('the published figures are those of the grader that ships', async () => {
    const { lexicalGrader } = await import('./lexical.js');
    expect(JSON.parse(file('lexical-v3/measured.json').toString('utf8')).grader).toBe(lexicalGrader().name);
  });
});

describe('words', () => {
  const near = (a: string, b: string) => cosineOf(rowOf(a)!, rowOf(b)!);

  test.each([
    ['latency', 'lag', 'potato'],
    ['cheap', 'inexpensive', 'lens'],
    ['camera', 'lens', 'teacher'],
  ])('%s is nearer to %s than to %s', (word, other, far) => {
    expect(near(word, other)).toBeGreaterThan(near(word, far) + 0.2);
    expect(near(word, word)).toBeCloseTo(1);
    expect(near(word, other)).toBe(near(other, word));
  });

  test('a word that is not listed has no row, and text of such words no vector', () => {
    expect(rowOf('zzxqv')).toBeUndefined();
    expect(meanVector([['zzxqv', 1]])).toBeNull();
    expect(dot(null, meanVector([['camera', 1]]))).toBe(0);
  });

  test('opposites stand for each other both ways', () => {
    expect(antonymsOf('stabl')).toContain('unstabl');
    expect(antonymsOf('unstabl')).toContain('stabl');
    expect(antonymsOf('camera')).toBeUndefined();
  });

  test('a word of many claims is less rare than one of few', () => {
    expect(rarityOf('imag')).toBeLessThan(rarityOf('hungarian'));
    expect(rarityOf('nowhere-to-be-found')).toBeCloseTo(1);
  });
});
