import type { Socket } from 'node:net';
import type { FrameStream } from './frame-stream.js';
import { framed } from './frame-stream.js';
import { ZygoteLost } from './zygote.js';

/** How a supervisor says that a run ended (python/supervisor.py). */
export interface Ending {
  readonly reason: 'done' | 'cpu' | 'wall' | 'exited' | 'output' | 'protocol' | 'sandbox';
  readonly message?: string;
  /** The call it was at, −1 while loading, and whether that had begun. */
  readonly call: number;
  readonly begun: boolean;
  readonly cpuSeconds: number;
  /** How the process ended; absent when it was done. */
  readonly exit?: number | null;
  readonly signal?: number | null;
  readonly maximumResidentBytes?: number;
  readonly printed: readonly [stdout: number, stderr: number];
}

/** What a supervisor tells while its submission runs; bodies come from the submission itself. */
export interface Told {
  loaded(cpuSeconds: number, body: Buffer): void;
  result(call: number, cpuSeconds: number, body: Buffer): void;
  printed(stream: 'stdout' | 'stderr', bytes: Buffer): void;
}

/**
 * Sends a request to a supervisor and listens until it says how the run ended. Closing the connection stops
 * the run, so an aborted signal does. ZygoteLost when the supervisor goes without a word.
 */
export function converse(
  { socket, stream }: { readonly socket: Socket; readonly stream: FrameStream },
  request: Buffer,
  told: Told,
  signal?: AbortSignal,
): Promise<Ending> {
  return new Promise<Ending>((resolve, reject) => {
    const aborted = () => reject(signal?.reason);
    const lost = () => reject(new ZygoteLost('the sandbox ended while code was running'));
    if (signal?.aborted) return aborted();
    signal?.addEventListener('abort', aborted, { once: true });
    socket.on('data', (chunk) => {
      try {
        for (const frame of stream.push(chunk)) {
          const ending = take(frame, told);
          if (ending) resolve(ending);
        }
      } catch (error) {
        reject(error instanceof RangeError ? new ZygoteLost(error.message) : error);
      }
    });
    socket.once('close', lost);
    socket.write(framed(request));
    socket.resume();
  }).finally(() => socket.destroy());
}

function take(frame: Buffer, told: Told): Ending | undefined {
  switch (String.fromCharCode(frame[0] ?? 0)) {
    case 'l':
      told.loaded(frame.readDoubleLE(1), frame.subarray(9));
      return undefined;
    case 'r':
      told.result(frame.readUInt32LE(1), frame.readDoubleLE(5), frame.subarray(13));
      return undefined;
    case 'o':
      told.printed('stdout', frame.subarray(1));
      return undefined;
    case 'x':
      told.printed('stderr', frame.subarray(1));
      return undefined;
    case 'e':
      return JSON.parse(frame.toString('utf8', 1)) as Ending;
    default:
      throw new ZygoteLost('the supervisor said something that is not in the protocol');
  }
}
