import type { Resume } from '#content/resume';
import type { Line } from './typeset/chunks.js';
import { printedResume } from './typeset/printed.js';
import type { Entry, Row } from './typeset/printed-entries.js';

/** A resume as plain text, for forms that take nothing else: every field that the pages print, one paragraph a line. */
export function resumePlainText(resume: Resume): string {
  const { name, label, contact, sections } = printedResume(resume);
  const head = [...(name ? [textOf(name)] : []), ...(label ? [textOf(label)] : []), ...contact.map(textOf)];
  const parts = Object.values(sections).map(({ heading, entries }) => {
    const listed = entries.every(({ rows }) => rows.length === 0);
    return `${heading.toUpperCase()}\n\n${entries.map(entryText).join(listed ? '\n' : '\n\n')}`;
  });
  return `${[...(head.length > 0 ? [head.join('\n')] : []), ...parts].join('\n\n\n')}\n`;
}

function entryText({ rows, labelled, paragraphs, bullets }: Entry): string {
  return [
    ...rows.map(rowText),
    ...labelled.map(({ label, line }) => `${label}: ${textOf(line)}`),
    ...paragraphs.map(textOf),
    ...bullets.map((line) => `- ${textOf(line)}`),
  ].join('\n');
}

function rowText({ left, right }: Row): string {
  return [left, right]
    .filter((cell) => cell !== null)
    .map(textOf)
    .join(' | ');
}

function textOf({ chunks }: Line): string {
  return chunks.map((chunk) => ('keep' in chunk ? chunk.keep.map(({ t }) => t).join('') : chunk.t)).join('');
}
