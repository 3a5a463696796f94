import { Link } from '@tanstack/react-router';
import type { GuideResponse } from '#api/responses';

/** Each skill of the role: what it is, why it matters, what is asked, and where to practise it. */
export function SkillList({ data }: { data: GuideResponse }) {
  const skillOf = (id: string) => data.skills.find((skill) => skill.id === id);
  return (
    <dl className="defs">
      {data.guide.skills.map(({ skill: id, why, asked }) => {
        const skill = skillOf(id);
        return (
          <div key={id}>
            <dt>
              {skill?.name ?? id}
              <Link to="/practise" search={{ skill: id }} aria-label={`Practise ${skill?.short ?? id}`}>
                Practise
              </Link>
            </dt>
            <dd>
              <p>{why}</p>
              <p>
                <b>Asked:</b> {asked}
              </p>
              {skill ? <p className="note">{skill.description}</p> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
