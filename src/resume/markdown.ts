import type { Resume } from '#content/resume';
import { escaped } from '#interview/escaped';
import type { Line, Part } from './typeset/chunks.js';
import { printedResume } from './typeset/printed.js';
import type { Entry } from './typeset/printed-entries.js';

/** A resume as Markdown: every field that the pages print, in their order and words. Nothing in it acts as markup. */
export function resumeMarkdown(resume: Resume): string {
  const { name, label, contact, sections } = printedResume(resume);
  const blocks = [
    `# ${name ? marked(name) : 'Resume'}`,
    ...(label ? [`**${marked(label)}**`] : []),
    ...(contact.length > 0 ? [contact.map(marked).join(' | ')] : []),
  ];
  for (const { heading, entries } of Object.values(sections)) {
    blocks.push(`## ${heading}`);
    // Skills and the like are one line each: a list.
    if (entries.every(isOneLine))
      blocks.push(entries.map(({ paragraphs }) => `- ${marked(paragraphs[0]!)}`).join('\n'));
    else for (const entry of entries) blocks.push(...entryBlocks(entry));
  }
  return `${blocks.join('\n\n')}\n`;
}

function isOneLine({ rows, labelled, paragraphs, bullets }: Entry): boolean {
  return rows.length + labelled.length + bullets.length === 0 && paragraphs.length === 1;
}

/** What begins the entry is a heading; the rest of its rows is one line, the dates last. */
function entryBlocks({ rows, labelled, paragraphs, bullets }: Entry): string[] {
  const [head, ...others] = rows;
  const beside = others.flatMap((row) => [
    ...(row.left ? [`**${marked(row.left)}**`] : []),
    ...(row.right ? [marked(row.right)] : []),
  ]);
  if (head?.right) beside.push(marked(head.right));
  return [
    ...(head?.left ? [`### ${marked(head.left)}`] : []),
    ...(beside.length > 0 ? [beside.join(' | ')] : []),
    ...(labelled.length > 0
      ? [labelled.map(({ label, line }) => `- *${label}:* ${marked(line)}`).join('\n')]
      : []),
    ...paragraphs.map(marked),
    ...(bullets.length > 0 ? [bullets.map((line) => `- ${marked(line)}`).join('\n')] : []),
  ];
}

function marked({ chunks }: Line): string {
  const parts = chunks.flatMap((chunk): readonly Part[] => ('keep' in chunk ? chunk.keep : [chunk]));
  const text = parts.map(({ t, link }) => (link ? `[${plain(t)}](<${address(link)}>)` : plain(t))).join('');
  // At the beginning of a line, these begin a list or draw a rule.
  return text.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
}

/** Text that is no markup, and no name of a character such as &lt; either. */
function plain(text: string): string {
  return escaped(text).replaceAll('&', '\\&');
}

/** An address between angle brackets ends at the next one. */
function address(link: string): string {
  return link.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('\\', '%5C');
}
