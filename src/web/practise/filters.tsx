import type { QuestionList } from '#api/responses';
import { LEVELS } from '#content/level';
import type { QuestionFilter } from './question-filter.js';

const TYPES = ['technical', 'role-specific', 'situational', 'behavioral'] as const;

interface Props {
  readonly filter: QuestionFilter;
  readonly skills: QuestionList['skills'];
  readonly onFilter: (changed: Partial<QuestionFilter>) => void;
}

/** The search field and the three filters above the list. */
export function Filters({ filter, skills, onFilter }: Props) {
  return (
    <search className="filters">
      <label className="field text">
        Search
        <input
          type="search"
          value={filter.text}
          onChange={(event) => onFilter({ text: event.target.value })}
          autoComplete="off"
          placeholder="Words in the title or the question"
        />
      </label>
      <label className="field">
        Skill
        <select value={filter.skill} onChange={(event) => onFilter({ skill: event.target.value })}>
          <option value="">any</option>
          {skills.map(({ id, short }) => (
            <option key={id} value={id}>
              {short}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        Type
        <select value={filter.type} onChange={(event) => onFilter({ type: event.target.value })}>
          <option value="">any</option>
          {TYPES.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </select>
      </label>
      <label className="field">
        Level
        <select value={filter.level} onChange={(event) => onFilter({ level: event.target.value })}>
          <option value="">any</option>
          {LEVELS.map((level) => (
            <option key={level}>{level}</option>
          ))}
        </select>
      </label>
    </search>
  );
}
