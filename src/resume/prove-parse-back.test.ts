import { describe, expect, it } from 'vitest';
import { proveParseBack } from './prove-parse-back.js';

/** `npm run soak` goes on to 500. */
const RESUMES = 60;

describe('our own pages', () => {
  it(`give back every field of ${RESUMES} generated resumes, in three templates on two papers`, async () => {
    // From seed 221: 1 to 220 are those that the parser was made with.
    const proof = await proveParseBack({ resumes: RESUMES, from: 221 });
    expect(proof.unread).toEqual([]);
    expect(proof.identical).toBe(proof.fields);
    expect(proof.fields).toBeGreaterThan(20_000);
  }, 900_000);
});
