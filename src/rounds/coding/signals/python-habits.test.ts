import { signalTable } from './testing/table.js';

signalTable(
  'bare-except',
  {
    pass: { code: 'def f(x):\n    try:\n        return int(x)\n    except:\n        pass\n', line: 4 },
    'a default': {
      code: `
        def f(x):
            try:
                y = 1 / x
            except:
                y = 0
            return y
      `,
      line: 4,
    },
    BaseException: {
      code: `
        def f(x):
            try:
                return x.load()
            except BaseException as error:
                return str(error)
      `,
      line: 4,
    },
  },
  {
    'a named error': `
      def f(x):
          try:
              return int(x)
          except ValueError:
              return 0
    `,
    'several named errors': `
      def f(x):
          try:
              return int(x)
          except (ValueError, TypeError):
              return 0
    `,
    'raised again': `
      def f(x):
          try:
              return x.load()
          except:
              x.close()
              raise
    `,
    finally: `
      def f(x):
          try:
              return x.load()
          finally:
              x.close()
    `,
    text: `
      def f():
          return """
          except:
          """
    `,
  },
);

signalTable(
  'mutable-default',
  {
    'a list': { code: 'def f(x, kept=[]):\n    kept.append(x)\n    return kept\n', line: 1, subject: 'kept' },
    'an annotated dictionary': {
      code: 'def f(x, seen: dict = {}):\n    return seen\n',
      line: 1,
      subject: 'seen',
    },
    'a call of set': {
      code: `
        class A:
            def f(self, *, names=set()):
                return names
      `,
      line: 2,
    },
    'on a line of its own': {
      code: `
        def f(
            x,
            sizes=[8, 16],
        ):
            return sizes
      `,
      line: 3,
    },
  },
  {
    None: 'def f(x, kept=None):\n    return kept or [x]\n',
    'a tuple': 'def f(x, sizes=(8, 16)):\n    return sizes\n',
    'a name': 'SIZES = [8]\ndef f(x, sizes=SIZES):\n    return sizes\n',
    'a number and text': 'def f(x, k=3, mode="[]"):\n    return k, mode\n',
    'a keyword of a call': 'def f(x):\n    return g(x, kept=[])\n',
  },
);

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `    x = x + ${index}`).join('\n');

signalTable(
  'long-function',
  {
    '61 lines': { code: `def f(x):\n${lines(59)}\n    return x\n`, line: 1, subject: 'f' },
    'a method': {
      code: `class A:\n    def f(self, x):\n${lines(70).replaceAll('    x =', '        x =')}\n        return x\n`,
      line: 2,
    },
    'a docstring besides': {
      code: `def f(x):\n    """One.\n\n    Two.\n    """\n${lines(59)}\n    return x\n`,
      line: 1,
    },
  },
  {
    '60 lines': `def f(x):\n${lines(58)}\n    return x\n`,
    'a long docstring': `def f(x):\n    """One.\n${'    text\n'.repeat(80)}    """\n    return x\n`,
    'a long class of short methods': `class A:\n${'    def f(self):\n        return 1\n'.repeat(60)}`,
    'a long module': `x = 0\n${'x = x + 1\n'.repeat(100)}def f(x):\n    return x\n`,
    'blank lines after it': `def f(x):\n    return x\n${'\n'.repeat(90)}y = 1\n`,
  },
);

signalTable(
  'leftover-print',
  {
    'in a loop': {
      code: `
        def nms(boxes):
            for box in boxes:
                print(box)
      `,
      line: 3,
    },
    'a shape, with text': {
      code: `
        def forward(x):
            print("shape", x.shape)
            return x
      `,
      line: 2,
    },
    'the debugger': {
      code: `
        import pdb
        def f(x):
            pdb.set_trace()
            return x
      `,
      line: 3,
    },
    'on the level of the module': { code: 'def f(x):\n    return x\nprint(f(3))\n', line: 3 },
  },
  {
    'under __main__': 'def f(x):\n    return x\nif __name__ == "__main__":\n    print(f(3))\n',
    'behind a flag': `
      def f(x, verbose=False):
          if verbose:
              print(x)
          return x
    `,
    'a function that shows': `
      def print_table(rows):
          for row in rows:
              print(row)
    `,
    'a stream that was chosen': `
      import sys
      def f(x):
          print("bad", file=sys.stderr)
    `,
    'progress of training': `
      def train(loader):
          for epoch in range(3):
              print(f"epoch {epoch}")
    `,
    'a comment and a docstring': `
      def f(x):
          """print(x)"""
          # print(x)
          return x
    `,
    'a method of that name': `
      def f(canvas, x):
          canvas.print(x)
    `,
  },
);
