import type { QuestionList } from '#api/responses';
import { LEVELS } from '#content/level';
import { typeName } from '../shell/format.js';
import type { QuestionFilter } from './question-filter.js';

const TYPES = ['technical', 'role-specific', 'situational', 'behavioral', 'coding'] as const;

interface Props {
  readonly filter: QuestionFilter;
  readonly skills: QuestionList['skills'];
  readonly onFilter: (changed: Partial<QuestionFilter>) => void;
}

/** The search field and the three filters above the list. */
export function Filters({ filter, skills, onFilter }: Props) {
  return (
    <search className="filters">
      <div className="field text">
        <label htmlFor="filter-text">Search</label>
        <input
          id="filter-text"
          type="search"
          value={filter.text}
          onChange={(event) => onFilter({ text: event.target.value })}
          autoComplete="off"
          placeholder="Words in the title or the question"
        />
      </div>
      <div className="field">
        <label htmlFor="filter-skill">Skill</label>
        <select
          id="filter-skill"
          value={filter.skill}
          onChange={(event) => onFilter({ skill: event.target.value })}
        >
          <option value="">any</option>
          {skills.map(({ id, short }) => (
            <option key={id} value={id}>
              {short}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="filter-type">Type</label>
        <select
          id="filter-type"
          value={filter.type}
          onChange={(event) => onFilter({ type: event.target.value })}
        >
          <option value="">any</option>
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {typeName(type)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="filter-level">Level</label>
        <select
          id="filter-level"
          value={filter.level}
          onChange={(event) => onFilter({ level: event.target.value })}
        >
          <option value="">any</option>
          {LEVELS.map((level) => (
            <option key={level}>{level}</option>
          ))}
        </select>
      </div>
    </search>
  );
}
