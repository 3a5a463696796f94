/** The shapes of the product: the logo and the marks that carry a verdict. Drawn once, used by reference. */
export function MarkSymbols() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="symbols">
      <defs>
        <symbol id="logo" viewBox="0 0 20 20">
          <circle
            cx="10"
            cy="10"
            r="9.3"
            fill="none"
            stroke="currentColor"
            strokeWidth=".7"
            strokeDasharray="1.2 2"
          />
          <circle cx="10" cy="10" r="6" fill="none" stroke="currentColor" strokeWidth="1" />
          <circle cx="10" cy="10" r="2.6" fill="currentColor" />
        </symbol>
        <symbol id="m-made" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="6.5" fill="currentColor" />
        </symbol>
        <symbol id="m-partly" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2.2a5.8 5.8 0 0 0 0 11.6z" fill="currentColor" />
        </symbol>
        <symbol id="m-missed" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </symbol>
        <symbol id="m-contradicted" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6" stroke="currentColor" strokeWidth="1.5" />
        </symbol>
        <symbol id="m-none" viewBox="0 0 16 16">
          <circle
            cx="8"
            cy="8"
            r="5.75"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeDasharray="2 2.1"
          />
          <path d="M5 8h6" stroke="currentColor" strokeWidth="1.5" />
        </symbol>
        <symbol id="m-pass" viewBox="0 0 16 16">
          <path d="M2.5 8.6l3.6 3.7 7.4-8.4" fill="none" stroke="currentColor" strokeWidth="2" />
        </symbol>
        <symbol id="m-fail" viewBox="0 0 16 16">
          <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2.2" />
        </symbol>
        <symbol id="m-arrow" viewBox="0 0 16 16">
          <path d="M1.5 8h12M9.5 4l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </symbol>
      </defs>
    </svg>
  );
}

export type MarkName = 'made' | 'partly' | 'missed' | 'contradicted' | 'none' | 'pass' | 'fail' | 'arrow';

/** A mark alone; the word beside it says the same, so it is hidden from assistive technology. */
export function Mark({ name }: { name: MarkName }) {
  return (
    <svg className="mark" aria-hidden="true">
      <use href={`#m-${name}`} />
    </svg>
  );
}

/** A verdict as mark and word. */
export function VerdictMark({ name, children }: { name: MarkName; children?: React.ReactNode }) {
  return (
    <span className="verdict">
      <Mark name={name} />
      {children ?? (name === 'none' ? 'not scored' : name)}
    </span>
  );
}
