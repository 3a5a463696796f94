/** What stood in a reply: JSON, or the reason that it holds none. */
export type ParsedReply = { readonly json: unknown } | { readonly why: string };

function tryParse(text: string): ParsedReply | undefined {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/**
 * The JSON of a reply. Models wrap it although told not to: in a code fence, or after their thoughts in
 * <think>…</think>, whose opening tag some servers swallow. Prose around bare JSON is not searched.
 */
export function parseReply(text: string): ParsedReply {
  const whole = tryParse(text);
  if (whole) return whole;
  const thoughts = text.indexOf('</think>');
  if (thoughts < 0 && /^\s*<think>/.test(text)) return { why: 'it stopped while still thinking' };
  const said = thoughts < 0 ? text : text.slice(thoughts + '</think>'.length);
  const bare = tryParse(said);
  if (bare) return bare;
  for (const fence of said.matchAll(/```[a-zA-Z]*[ \t]*\r?\n([\s\S]*?)```/g)) {
    const fenced = tryParse(fence[1]!);
    if (fenced) return fenced;
  }
  if (said.trim() === '') return { why: 'it is empty' };
  return { why: /^\s*(?:```|[{[])/.test(said) ? 'its JSON is broken or cut off' : 'it is prose, not JSON' };
}
