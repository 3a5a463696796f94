/**
 * The same asked for again before it is answered is one request: a double click comes before a button can show that it
 * is busy, and makes nothing twice.
 */
export function sharing<In, Out>(ask: (input: In) => Promise<Out>): (input: In) => Promise<Out> {
  const underway = new Map<string, Promise<Out>>();
  return (input) => {
    const key = JSON.stringify(input);
    const before = underway.get(key);
    if (before) return before;
    const asked = ask(input).finally(() => underway.delete(key));
    underway.set(key, asked);
    return asked;
  };
}
