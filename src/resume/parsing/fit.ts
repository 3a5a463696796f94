import { Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';

/** A resume that keeps to the schema, and the texts that did not fit into it. */
export interface Fitted {
  readonly resume: Resume;
  readonly refused: readonly { readonly path: string; readonly text: string }[];
}

/**
 * What was read, as far as the schema takes it: a field that is too long, or an address that is none, is taken out and
 * told, and so are entries beyond the longest list. What a document says decides nothing else.
 */
export function fitted(value: unknown): Fitted {
  const draft = structuredClone(value ?? {}) as Record<string, unknown>;
  const refused: { path: string; text: string }[] = [];
  for (let round = 0; round < 20; round++) {
    const result = Resume.safeParse(draft);
    if (result.success) return { resume: result.data, refused };
    const paths = [...new Map(result.error.issues.map(({ path }) => [path.join('/'), path])).values()];
    // Later entries of a list go first, so that the places of the earlier ones stay.
    for (const path of paths.reverse()) refused.push(...takeOut(draft, path));
  }
  return {
    resume: {},
    refused: [...refused, ...resumeFields(draft as Resume).map(({ path, value: text }) => ({ path, text }))],
  };
}

function takeOut(
  draft: Record<string, unknown>,
  path: readonly PropertyKey[],
): { path: string; text: string }[] {
  const shown = path.reduce<string>(
    (all, key) =>
      typeof key === 'number' ? `${all}[${key}]` : all === '' ? String(key) : `${all}.${String(key)}`,
    '',
  );
  let parent: unknown = draft;
  for (const key of path.slice(0, -1)) parent = (parent as Record<PropertyKey, unknown> | undefined)?.[key];
  const key = path.at(-1);
  if (parent === null || typeof parent !== 'object' || key === undefined) return [];
  const held = (parent as Record<PropertyKey, unknown>)[key];
  if (Array.isArray(held)) {
    const most = 100;
    const rest = held.splice(Math.min(most, Math.max(0, held.length - 1)));
    return rest.map((one) => ({ path: shown, text: typeof one === 'string' ? one : JSON.stringify(one) }));
  }
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete (parent as Record<PropertyKey, unknown>)[key];
  return held === undefined
    ? []
    : [{ path: shown, text: typeof held === 'string' ? held : JSON.stringify(held) }];
}
