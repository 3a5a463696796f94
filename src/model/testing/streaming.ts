import type { ServerResponse } from 'node:http';

/** One event of a chat completion's stream. */
export function event(piece: object): string {
  return `data: ${JSON.stringify({ object: 'chat.completion.chunk', ...piece })}\n\n`;
}

export const contentEvent = (content: string, finish: string | null = null): string =>
  event({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] });

/** The events of a whole reply: the text in pieces of a few characters, the usage, and the end. */
export function eventsOf(text: string, tokens = 100): string[] {
  const pieces = text.match(/[\s\S]{1,7}/gu) ?? [];
  return [
    ...pieces.map((piece) => contentEvent(piece)),
    contentEvent('', 'stop'),
    event({ choices: [], usage: { total_tokens: tokens } }),
    'data: [DONE]\n\n',
  ];
}

export function openStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
}

/** Streams a whole reply. */
export function stream(response: ServerResponse, text: string, tokens?: number): void {
  openStream(response);
  for (const one of eventsOf(text, tokens)) response.write(one);
  response.end();
}
