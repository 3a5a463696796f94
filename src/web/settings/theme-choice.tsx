import { setTheme, type Theme, useTheme } from '../shell/theme.js';

const CHOICES: readonly (readonly [Theme, string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** The theme of this browser. */
export function ThemeChoice() {
  const theme = useTheme();
  return (
    <fieldset className="choice">
      <legend className="vh">Theme</legend>
      {CHOICES.map(([value, name]) => (
        <label key={value}>
          <input
            type="radio"
            name="theme"
            value={value}
            checked={theme === value}
            onChange={() => setTheme(value)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
