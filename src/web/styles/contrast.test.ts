import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

/** Relative luminance, 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const text = ['ink', 'ink-2', 'ink-3', 'lutea-ink'].flatMap((front) =>
  ['paper', 'plate', 'lutea-wash'].map((back) => [front, back, 4.5] as const),
);
const controls = ['paper', 'plate'].map((back) => ['edge', back, 3] as const);
const action = [['on-lutea', 'lutea', 4.5] as const];

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  it.each([...text, ...controls, ...action])('%s on %s is at least %d', (front, back, least) => {
    expect(contrast(colours.get(front)![theme], colours.get(back)![theme])).toBeGreaterThanOrEqual(least);
  });

  it('agrees with the ratio of black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  });
});
