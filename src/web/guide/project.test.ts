import { describe, expect, it } from 'vitest';
import { BLANK, FIELDS, fieldsOf, newProjectId, projectNotes, stillMissing } from './project.js';

describe('a project record', () => {
  it('has a field in the form for everything that is stored', () => {
    expect(FIELDS.map(({ name }) => name).toSorted()).toEqual(Object.keys(BLANK).toSorted());
  });

  it('is sent without what the server adds', () => {
    expect(fieldsOf({ ...BLANK, name: 'Counter', id: 'x', updatedAt: '2026-03-20T00:00:00Z' })).toEqual({
      ...BLANK,
      name: 'Counter',
    });
  });

  it('names what a story from it would lack', () => {
    expect(stillMissing({ ...BLANK, data: '4,200 photos', notes: 'I chose.' })).toEqual([
      'a metric',
      'a figure before',
      'a figure after',
    ]);
  });
});

describe('newProjectId', () => {
  it('sorts by time and is an id that the server takes', () => {
    const early = newProjectId(Date.UTC(2026, 2, 20), 0.999);
    const late = newProjectId(Date.UTC(2026, 2, 21), 0);
    expect([late, early].toSorted()).toEqual([early, late]);
    expect(early).toMatch(/^[\w-]{1,80}$/);
  });
});

describe('projectNotes', () => {
  it('says what is filled in, a line a field, and nothing of the rest', () => {
    expect(projectNotes({ ...BLANK, name: 'Crate counter', before: '10.8 %', after: '1.6 %' })).toBe(
      'Project: Crate counter\nBefore: 10.8 %\nAfter: 1.6 %',
    );
  });
});
