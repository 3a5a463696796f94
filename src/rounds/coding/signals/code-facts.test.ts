import { describe, expect, it } from 'vitest';
import { codeFacts } from './code-facts.js';
import { python } from './testing/table.js';

describe('codeFacts', () => {
  it('counts functions, loops and calls', () => {
    const code = python(`
      """Boxes."""
      import numpy as np

      # areas first
      def areas(boxes, *, scale=1.0):
          """Areas."""
          return np.prod(boxes[:, 2:] - boxes[:, :2], axis=1) * scale  # pixels

      class Grid:
          def cells(self, *sizes):
              return [[(x, y) for x in range(3)] for y in range(sizes[0])]

          def total(self, table):
              for row in table:
                  while row:
                      row = row.sum()
              return np.zeros(3)
    `);
    expect(codeFacts({ 'boxes.py': code })).toEqual({
      functions: [
        { name: 'areas', file: 'boxes.py', line: 5, lines: 3, params: ['boxes', 'scale'] },
        { name: 'cells', file: 'boxes.py', line: 10, lines: 2, params: ['self', 'sizes'] },
        { name: 'total', file: 'boxes.py', line: 13, lines: 5, params: ['self', 'table'] },
      ],
      loops: 4,
      maxLoopDepth: 2,
      vectorisedCalls: 2,
      lines: 14,
      comments: 2,
      docstrings: 1,
    });
  });

  it('adds files up', () => {
    const one = 'def f(x):\n    for a in x:\n        pass\n';
    expect(codeFacts({ 'a.py': one, 'b.py': one, 'c.txt': one })).toMatchObject({
      loops: 2,
      lines: 6,
      maxLoopDepth: 1,
    });
  });

  it('has nothing to count in nothing', () => {
    expect(codeFacts({})).toMatchObject({ functions: [], loops: 0, maxLoopDepth: 0, lines: 0 });
  });
});
