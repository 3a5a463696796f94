import type { JudgeTask } from '../task.js';

const CASES = `
import numpy as np
MARKER = 'only-the-judge-knows-this'

def visible():
    return [
        {"name": "two numbers", "args": [np.array([1.0, 2.0])], "why": "the plain case"},
        {"name": "whole numbers", "args": [np.array([1, 3])]},
        {"name": "nothing", "args": [np.zeros(0)], "edge": True, "why": "an empty sum is 0"},
    ]

def hidden(rng):
    return [
        {"name": "random numbers", "args": [rng.normal(size=50)]},
        {"name": "one number", "args": [rng.normal(size=1)], "edge": True},
        {"name": "a large number", "args": [np.array([1e8, 1.0])], "compare": {"rtol": 1e-12}},
    ]

def follow_up(rng):
    return [{"name": f"weights {n}", "args": [rng.normal(size=n), rng.uniform(size=n)]} for n in range(4)]

def sized(n, rng):
    return [rng.normal(size=n)]
`;

const REFERENCE = `
import numpy as np
# reference-source-marker
def total(x):
    out = 0.0
    for value in x:
        out += value * value
    return out

def weighted(x, w):
    return float((x * x * w).sum())
`;

/** A task in one file: the sum of squares. */
export function sumOfSquares(more: Partial<JudgeTask> = {}): JudgeTask {
  return {
    id: 'sum-of-squares',
    hash: JSON.stringify(more),
    environment: 'numpy',
    entry: 'squares.py:total',
    starter: { 'squares.py': 'def total(x):\n    raise NotImplementedError\n' },
    reference: { 'squares.py': REFERENCE },
    cases: CASES,
    followUp: { entry: 'weighted' },
    ...more,
  };
}

/** A right solution of it. */
export const RIGHT = { 'squares.py': 'def total(x):\n    return float((x ** 2).sum())\n' };
