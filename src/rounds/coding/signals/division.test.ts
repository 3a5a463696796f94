import { signalTable } from './testing/table.js';

signalTable(
  'unguarded-division',
  {
    'a union of areas': {
      code: `
        def iou(a, b):
            inter = overlap(a, b)
            area_a = (a[2] - a[0]) * (a[3] - a[1])
            area_b = (b[2] - b[0]) * (b[3] - b[1])
            union = area_a + area_b - inter
            return inter / union
      `,
      line: 6,
      subject: 'union',
    },
    'a length': {
      code: `
        def precision(hits, detections):
            return sum(hits) / len(detections)
      `,
      line: 2,
      subject: 'len(detections)',
    },
    'counters that may stay at zero': {
      code: `
        def recall(labels, predicted):
            tp = fn = 0
            for y, p in zip(labels, predicted):
                if y and p:
                    tp += 1
                elif y:
                    fn += 1
            return tp / (tp + fn)
      `,
      line: 8,
      subject: 'tp + fn',
    },
    'a norm in place': {
      code: `
        import numpy as np
        def normalise(x):
            x = np.array(x, dtype=float)
            x /= np.linalg.norm(x, axis=1, keepdims=True)
            return x
      `,
      line: 4,
    },
    'a range of values': {
      code: `
        def rescale(image):
            return (image - image.min()) / (image.max() - image.min())
      `,
      line: 2,
    },
    'np.divide without where': {
      code: `
        import numpy as np
        def dice(a, b):
            both = (a & b).sum()
            return np.divide(2 * both, a.sum() + b.sum())
      `,
      line: 4,
    },
    'an image by its own maximum': {
      code: `
        def to_unit(image):
            peak = image.max()
            return image / peak
      `,
      line: 3,
      subject: 'peak',
    },
    'a clip at zero, which leaves zero': {
      code: `
        import numpy as np
        def share(mask, weights):
            total = np.maximum(weights.sum(axis=1), 0)
            return mask / total
      `,
      line: 4,
    },
  },
  {
    'np.maximum with an epsilon': `
      import numpy as np
      def iou(inter, area_a, area_b):
          union = np.maximum(area_a + area_b - inter, 1e-9)
          return inter / union
    `,
    'an added epsilon': `
      def normalise(x, eps):
          return (x - x.mean()) / (x.std() + eps)
    `,
    'a where argument': `
      import numpy as np
      def ratio(part, a, b):
          whole = a.sum() + b.sum()
          return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
    `,
    'a test before it': `
      def mean(values):
          if not values:
              return 0.0
          return sum(values) / len(values)
    `,
    'a test of the factors': `
      def iou(a, b):
          w = min(a[2], b[2]) - max(a[0], b[0])
          h = min(a[3], b[3]) - max(a[1], b[1])
          if w <= 0 or h <= 0:
              return 0.0
          inter = w * h
          return inter / (area(a) + (b[2] - b[0]) * (b[3] - b[1]) - inter)
    `,
    'np.where around it': `
      import numpy as np
      def f(inter, union):
          total = union.sum(axis=1)
          return np.where(total > 0, inter / total, 0.0)
    `,
    'errstate and nan_to_num': `
      import numpy as np
      def f(a, b):
          with np.errstate(divide="ignore", invalid="ignore"):
              return np.nan_to_num(a / b.sum(axis=0))
    `,
    'softmax, whose sum is positive': `
      import numpy as np
      def softmax(x):
          e = np.exp(x - x.max(axis=-1, keepdims=True))
          return e / e.sum(axis=-1, keepdims=True)
    `,
    'a parameter': `
      def scale(logits, temperature):
          return logits / temperature
    `,
    'literals and ranks': `
      import numpy as np
      def precision(hits):
          return np.cumsum(hits) / np.arange(1, len(hits) + 1) / 2.0
    `,
    'max with one, and or': `
      def f(hits, misses):
          n = len(hits) or 1
          return sum(hits) / n + sum(misses) / max(len(misses), 1)
    `,
    'zeros replaced before': `
      import numpy as np
      def unit(x):
          norm = np.linalg.norm(x, axis=1)
          norm[norm == 0] = 1
          return x / norm[:, None]
    `,
    'a mask on both': `
      import numpy as np
      def f(total, count):
          seen = count.sum(axis=1)
          ok = np.flatnonzero(seen)
          out = np.zeros(len(total))
          out[ok] = total[ok] / seen[ok]
          return out
    `,
    'a running counter in its loop': `
      def curve(flags):
          hits, misses, out = 0, 0, []
          for flag in flags:
              if flag:
                  hits += 1
              else:
                  misses += 1
              out.append(hits / (hits + misses))
          return out
    `,
    'index arithmetic': `
      def place(index, scales, total):
          return index // len(scales), (total - 1) / 2
    `,
    'a docstring that promises nan': `
      def recalls(table):
          """Share found of each class; nan where there is none."""
          return table.diagonal() / table.sum(dim=1)
    `,
    'comments and text': `
      def f(x):
          # x / len(x)
          return "a / (b - c)"
    `,
    'a bias correction': `
      def corrected(m, beta1, t):
          return m / (1 - beta1 ** t)
    `,
    'the number of members in a loop over them': `
      def mean_loss(batches):
          total = 0.0
          for batch in batches:
              total += batch.loss / len(batches)
          return total
    `,
    'a length that the caller has looked at': `
      def _mean(points):
          return sum(points) / len(points)
      def fit(points):
          if len(points) < 4:
              return None
          return _mean(points)
    `,
    'a bound relative to the data': `
      import numpy as np
      def unit(normal, scale):
          length = np.linalg.norm(normal)
          if length <= 1e-12 * scale:
              return None
          return normal / length
    `,
    'both ends compared': `
      def parameters(low, high):
          if low == high:
              return 1.0
          scale = (high - low) / 255
          return -low / scale
    `,
    'weights on a grid': `
      import numpy as np
      def triangle(n, m):
          distance = np.abs(np.arange(n) - np.arange(m)[:, None])
          weights = np.maximum(1.0 - distance, 0.0)
          return weights / weights.sum(axis=1, keepdims=True)
    `,
    'a kernel of exponentials': `
      import numpy as np
      def gaussian(sigma, radius):
          x = np.arange(-radius, radius + 1)
          g = np.exp(-x ** 2 / (2 * sigma ** 2))
          kernel = np.outer(g, g)
          return kernel / kernel.sum()
    `,
  },
);
