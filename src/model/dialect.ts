import type { ModelRequest } from './language-model.js';

/**
 * What a server is believed to understand of a request. "OpenAI-compatible" means many things: servers know none of
 * the reply formats or all, and newer models refuse a temperature or the older name of the token limit.
 */
export interface Dialect {
  readonly format: 'json_schema' | 'json_object' | 'none';
  readonly limit: 'max_tokens' | 'max_completion_tokens';
  readonly temperature: boolean;
  /** Whether usage is asked for at the end of the stream. */
  readonly usage: boolean;
}

export const FULLEST: Dialect = {
  format: 'json_schema',
  limit: 'max_tokens',
  temperature: true,
  usage: true,
};

/** The body of a request in a dialect. */
export function bodyOf(model: string, request: ModelRequest, dialect: Dialect): string {
  const { name, schema } = request.schema;
  const { format } = dialect;
  // Without the schema beside it, the model is told it in words; json_object moreover demands the word JSON.
  const told = `Answer with one JSON object that fits this JSON Schema, and with nothing else:\n${JSON.stringify(schema)}`;
  const system = format === 'json_schema' ? request.system : `${request.system}\n\n${told}`;
  return JSON.stringify({
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: request.user },
    ],
    stream: true,
    ...(dialect.usage ? { stream_options: { include_usage: true } } : {}),
    ...(dialect.temperature ? { temperature: 0 } : {}),
    [dialect.limit]: request.maxTokens,
    ...(format === 'json_schema'
      ? { response_format: { type: format, json_schema: { name, schema, strict: true } } }
      : format === 'json_object'
        ? { response_format: { type: format } }
        : {}),
  });
}

/**
 * The next plainer dialect after a server has not accepted a request (400 or 422): without what its words name, else
 * with the next simpler reply format. Each step drops something for good, so there are at most five.
 * @returns undefined where nothing is left to drop: then it is the request that is refused
 */
export function plainer(dialect: Dialect, words: string): Dialect | undefined {
  if (!/response_format|schema|grammar/i.test(words)) {
    if (dialect.limit === 'max_tokens' && words.includes('max_completion_tokens')) {
      return { ...dialect, limit: 'max_completion_tokens' };
    }
    if (dialect.usage && words.includes('stream_options')) return { ...dialect, usage: false };
    if (dialect.temperature && words.includes('temperature')) return { ...dialect, temperature: false };
  }
  if (dialect.format === 'json_schema') return { ...dialect, format: 'json_object' };
  if (dialect.format === 'json_object') return { ...dialect, format: 'none' };
  return undefined;
}
