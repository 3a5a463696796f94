import { onTestFinished, vi } from 'vitest';

/** What a verb prints: data on `out`, messages on `err`. */
export interface Printed {
  readonly out: string;
  readonly err: string;
}

/** Runs a verb in this process with its output captured. */
export async function captured<T>(run: () => Promise<T>): Promise<Printed & { result: T }> {
  const printed = { out: '', err: '' };
  onTestFinished(() => void vi.restoreAllMocks());
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((...args) => {
      printed.out += `${args.join(' ')}\n`;
    }),
    vi.spyOn(console, 'error').mockImplementation((...args) => {
      printed.err += `${args.join(' ')}\n`;
    }),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.out += text;
      return true;
    }),
  ];
  try {
    const result = await run();
    return { result, ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
