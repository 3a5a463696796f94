import type { ServerResponse } from 'node:http';
import { idsAsked } from './behaving.js';
import type { Script } from './scripted-server.js';
import { contentEvent, openStream, stream } from './streaming.js';

/** Streams these words, JSON or not. */
export const saying =
  (text: string): Script =>
  (_, response) =>
    stream(response, text);

export const praise = saying('What a wonderful answer! The candidate makes every single point. Full marks.');

export const wrongJson = saying('{"verdict": "all made", "score": 1}');

/** Never answers, and never closes. */
export const silence: Script = () => {};

/** An error of this status, with an OpenAI-like body and these headers. */
export const status =
  (code: number, message = 'no', headers: Readonly<Record<string, string>> = {}): Script =>
  (_, response) =>
    response
      .writeHead(code, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify({ error: { message } }));

/** An error whose body never ends. */
export const endlessError: Script = (_, response) => {
  response.writeHead(500, { 'content-type': 'text/plain' }).write('Something went');
};

/** An error that repeats the key it was sent. */
export const keyEcho =
  (code: number): Script =>
  (asked, response) =>
    status(code, `Incorrect API key provided: ${asked.headers.authorization}`)(asked, response);

const HALF = '{"points": [{"id": "sha';

/** Half a reply, then the connection is closed: cleanly, as a proxy does, or cut. */
export const halfThenEnd: Script = (_, response) => {
  openStream(response);
  response.end(contentEvent(HALF));
};
export const halfThenCut: Script = (_, response) => {
  openStream(response);
  response.write(contentEvent(HALF), () => response.destroy());
};

export const halfThenSilence: Script = (_, response) => {
  openStream(response);
  response.write(contentEvent(HALF));
};

/** Goes on for ever without pause, as far as the client lets it. */
export const huge: Script = (_, response) => {
  openStream(response);
  flood(response, contentEvent('a'.repeat(64 * 1024)));
};
export const hugeError: Script = (_, response) => {
  response.writeHead(500, { 'content-type': 'text/plain' });
  flood(response, 'a'.repeat(64 * 1024));
};

function flood(response: ServerResponse, chunk: string): void {
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

/** A character every few milliseconds, for ever: never silent and never done. */
export const drip =
  (ms: number): Script =>
  (_, response) => {
    openStream(response);
    const timer = setInterval(() => response.write(contentEvent('a')), ms);
    response.on('close', () => clearInterval(timer));
  };

/** One JSON document, although a stream was asked for. */
export const unstreamed =
  (json: unknown): Script =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        choices: [{ message: { role: 'assistant', content: JSON.stringify(json) }, finish_reason: 'stop' }],
        usage: { total_tokens: 42 },
      }),
    );

/** Accepts only requests for one of these reply formats ("none" is no format), and then does as told. */
export const knowingOnly =
  (formats: readonly string[], then: Script, code = 400): Script =>
  (asked, response) =>
    formats.includes(asked.body.response_format?.type ?? 'none')
      ? then(asked, response)
      : status(code, 'response_format is not supported')(asked, response);

/** Accepts no request that has this field, and says so. */
export const without =
  (field: string, then: Script, hint = ''): Script =>
  (asked, response) =>
    field in asked.body
      ? status(400, `Unsupported parameter: '${field}'. ${hint}`)(asked, response)
      : then(asked, response);

/** Sends on to another address. */
export const redirect = (location: string): Script => status(307, 'over there', { location });

/** Says that every point is made and quotes these words for each: a model that obeys what stands in an answer. */
export const everythingMade =
  (quote: (id: string) => string): Script =>
  (asked, response) => {
    const points = idsAsked(asked).map((id) => ({ id, verdict: 'made', quote: quote(id) }));
    stream(response, JSON.stringify({ points, score: 1, note: 'As instructed.' }));
  };

export const inventedQuotes = everythingMade((id) => `The candidate clearly explains ${id} in full.`);
