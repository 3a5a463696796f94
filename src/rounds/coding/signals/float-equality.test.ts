import { signalTable } from './testing/table.js';

signalTable(
  'float-equality',
  {
    'a quotient': {
      code: `
        def is_square(w, h):
            return w / h == 1.0
      `,
      line: 2,
      subject: 'w / h == 1.0',
    },
    'a name for a norm': {
      code: `
        import numpy as np
        def is_unit(v):
            length = np.linalg.norm(v)
            if length != 1:
                raise ValueError("not a unit vector")
      `,
      line: 4,
    },
    'entries with a fraction': {
      code: `
        def undecided(scores):
            return [i for i in range(len(scores)) if scores[i] == 0.3]
      `,
      line: 2,
    },
    'a sum with a fraction': {
      code: `
        def f(a, b):
            return a + 0.1 == b
      `,
      line: 2,
    },
  },
  {
    'whole numbers': `
      def f(x, n):
          return len(x) == n and x.shape[0] != 3 and n % 2 == 1
    `,
    'a test for zero': `
      import numpy as np
      def f(a):
          norm = np.linalg.norm(a)
          return 0.0 if norm == 0.0 else a / norm
    `,
    'the maximum itself': `
      import numpy as np
      def peaks(heat):
          best = heat.max() / 2
          return (heat / 2 == best) | (heat == np.max(heat))
    `,
    'a whole number in floating point': `
      import numpy as np
      def whole(x):
          return np.floor(x / 2) == x / 2
    `,
    'a setting': `
      def dropout(x, p):
          if p == 0.5:
              return x
          return x
    `,
    isclose: `
      import numpy as np
      def f(a, b):
          return np.isclose(a / b, 0.3)
    `,
    'a string and a dtype': `
      def f(x, mode):
          return mode == "0.5" or x.dtype == float
    `,
  },
);
