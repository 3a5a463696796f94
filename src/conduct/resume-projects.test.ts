import { describe, expect, it } from 'vitest';
import { Project } from '#api/requests';
import { putProject } from './preparation.js';
import { projectOf, takeProjects } from './resume-projects.js';
import { resumeVersions } from './resumes.js';
import { type TestFovea, testFovea } from './testing/fovea.js';
import { begun, engineer, put, undo } from './testing/resume.js';

const weld = {
  name: 'Weld inspection',
  data: '12,000 images',
  metric: 'mAP@0.5',
  before: '61.2',
  after: '67.9',
  hardware: 'Jetson Orin',
  link: 'github.com/maja/weld',
  notes: 'Alone, in six weeks.',
};

const record = ({ conductor }: TestFovea, id: string, project: Partial<Project>) =>
  putProject(conductor, id, Project.parse({ name: 'Unnamed', ...project }));

describe('a project record of the guide', () => {
  it.each<[string, Partial<Project>, object]>([
    [
      'with everything',
      weld,
      {
        name: 'Weld inspection',
        dataset: '12,000 images',
        metric: { name: 'mAP@0.5', before: '61.2', after: '67.9' },
        hardware: 'Jetson Orin',
        code: 'github.com/maja/weld',
        description: 'Alone, in six weeks.',
      },
    ],
    ['with a name alone', { name: 'Weld' }, { name: 'Weld' }],
    ['with a result alone', { name: 'Weld', after: '67.9' }, { name: 'Weld', metric: { after: '67.9' } }],
    [
      'with a page',
      { name: 'W', link: 'https://example.org/w' },
      { name: 'W', url: 'https://example.org/w' },
    ],
    [
      'whose address only mentions a place for code',
      { name: 'W', link: 'example.org/github.com' },
      { name: 'W', url: 'example.org/github.com' },
    ],
    [
      'whose link is none, and whose data is long',
      { name: 'W', link: 'ask me', data: 'd'.repeat(600) },
      { name: 'W', description: `Data: ${'d'.repeat(600)}\nLink: ask me` },
    ],
  ])('%s', (_what, project, expected) => {
    const whole = Project.parse({ name: 'Unnamed', ...project });
    expect(projectOf({ ...whole, id: 'x', updatedAt: '' })).toEqual(expected);
  });

  it('is taken over once, as a version that can be undone', async () => {
    const fovea = await testFovea();
    await record(fovea, 'weld', weld);
    await record(fovea, 'lots', { name: 'Parking lots' });
    await record(fovea, 'check', { name: ' weld CHECK' });
    const first = await begun(fovea);
    const second = await takeProjects(fovea.conductor, first.id);
    expect(second.resume.projects?.map(({ name }) => name)).toEqual([
      'Weld check',
      'Weld inspection',
      'Parking lots',
    ]);
    expect(second.resume.projects![1]).toMatchObject({ code: 'https://github.com/maja/weld' });
    expect((await resumeVersions(fovea.conductor, first.id))[0]).toMatchObject({
      what: 'Project: 2 entries added',
    });
    expect(await takeProjects(fovea.conductor, first.id)).toEqual(second);
    const removed = await put(fovea, second, engineer());
    expect(await takeProjects(fovea.conductor, first.id)).toEqual(removed);
    const asked = await takeProjects(fovea.conductor, first.id, ['lots']);
    expect(asked.resume.projects?.map(({ name }) => name)).toEqual(['Weld check', 'Parking lots']);
    await undo(fovea, await undo(fovea, await undo(fovea, asked)));
    expect((await takeProjects(fovea.conductor, first.id)).resume).toEqual(second.resume);
  });

  it('that is not there is refused by its id', async () => {
    const fovea = await testFovea();
    const { id } = await begun(fovea);
    await expect(takeProjects(fovea.conductor, id, ['nothing'])).rejects.toMatchObject({
      status: 422,
      field: 'ids',
    });
    await expect(takeProjects(fovea.conductor, 'nothing')).rejects.toMatchObject({ status: 404 });
  });

  it('of more words than a resume holds is refused, and nothing is lost of it', async () => {
    const fovea = await testFovea();
    const long = Object.fromEntries(
      ['data', 'metric', 'before', 'after', 'hardware', 'link', 'notes'].map((field) => [
        field,
        'x'.repeat(2000),
      ]),
    );
    await record(fovea, 'long', long);
    const first = await begun(fovea);
    await expect(takeProjects(fovea.conductor, first.id)).rejects.toMatchObject({
      status: 422,
      field: 'ids',
    });
    expect(await resumeVersions(fovea.conductor, first.id)).toHaveLength(1);
  });
});
