/** The longest job description that is taken, characters. */
export const LONGEST_JOB = 50_000;
/** No text of that many characters has more bytes. */
const MOST_BYTES = 4 * LONGEST_JOB;

/** The text of a file, or why it is none. */
export type ReadText = { readonly text: string } | { readonly problem: string };

/** Reads a file as text in UTF-8 or UTF-16; what is plainly none, such as a PDF, is told. */
export function readText(name: string, bytes: Uint8Array): ReadText {
  const problem = (why: string): ReadText => ({ problem: `“${name}” ${why}` });
  if (bytes.length > MOST_BYTES)
    return problem('is too long for a job description. Paste the part that says what is asked for.');
  const text = decoded(bytes);
  if (/(?![\t\n\v\f\r])\p{Cc}/u.test(text) || text.startsWith('%PDF'))
    return problem('is not a text file. Open it where you can read it, copy the text, and paste it here.');
  if (text.trim() === '') return problem('holds no text.');
  return { text: text.replace(/\r\n?/g, '\n') };
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Older files of Windows: every byte of theirs is some character.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
