import { expect, it } from 'vitest';
import type { SharedRunner } from '../runner.contract.js';
import { onlyOutcome, outcomeOf, submission } from './submission.js';

/** The environment with PyTorch. */
export function torchContract(shared: SharedRunner): void {
  const attempt = (body: string) =>
    outcomeOf(shared.runner(), `import torch\ndef attack():\n    ${body}`, { environment: 'torch' });

  it('trains, and carries tensors', async () => {
    const outcome = await attempt(
      'w = torch.zeros(2, requires_grad=True)\n    for _ in range(50):\n        ((w - torch.tensor([1., 2.])) ** 2).sum().backward()\n        with torch.no_grad():\n            w -= 0.1 * w.grad\n        w.grad = None\n    return w.detach().round(decimals=2)',
    );
    expect(outcome).toEqual({
      kind: 'returned',
      value: { kind: 'tensor', array: { dtype: 'float32', shape: [2], data: Float32Array.of(1, 2) } },
    });
  });

  it('loads data without workers', async () => {
    const outcome = await attempt(
      'loader = torch.utils.data.DataLoader(torch.arange(6), batch_size=3)\n    return [b.tolist() for b in loader]',
    );
    expect(outcome.kind).toBe('returned');
  });

  it.each([
    [
      'a tensor that requires grad',
      'torch.ones(1, requires_grad=True)',
      'a tensor that requires grad; return it detached',
    ],
    ['bfloat16', 'torch.ones(1, dtype=torch.bfloat16)', 'a tensor of dtype torch.bfloat16'],
  ])('refuses %s', async (_, expression, reason) => {
    expect(await attempt(`return ${expression}`)).toEqual({
      kind: 'refused',
      reason: expect.stringContaining(reason),
    });
  });

  it('stops 10 GB', async () => {
    expect(await attempt('return torch.ones(10 ** 10).sum()')).toMatchObject({ kind: 'memory' });
  });

  it.each([
    ['an alias', 'import torch.nn.functional as G\ndef attack():\n    return G.conv2d()'],
    ['an import', 'from torch.nn.functional import conv2d as c\ndef attack():\n    return c()'],
  ])('finds a forbidden use by %s', async (_, source) => {
    const job = submission(source, [[]], { environment: 'torch', forbidden: ['torch.nn.functional.conv2d'] });
    const result = await shared.runner().run(job);
    expect(result.forbidden).toMatchObject([{ name: 'torch.nn.functional.conv2d' }]);
  });

  it.each([
    [
      'getattr',
      'getattr(F, "con" + "v2d")(torch.ones(1, 1, 3, 3), torch.ones(1, 1, 2, 2))',
      'torch.nn.functional.conv2d',
    ],
    ['a class', 'getattr(torch.nn, "Lin" + "ear")(2, 2)', 'torch.nn.Linear'],
  ])('finds a forbidden use by %s when it happens', async (_, expression, name) => {
    const source = `import torch\nimport torch.nn.functional as F\ndef attack():\n    return ${expression}`;
    const job = submission(source, [[]], {
      environment: 'torch',
      forbidden: ['torch.nn.functional.conv2d', 'torch.nn.Linear'],
    });
    expect(onlyOutcome(await shared.runner().run(job))).toMatchObject({
      kind: 'forbidden',
      uses: [{ name }],
    });
  });
}
