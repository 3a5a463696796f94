import { Entry } from './entry.js';
import { entryKey } from './entry-keys.js';
import { Field } from './field.js';
import { BASICS, entryTitle, type FormSection, MOST_ENTRIES, PROFILE } from './fields.js';
import { useForm } from './form-state.js';
import { inserted, listAt } from './paths.js';

/** Name, ways to reach the person, summary, profiles. */
export function Basics() {
  const { resume, put } = useForm();
  const list = 'basics.profiles';
  const profiles = listAt(resume, list) as readonly object[];
  return (
    <section aria-labelledby="form-basics">
      <h2 id="form-basics">About you</h2>
      <div className="fields">
        {BASICS.map((field) => (
          <Field key={field.key} field={field} within="basics" />
        ))}
      </div>
      {profiles.length > 0 ? (
        <>
          <h3>Profiles</h3>
          <ul>
            {profiles.map((profile, at) => (
              <Entry
                key={entryKey(profile)}
                section={{ one: 'profile', short: true, fields: PROFILE }}
                list={list}
                at={at}
                title={`Profile ${at + 1}`}
                open
              />
            ))}
          </ul>
        </>
      ) : null}
      <button
        type="button"
        className="quiet"
        disabled={profiles.length >= MOST_ENTRIES}
        onClick={() =>
          put(list, inserted(profiles, profiles.length, {}), `${list}[${profiles.length}].network`)
        }
      >
        Add a profile: GitHub, Scholar, LinkedIn
      </button>
    </section>
  );
}

/** A section that has entries. */
export function Section({ section }: { section: FormSection }) {
  const { resume, put, unfolded } = useForm();
  const { id, title, one, short, fields } = section;
  const entries = listAt(resume, id) as readonly object[];
  const name = (entry: object, at: number) => (short ? `${title} ${at + 1}` : entryTitle(section, entry));
  return (
    <section aria-labelledby={`form-${id}`} className={short ? 'short' : undefined}>
      <h2 id={`form-${id}`}>{title}</h2>
      <ul>
        {entries.map((entry, at) => (
          <Entry
            key={entryKey(entry)}
            section={section}
            list={id}
            at={at}
            title={name(entry, at)}
            // A new entry opens; so does the newest position, which is worked on most.
            open={unfolded || Object.keys(entry).length === 0 || (id === 'work' && at === 0)}
          />
        ))}
      </ul>
      <button
        type="button"
        className="quiet add"
        disabled={entries.length >= MOST_ENTRIES}
        onClick={() =>
          put(id, inserted(entries, entries.length, {}), `${id}[${entries.length}].${fields[0]!.key}`)
        }
      >
        Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
      </button>
    </section>
  );
}
