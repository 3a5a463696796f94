import { describe, expect, test } from 'vitest';
import type { Item } from '#content/item';
import { inPlace } from './in-place.js';
import { read } from './reading.js';
import { rubricOf } from './rubric.js';
import { judgeText, verdictOf } from './testing/judging.js';

const item = (statement: string): Item => ({
  id: 'one',
  prompt: 'What happens, and why?',
  points: [
    { id: 'claim', statement },
    { id: 'other', statement: 'The invoice is sent on Friday because the bank is closed at weekends.' },
  ],
  misconceptions: [],
});

const beside = (statement: string, text: string) => {
  const rubric = rubricOf(item(statement));
  const { windows } = read({ sequence: 0, text, after: 'none' }, rubric);
  return inPlace(windows[0]!, rubric.points[0]!.wordings[0]!);
};

const HARMLESS =
  'A small rotation of the mount displaces far objects by metres, so it is harmless nearby and serious far away.';
const UNSUPPORTED =
  'An unsupported operator falls back to the processor and adds transfers that cancel the speed-up.';
const THRESHOLD = 'Raising the threshold removes detections, so precision rises and recall falls.';

describe('inPlace', () => {
  test('the wording itself is followed wholly, and nothing of it is turned', () => {
    expect(beside(THRESHOLD, THRESHOLD)).toMatchObject({
      followed: 1,
      own: 1,
      turned: 0,
      denied: false,
      affirmed: false,
      otherNumbers: 0,
    });
  });

  test('an opposite word counts where it stands in the place of the word', () => {
    expect(
      beside(THRESHOLD, 'Raising the threshold removes detections, so precision rises and recall rises.'),
    ).toMatchObject({ turned: 1 });
    expect(
      beside(
        THRESHOLD,
        'Lower latency is another matter. Raising the threshold removes detections, so precision rises and recall falls.',
      ).turned,
    ).toBe(0);
  });

  test('a denial counts between the words of the claim, unless the wording denies in other words', () => {
    expect(
      beside(THRESHOLD, 'Raising the threshold does not remove detections, so precision rises.').denied,
    ).toBe(true);
    expect(
      beside(
        HARMLESS,
        'A small rotation of the mount displaces far objects by metres, so it hardly matters nearby.',
      ).denied,
    ).toBe(false);
    expect(
      beside(UNSUPPORTED, 'An operator that is not supported falls back to the processor and adds transfers.')
        .denied,
    ).toBe(false);
  });

  test('half of a claim in its own words is all its own', () => {
    const half = beside(THRESHOLD, 'Raising the threshold does not remove any detections.');
    expect(half.followed).toBeLessThan(0.6);
    expect(half.own).toBeGreaterThanOrEqual(0.7);
  });
});

describe('verdicts', () => {
  test.each([
    [HARMLESS, 'A rotation of the mount displaces far objects by metres, so it hardly matters nearby.'],
    [
      UNSUPPORTED,
      'An operator that the chip does not support falls back to the processor and adds transfers.',
    ],
    [
      'With only a few images per device the batch statistics are noisy, so accuracy falls.',
      'I would not use it with two images per device, because the batch statistics are noisy and accuracy falls.',
    ],
  ])('"%s" is credited in other words that deny', async (statement, text) => {
    expect(['made', 'partly']).toContain(verdictOf(await judgeText(item(statement), text), 'claim'));
  });

  test.each([
    [THRESHOLD, 'Raising the threshold removes detections, so precision rises and recall rises.'],
    [THRESHOLD, 'Lowering the threshold removes detections, so precision rises and recall falls.'],
    [THRESHOLD, 'Raising the threshold does not remove detections, so precision falls and recall rises.'],
    [HARMLESS, 'A small rotation of the mount does not displace far objects by metres.'],
  ])('"%s" earns nothing where it is turned round', async (statement, text) => {
    expect(['missed', 'contradicted']).toContain(verdictOf(await judgeText(item(statement), text), 'claim'));
  });
});
