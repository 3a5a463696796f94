import type { ReactNode } from 'react';

/** The small Markdown of a pack: paragraphs, lists with "- ", and `code`. Nothing else is read as markup. */
export function Prose({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block, index) => {
      const lines = block.split('\n');
      // Blocks have no identity of their own and never move.
      const key = `${index}:${block.slice(0, 24)}`;
      if (!lines.every((line) => /^\s*- |^\s{2,}\S/.test(line))) return <p key={key}>{withCode(block)}</p>;
      return (
        <ul key={key}>
          {block
            .split(/^\s*- /m)
            .flatMap((item) => (item.trim() === '' ? [] : [<li key={item}>{withCode(item.trim())}</li>]))}
        </ul>
      );
    });
}

/** A line of text with `code` in it. */
export function withCode(text: string): ReactNode[] {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) =>
      part.startsWith('`') && part.length > 2 ? <code key={index}>{part.slice(1, -1)}</code> : part,
    );
}
