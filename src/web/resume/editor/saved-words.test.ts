import { describe, expect, it } from 'vitest';
import { savedInWords } from './saved-words.js';

const STATE = { status: 'saved', savedAt: 1, conflict: null, copied: true } as const;
const clock = () => '21:04';

describe('where what was typed is', () => {
  it.each([
    [STATE, 0, 'Saved 21:04'],
    [{ ...STATE, savedAt: null }, 0, 'Saved'],
    [STATE, 1, 'Saved 21:04; one field is not stored, see there'],
    [STATE, 2, 'Saved 21:04; 2 fields are not stored, see there'],
    [{ ...STATE, status: 'waiting' }, 0, 'Saved when you pause typing'],
    [{ ...STATE, status: 'saving' }, 0, 'Saving'],
    [{ ...STATE, status: 'away', copied: true }, 0, /kept in this browser/],
    [{ ...STATE, status: 'away', copied: false }, 0, /leave this page open/],
    [{ ...STATE, conflict: {} as never }, 0, 'Not saved any more until you choose'],
  ] as const)('%j with %i problems', (state, problems, words) => {
    expect(savedInWords(state, problems, clock)).toMatch(words);
  });
});
