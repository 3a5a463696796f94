import { DESK_SHORTCUTS, SHORTCUTS } from '../interview/shortcuts.js';

const EVERYWHERE: readonly (readonly [string, string])[] = [
  [
    'Tab',
    'To the next thing that can be operated; with Shift, to the one before. The first skips to the content.',
  ],
  ['Enter', 'Follows a link, presses a button, opens what stands behind a plus'],
  ['Space', 'Ticks an entry, presses a button'],
  ['Esc', 'Closes a question such as “Delete everything?” and changes nothing'],
];

/** What the keys do, for those who use nothing else. */
export function Keyboard() {
  return (
    <>
      <p className="muted">
        Every screen works with the keyboard alone. During an interview there are keys of its own.
      </p>
      <Keys caption="Everywhere" rows={EVERYWHERE} />
      <Keys caption="During an interview" rows={SHORTCUTS.map(({ keys, does }) => [keys, does])} />
      <Keys caption="At a coding task" rows={DESK_SHORTCUTS.map(({ keys, does }) => [keys, does])} />
    </>
  );
}

function Keys({ caption, rows }: { caption: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <table className="tbl keys">
      <caption className="label">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Keys</th>
          <th scope="col">What they do</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([keys, does]) => (
          <tr key={keys}>
            <th scope="row">
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
