const VERSION = /^v\d+(?:(?:alpha|beta)\d*)?$/;

/**
 * The address that chat completions are posted to. Accepts what people copy from a provider's page: the bare server,
 * its /v1 with or without a slash, another version or prefix, or the whole path. A query is kept.
 */
export function endpointOf(url: string): URL {
  const endpoint = new URL(url);
  endpoint.hash = '';
  const segments = endpoint.pathname.split('/').filter((segment) => segment !== '');
  if (segments.slice(-2).join('/') === 'chat/completions') segments.splice(-2);
  else if (!segments.some((segment) => VERSION.test(segment))) segments.push('v1');
  endpoint.pathname = `/${[...segments, 'chat', 'completions'].join('/')}`;
  return endpoint;
}
