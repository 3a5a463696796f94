import { describe, expect, it } from 'vitest';
import { progressTo } from './progress.js';

describe('progress', () => {
  it('is silent for a second of each work, then tells it once a second', () => {
    const lines: string[] = [];
    let now = 0;
    const progress = progressTo(
      (line) => lines.push(line),
      () => now,
    );
    for (let count = 1; count <= 4_000_000; count += 1) {
      now = count / 1_600;
      progress('Reading detections', count);
    }
    progress('Drawing masks', 4_000_000);
    expect(lines).toEqual(['Reading detections: 1,601,000', 'Reading detections: 3,201,000']);
  });
});
