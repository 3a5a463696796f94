/** A share between 0 and 1 as a filled length with a bead where it is now. The label says it in words. */
export function Ruler({ share, label, parts = 3 }: { share: number; label: string; parts?: number }) {
  const at = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  const ticks = Array.from({ length: parts + 1 }, (_, i) => `${Math.round((i / parts) * 10_000) / 100}%`);
  return (
    <svg className="ruler" role="img" aria-label={label}>
      <line className="base" x1="0" x2="100%" y1="9" y2="9" />
      <line className="fill" x1="0" x2={at} y1="9" y2="9" />
      {ticks.map((x, i) => (
        <line
          key={x}
          className="tick"
          x1={x}
          x2={x}
          y1={i % parts === 0 ? 4 : 6}
          y2={i % parts === 0 ? 14 : 12}
        />
      ))}
      <circle className="at" cx={at} cy="9" r="5" />
    </svg>
  );
}
