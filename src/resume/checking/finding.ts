import type { Finding } from '#api/resume';
import { CATALOGUE, type RuleId } from './catalogue.js';

/** What was seen: the rule that it breaks, in words with figures, and the text that shows it. */
export interface Sighting {
  readonly rule: RuleId;
  readonly message: string;
  /** From 1. */
  readonly page?: number;
  readonly text?: string;
}

const LONGEST_QUOTE = 160;

/** A sighting with what the catalogue says of its rule. */
export function findingOf({ rule, message, page, text }: Sighting): Finding {
  const { severity, meaning, action } = CATALOGUE[rule];
  return {
    rule,
    severity,
    message: `${message} ${meaning}`,
    action,
    ...(page === undefined ? {} : { page }),
    ...(text === undefined ? {} : { text: shortened(text) }),
  };
}

/** A quotation of bearable length, cut at a space. */
export function shortened(text: string, longest = LONGEST_QUOTE): string {
  // Control characters could speak to a terminal.
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/u, '')} …`;
}

/** "1 page", "3 pages", "2 entries". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
