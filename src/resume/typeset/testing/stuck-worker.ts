import { parentPort } from 'node:worker_threads';

/** Starts, and never answers. */
parentPort!.on('message', () => {
  for (;;);
});
parentPort!.postMessage('ready');
