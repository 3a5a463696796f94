import { describe, expect, it } from 'vitest';
import { practiceVerb } from './practice.js';
import { serveVerb } from './serve.js';
import { UsageError } from './usage.js';

describe('flags that cannot be right are refused before anything is opened', () => {
  it.each<[string[], RegExp]>([
    [['--minutes', '0'], /^--minutes must be a whole number from 1, not "0"\.$/],
    [['--minutes', '2.5'], /^--minutes must be a whole number/],
    [['--minutes', '241'], /^--minutes: .*240/],
    [['--count', 'three'], /^--count must be a whole number from 1, not "three"\.$/],
    [['--count', '41'], /^--count: .*40/],
    [['--level', 'chief'], /^--level must be one of junior, mid, senior, staff, not "chief"\.$/],
    [['--feedback', 'never'], /^--feedback must be one of each, end, not "never"\.$/],
    [['--order', 'given'], /^--order must be one of coverage, guide, not "given"\.$/],
    [['--question', ','], /^--question: /],
  ])('practice %j', async (args, message) => {
    const error: unknown = await practiceVerb(args).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
  });

  it.each(['http', '-1', '65536', '1.5'])('serve --port=%s', async (port) => {
    await expect(serveVerb([`--port=${port}`])).rejects.toThrow(
      `--port must be a whole number from 0 to 65535, not "${port}".`,
    );
  });

  it.each([practiceVerb, serveVerb])('a flag that is not there', async (verb) => {
    await expect(verb(['--colour'])).rejects.toMatchObject({ code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' });
  });
});
