import type { Resume } from '#content/resume';
import { differingFields } from '#content/resume-fields';
import { placeInWords } from '../form/place-words.js';

interface Props {
  readonly left: Resume;
  readonly right: Resume;
  /** What the two are called. */
  readonly names: readonly [string, string];
}

/** The fields in which two resumes differ, side by side. */
export function Differences({ left, right, names }: Props) {
  const differences = differingFields(left, right);
  if (differences.length === 0) return <p className="muted">No printed field differs.</p>;
  return (
    <table className="tbl resume-differences">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ path, expected, found }) => (
          <tr key={path}>
            <th scope="row">{placeInWords(path)}</th>
            <td>{expected ?? <span className="muted">nothing</span>}</td>
            <td>{found ?? <span className="muted">nothing</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
