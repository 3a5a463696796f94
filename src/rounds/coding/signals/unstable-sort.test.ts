import { signalTable } from './testing/table.js';

signalTable(
  'unstable-sort',
  {
    'argsort of negated scores': {
      code: `
        import numpy as np
        def nms(boxes, scores):
            order = np.argsort(-scores)
            return order
      `,
      line: 3,
      subject: 'scores',
    },
    'a method, turned round': {
      code: `
        def nms(boxes, scores):
            order = scores.argsort()[::-1]
            return order
      `,
      line: 2,
    },
    'stable, then turned round': {
      code: `
        import numpy as np
        def nms(boxes, scores):
            order = np.argsort(scores, kind="stable")[::-1]
            return order
      `,
      line: 3,
    },
    'turned round later': {
      code: `
        import numpy as np
        def nms(boxes, scores):
            order = np.argsort(scores, kind="stable")
            for i in order[::-1]:
                yield i
      `,
      line: 4,
    },
    'torch.sort with its order': {
      code: `
        import torch
        def rank(confidences):
            values, order = torch.sort(confidences, descending=True)
            return order
      `,
      line: 3,
    },
    'a column of a record': {
      code: `
        import numpy as np
        def rank(detections):
            return np.argsort(-detections["x"] * detections.scores)
      `,
      line: 3,
    },
  },
  {
    'kind stable': `
      import numpy as np
      def nms(scores):
          return np.argsort(-scores, kind="stable")
    `,
    'stable=True': `
      import torch
      def nms(scores):
          return torch.argsort(scores, descending=True, stable=True)
    `,
    'sorted with a key, which is stable': `
      def nms(scores):
          return sorted(range(len(scores)), key=lambda i: -scores[i])
    `,
    'values only': `
      import numpy as np
      import torch
      def median(scores):
          values, _ = torch.sort(scores, descending=True)
          return np.sort(scores)[len(scores) // 2], values
    `,
    'sorted values by their own order': `
      import numpy as np
      def ranked(scores):
          return scores[np.argsort(scores)]
    `,
    'turned round twice': `
      import numpy as np
      def nms(scores):
          n = len(scores)
          return n - 1 - np.argsort(scores[::-1], kind="stable")[::-1]
    `,
    'ties grouped afterwards': `
      import numpy as np
      def curve(scores, labels):
          order = np.argsort(-scores)
          ends = np.flatnonzero(np.diff(scores[order]))
          return np.cumsum(labels[order])[ends]
    `,
    lexsort: `
      import numpy as np
      def nms(scores, ids):
          return np.lexsort((ids, -scores))
    `,
    'something else than scores': `
      import numpy as np
      def by_width(boxes):
          return np.argsort(boxes[:, 2])
    `,
  },
);
