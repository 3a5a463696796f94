import type { ReadResume, ResumePlace } from '#api/resume';
import type { Resume } from '#content/resume';
import { entryKey } from '../form/entry-keys.js';
import { listAt, pathOf, stepsOf, valueAt } from '../form/paths.js';

type Places = ReadResume['places'];

/** A click this far beside a text still means it, points. */
const NEAR = 3;

/** The places of a field, and of what is inside it: those of an entry are its fields’. */
export function placesOf(places: Places, path: string): ResumePlace[] {
  return Object.entries(places).flatMap(([of, rectangles]) =>
    of === path || of.startsWith(`${path}[`) || of.startsWith(`${path}.`) ? rectangles : [],
  );
}

/** The field whose text stands at a point of a page; of several the one with the smallest place. */
export function fieldAt(places: Places, page: number, x: number, y: number): string | undefined {
  const hits = Object.entries(places).flatMap(([path, rectangles]) =>
    rectangles
      .filter(
        (place) =>
          place.page === page &&
          x >= place.x - NEAR &&
          x <= place.x + place.width + NEAR &&
          y >= place.y - NEAR &&
          y <= place.y + place.height + NEAR,
      )
      .map(({ width, height }) => ({ path, area: width * height })),
  );
  return hits.toSorted((a, b) => a.area - b.area)[0]?.path;
}

/**
 * The path in one state of a resume of what has a path in another: entries are known again by their key, lines by their
 * words. Undefined where it is gone.
 */
export function samePlace(from: Resume, to: Resume, path: string): string | undefined {
  const steps = [...stepsOf(path)];
  const at = steps.findIndex((step) => typeof step === 'number');
  if (at < 0) return path;
  const list = pathOf(steps.slice(0, at));
  const entry = listAt(from, list)[steps[at] as number];
  const entries = listAt(to, list);
  if (typeof entry !== 'object' || entry === null) return path;
  const index = entries.findIndex(
    (one) => typeof one === 'object' && one !== null && entryKey(one) === entryKey(entry),
  );
  if (index < 0) return undefined;
  steps[at] = index;
  const last = steps.at(-1);
  if (typeof last === 'number' && steps.length - 1 > at) {
    const now = listAt(to, pathOf(steps.slice(0, -1))).indexOf(valueAt(from, path));
    if (now >= 0) steps[steps.length - 1] = now;
  }
  return pathOf(steps);
}
