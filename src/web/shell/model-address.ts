/** Where a language model is, as far as its address says. */
export interface ModelPlace {
  /** Whether it is this machine: then nothing that is sent there leaves it. */
  readonly here: boolean;
  readonly host: string;
  readonly plain: boolean;
}

/** Reads an address; null for what is no web address. */
export function placeOf(url: string): ModelPlace | null {
  const text = url.trim();
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, host } = new URL(text);
  if (!/^https?:$/.test(protocol) || hostname === '') return null;
  const here = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return { here, host, plain: protocol === 'http:' };
}

/** What becomes of the answers that are sent to an address, in a sentence. */
export function whereAnswersGo(url: string): string {
  const place = placeOf(url);
  if (!place) return 'At an address on this machine the answers stay here; anywhere else they leave it.';
  if (place.here) return 'This address is on this machine: the answers stay here.';
  return `This address is not on this machine: every judged answer leaves it for ${place.host}${place.plain ? ', unencrypted' : ''}.`;
}

/** A warning where a key would be sent so that others on the way can read it; null where that is not so. */
export function keyWarning(url: string, key: boolean): string | null {
  const place = placeOf(url);
  if (!key || !place?.plain || place.here) return null;
  return `The key goes to ${place.host} over plain http, where everybody on the way can read it. Use https, or a key that opens nothing else.`;
}

/** Whether two addresses are one server, so that a key for one may go to the other. */
export function sameServer(one: string, other: string): boolean {
  const [a, b] = [one.trim(), other.trim()];
  return URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;
}

/** A language model's short name: without the server it is at. */
export const modelName = (model: string | undefined): string => model?.trim() || 'the language model';
