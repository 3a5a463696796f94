import type { SavingState } from './saving-ports.js';

/** Where what was typed is, in words. `clock` writes a time of day. */
export function savedInWords(
  { status, savedAt, conflict, copied }: Pick<SavingState, 'status' | 'savedAt' | 'conflict' | 'copied'>,
  problems: number,
  clock: (at: number) => string,
): string {
  if (conflict) return 'Not saved any more until you choose';
  const fields = problems === 1 ? 'one field is' : `${problems} fields are`;
  const but = problems > 0 ? `; ${fields} not stored, see there` : '';
  if (status === 'away')
    return copied
      ? 'Fovea does not answer. What you type is kept in this browser and sent when it does'
      : 'Fovea does not answer, and this browser keeps nothing: leave this page open until it does';
  if (status === 'refused') return 'Not saved';
  if (status === 'saving') return 'Saving';
  if (status === 'waiting') return 'Saved when you pause typing';
  return savedAt === null ? `Saved${but}` : `Saved ${clock(savedAt)}${but}`;
}
