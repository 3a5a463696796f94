import { describe, expect, it } from 'vitest';
import { Project } from '#api/requests';
import { Preparation } from '#api/responses';
import { deleteProject, preparation, putProject, setChecked } from './preparation.js';
import { testFovea } from './testing/fovea.js';

const project = Project.parse({
  name: 'Weld inspection',
  metric: 'AP at 0.5',
  before: '0.61',
  after: '0.78',
});

describe('preparation', () => {
  it('keeps ticked checklist entries', async () => {
    const { conductor } = await testFovea();
    const [first, second] = conductor.pack.guide.steps
      .flatMap((step) => step.checklist)
      .map((entry) => entry.id);
    await setChecked(conductor, first!, true);
    await setChecked(conductor, second!, true);
    expect((await setChecked(conductor, first!, true)).checked.toSorted()).toEqual(
      [first!, second!].toSorted(),
    );
    expect((await setChecked(conductor, first!, false)).checked).toEqual([second]);
    expect((await setChecked(conductor, first!, false)).checked).toEqual([second]);
    await expect(setChecked(conductor, 'no-such-entry', true)).rejects.toMatchObject({ status: 404 });
  });

  it('keeps project records, the latest first', async () => {
    const { conductor } = await testFovea();
    await putProject(conductor, 'one', project);
    await putProject(conductor, 'two', { ...project, name: 'Parking lots' });
    const shown = await putProject(conductor, 'one', { ...project, after: '0.8' });
    expect(Preparation.parse(shown)).toEqual(shown);
    expect(shown.projects.map(({ id, after }) => [id, after])).toEqual([
      ['one', '0.8'],
      ['two', '0.78'],
    ]);
    expect((await deleteProject(conductor, 'one')).projects.map(({ id }) => id)).toEqual(['two']);
    expect((await deleteProject(conductor, 'one')).projects.map(({ id }) => id)).toEqual(['two']);
  });

  it('refuses an id that no address could hold, and a 201st project', async () => {
    const { conductor } = await testFovea();
    await expect(putProject(conductor, 'a.b', project)).rejects.toMatchObject({ status: 422, field: 'id' });
    for (let count = 0; count < 200; count++) await putProject(conductor, `p${count}`, project);
    await expect(putProject(conductor, 'p200', project)).rejects.toMatchObject({ status: 409 });
    expect((await putProject(conductor, 'p199', { ...project, name: 'Changed' })).projects.length).toBe(200);
  });

  it('does not show a record that this version cannot read, and keeps it', async () => {
    const { conductor } = await testFovea();
    await conductor.store.putDocument({
      kind: 'project',
      id: 'later',
      updatedAt: '2027-01-01T00:00:00.000Z',
      data: { title: 'of a later version' },
    });
    expect((await preparation(conductor)).projects).toEqual([]);
    expect((await conductor.store.documents('project')).length).toBe(1);
  });
});
