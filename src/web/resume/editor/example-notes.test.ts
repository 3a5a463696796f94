import { describe, expect, it } from 'vitest';
import { moved, withValue } from '../form/paths.js';
import { exampleNotes, linesLeft } from './example-notes.js';

const EXAMPLE = {
  resume: {
    basics: { name: 'Mara' },
    work: [{ name: 'A', highlights: ['Cut latency', 'Led labelling'] }, { name: 'B' }],
    skills: [{ name: 'Languages', keywords: ['C++', 'Python'] }],
  },
  notes: [
    { field: 'work[0].highlights[0]', note: 'A figure before and after.' },
    { field: 'skills[0].keywords', note: 'Only what the lines above show.' },
    { field: 'work[0].nothing', note: 'Of a field that is gone.' },
  ],
};

describe('the notes on the example', () => {
  it('stand beside their lines', () => {
    const noteOn = exampleNotes(EXAMPLE, EXAMPLE.resume);
    expect(noteOn('work[0].highlights[0]')).toBe('A figure before and after.');
    expect(noteOn('skills[0].keywords')).toBe('Only what the lines above show.');
    expect(noteOn('work[0].highlights[1]')).toBeUndefined();
    expect(noteOn('work[0].nothing')).toBeUndefined();
  });

  it('go with a line that is moved', () => {
    const resume = withValue(EXAMPLE.resume, 'work', moved(EXAMPLE.resume.work, 0, 1));
    expect(exampleNotes(EXAMPLE, resume)('work[1].highlights[0]')).toBe('A figure before and after.');
  });

  it('come with a count of the lines that are still the example’s', () => {
    expect(linesLeft(EXAMPLE.resume, EXAMPLE.resume)).toBe(2);
    const own = withValue(EXAMPLE.resume, 'basics.name', 'Nadia');
    expect(linesLeft(EXAMPLE.resume, withValue(own, 'work[0].highlights[0]', 'Cut latency by half'))).toBe(1);
  });

  it('are gone once the line is another', () => {
    const resume = withValue(EXAMPLE.resume, 'work[0].highlights[0]', 'Cut latency by half');
    expect(exampleNotes(EXAMPLE, resume)('work[0].highlights[0]')).toBeUndefined();
  });
});
