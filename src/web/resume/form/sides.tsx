export type Side = 'form' | 'page';

interface Props {
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  /** What the two are called. */
  readonly names: readonly [form: string, page: string];
}

/** On a phone, where only one of the two has room: the form or the page. */
export function Sides({ side, onSide, names }: Props) {
  return (
    <div className="sides">
      {(['form', 'page'] as const).map((one, i) => (
        <button
          type="button"
          key={one}
          className="btn small"
          aria-pressed={side === one}
          onClick={() => onSide(one)}
        >
          {names[i]}
        </button>
      ))}
    </div>
  );
}
