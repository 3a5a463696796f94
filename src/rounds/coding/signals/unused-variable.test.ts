import { signalTable } from './testing/table.js';

signalTable(
  'unused-variable',
  {
    'an area': {
      code: `
        def f(boxes):
            areas = boxes[:, 2] * boxes[:, 3]
            return boxes
      `,
      line: 2,
      subject: 'areas',
    },
    'in a branch': {
      code: `
        def f(x):
            if x:
                scale = 2
            return x
      `,
      line: 3,
    },
    'annotated, in a method': {
      code: `
        class A:
            def f(self, x):
                count: int = len(x)
                return self
      `,
      line: 3,
    },
    'assigned twice': {
      code: `
        def f(x):
            y = 1
            y = x
            return x
      `,
      line: 2,
    },
  },
  {
    'read in a nested function': `
      def f(x):
          scale = 2
          def g(y):
              return y * scale
          return g(x)
    `,
    'read in a formatted string': `
      def f(x):
          name = "a"
          return f"{name!r} {x:>{name}}"
    `,
    'taken apart from a tuple': `
      def f(image):
          height, width = image.shape
          return width
    `,
    'an underscore': `
      def f(x):
          _ = x()
          _rest = x()
          return x
    `,
    'a target of a loop': `
      def f(x):
          for i in range(3):
              x = x + 1
          return x
    `,
    'an entry and an attribute': `
      def f(self, x):
          self.last = x
          x[0] = 1
    `,
    'nonlocal and global': `
      def f():
          global count
          count = 1
          def g():
              nonlocal_one = 2
              return nonlocal_one
          return g
    `,
    'updated later': `
      def f(xs):
          total = 0
          for x in xs:
              total += x
    `,
    'fields of a class': `
      def make():
          class A:
              size = 3
          return A
    `,
    'a default and a keyword': `
      def f(x):
          k = 3
          size = 2
          return (lambda y, n=k: y)(x, n=size)
    `,
  },
);
