import { useState } from 'react';
import { LEVELS, type Level } from '#content/level';
import { browserKeep } from './keep.js';

const KEY = 'fovea-level';

/** The level that the candidate practises at, remembered in this browser; mid until another is chosen. */
export function useLevel(): [Level, (level: Level) => void] {
  const [level, setLevel] = useState<Level>(
    () => LEVELS.find((known) => known === browserKeep.get(KEY)) ?? 'mid',
  );
  return [
    level,
    (chosen) => {
      browserKeep.set(KEY, chosen);
      setLevel(chosen);
    },
  ];
}

/** A native select of the levels; needs a label around it. */
export function LevelSelect({
  level,
  onLevel,
  id,
}: {
  level: Level;
  onLevel: (level: Level) => void;
  id?: string;
}) {
  return (
    <select id={id} value={level} onChange={(event) => onLevel(event.target.value as Level)}>
      {LEVELS.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}
