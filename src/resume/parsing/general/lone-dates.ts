import { DURATION, findDates } from '../dates.js';

/** Signs and brackets around a date. */
export const AROUND = /^[\s()[\]|,;:·•–—-]+|[\s()[\]|,;:·•–—-]+$/gu;

/** Whether a text is dates and nothing else. */
export function isDateAlone(text: string): boolean {
  const dates = findDates(text);
  if (dates.length === 0) return false;
  let rest = text;
  for (const { index, length } of [...dates].reverse())
    rest = rest.slice(0, index) + rest.slice(index + length);
  return rest.replace(DURATION, '').replace(AROUND, '') === '';
}

/** Whether a text is a range of dates and nothing else. */
export function isRangeAlone(text: string): boolean {
  return isDateAlone(text) && findDates(text).some(({ single }) => !single);
}
