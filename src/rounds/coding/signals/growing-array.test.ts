import { signalTable } from './testing/table.js';

signalTable(
  'growing-array',
  {
    'np.append': {
      code: `
        import numpy as np
        def nms(order, overlaps):
            keep = np.array([], dtype=int)
            for i in order:
                if not overlaps(i):
                    keep = np.append(keep, i)
            return keep
      `,
      line: 6,
      subject: 'keep',
    },
    'np.vstack of a tuple': {
      code: `
        import numpy as np
        def rows(parts):
            out = np.empty((0, 4))
            for part in parts:
                out = np.vstack((out, part))
            return out
      `,
      line: 5,
    },
    'torch.cat in a while': {
      code: `
        import torch
        def collect(loader):
            found = torch.empty(0)
            while loader.more():
                found = torch.cat([found, loader.next()], dim=0)
            return found
      `,
      line: 5,
    },
    'np.r_': {
      code: `
        import numpy as np
        def f(parts):
            out = np.zeros(0)
            for part in parts:
                out = np.r_[out, part]
            return out
      `,
      line: 5,
    },
  },
  {
    'a list joined afterwards': `
      import numpy as np
      def f(parts):
          out = []
          for part in parts:
              out.append(part)
          return np.concatenate(out)
    `,
    'no loop': `
      import numpy as np
      def f(a, b):
          a = np.concatenate([a, b])
          return a
    `,
    'pieces of one turn': `
      import numpy as np
      def f(parts):
          out = []
          for left, right in parts:
              both = np.concatenate([left, right])
              out.append(both)
          return out
    `,
    'features that the next layer reads': `
      import torch
      def forward(x, layers):
          for layer in layers:
              x = torch.cat([x, layer(x)], dim=1)
          return x
    `,
    'a fixed number of turns': `
      import numpy as np
      def pyramid(image):
          out = image[:0]
          for k in range(3):
              out = np.concatenate([out, image[k:]])
          return out
    `,
    'a window that slides': `
      import numpy as np
      def f(values):
          last = np.zeros(5)
          for v in values:
              last = np.concatenate([last[1:], v])
          return last
    `,
  },
);
