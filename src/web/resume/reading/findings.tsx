import type { Finding } from '#api/resume';
import { counted, listed } from '../../shell/phrases.js';

const ORDER: readonly Finding['severity'][] = ['error', 'warning', 'note'];
const WORDS: Readonly<Record<Finding['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
};

/** What a program stumbles over in a document: what is so, what shows it, and what to do. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0)
    return <p className="muted">Nothing in this file keeps a program from reading it.</p>;
  const sorted = findings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <ul className="findings">
      {sorted.map((finding, i) => (
        <li key={i}>
          <b className="severity">{WORDS[finding.severity]}</b>
          <div>
            <p>
              {finding.message}
              {finding.page === undefined ? '' : ` Page ${finding.page}.`}
            </p>
            {finding.text ? <p className="shows">{finding.text}</p> : null}
            <p className="muted">{finding.action}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** “2 errors and 1 warning”. */
export function findingsInWords(findings: readonly Finding[]): string {
  const parts = ORDER.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count > 0 ? [counted(count, severity)] : [];
  });
  return parts.length > 0 ? listed(parts) : 'nothing';
}
