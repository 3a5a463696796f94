const KEYS: readonly (readonly [readonly string[], string])[] = [
  [
    ['Tab'],
    'goes to the next thing that can be operated, Shift and Tab to the one before. The first one on each page skips to its content.',
  ],
  [['Enter'], 'follows a link and presses a button; on a heading with a plus it opens what is below.'],
  [['Space'], 'ticks an entry of a checklist, and presses a button.'],
  [['Esc'], 'closes a question such as “Delete this interview?” and leaves everything as it is.'],
];

/** What the keys do, for those who use nothing else. */
export function Keyboard() {
  return (
    <>
      <p className="muted">Every screen works with the keyboard alone.</p>
      <table className="tbl keys">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(([keys, does]) => (
            <tr key={does}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
