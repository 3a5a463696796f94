import { DEFAULT_LIMITS, type Job, type Limits } from './runner.js';
import { BodyWriter } from './value-body.js';

/** A path inside the run's folder: no `..`, nothing absolute, nothing odd. */
const PATH = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*){0,4}$/;

export function limitsOf(job: Job): Limits {
  return { ...DEFAULT_LIMITS, ...job.limits };
}

/** What a supervisor is sent: the job, and nothing that is not the job's. TypeError for a path that is none. */
export function encodeRequest(job: Job, limits: Limits): Buffer {
  const writer = new BodyWriter();
  const calls = job.calls.map(({ entry, args, kwargs = {}, mutates = false }) => ({
    entry: entry ?? null,
    mutates,
    args: args.map((value) => writer.tree(value)),
    kwargs: Object.fromEntries(Object.entries(kwargs).map(([key, value]) => [key, writer.tree(value)])),
  }));
  return writer.body({
    files: Object.fromEntries(
      Object.entries(job.files).map(([path, text]) => {
        if (!PATH.test(path)) throw new TypeError(`${path} is no path of a file to run`);
        return [path, plainText(text)];
      }),
    ),
    entry: job.entry,
    driver: job.driver ?? null,
    forbidden: job.forbidden ?? [],
    calls,
    limits: { ...limits, totalSeconds: limits.loadSeconds + limits.cpuSeconds * job.calls.length },
  });
}

/** Lines as Python counts them, and no half of a surrogate pair, which is not UTF-8. */
function plainText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').toWellFormed();
}
