import { signalTable } from './testing/table.js';

signalTable(
  'missing-clamp',
  {
    'scalars by min and max': {
      code: `
        def intersection(a, b):
            w = min(a[2], b[2]) - max(a[0], b[0])
            h = min(a[3], b[3]) - max(a[1], b[1])
            return w * h
      `,
      line: 4,
      subject: 'w * h',
    },
    'arrays through named corners': {
      code: `
        import numpy as np
        def intersection(a, b):
            x1 = np.maximum(a[:, None, 0], b[:, 0])
            y1 = np.maximum(a[:, None, 1], b[:, 1])
            x2 = np.minimum(a[:, None, 2], b[:, 2])
            y2 = np.minimum(a[:, None, 3], b[:, 3])
            return (x2 - x1) * (y2 - y1)
      `,
      line: 7,
    },
    'both sides in one array': {
      code: `
        import torch
        def intersection(a, b):
            lt = torch.max(a[:, None, :2], b[:, :2])
            rb = torch.min(a[:, None, 2:], b[:, 2:])
            wh = rb - lt
            return wh[..., 0] * wh[..., 1]
      `,
      line: 6,
    },
    'a product over the last axis': {
      code: `
        import numpy as np
        def intersection(a, b):
            return np.prod(np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2]), axis=-1)
      `,
      line: 3,
    },
    'one side clamped only': {
      code: `
        def intersection(a, b):
            w = max(0, min(a[2], b[2]) - max(a[0], b[0]))
            return w * (min(a[3], b[3]) - max(a[1], b[1]))
      `,
      line: 3,
    },
    'the area clamped instead of the sides': {
      code: `
        import numpy as np
        def intersection(a, b):
            w = np.minimum(a[2], b[2]) - np.maximum(a[0], b[0])
            h = np.minimum(a[3], b[3]) - np.maximum(a[1], b[1])
            return np.maximum(w * h, 0)
      `,
      line: 5,
    },
  },
  {
    'np.clip on both': `
      import numpy as np
      def intersection(a, b):
          wh = np.clip(np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2]), 0, None)
          return wh[0] * wh[1]
    `,
    'max with zero': `
      def intersection(a, b):
          w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
          h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
          return w * h
    `,
    'clamp in torch': `
      import torch
      def intersection(a, b):
          wh = (torch.min(a[:, None, 2:], b[:, 2:]) - torch.max(a[:, None, :2], b[:, :2])).clamp(min=0)
          return wh[..., 0] * wh[..., 1]
    `,
    'a return for boxes apart': `
      def intersection(a, b):
          x1, y1 = max(a[0], b[0]), max(a[1], b[1])
          x2, y2 = min(a[2], b[2]), min(a[3], b[3])
          if x2 <= x1 or y2 <= y1:
              return 0.0
          return (x2 - x1) * (y2 - y1)
    `,
    'the enclosing box': `
      def enclosing(a, b):
          w = max(a[2], b[2]) - min(a[0], b[0])
          h = max(a[3], b[3]) - min(a[1], b[1])
          return w * h
    `,
    'the area of one box': `
      def area(box):
          return (box[2] - box[0]) * (box[3] - box[1])
    `,
    'a window cut to the image': `
      import numpy as np
      def count(x, y, r, width, height):
          x1, y1 = np.maximum(x - r, 0), np.maximum(y - r, 0)
          x2, y2 = np.minimum(x + r + 1, width), np.minimum(y + r + 1, height)
          return (x2 - x1) * (y2 - y1)
    `,
    'a mask of pairs that meet': `
      import numpy as np
      def intersection(a, b):
          meet = np.all((a[:, :2] < b[:, 2:]) & (b[:, :2] < a[:, 2:]), axis=1)
          sides = np.minimum(a[:, 2:], b[:, 2:]) - np.maximum(a[:, :2], b[:, :2])
          return sides[meet].prod(axis=1)
    `,
  },
);
