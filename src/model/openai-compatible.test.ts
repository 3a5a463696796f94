import { afterEach, describe, expect, it } from 'vitest';
import { Budget } from './budget.js';
import { failureOf } from './language-model.contract.js';
import type { ModelRequest } from './language-model.js';
import { openAiCompatible } from './openai-compatible.js';
import { replying } from './testing/behaving.js';
import { halfThenEnd, knowingOnly, saying, status, unstreamed, without } from './testing/misbehaving.js';
import { adapterAt, Servers } from './testing/opened.js';
import { contentEvent, event, openStream } from './testing/streaming.js';

const servers = new Servers();
afterEach(servers.close);

const request: ModelRequest = {
  system: 'Answer with JSON.',
  user: 'Read this.',
  schema: { name: 'reading', schema: { type: 'object', properties: {} } },
  maxTokens: 250,
};
const reply = { a: 'Überlappung 😀' };

describe('what is sent', () => {
  it('is a deterministic, streamed chat completion with the schema', async () => {
    const server = await servers.start(replying(reply));
    await adapterAt(server.url).complete(request);
    expect(server.asked[0]!.path).toBe('/v1/chat/completions');
    expect(server.asked[0]!.body).toEqual({
      model: 'small',
      messages: [
        { role: 'system', content: 'Answer with JSON.' },
        { role: 'user', content: 'Read this.' },
      ],
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0,
      max_tokens: 250,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'reading', schema: { type: 'object', properties: {} }, strict: true },
      },
    });
    expect(server.asked[0]!.headers.authorization).toBeUndefined();
  });

  it('bears the key, where there is one', async () => {
    const server = await servers.start(replying(reply));
    await adapterAt(`${server.url}/v1/`, { key: 'sk-secret' }).complete(request);
    expect(server.asked[0]!.headers.authorization).toBe('Bearer sk-secret');
  });

  it('is named by model and host', () => {
    const model = openAiCompatible({ url: 'https://api.example:8443/v1?token=t', model: 'large', key: 'sk' });
    expect(model.name).toBe('large at api.example:8443');
  });

  it('needs settings that are right', () => {
    expect(() => openAiCompatible({ url: 'nowhere', model: 'm', key: undefined })).toThrow(/web address/);
  });
});

describe('a server that understands less', () => {
  it.each([
    ['no json_schema', ['json_object', 'none'], 400, ['json_schema', 'json_object']],
    ['no json_schema, by 422', ['json_object', 'none'], 422, ['json_schema', 'json_object']],
    ['no format at all', ['none'], 400, ['json_schema', 'json_object', undefined]],
    ['fails with 500 at the schema', ['json_object', 'none'], 500, ['json_schema', 'json_object']],
  ] as const)(
    '%s: is asked more plainly, once, and the schema told in words',
    async (_, formats, code, tried) => {
      const server = await servers.start(knowingOnly(formats, replying(reply), code));
      const model = adapterAt(server.url);
      expect(await model.complete(request)).toEqual(reply);
      expect(server.asked.map(({ body }) => body.response_format?.type)).toEqual(tried);
      const system = server.asked.at(-1)!.body.messages[0]!.content;
      expect(system).toContain('JSON Schema');
      expect(system).toContain('{"type":"object","properties":{}}');
      await model.complete(request);
      expect(server.asked).toHaveLength(tried.length + 1);
      expect(server.asked.at(-1)!.body.response_format?.type).toBe(tried.at(-1));
    },
  );

  it.each([
    ['temperature', ''],
    ['stream_options', ''],
    ['max_tokens', "Use 'max_completion_tokens' instead."],
  ])('no %s: is asked without', async (field, hint) => {
    const server = await servers.start(without(field, replying(reply), hint));
    expect(await adapterAt(server.url).complete(request)).toEqual(reply);
    expect(server.asked).toHaveLength(2);
    expect(server.asked[1]!.body.response_format?.type).toBe('json_schema');
    expect(server.asked[1]!.body.max_completion_tokens).toBe(hint ? 250 : undefined);
  });

  it('drops the format first where the server speaks of it, whatever else it mentions', async () => {
    const refusal = status(400, 'response_format not supported; known are temperature, stream_options');
    const server = await servers.start(refusal, replying(reply));
    await adapterAt(server.url).complete(request);
    expect(server.asked[1]!.body).toMatchObject({ response_format: { type: 'json_object' }, temperature: 0 });
    expect(server.asked[1]!.body.stream_options).toBeDefined();
  });

  it('is not asked more plainly for ever, nor remembered by a request that nothing helped', async () => {
    const server = await servers.start(status(400, 'The prompt is too long: temperature stream_options'));
    const model = adapterAt(server.url);
    const error = await failureOf(model.complete(request));
    expect(error.kind).toBe('refused');
    expect(error.message).toContain('“The prompt is too long: temperature stream_options”');
    const tries = server.asked.length;
    expect(tries).toBe(5);
    await failureOf(model.complete(request));
    expect(server.asked[tries]!.body.response_format?.type).toBe('json_schema');
  });
});

