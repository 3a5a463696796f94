import { describe, expect, it } from 'vitest';
import { SIGNAL_IDS } from '../task.js';
import { SIGNALS } from './catalogue.js';
import { codeFacts } from './code-facts.js';
import { readSignals } from './read-signals.js';
import { python } from './testing/table.js';

const nms = python(`
  import numpy as np

  def iou(a, b):
      w = min(a[2], b[2]) - max(a[0], b[0])
      h = min(a[3], b[3]) - max(a[1], b[1])
      return w * h

  def nms(boxes, scores, kept=[]):
      order = np.argsort(
          -scores
      )
      print(order)
      return order
`);

describe('readSignals', () => {
  it('cites lines in their order', () => {
    expect(readSignals({ 'nms.py': nms }).map(({ id, line, endLine }) => [id, line, endLine])).toEqual([
      ['missing-clamp', 6, 6],
      ['mutable-default', 8, 8],
      ['unstable-sort', 9, 11],
      ['leftover-print', 12, 12],
    ]);
  });

  it('shows the lines that it cites', () => {
    const sort = readSignals({ 'nms.py': nms }).find(({ id }) => id === 'unstable-sort')!;
    expect(sort.excerpt).toBe('order = np.argsort(\n-scores\n)');
    expect(sort).toMatchObject({
      file: 'nms.py',
      subject: 'scores',
      area: 'correctness',
      confidence: 'sure',
    });
  });

  it('counts lines with Windows endings alike', () => {
    const windows = readSignals({ 'nms.py': nms.replaceAll('\n', '\r\n') });
    const unix = readSignals({ 'nms.py': nms });
    expect(windows).toEqual(unix);
  });

  it('reads Python files only', () => {
    expect(readSignals({ 'notes.txt': nms, 'config.yaml': 'a: 1 / b' })).toEqual([]);
    expect(readSignals({})).toEqual([]);
    expect(readSignals({ 'empty.py': '' })).toEqual([]);
  });

  it('never throws while the code is typed', () => {
    for (let end = 0; end <= nms.length; end++) {
      expect(Array.isArray(readSignals({ 'nms.py': nms.slice(0, end) }))).toBe(true);
    }
    for (let at = 0; at < nms.length; at += 3) {
      expect(Array.isArray(readSignals({ 'nms.py': nms.slice(0, at) + nms.slice(at + 5) }))).toBe(true);
    }
  });

  it('leaves a broken function out and reads the others', () => {
    const code = 'def f(x, y=[]):\n    return x\n\ndef g(x, z=[]):\n    a = (x +\n    return a\n';
    expect(readSignals({ 'a.py': code }).map(({ subject }) => subject)).toEqual(['y']);
  });

  it.each([
    ['brackets', `x = ${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['open brackets', '['.repeat(5000)],
    ['calls of nothing', `f${'(for)'.repeat(3000)}`],
    ['a sum', `def f(a):\n    return ${Array.from({ length: 5000 }, () => 'a').join(' + ')}`],
    ['blocks', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}if x:`).join('\n')],
    [
      'a chain of names',
      `def f(a0):\n${Array.from({ length: 2000 }, (_, i) => `    a${i + 1} = a${i} * a${i} / a${i}`).join('\n')}\n    return np.exp(a2000) / a2000`,
    ],
    ['a name given again and again', `def f(x):\n${'    x = x - x / (x - x)\n'.repeat(700)}    return x`],
    ['odd signs', '\u0000\ud800 λ = “x” ¬ 3\n\t\tdef'],
  ])('reads %s without end', (_, source) => {
    expect(Array.isArray(readSignals({ 'a.py': source }))).toBe(true);
    expect(codeFacts({ 'a.py': source }).lines).toBeGreaterThan(0);
  });
});

describe('the catalogue', () => {
  it('has an entry for every signal that a pack may name', () => {
    expect(Object.keys(SIGNALS).sort()).toEqual([...SIGNAL_IDS].sort());
  });

  it.each(Object.entries(SIGNALS))('asks about %s and cites the line', (_, { question, note, title }) => {
    const asked = question({ line: 16, subject: 'union', excerpt: 'return inter / union' });
    expect(asked).toMatch(/ine 16\b/);
    expect(asked.trim().endsWith('?')).toBe(true);
    // The remedy is for the candidate to find.
    expect(asked).not.toMatch(
      /maximum|clip|clamp|epsilon|stable|no_grad|\.eval\(|zero_grad|copy|broadcast|vectori|logsumexp|None/i,
    );
    expect(note).toMatch(/\.$/);
    expect(title.length).toBeLessThanOrEqual(60);
  });
});
