import { expect, it } from 'vitest';
import { float64 } from '../npy.js';
import type { SharedRunner } from '../runner.contract.js';
import { bool, dict, float, int, list, none, text, tuple, type Value } from '../value.js';
import { onlyOutcome, outcomeOf, returned, submission } from './submission.js';

const array = (...numbers: number[]): Value => ({ kind: 'array', array: float64([numbers.length], numbers) });

/** What becomes of code that means no harm: values, errors, files, drivers, forbidden names. */
export function codeContract(shared: SharedRunner): void {
  it.each<[string, Value]>([
    ['None', none],
    ['truth values', list(bool(true), bool(false))],
    ['whole numbers of any size', list(int(-3), int(2n ** 80n))],
    [
      'real numbers',
      list(float(0.1), float(-0), float(Number.NaN), float(Number.NEGATIVE_INFINITY), float(3)),
    ],
    ['text', text('né 🙂 "quoted"\n')],
    ['nested lists and tuples', tuple(list(int(1), tuple()), text(''))],
    ['dicts', dict({ a: int(1), b: dict({ c: none }) })],
    [
      'arrays',
      { kind: 'array', array: { dtype: 'uint8', shape: [2, 1, 2], data: Uint8Array.of(1, 2, 3, 4) } },
    ],
    ['empty arrays', { kind: 'array', array: float64([0, 4], []) }],
    ['numbers as 0-d arrays', { kind: 'array', array: float64([], [2.5]) }],
  ])('carries %s there and back', async (_, value) => {
    const outcome = await outcomeOf(shared.runner(), 'def attack(value):\n    return value', {
      args: [value],
    });
    expect(outcome).toEqual({ kind: 'returned', value });
  });

  it.each([
    ['bool', '?'],
    ['int8', 'b'],
    ['int16', 'h'],
    ['int32', 'i'],
    ['int64', 'l'],
    ['uint8', 'B'],
    ['uint16', 'H'],
    ['uint32', 'I'],
    ['uint64', 'L'],
    ['float16', 'e'],
    ['float32', 'f'],
    ['float64', 'd'],
    ['complex64', 'F'],
    ['complex128', 'D'],
  ])('carries arrays of %s, also in Fortran order and big-endian', async (dtype, code) => {
    const source = `
import numpy as np
def attack():
    plain = np.arange(6).reshape(2, 3).astype("${code}")
    return plain, np.asfortranarray(plain), plain.astype(plain.dtype.newbyteorder(">")), plain[::-1][::-1]`;
    const outcome = await outcomeOf(shared.runner(), source);
    if (outcome.kind !== 'returned' || outcome.value.kind !== 'tuple')
      throw new Error(JSON.stringify(outcome));
    const [plain, ...others] = outcome.value.items;
    expect(plain).toMatchObject({ kind: 'array', array: { dtype, shape: [2, 3] } });
    expect(others).toEqual([plain, plain, plain]);
  });

  it.each([
    ['a generator', '(i for i in range(3))', 'a generator; return a list or an array'],
    ['a set', '{1}', 'a set; return a list or an array'],
    [
      'an array of a million objects',
      'np.full(10 ** 6, None)',
      'an object array; return an array of numbers',
    ],
    ['an array of text', 'np.array(["a"])', 'an array of dtype <U1; return numbers or truth values'],
    [
      'a list of a million numbers',
      'list(range(10 ** 6))',
      'more than 200,000 values in lists; return an array',
    ],
    ['an array of 1 GB', 'np.zeros(10 ** 8)', 'a value that is too large to be compared'],
    ['a function', 'len', 'a builtin_function_or_method; return None, bool, int'],
    ['a dict with numbers as keys', '{1: 2}', 'a dict with keys that are not str'],
    ['a list that holds itself', 'loop', 'a value nested deeper than 32 levels'],
    ['long text', '"x" * 10 ** 7', 'more than 1,000,000 characters of text'],
  ])('refuses %s, and says what to return', async (_, expression, reason) => {
    const source = `import numpy as np\nloop = []\nloop.append(loop)\ndef attack():\n    return ${expression}`;
    expect(await outcomeOf(shared.runner(), source)).toEqual({
      kind: 'refused',
      reason: expect.stringContaining(`returned ${reason}`),
    });
  });

  it('lets a call return its argument, and tells a changed one', async () => {
    const args = [array(1, 2), list(int(1))];
    expect(returned(await outcomeOf(shared.runner(), 'def attack(a, b):\n    return a', { args }))).toEqual([
      1, 2,
    ]);
    const changes = ['a *= 2', 'a.shape = (1, 2)', 'a.sort()[:]', 'b.append(1)', 'b[0] = 1.0'];
    const outcomes = await Promise.all(
      changes.map((line) =>
        outcomeOf(shared.runner(), `def attack(a, b):\n    ${line}\n    return 0`, { args }),
      ),
    );
    expect(outcomes.map((one) => (one.kind === 'mutated' ? one.argument : one.kind))).toEqual([
      'args[0]',
      'args[0]',
      'raised',
      'args[1]',
      'args[1]',
    ]);
  });

  it('shows the lines of a traceback that are the candidate’s', async () => {
    const source =
      'import numpy as np\ndef attack():\n    return inner(3)\n\ndef inner(n):\n    return np.linalg.inv(np.zeros((n, n)))';
    expect(await outcomeOf(shared.runner(), source)).toEqual({
      kind: 'raised',
      type: 'LinAlgError',
      message: 'Singular matrix',
      traceback: [
        { file: 'solution.py', line: 3, function: 'attack', text: 'return inner(3)' },
        { file: 'solution.py', line: 6, function: 'inner', text: 'return np.linalg.inv(np.zeros((n, n)))' },
      ],
    });
  });

  it.each([
    [
      'a syntax error',
      'def attack():\n    return (1 +\n',
      { type: 'SyntaxError', line: 2, text: '    return (1 +' },
    ],
    ['tabs mixed with spaces', 'def attack():\n        a = 1\n\treturn a\n', { type: 'TabError', line: 3 }],
    ['a return outside', 'x = 1\nreturn x\n', { type: 'SyntaxError', line: 2, text: 'return x' }],
    ['wrong indentation', 'def attack():\nreturn 1', { type: 'IndentationError', line: 2 }],
  ])('shows the line of %s', async (_, source, expected) => {
    const { loadError } = await shared.runner().run(submission(source));
    expect(loadError).toMatchObject({ kind: 'syntax', file: 'solution.py', ...expected });
  });

  it('runs code with tabs, with CRLF, and with both', async () => {
    const source = 'def attack():\r\n\tif True:\r\n\t\treturn """a\r\nb"""\r\n';
    expect(returned(await outcomeOf(shared.runner(), source))).toBe('a\nb');
  });

  it('says which import fails, where, and which function is missing', async () => {
    const wanting = await shared.runner().run(submission('import numpy\nimport scippy\ndef attack(): pass'));
    expect(wanting.loadError).toMatchObject({
      kind: 'import',
      type: 'ModuleNotFoundError',
      message: "No module named 'scippy'",
      file: 'solution.py',
      line: 2,
      text: 'import scippy',
    });
    const missing = await shared.runner().run(submission('def other(): pass'));
    expect(missing.loadError).toMatchObject({
      kind: 'missing',
      message: 'solution.py has no function attack',
    });
  });

  it('imports the other files, in folders too, before libraries of the same name', async () => {
    const files = {
      'solution.py': 'import random\nfrom parts.inner import two\ndef attack():\n    return random.one + two',
      'random.py': 'one = 1',
      'parts/inner.py': 'two = 2',
    };
    expect(returned(onlyOutcome(await shared.runner().run(submission('', [[]], { files }))))).toBe(3);
  });

  it('calls through a driver', async () => {
    const driver =
      'def run(solution, entry, args, kwargs):\n    return [entry, solution.Model(*args).twice()]';
    const source =
      'class Model:\n    def __init__(self, n):\n        self.n = n\n    def twice(self):\n        return 2 * self.n';
    const job = submission(source, [[int(4)]], { driver });
    expect(returned(onlyOutcome(await shared.runner().run(job)))).toEqual(['attack', 8]);
  });

  it('calls other functions, with arguments by name', async () => {
    const job = submission('def attack(): pass\ndef other(a, *, b):\n    return a - b');
    const calls = [{ entry: 'other', args: [int(3)], kwargs: { b: int(1) } }];
    expect(returned(onlyOutcome(await shared.runner().run({ ...job, calls })))).toBe(2);
  });
}