describe('what is understood', () => {
  it('is one document from a server that ignores stream', async () => {
    const server = await servers.start(unstreamed(reply));
    expect(await adapterAt(server.url).complete(request)).toEqual(reply);
  });

  it.each([
    ['a fence', '```json\n{"a":"Überlappung 😀"}\n```'],
    ['thoughts before it', '<think>Let me see: {"a": 2}?</think>\n{"a":"Überlappung 😀"}'],
  ])('is JSON with %s', async (_, text) => {
    const server = await servers.start(saying(text));
    expect(await adapterAt(server.url).complete(request)).toEqual(reply);
  });

  it('is a stream with comments, thoughts of their own, content in parts, and no end mark', async () => {
    const server = await servers.start((_, response) => {
      openStream(response);
      response.write(': PROCESSING\r\n\r\n');
      response.write(
        event({ choices: [{ delta: { role: 'assistant', content: null, reasoning_content: 'Hmm' } }] }),
      );
      response.write(event({ choices: [{ delta: { content: [{ type: 'thinking', thinking: [] }] } }] }));
      response.write(event({ choices: [{ delta: { content: [{ type: 'text', text: '{"a":' }] } }] }));
      response.end(contentEvent('1}').trimEnd());
    });
    expect(await adapterAt(server.url).complete(request)).toEqual({ a: 1 });
  });

  it('is done at the end mark, though the server holds the connection open', async () => {
    const server = await servers.start((_, response) => {
      openStream(response);
      response.write(`${contentEvent('{"a":1}', 'stop')}data: [DONE]\n\n${contentEvent('more')}`);
    });
    expect(await adapterAt(server.url).complete(request)).toEqual({ a: 1 });
  });

  it.each([
    ['declines', event({ choices: [{ delta: { refusal: 'I cannot read this.' } }] }), 'declined'],
    ['is filtered', contentEvent('{"a":', 'content_filter'), 'filter'],
  ])('is a refusal where the model %s', async (_, text, words) => {
    const server = await servers.start((_asked, response) => response.end(text));
    const error = await failureOf(adapterAt(server.url).complete(request));
    expect(error.kind).toBe('refused');
    expect(error.message).toContain(words);
  });

  it('says so where the reply was cut off at the limit of tokens', async () => {
    const server = await servers.start((_, response) => {
      openStream(response);
      response.end(contentEvent('{"a":', 'length'));
    });
    expect((await failureOf(adapterAt(server.url).complete(request))).message).toContain(
      'cut off at 250 tokens',
    );
  });
});

describe('the budget', () => {
  it('counts every request, and the tokens that the server says', async () => {
    const server = await servers.start(replying(reply, 900), status(500), replying(reply, 10), halfThenEnd);
    const budget = new Budget({ requests: 4, tokens: 1500, now: () => 0 });
    const model = adapterAt(server.url, { budget });
    await model.complete(request);
    expect(() => budget.admit(601)).toThrow(/limit/);
    await model.complete(request);
    // 910 of 1500 used: the half reply gives none of its reservation of about 360 back.
    expect((await failureOf(model.complete(request))).kind).toBe('unreadable');
    expect(server.asked).toHaveLength(4);
    expect((await failureOf(model.complete(request))).kind).toBe('budget');
    expect(server.asked).toHaveLength(4);
    expect(() => budget.admit(1)).toThrow(/4 requests/);
  });

  it('estimates the tokens that the server does not say', async () => {
    const server = await servers.start((_, response) => {
      openStream(response);
      response.end(contentEvent(JSON.stringify('x'.repeat(4000))));
    });
    const budget = new Budget({ requests: 100, tokens: 2000, now: () => 0 });
    await adapterAt(server.url, { budget }).complete(request);
    expect(() => budget.admit(1000)).toThrow(/limit/);
    expect(() => budget.admit(700)).not.toThrow();
  });
});
