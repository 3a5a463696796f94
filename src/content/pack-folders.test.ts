import { describe, expect, it } from 'vitest';
import { type ItemFolders, type PackFile, readPack } from './pack.js';
import type { Question } from './question.js';
import { questionText, rounds, smallPack } from './testing/small-pack.js';

/** Items in `drills/<id>/drill.yaml`, with what lies in `given/` beside it as shown. */
const folders: ItemFolders = {
  folder: 'drills',
  main: 'drill.yaml',
  beside: 'given',
  read(main, beside) {
    const { id, skill = 'seeing', wrong } = main as { id: string; skill?: string; wrong?: string };
    if (wrong) return { issues: [{ path: ['wrong'], message: `must not be ${wrong}` }] };
    const question = { id, type: 'coding', skills: [skill], work: { shown: { beside }, hidden: {} } };
    return { question: question as unknown as Question };
  },
};
const withFolders = { ...rounds, drills: { ...rounds.any!, asks: () => false, folders } };

const read = (...more: PackFile[]) => readPack([...smallPack(), ...more], withFolders);
const drill = (name: string, text = `id: ${name}\n`): PackFile => ({
  path: `drills/${name}/drill.yaml`,
  text,
});

describe('items that are folders', () => {
  it('are tasks, beside the questions, with the texts that lie beside them', () => {
    const { pack, problems } = read(
      drill('nms'),
      { path: 'drills/nms/given/nms.py', text: 'pass\n' },
      { path: 'drills/nms/given/lib/box.py', text: 'deep\n' },
      { path: 'drills/nms/other/nms.py', text: 'not given\n' },
      { path: 'drills/nms2/given/nms.py', text: 'of another\n' },
    );
    expect(problems).toEqual([]);
    expect(pack!.questions.map(({ id }) => id).toSorted()).toEqual(['first', 'second']);
    expect(pack!.tasks.map(({ id, work }) => [id, work!.shown])).toEqual([
      ['nms', { beside: { 'nms.py': 'pass\n', 'lib/box.py': 'deep\n' } }],
    ]);
  });

  it('lie in their folder, not deeper and not above', () => {
    const { pack } = read(
      { path: 'drills/drill.yaml', text: '][' },
      { path: 'drills/a/b/drill.yaml', text: '][' },
      { path: 'other/a/drill.yaml', text: '][' },
    );
    expect(pack!.tasks).toEqual([]);
  });

  it('are enough to make a pack', () => {
    const alone = smallPack().filter(({ path }) => !path.startsWith('questions/'));
    expect(readPack(alone, withFolders).problems).toContainEqual(
      expect.objectContaining({ file: 'questions/', message: expect.stringContaining('holds no questions') }),
    );
    const { pack, problems } = readPack([...alone, drill('first')], withFolders);
    expect(problems).toEqual([]);
    expect([pack!.questions, pack!.tasks.map(({ id }) => id)]).toEqual([[], ['first']]);
  });

  const file = 'drills/nms/drill.yaml';
  it.each<[string, PackFile, object]>([
    [
      'what is wrong in them',
      drill('nms', 'id: nms\nwrong: so\n'),
      { line: 2, field: 'wrong', message: 'must not be so' },
    ],
    [
      'YAML that is none',
      drill('nms', 'id: [nms\n'),
      { line: 2, field: '', message: expect.stringMatching(/^is not valid YAML/) },
    ],
    [
      'another id than the folder’s',
      drill('nms', 'id: iou\n'),
      { line: 1, field: 'id', message: 'must be the name of its file or folder, "nms"' },
    ],
    [
      'a skill that is none',
      drill('nms', 'id: nms\nskill: hearing\n'),
      { field: 'skills[0]', message: '"hearing" is not a skill of skills.yaml' },
    ],
  ])('are refused with file, line and field: %s', (_name, broken, expected) => {
    const { pack, problems } = read(broken);
    expect(pack).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ file, ...expected })]);
  });

  it('share their ids with the questions', () => {
    const { problems } = read(drill('first'));
    expect(problems).toEqual([
      {
        file: 'drills/first/drill.yaml',
        line: 1,
        field: 'id',
        message: 'the id "first" is used by questions/first.yaml as well',
      },
    ]);
  });

  it('can be named by the guide; a broken one is named once', () => {
    const files = smallPack().map((one) =>
      one.path === 'guide.yaml' ? { ...one, text: one.text.replaceAll('[first]', '[nms]') } : one,
    );
    expect(readPack([...files, drill('nms')], withFolders).problems).toEqual([]);
    expect(readPack([...files, drill('nms', 'id: nms\nwrong: so\n')], withFolders).problems).toEqual([
      expect.objectContaining({ file }),
    ]);
  });

  it('are not read where no round has folders', () => {
    const { pack, problems } = readPack([...smallPack(), drill('nms', '][')], rounds);
    expect([problems, pack!.tasks]).toEqual([[], []]);
  });

  it('a question’s file that lies there is no item', () => {
    expect(read({ path: 'drills/nms/first.yaml', text: questionText('third') }).pack!.tasks).toEqual([]);
  });
});
