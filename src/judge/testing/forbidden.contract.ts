import { expect, it } from 'vitest';
import type { SharedRunner } from '../runner.contract.js';
import { onlyOutcome, returned, submission } from './submission.js';

const forbidden = ['numpy.convolve', 'numpy.linalg.inv', 'numpy.fft'];

/** Names that a task does not allow. */
export function forbiddenContract(shared: SharedRunner): void {
  const run = (source: string) => shared.runner().run(submission(source, [[]], { forbidden }));

  it.each([
    ['its name', 'import numpy\ndef attack():\n    return numpy.convolve([1], [1])', 3, 'numpy.convolve'],
    ['an alias', 'import numpy as n\ndef attack():\n    return n.linalg.inv([[1]])', 3, 'numpy.linalg.inv'],
    [
      'an alias of a part',
      'import numpy.linalg as l\ndef attack():\n    return l.inv([[1]])',
      3,
      'numpy.linalg.inv',
    ],
    [
      'an import of it',
      'from numpy import convolve as c\ndef attack():\n    return c([1], [1])',
      1,
      'numpy.convolve',
    ],
    ['what is below it', 'from numpy.fft import fft2\ndef attack(): pass', 1, 'numpy.fft'],
    ['an import below it', 'from numpy import fft\ndef attack(): pass', 1, 'numpy.fft'],
  ])('finds a use by %s before anything runs', async (_, source, line, name) => {
    const result = await run(`${source}\nprint("ran")`);
    expect(result.forbidden).toEqual([{ file: 'solution.py', line, name }]);
    expect(result.stdout.text).toBe('');
  });

  it.each([
    ['a name put together', 'getattr(numpy, "con" + "volve")([1], [1])', 'numpy.convolve'],
    ['a variable', 'part = numpy.linalg; part.inv([[1]])', 'numpy.linalg.inv'],
    [
      'all names of a module',
      '(lambda space: exec("from numpy import *; convolve([1], [1])", space))({})',
      'numpy.convolve',
    ],
    ['an import by text', '__import__("numpy.f" + "ft").__dict__["fft"].fft2([[1]])', 'numpy.fft.fft2'],
    ['a swallowed error', '[attempt() for attempt in [swallow]]', 'numpy.convolve'],
  ])('finds a use by %s when it happens', async (_, expression, name) => {
    const source = `
import numpy
def swallow():
    try:
        getattr(numpy, "convol" + "ve")([1], [1])
    except Exception:
        pass
def attack():
    ${expression}
    return 1`;
    const outcome = onlyOutcome(await run(source));
    expect(outcome).toMatchObject({ kind: 'forbidden', uses: [{ name }] });
  });

  it('lets libraries use what the candidate may not', async () => {
    const source =
      'import numpy\ndef attack():\n    return numpy.linalg.pinv(numpy.eye(2)).sum(), numpy.polymul([1, 2], [1, 2])';
    expect(returned(onlyOutcome(await run(source)))).toEqual([[2], [1, 4, 4]]);
  });
}
