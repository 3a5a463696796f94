import { expect, it } from 'vitest';
import { memoryKeep } from '../shell/keep.js';
import { BLANK } from './project.js';
import { forgetProject, keepProject, keptProjects } from './project-keep.js';

const named = { ...BLANK, name: 'Crate counter', metric: 'count off by 2 %' };

it('keeps what is typed until that very text is stored', () => {
  const keep = memoryKeep();
  keepProject(keep, 'one', named);
  const later = { ...named, before: '10.8 %' };
  keepProject(keep, 'one', later);
  // The answer to the older text comes late: the newer one is not stored yet.
  forgetProject(keep, 'one', named);
  expect(keptProjects(keep)).toEqual([{ id: 'one', project: later }]);
  forgetProject(keep, 'one', later);
  expect(keptProjects(keep)).toEqual([]);
});

it('keeps a record without a name, but nothing of an empty one', () => {
  const keep = memoryKeep();
  keepProject(keep, 'one', { ...BLANK, data: '4,200 photos' });
  keepProject(keep, 'two', BLANK);
  expect(keptProjects(keep).map(({ id }) => id)).toEqual(['one']);
  keepProject(keep, 'one', BLANK);
  expect(keep.keys()).toEqual([]);
});

it('forgets a deleted record whatever was typed, and reads nothing that is no record', () => {
  const keep = memoryKeep();
  keepProject(keep, 'one', named);
  forgetProject(keep, 'one');
  keep.set('fovea-project:two', '{"name":7,"data":"rows"}');
  keep.set('fovea-project:three', 'half a doc');
  keep.set('fovea-pad:four', '{"name":"other"}');
  expect(keptProjects(keep)).toEqual([{ id: 'two', project: { ...BLANK, data: 'rows' } }]);
});
