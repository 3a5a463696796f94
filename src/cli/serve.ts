import { parseArgs } from 'node:util';
import { runServer } from '#server/run';
import { UsageError } from './usage.js';

/** fovea serve: runs until it is interrupted. */
export async function serveVerb(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
    throw new UsageError(`--port must be a whole number from 0 to 65535, not "${values.port}".`);
  }
  return runServer({
    environment: process.env,
    port,
    data: values.data,
    json: values.json ?? false,
    ...(values.host ? { host: values.host } : {}),
  });
}
