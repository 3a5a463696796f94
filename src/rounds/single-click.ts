import type { MouseEvent } from 'react';

/**
 * Does it for the first click at a place, not for the second of two quick ones: many people click everything twice,
 * and by then another button may stand there, or the same one may mean something else. Key presses always count.
 */
export const single = (act: () => void) => (event: Pick<MouseEvent, 'detail'>) => {
  if (event.detail < 2) act();
};
