import { Project } from '#api/requests';
import type { Preparation } from '#api/responses';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';

const CHECKED = 'checked';
const PROJECT = 'project';
/** More records than a person keeps by hand; a guard, not a plan. */
const MOST_PROJECTS = 200;

/** Ticked checklist entries and project records. */
export async function preparation({ store }: Conductor): Promise<Preparation> {
  const [checked, projects] = await Promise.all([store.documents(CHECKED), store.documents(PROJECT)]);
  return {
    checked: checked.map(({ id }) => id),
    projects: projects
      .flatMap(({ id, updatedAt, data }) => {
        // An imported document may hold a record that this version cannot read; it is kept, and not shown.
        const project = Project.safeParse(data);
        return project.success ? [{ id, updatedAt, ...project.data }] : [];
      })
      .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
  };
}

/** Ticks or unticks a checklist entry. @throws Refusal 404 for an entry that the guide does not have */
export async function setChecked(conductor: Conductor, id: string, done: boolean): Promise<Preparation> {
  const { store, pack, now } = conductor;
  if (!pack.guide.steps.some((step) => step.checklist.some((entry) => entry.id === id))) {
    throw new Refusal(
      404,
      'There is no such checklist entry',
      `The guide has no entry "${id}". Reload the guide.`,
    );
  }
  if (done) await store.putDocument({ kind: CHECKED, id, updatedAt: now().toISOString(), data: { done } });
  else await store.deleteDocument(CHECKED, id);
  return preparation(conductor);
}

/** Stores a project record under an id of the client's making. @throws Refusal 409 when there are too many */
export async function putProject(conductor: Conductor, id: string, project: Project): Promise<Preparation> {
  const { store, now } = conductor;
  if (!/^[\w-]{1,80}$/.test(id))
    throw new Refusal(422, 'That is not an id', 'Use letters, digits, "-" and "_", at most 80.', {
      field: 'id',
    });
  const projects = await store.documents(PROJECT);
  if (projects.length >= MOST_PROJECTS && !projects.some((one) => one.id === id)) {
    throw new Refusal(
      409,
      'There are too many projects',
      `Delete one first; at most ${MOST_PROJECTS} are kept.`,
    );
  }
  await store.putDocument({ kind: PROJECT, id, updatedAt: now().toISOString(), data: project });
  return preparation(conductor);
}

/** Deletes a project record; deleting one that is gone is no error. */
export async function deleteProject(conductor: Conductor, id: string): Promise<Preparation> {
  await conductor.store.deleteDocument(PROJECT, id);
  return preparation(conductor);
}
