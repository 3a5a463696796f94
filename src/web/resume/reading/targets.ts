import type { Resume } from '#content/resume';
import {
  BASICS,
  entryTitle,
  type FieldKind,
  type FormField,
  MOST_ENTRIES,
  SECTIONS,
} from '../form/fields.js';
import { listAt, textAt, withValue } from '../form/paths.js';
import { splitList } from '../form/short-list.js';

/** A field that a left-over line can be put into. */
export interface Target {
  readonly path: string;
  readonly label: string;
  readonly kind: FieldKind;
}

export interface TargetGroup {
  readonly name: string;
  readonly targets: readonly Target[];
}

/** Every field that there is, by entry, then the first field of a new entry of each section. */
export function targetsOf(resume: Resume): TargetGroup[] {
  const of = (within: string, fields: readonly FormField[]): Target[] =>
    fields.map(({ key, label, kind }) => ({
      path: `${within}.${key}`,
      label: kind === 'lines' ? 'A new highlight' : label,
      kind,
    }));
  return [
    { name: 'About you', targets: of('basics', BASICS) },
    ...SECTIONS.flatMap((section) =>
      listAt(resume, section.id).map((entry, at) => ({
        name: `${section.title} ${at + 1}: ${entryTitle(section, entry)}`,
        targets: of(`${section.id}[${at}]`, section.fields),
      })),
    ),
    {
      name: 'A new entry',
      targets: SECTIONS.filter(({ id }) => listAt(resume, id).length < MOST_ENTRIES).map(
        ({ id, title, fields }) => ({
          path: `${id}[${listAt(resume, id).length}].${fields[0]!.key}`,
          label: `${title}: ${fields[0]!.label.toLowerCase()}`,
          kind: 'line' as const,
        }),
      ),
    },
  ];
}

/** A resume with a line put into a field, after what stands there. */
export function withLine(resume: Resume, { path, kind }: Target, line: string): Resume {
  if (kind === 'lines') return withValue(resume, path, [...listAt(resume, path), line]);
  if (kind === 'list') return withValue(resume, path, [...listAt(resume, path), ...splitList(line)]);
  const before = textAt(resume, path);
  return withValue(resume, path, before ? `${before}${kind === 'prose' ? '\n' : ' '}${line}` : line);
}
