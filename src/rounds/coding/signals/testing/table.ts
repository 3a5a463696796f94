import { describe, expect, it } from 'vitest';
import { readSignals } from '../read-signals.js';
import type { SignalId } from '../signal.js';

/** A piece of Python, by what is particular about it. Of a positive one, the line that is cited and its subject. */
export interface Found {
  readonly code: string;
  readonly line: number;
  readonly subject?: string;
}

/** Python from a template literal: the common indentation goes, and the first line is line 1. */
export function python(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common)).join('\n');
}

/** The table of one signal: code that has it, and code that only looks so. */
export function signalTable(
  id: SignalId,
  has: Readonly<Record<string, Found>>,
  only: Readonly<Record<string, string>>,
): void {
  describe(id, () => {
    it('has variants and near misses enough', () => {
      expect(Object.keys(has).length).toBeGreaterThanOrEqual(3);
      expect(Object.keys(only).length).toBeGreaterThanOrEqual(4);
    });

    it.each(Object.entries(has))('is raised for %s', (_, { code, line, subject }) => {
      const found = readSignals({ 'solution.py': python(code) }).filter((signal) => signal.id === id);
      expect(found.map((signal) => signal.line)).toEqual([line]);
      if (subject !== undefined) expect(found[0]?.subject).toBe(subject);
    });

    it.each(Object.entries(only))('is not raised for %s', (_, code) => {
      const found = readSignals({ 'solution.py': python(code) }).filter((signal) => signal.id === id);
      expect(found.map(({ excerpt }) => excerpt)).toEqual([]);
    });
  });
}
