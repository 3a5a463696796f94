import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { type Route, type RouteId, routes } from '#api/routes';
import type { Conductor } from '#conduct/conductor';
import { readJson, readRaw } from './body.js';
import { guard, protectiveHeaders } from './guard.js';
import { handlers } from './handlers.js';
import { openapi } from './openapi.js';
import { BadRequest, invalid, problemOf, problemResponse } from './problem.js';
import { serveWebFiles } from './web-files.js';

export interface AppOptions {
  readonly conductor: Conductor;
  readonly version: string;
  /** The address that the server binds to. */
  readonly host?: string;
  /** The built web app; without it only the API is served. */
  readonly webFolder?: string;
  readonly onError?: (error: unknown) => void;
}

/** What an id in a path can look like; anything else names nothing here. */
const PATH_ID = /^[\w.-]{1,120}$/;

/** The whole server as a Hono app: tests call `app.request()`, main.ts listens with it. */
export function createApp(options: AppOptions): Hono {
  const { conductor, version, host = '127.0.0.1', onError = () => {} } = options;
  const app = new Hono();
  const byId = handlers(conductor, version);
  app.use(protectiveHeaders(), guard(host));
  for (const route of routes as readonly (Route & { id: RouteId })[]) {
    app.on(route.method.toUpperCase(), route.path.replace(/\{(\w+)\}/g, ':$1'), async (context) =>
      byId[route.id]({
        context,
        id: idOf(context),
        query: queryOf(route, context),
        body: await bodyOf(route, context),
      }),
    );
  }
  app.get('/api/openapi.json', (context) => context.json(openapi(version)));
  app.all('/api/*', (context) => {
    const here = (routes as readonly Route[]).filter((route) =>
      new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(
        context.req.path,
      ),
    );
    if (here.length === 0)
      return problemResponse(context, {
        title: 'There is no such address',
        status: 404,
        detail: 'GET /api/openapi.json lists those there are.',
      });
    context.header('allow', here.map((route) => route.method.toUpperCase()).join(', '));
    return problemResponse(context, {
      title: 'That method is not for this address',
      status: 405,
      detail: `Use ${here.map((route) => route.method.toUpperCase()).join(' or ')}.`,
    });
  });
  if (options.webFolder) serveWebFiles(app, options.webFolder);
  app.notFound((context) =>
    problemResponse(context, {
      title: 'There is nothing here',
      status: 404,
      detail: 'Go to the address that Fovea printed when it started.',
    }),
  );
  app.onError((error, context) => problemResponse(context, problemOf(error, onError)));
  return app;
}

function idOf(context: Context): string {
  const id = context.req.param('id') ?? '';
  if (id !== '' && !PATH_ID.test(id))
    throw new BadRequest(404, 'There is nothing with that id', 'Ids are letters, digits, ".", "-" and "_".');
  return id;
}

function queryOf(route: Route, context: Context): unknown {
  return route.query ? checked(route.query, context.req.query()) : {};
}

async function bodyOf(route: Route, context: Context): Promise<unknown> {
  if (route.raw) return readRaw(context, route.raw, route.longestBody);
  return route.body ? checked(route.body, await readJson(context, route.longestBody)) : undefined;
}

function checked(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (!result.success) throw invalid(result.error);
  return result.data;
}
