import type { z } from 'zod';

/** A route: the server builds its handlers and openapi.json from these, so neither can drift from the other. */
export interface Route {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Path with {parameters}, as in OpenAPI. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Media types of a body that is taken as bytes, instead of `body`. */
  readonly raw?: readonly string[];
  /** Bytes, where the body may be longer than usual. */
  readonly longestBody?: number;
  /**
   * Responses by status; null is no content, a string is a media type other than JSON. One of 400 or more is a problem
   * document that says more than others do.
   */
  readonly responses: Readonly<Record<number, z.ZodType | string | null>>;
}

export const route = <const R extends Route>(definition: R): R => definition;
