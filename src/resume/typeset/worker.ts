import { parentPort, workerData } from 'node:worker_threads';
import { TypesettingEngine } from './engine.js';
import type { Answer, Order, WorkerFolders } from './orders.js';

/** Sets pages in a thread of its own, one order after the other, so that the server goes on answering meanwhile. */
const folders = workerData as WorkerFolders;
const engine = new TypesettingEngine({
  fonts: new URL(folders.fonts),
  templates: new URL(folders.templates),
});

parentPort!.on('message', ({ id, kind, resume, look }: Order) => {
  try {
    if (kind === 'pdf') {
      const value = engine.pdf(resume, look);
      answer({ id, value }, [value.buffer as ArrayBuffer]);
    } else answer({ id, value: engine.preview(resume, look) });
  } catch (error) {
    answer({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
answer('ready');

function answer(message: Answer, transfer: ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, transfer);
}
