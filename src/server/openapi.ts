import { z } from 'zod';
import { Problem } from '#api/responses';
import { type Route, routes } from '#api/routes';

/** The OpenAPI 3.1 document, made from the same table as the handlers. */
export function openapi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes as readonly Route[]) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Fovea', version, description: 'Everything that the screens do, and nothing besides.' },
    paths,
  };
}

function operation(route: Route): object {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(route.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: jsonSchema(schema as z.ZodType, 'input'),
  }));
  return {
    operationId: route.id,
    summary: route.summary,
    ...(inPath.length + inQuery.length > 0 ? { parameters: [...inPath, ...inQuery] } : {}),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(route.body, 'input') } },
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.responses).map(([status, schema]) => [status, success(schema)]),
      ),
      default: {
        description: 'What went wrong and what to do',
        content: { 'application/problem+json': { schema: jsonSchema(Problem, 'output') } },
      },
    },
  };
}

function success(schema: z.ZodType | string | null): object {
  if (schema === null) return { description: 'Done' };
  if (typeof schema === 'string')
    return { description: 'Done', content: { [schema]: { schema: { type: 'string' } } } };
  return { description: 'Done', content: { 'application/json': { schema: jsonSchema(schema, 'output') } } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as { $schema?: string };
  return rest;
}
