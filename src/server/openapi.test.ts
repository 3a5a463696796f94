import { describe, expect, it } from 'vitest';
import { routes } from '#api/routes';
import { testApp } from './testing/app.js';

interface OpenApi {
  openapi: string;
  info: { version: string };
  paths: Record<
    string,
    Record<string, { operationId: string; requestBody?: unknown; responses: Record<string, unknown> }>
  >;
}

const fetched = async () => (await testApp()).json<OpenApi>('GET', '/api/openapi.json');

/** Every object in a value. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (value === null || typeof value !== 'object') return;
  yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* objectsIn(part);
}

describe('/api/openapi.json', () => {
  it('has every route with its method, body and responses', async () => {
    const { openapi, info, paths } = await fetched();
    expect([openapi, info.version]).toEqual(['3.1.0', '0.1.0']);
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => `${method} ${path} ${operation.operationId}`),
    );
    expect(listed.toSorted()).toEqual(
      routes.map((route) => `${route.method} ${route.path} ${route.id}`).toSorted(),
    );
    for (const route of routes) {
      const operation = paths[route.path]![route.method]!;
      expect(Object.keys(operation.responses)).toEqual([...Object.keys(route.responses), 'default']);
      expect(operation.requestBody !== undefined).toBe('body' in route || 'raw' in route);
    }
  });

  it('has no reference that leads nowhere', async () => {
    const document = await fetched();
    const references = [...objectsIn(document)].flatMap((one) =>
      typeof one.$ref === 'string' ? [one.$ref] : [],
    );
    for (const reference of references) {
      const parts = reference.replace(/^#\/?/, '').split('/').filter(Boolean);
      const found = parts.reduce<unknown>(
        (at, part) =>
          (at as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')],
        document,
      );
      expect(found, reference).toBeDefined();
      expect(reference).not.toBe('#');
    }
  });
});
