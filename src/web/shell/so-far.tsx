/** How long something has taken by now, from its first full second on. */
export function SoFar({ seconds }: { readonly seconds: number }) {
  if (seconds < 1) return null;
  // Counted for those who see it: a voice that counts along would say nothing else.
  return (
    <span aria-hidden="true" className="num">
      {' '}
      {seconds} s so far.
    </span>
  );
}
