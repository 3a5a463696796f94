import { z } from 'zod';

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function holdsCredentials(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username !== '' || password !== '';
}

/** Where the optional language model is. The messages hold no value: one may be a secret in the wrong place. */
export const ModelSettings = z.object({
  /** Address of an OpenAI-compatible server, with or without /v1. */
  url: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .refine(isWebAddress, 'must be a web address such as http://localhost:11434/v1')
    .refine(
      (text) => !holdsCredentials(text),
      'must not hold a user name or password; a key has its own place',
    ),
  /** The model's name as the server lists it. */
  model: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(200, 'must be at most 200 characters long')
    .regex(/^\P{Cc}*$/u, 'must be one line of text'),
  /** Sent as a bearer token; absent for a server that wants none. */
  key: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]*$/, 'must be plain characters without spaces, as a provider gives it out')
    .transform((key) => key || undefined)
    .optional(),
});
export type ModelSettings = z.infer<typeof ModelSettings>;

const VARIABLE: Readonly<Record<string, string>> = {
  url: 'FOVEA_MODEL_URL',
  model: 'FOVEA_MODEL',
  key: 'FOVEA_MODEL_KEY',
};

/**
 * The settings that the environment gives: FOVEA_MODEL_URL, FOVEA_MODEL and, where the server wants one,
 * FOVEA_MODEL_KEY.
 * @returns undefined where no address is given, whatever else is
 * @throws Error where the address has no model beside it, or a value is malformed
 */
export function settingsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): ModelSettings | undefined {
  const url = environment.FOVEA_MODEL_URL?.trim();
  if (!url) return undefined;
  const model = environment.FOVEA_MODEL?.trim();
  if (!model) {
    throw new Error(
      'FOVEA_MODEL_URL is set and FOVEA_MODEL is not: set it to the name of a model that the server has, or unset both.',
    );
  }
  const parsed = ModelSettings.safeParse({ url, model, key: environment.FOVEA_MODEL_KEY });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${VARIABLE[String(issue.path[0])]} ${issue.message}.`);
  throw new Error(problems.join(' '));
}
