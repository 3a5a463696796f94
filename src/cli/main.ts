#!/usr/bin/env node
import { PackInvalid } from '#conduct/pack-folder';
import { Refusal } from '#conduct/refusal';
import { StoreUnavailable } from '#store/errors';
import { HELP, UsageError, VERB_HELP } from './usage.js';

type Verb = (args: string[]) => Promise<number>;

/** Each verb is loaded when it is asked for: grading one answer needs neither a server nor a database. */
const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  serve: async () => (await import('./serve.js')).serveVerb,
  practice: async () => (await import('./practice.js')).practiceVerb,
  grade: async () => (await import('./grade.js')).gradeVerb,
  judge: async () => (await import('./judge.js')).judgeVerb,
  evaluate: async () => (await import('./evaluate.js')).evaluateVerb,
  resume: async () => (await import('./resume.js')).resumeVerb,
  content: async () => (await import('./content.js')).contentVerb,
};

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(args[0] !== undefined && Object.hasOwn(VERB_HELP, args[0]) ? VERB_HELP[args[0]] : HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    console.log((await import('#conduct/open')).version);
    return 0;
  }
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!load)
    throw new UsageError(`There is no verb "${name}". It is one of: ${Object.keys(verbs).join(', ')}.`);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(VERB_HELP[name]);
    return 0;
  }
  return (await load())(args);
}

/** A failure in words; a stack trace only for a defect of our own, and then on request. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof Refusal) return `${error.message}. ${error.detail}`;
  if (error instanceof StoreUnavailable) return `${error.message}\n${error.advice}`;
  if (error instanceof PackInvalid)
    return [
      error.message,
      ...error.problems.map((p) => `  ${p.file}:${p.line} ${p.field} ${p.message}`),
    ].join('\n');
  const { code, message } = error as { code?: string; message?: string };
  if (code?.startsWith('ERR_PARSE_ARGS'))
    return `${message}${/[.!?]$/.test(message ?? '') ? '' : '.'} See --help.`;
  return `Fovea failed at this: ${process.env.FOVEA_DEBUG ? ((error as Error).stack ?? message) : message}. Set FOVEA_DEBUG=1 to see where, and report it.`;
}

// A reader that closes the pipe early (head, less) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 2;
}
