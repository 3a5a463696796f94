import type { Phase } from './phase.js';

/** The motif as the state of the conversation; the words beside it say the same. */
export function Eye({ phase }: { phase: Phase }) {
  return (
    <svg className="eye" viewBox="0 0 132 132" aria-hidden="true" data-phase={phase}>
      <circle
        className="outer fl-none st-edge"
        cx="66"
        cy="66"
        r="64"
        strokeWidth=".75"
        strokeDasharray="1.5 4"
      />
      {phase === 'reading' ? null : (
        <>
          <circle cx="66" cy="66" r="49" className="fl-none st-edge" strokeWidth=".75" />
          <circle cx="66" cy="66" r="35" className="fl-none st-edge" strokeWidth="1" />
        </>
      )}
      <Centre phase={phase} />
      <path d="M66 0v7M66 125v7M0 66h7M125 66h7" className="st-edge" strokeWidth="1" />
    </svg>
  );
}

function Centre({ phase }: { phase: Phase }) {
  switch (phase) {
    case 'turn':
      return <circle cx="66" cy="66" r="22" className="fl-paper st-ink" strokeWidth="1.5" />;
    case 'writing':
      return (
        <>
          <circle cx="66" cy="66" r="22" className="fl-acc st-ink" strokeWidth="1.5" />
          <circle cx="66" cy="66" r="4" className="pupil" />
        </>
      );
    case 'reading':
      return <circle cx="66" cy="66" r="6" className="fl-ink" />;
    case 'paused':
      return <path d="M59 55v22M73 55v22" className="st-ink" strokeWidth="5" />;
    case 'lost':
      return (
        <circle cx="66" cy="66" r="22" className="fl-none st-ink" strokeWidth="1.5" strokeDasharray="3 4" />
      );
  }
}
