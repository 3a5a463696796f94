/** Stable orders of detections and annotations, as indices. */

/** 0 … count − 1. */
export function identity(count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index++) order[index] = index;
  return order;
}

/** Highest score first; of equal scores the lower image, then the earlier one (numpy's mergesort on −score). */
export function byScore(scores: Float64Array, images: Int32Array): Uint32Array {
  return identity(scores.length).sort((a, b) => scores[b]! - scores[a]! || images[a]! - images[b]! || a - b);
}

/** `order` sorted by `keys` (0 … buckets − 1), what shares a key as it was: a stable counting sort. */
export function byKey(order: Uint32Array, keys: Int32Array, buckets: number): Uint32Array {
  const next = new Uint32Array(buckets + 1);
  for (let at = 0; at < order.length; at++) next[keys[order[at]!]! + 1]!++;
  for (let key = 0; key < buckets; key++) next[key + 1]! += next[key]!;
  const out = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) out[next[keys[order[at]!]!]!++] = order[at]!;
  return out;
}
