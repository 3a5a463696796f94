import { describe, expect, it } from 'vitest';
import type { Run } from './chunks.js';
import { contactItems, joined, printedDate, printedMetric, printedRange } from './printed-values.js';

const text = (runs: readonly Run[]) => runs.map((run) => run.text).join('');

describe('printed values', () => {
  it.each([
    ['2021', '2021'],
    ['2021-03', 'Mar 2021'],
    ['2021-12-04', '4 Dec 2021'],
  ])('date %s is %s', (date, expected) => expect(printedDate(date)).toBe(expected));

  it.each([
    ['2021-03', '2023-02', false, 'Mar 2021 – Feb 2023'],
    ['2021-03', undefined, false, 'Mar 2021 – Present'],
    [undefined, '2023-02', false, 'until Feb 2023'],
    [undefined, '2023-02', true, 'Feb 2023'],
    [undefined, undefined, true, ''],
    ['', '', false, ''],
  ])('range %s to %s, in education %s, is %j', (start, end, education, expected) => {
    expect(printedRange(start, end, education)).toBe(expected);
  });

  it.each([
    [['PyTorch', 'CUDA'], 'PyTorch, CUDA'],
    [['PyTorch', '', 'CUDA'], 'PyTorch, CUDA'],
    [['loss functions (focal, Dice)', 'CUDA'], 'loss functions (focal, Dice); CUDA;'],
    [['a;b'], 'a;b;'],
    [[], ''],
  ])('list %j is %j', (items, expected) => expect(text(joined(items, 'x'))).toBe(expected));

  it('tells which item of a list a word comes from', () => {
    expect(joined(['', 'CUDA'], 'skills[0].keywords')).toEqual([
      { text: 'CUDA', path: 'skills[0].keywords[1]' },
    ]);
  });

  it.each([
    [{ name: 'mAP', before: '61.2', after: '67.9' }, 'mAP: 61.2 → 67.9'],
    [{ name: 'mAP', after: '67.9' }, 'mAP: 67.9'],
    [{ name: 'mAP', before: '61.2' }, 'mAP: 61.2 → ?'],
    [{ name: 'mAP' }, 'mAP:'],
    [{ before: '61.2', after: '67.9' }, '61.2 → 67.9'],
    [{ after: '67.9' }, '67.9'],
    [{}, ''],
  ])('metric %j is %j', (metric, expected) => expect(text(printedMetric(metric, 'm'))).toBe(expected));

  it('lists contact items in their order', () => {
    const items = contactItems({
      profiles: [
        { network: 'GitHub', username: 'ada', url: 'https://github.com/ada/' },
        { network: 'Scholar', username: 'X9', url: 'https://scholar.example.org/citations?user=X9' },
        { network: 'X', url: 'https://x.example.org/people/7c1f' },
        { network: 'Matrix', username: '@ada:example.org' },
        { username: 'ada', url: 'http://example.org/ada' },
        {},
      ],
      location: { countryCode: 'CH', city: 'Zürich', postalCode: '8005', address: 'Weg 1', region: 'ZH' },
      url: 'https://ada.example.org',
      phone: '+41 44 555 01 23',
      email: 'ada@example.org',
    });
    expect(items.map(text)).toEqual([
      'ada@example.org',
      '+41 44 555 01 23',
      'ada.example.org',
      'Weg 1 · 8005 · Zürich · ZH · CH',
      'GitHub: github.com/ada/',
      'Scholar: X9, scholar.example.org/citations?user=X9',
      'X, x.example.org/people/7c1f',
      'Matrix: @ada:example.org',
      '—: http://example.org/ada',
    ]);
    expect(items.flat().flatMap(({ link }) => link ?? [])).toEqual([
      'mailto:ada@example.org',
      'https://ada.example.org',
      'https://github.com/ada/',
      'https://scholar.example.org/citations?user=X9',
      'https://x.example.org/people/7c1f',
      'http://example.org/ada',
    ]);
  });

  it('makes a link only of what is one e-mail address', () => {
    expect(contactItems({ email: 'ada at example.org' })[0]![0]!.link).toBeUndefined();
  });
});
