import { parentPort } from 'node:worker_threads';
import type { Order } from '../orders.js';

/** Dies of a resume that has work in it, and answers others with an empty file. */
parentPort!.on('message', ({ id, resume }: Order) => {
  if (resume.work) process.exit(3);
  parentPort!.postMessage({ id, value: new Uint8Array(1) });
});
parentPort!.postMessage('ready');
