import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeRunner } from './runner.js';
import { cheatingContract } from './testing/cheating.contract.js';
import { codeContract } from './testing/code.contract.js';
import { forbiddenContract } from './testing/forbidden.contract.js';
import { hostContract } from './testing/host.contract.js';
import { queueContract } from './testing/queue.contract.js';
import { resourcesContract } from './testing/resources.contract.js';
import { torchContract } from './testing/torch.contract.js';

/** One runner for all cases of a suite; it is opened before the first. */
export interface SharedRunner {
  runner(): CodeRunner;
}

/** What every adapter of the port promises, in cases that each must pass. Without a sandbox they fail, by design. */
export function runnerContract(name: string, open: () => CodeRunner): void {
  describe(`the runner's contract on ${name}`, () => {
    let runner: CodeRunner;
    const shared: SharedRunner = { runner: () => runner };
    beforeAll(() => {
      runner = open();
    });
    afterAll(() => runner.close());

    it.each(['numpy', 'torch'] as const)('has %s here', async (environment) => {
      // The remedy in the message says what to install.
      const capability = await runner.probe(environment);
      expect(capability).toMatchObject({ available: true });
      if (capability.available) expect(Object.keys(capability.versions)).toContain(environment);
    });

    describe('the host', () => hostContract(shared));
    describe('resources', () => resourcesContract(shared));
    describe('cheating', () => cheatingContract(shared));
    describe('code', () => codeContract(shared));
    describe('forbidden names', () => forbiddenContract(shared));
    describe('PyTorch', () => torchContract(shared));
    describe('the queue', () => queueContract(shared));
  });
}
