/** The value below which a share of the values lies, by linear interpolation between the nearest two. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place % 1);
}

export const median = (values) => quantile(values, 0.5);

/** What a row shows of its samples. */
export const summary = (values, unit) => ({
  median: median(values),
  p95: quantile(values, 0.95),
  n: values.length,
  unit,
});

/** Milliseconds that a piece of work takes. */
export async function milliseconds(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Runs alternatives in turns, so that what else the machine does falls on all of them alike, and in an order that
 * turns round each time, so that none always goes first.
 * @param works functions by name, each returning one sample
 * @returns the samples by name
 */
export async function interleaved(times, works) {
  const samples = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let i = 0; i < times; i++) {
    const order = i % 2 === 0 ? Object.keys(works) : Object.keys(works).toReversed();
    for (const name of order) samples[name].push(await works[name](i));
  }
  return samples;
}
