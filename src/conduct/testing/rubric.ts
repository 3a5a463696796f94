import type { Question } from '#content/question';
import { realPack } from './fovea.js';
import type { Claims } from './graders.js';

/** A question of the pack that ships. */
export function question(id: string): Question {
  const found = realPack().questions.find((one) => one.id === id);
  if (!found) throw new Error(`The pack has no question "${id}".`);
  return found;
}

/** An answer that makes every point of a question but some. */
export function allBut(id: string, ...missing: string[]): Claims {
  const ids = question(id).points.map((point) => point.id);
  for (const one of missing) if (!ids.includes(one)) throw new Error(`"${id}" has no point "${one}".`);
  return { made: ids.filter((one) => !missing.includes(one)) };
}

/** The probe of a point. */
export function probeOf(id: string, point: string): string {
  return question(id).points.find((one) => one.id === point)!.probe;
}
