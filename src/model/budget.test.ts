import { describe, expect, it } from 'vitest';
import { Budget, estimateTokens } from './budget.js';
import { ModelError } from './language-model.js';

const MINUTE = 60_000;

function budget(requests: number, tokens: number) {
  const clock = { now: 0 };
  return { clock, budget: new Budget({ requests, tokens, now: () => clock.now }) };
}

describe('Budget', () => {
  it('lets so many requests through in an hour, and more as they grow old', () => {
    const { clock, budget: two } = budget(2, 1000);
    two.admit(1);
    clock.now = 10 * MINUTE;
    two.admit(1);
    expect(() => two.admit(1)).toThrow(/limit of 2 requests or 1000 tokens .* 50 minutes from now/);
    clock.now = 60 * MINUTE - 1;
    expect(() => two.admit(1)).toThrow(/ 1 minute from now/);
    clock.now = 60 * MINUTE;
    two.admit(1);
    expect(() => two.admit(1)).toThrow(ModelError);
  });

  it('counts what is reserved until it is settled', () => {
    const { budget: small } = budget(10, 1000);
    const first = small.admit(800);
    expect(() => small.admit(300)).toThrow(expect.objectContaining({ kind: 'budget' }));
    first.settle(100);
    small.admit(900);
    expect(() => small.admit(1)).toThrow(ModelError);
  });

  it('counts more than was reserved where more was used', () => {
    const { budget: small } = budget(10, 1000);
    small.admit(1).settle(5000);
    expect(() => small.admit(1)).toThrow(ModelError);
  });

  it('says so where one request is more than the hour allows, and reserves nothing', () => {
    const { budget: small } = budget(1, 100);
    expect(() => small.admit(101)).toThrow(/alone takes about 101 tokens, and 100 an hour/);
    small.admit(100);
  });

  it('allows nothing where nothing is allowed', () => {
    expect(() => budget(0, 100).budget.admit(1)).toThrow(ModelError);
  });

  it('estimates four characters a token, rounded up', () => {
    expect([0, 1, 4, 5].map(estimateTokens)).toEqual([0, 1, 1, 2]);
  });
});
