import { describe, expect, it } from 'vitest';
import { memoryKeep } from '../../shell/keep.js';
import { asideKey, dropAside, putAside, setAside } from './set-aside.js';

const NUMBER = { lacks: 'number', quote: 'Improved accuracy' } as const;
const ROLE = { lacks: 'role', quote: 'Improved accuracy' } as const;

describe('suggestions set aside', () => {
  it('are kept by what they say of which text, for each resume', () => {
    const keep = memoryKeep();
    putAside(keep, 'one', NUMBER, true);
    expect(setAside(keep, 'one')).toEqual([asideKey(NUMBER)]);
    expect(setAside(keep, 'one')).not.toContain(asideKey(ROLE));
    expect(setAside(keep, 'one')).not.toContain(asideKey({ ...NUMBER, quote: 'Improved recall' }));
    expect(setAside(keep, 'two')).toEqual([]);
  });

  it('come back, and leave nothing behind', () => {
    const keep = memoryKeep();
    putAside(keep, 'one', NUMBER, true);
    expect(putAside(keep, 'one', ROLE, true)).toHaveLength(2);
    expect(putAside(keep, 'one', NUMBER, false)).toEqual([asideKey(ROLE)]);
    putAside(keep, 'one', ROLE, false);
    expect(keep.keys()).toEqual([]);
  });

  it('are at most 500, the newest of them', () => {
    const keep = memoryKeep();
    for (let i = 0; i <= 500; i++) putAside(keep, 'one', { lacks: 'number', quote: `${i}` }, true);
    const kept = setAside(keep, 'one');
    expect(kept).toHaveLength(500);
    expect(kept).not.toContain('number 0');
    expect(kept).toContain('number 500');
  });

  it.each(['{', '{"a":1}', '[1,null]'])('are none where the browser holds %s', (text) => {
    const keep = memoryKeep();
    keep.set('fovea-set-aside:one', text);
    expect(setAside(keep, 'one')).toEqual([]);
  });

  it('go with their resume', () => {
    const keep = memoryKeep();
    putAside(keep, 'one', NUMBER, true);
    dropAside(keep, 'one');
    expect(keep.keys()).toEqual([]);
  });
});
