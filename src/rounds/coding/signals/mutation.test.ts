import { describe, expect, it } from 'vitest';
import { readSignals } from './read-signals.js';
import { python, signalTable } from './testing/table.js';

signalTable(
  'argument-mutation',
  {
    'a slice updated': {
      code: `
        def to_corners(boxes):
            boxes[:, 2] += boxes[:, 0]
            boxes[:, 3] += boxes[:, 1]
            return boxes
      `,
      line: 2,
      subject: 'boxes',
    },
    'an array divided in place': {
      code: `
        import numpy as np
        def normalise(image: np.ndarray) -> np.ndarray:
            image -= image.mean()
            return image
      `,
      line: 3,
    },
    'a list sorted': {
      code: `
        def top(scores, k):
            scores.sort()
            return scores[-k:]
      `,
      line: 2,
    },
    'a list appended to': {
      code: `
        def with_background(classes):
            classes.append("background")
            return classes
      `,
      line: 2,
    },
    'behind asarray': {
      code: `
        import numpy as np
        def clip(boxes, width):
            boxes = np.asarray(boxes)
            boxes[boxes > width] = width
            return boxes
      `,
      line: 4,
    },
    'through a view': {
      code: `
        def flip(boxes, width):
            xs = boxes[:, 0::2]
            xs *= -1
            xs[:] = width + xs
            return boxes
      `,
      line: 3,
      subject: 'boxes',
    },
    'a tensor method with an underscore': {
      code: `
        import torch
        def activate(x: torch.Tensor):
            return x.clamp_(min=0)
      `,
      line: 3,
    },
    'an out argument': {
      code: `
        import numpy as np
        def relu(x):
            return np.maximum(x, 0, out=x)
      `,
      line: 3,
    },
    'a view of what a loop hands out': {
      code: `
        import torch
        def level(output, count):
            cells = output.reshape(count, -1).permute(1, 0)
            return cells.sigmoid_()
        def decode(outputs, counts):
            return [level(output, count) for output, count in zip(outputs, counts)]
      `,
      line: 4,
      subject: 'output',
    },
    'shuffling in place': {
      code: `
        import numpy as np
        def split(indices, rng):
            rng.shuffle(indices)
            return indices[:10]
      `,
      line: 3,
    },
  },
  {
    'np.array copies': `
      import numpy as np
      def to_corners(boxes):
          boxes = np.array(boxes, dtype=float)
          boxes[:, 2] += boxes[:, 0]
          return boxes
    `,
    copy: `
      def to_corners(boxes):
          out = boxes.copy()
          out[:, 2] += out[:, 0]
          return out
    `,
    astype: `
      def normalise(image):
          image = image.astype("float32")
          image -= image.mean()
          return image
    `,
    'clone in torch': `
      def activate(x):
          x = x.clone()
          x[x < 0] = 0
          return x
    `,
    'a number counted up': `
      def next_size(size, stride):
          size += 2
          size //= stride
          return size
    `,
    'in place by docstring': `
      def normalise(image):
          """Subtracts the mean in place."""
          image[:] = image - image.mean()
    `,
    'an output handed in': `
      def fill(out, value):
          out[:] = value
    `,
    'the own object': `
      class Meter:
          def __init__(self):
              self.values = []
          def keep(self, value):
              self.values.append(value)
    `,
    'a helper whose caller owns the list': `
      def root(parent_of, x):
          while parent_of[x] != x:
              parent_of[x] = parent_of[parent_of[x]]
              x = parent_of[x]
          return x
      def components(n, pairs):
          parents = list(range(n))
          return [root(parents, a) for a, b in pairs]
    `,
    'an index that copies': `
      def f(boxes, order):
          chosen = boxes[order]
          chosen[:, 0] = 0
          return chosen
    `,
    'arithmetic makes a new one': `
      def f(x):
          x = x / 255
          x -= x.mean()
          return x
    `,
    'a local list of the same kind': `
      def f(scores):
          keep = []
          keep.append(scores[0])
          return keep
    `,
  },
);

describe('argument-mutation', () => {
  it('is less sure behind asarray', () => {
    const code = python(`
      import numpy as np
      def clip(boxes):
          boxes = np.asarray(boxes)
          boxes[:, 0] = 0
    `);
    expect(readSignals({ 'a.py': code }).map(({ id, confidence }) => [id, confidence])).toEqual([
      ['argument-mutation', 'likely'],
    ]);
  });

  it('is not raised where the task asks for work in place', () => {
    const code = 'def f(boxes):\n    boxes[:, 0] = 0\n';
    expect(readSignals({ 'a.py': code })).toHaveLength(1);
    expect(readSignals({ 'a.py': code }, { mutates: true })).toEqual([]);
  });
});
