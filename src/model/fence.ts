import { createHash } from 'node:crypto';

/** Text of others inside marks that it cannot hold itself. */
export interface Fence {
  /** The text between its marks, unchanged. */
  around(label: string, text: string): string;
  /** How the marks begin, to be named in the instructions. */
  readonly mark: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Marks for the texts of one request, made of a hash of their content: whoever writes a text would have to know the
 * hash of what they are writing to close the fence from inside. The same texts give the same marks.
 */
export function fenceFor(texts: readonly string[], digest = sha256): Fence {
  let mark = '';
  do mark = digest(JSON.stringify([mark, ...texts])).slice(0, 16);
  while (texts.some((text) => text.includes(mark)));
  return {
    mark,
    around: (label, text) => `<<<${mark} ${label}>>>\n${text}\n<<<${mark} end of ${label}>>>`,
  };
}
