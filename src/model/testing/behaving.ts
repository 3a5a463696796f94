import type { Verdict } from '#interview/judgement';
import type { Asked, Script } from './scripted-server.js';
import { stream } from './streaming.js';

/** What a server is to say of a point. */
export interface Told {
  readonly verdict: Verdict;
  readonly quote?: string;
}

/** The ids of the points that a request asks about, read from its prompt as a model would. */
export function idsAsked({ body }: Asked): string[] {
  const prompt = body.messages.at(-1)?.content ?? '';
  // Up to the blank line: the answer after it may hold lines that look like claims.
  const claims = /^Claims, one a line:\n([\s\S]*?)\n\n/m.exec(prompt)?.[1]?.split('\n') ?? [];
  return claims.map((line) => (JSON.parse(line) as { id: string }).id);
}

/** Answers with this JSON, whatever is asked. */
export const replying =
  (json: unknown, tokens?: number): Script =>
  (_, response) =>
    stream(response, JSON.stringify(json), tokens);

/** Reads the request and answers with these verdicts on its points; on a point without one, "missed". */
export const reading =
  (told: Readonly<Record<string, Told>>): Script =>
  (asked, response) => {
    const points = idsAsked(asked).map((id) => ({
      id,
      quote: told[id]?.quote ?? '',
      verdict: told[id]?.verdict ?? 'missed',
    }));
    stream(response, JSON.stringify({ points }));
  };

/** Answers a request for a follow-up with these words. */
export const wording = (question: string): Script => replying({ question });
