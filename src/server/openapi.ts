import { z } from 'zod';
import { Problem } from '#api/responses';
import { type Route, routes } from '#api/routes';

type Schemas = Record<string, object>;

/** The OpenAPI 3.1 document, made from the same table as the handlers. */
export function openapi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  const schemas: Schemas = {};
  for (const route of routes as readonly Route[]) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Fovea', version, description: 'Everything that the screens do, and nothing besides.' },
    paths,
    components: { schemas },
  };
}

function operation(route: Route, schemas: Schemas): object {
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
    schema: jsonSchema(schema as z.ZodType, 'input', schemas),
  }));
  return {
    operationId: route.id,
    summary: route.summary,
    ...(inPath.length + inQuery.length > 0 ? { parameters: [...inPath, ...inQuery] } : {}),
    ...requestBody(route, schemas),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.responses).map(([status, schema]) => [
          status,
          response(schema, Number(status) < 400 ? 'application/json' : 'application/problem+json', schemas),
        ]),
      ),
      default: {
        description: 'What went wrong and what to do',
        content: { 'application/problem+json': { schema: jsonSchema(Problem, 'output', schemas) } },
      },
    },
  };
}

function requestBody({ body, raw }: Route, schemas: Schemas): object {
  const bytes = raw?.map((type) => [type, { schema: { type: 'string', format: 'binary' } }] as const);
  if (bytes) return { requestBody: { required: true, content: Object.fromEntries(bytes) } };
  if (!body) return {};
  const content = { 'application/json': { schema: jsonSchema(body, 'input', schemas) } };
  return { requestBody: { required: true, content } };
}

function response(schema: z.ZodType | string | null, json: string, schemas: Schemas): object {
  const description = json === 'application/json' ? 'Done' : 'What went wrong, with what to go on from';
  if (schema === null) return { description };
  const content =
    typeof schema === 'string'
      ? { [schema]: { schema: { type: 'string' } } }
      : { [json]: { schema: jsonSchema(schema, 'output', schemas) } };
  return { description, content };
}

/** A schema as JSON Schema; one that contains itself is put among `schemas`, where references from anywhere find it. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', schemas: Schemas): object {
  const options = { io, unrepresentable: 'any', reused: 'inline' } as const;
  const { $schema: _dialect, ...made } = z.toJSONSchema(schema, options);
  const prefix = `Part${Object.keys(schemas).length}`;
  const moved = JSON.stringify(made).replaceAll('"$ref":"#/$defs/', `"$ref":"#/components/schemas/${prefix}`);
  const { $defs, ...rest } = JSON.parse(moved) as { $defs?: Schemas };
  for (const [name, part] of Object.entries($defs ?? {})) schemas[`${prefix}${name}`] = part;
  return rest;
}
