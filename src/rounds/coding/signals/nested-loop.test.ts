import { signalTable } from './testing/table.js';

signalTable(
  'nested-loop',
  {
    'all pairs by index': {
      code: `
        import numpy as np
        def pairwise(a, b):
            out = np.zeros((len(a), len(b)))
            for i in range(len(a)):
                for j in range(len(b)):
                    out[i, j] = iou(a[i], b[j])
            return out
      `,
      line: 5,
      subject: 'j',
    },
    'a while with a counter': {
      code: `
        def suppress(boxes, limit):
            i = 0
            while i < len(boxes):
                j = i + 1
                while j < len(boxes):
                    if iou(boxes[i], boxes[j]) > limit:
                        boxes[j] = None
                    j += 1
                i += 1
      `,
      line: 5,
    },
    'a comprehension in a comprehension': {
      code: `
        def pairwise(a, b):
            return [[iou(x, y) for y in b] for x in a]
      `,
      line: 2,
    },
    'two clauses of one comprehension': {
      code: `
        def total(image):
            return sum(image[y, x] for y in range(len(image)) for x in range(image.shape[1]))
      `,
      line: 2,
    },
    'pixels by enumerate': {
      code: `
        def threshold(image, out, t):
            for y, row in enumerate(image):
                for x, value in enumerate(row):
                    out[y, x] = value > t
      `,
      line: 3,
    },
    'a deep nest once': {
      code: `
        def convolve(image, kernel, out):
            for y in range(out.shape[0]):
                for x in range(out.shape[1]):
                    for i in range(kernel.shape[0]):
                        for j in range(kernel.shape[1]):
                            out[y, x] += image[y + i, x + j] * kernel[i, j]
      `,
      line: 3,
      subject: 'x',
    },
  },
  {
    'one loop': `
      def f(boxes):
          for i in range(len(boxes)):
              use(boxes[i])
    `,
    'loops one after the other': `
      def f(a, b):
          for i in range(len(a)):
              use(a[i])
          for j in range(len(b)):
              use(b[j])
    `,
    'epochs and batches': `
      def train(x, epochs, size):
          for epoch in range(epochs):
              for start in range(0, len(x), size):
                  step(x[start:start + size], epoch)
    `,
    'rounds of an algorithm': `
      def kmeans(points, centres, rounds):
          for _ in range(rounds):
              labels = assign(points, centres)
              for k in range(len(centres)):
                  centres[k] = points[labels == k].mean(axis=0)
    `,
    'the taps of a kernel over whole arrays': `
      def convolve(image, kernel, h, w):
          out = 0
          for i in range(kernel.shape[0]):
              for j in range(kernel.shape[1]):
                  out = out + image[i:i + h, j:j + w] * kernel[i, j]
          return out
    `,
    'a few literal neighbours': `
      def grow(pixels, labels):
          while pixels:
              y, x = pixels.pop()
              for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                  labels[y + dy, x + dx] = 1
    `,
    'lists inside records': `
      def names(images):
          for image in images:
              for box in image["boxes"]:
                  print_box(box)
    `,
    'a dictionary looked up': `
      def crossings(frames):
          last, counted = {}, 0
          for rows in frames:
              for number, y in rows:
                  last[number] = y
          return last
    `,
    'a graph of dictionaries until nothing changes': `
      def relax(graph, start):
          best = dict(start)
          changed = True
          while changed:
              changed = False
              for t in list(best):
                  for d, c in graph[t].items():
                      if best[t] + c < best.get(d, 9):
                          best[d] = best[t] + graph[t][d]
                          changed = True
          return best
    `,
    'rows gathered': `
      def fit(rows, samples):
          for sample in samples:
              use([rows[i] for i in sample])
    `,
    'a loop in a helper of its own': `
      def outer(a):
          for i in range(len(a)):
              def inner(b):
                  for j in range(len(b)):
                      use(b[j])
              inner(a)
    `,
  },
);
