import { describe } from 'vitest';
import type { Store } from './store.js';
import { documentContract } from './testing/document.contract.js';
import { listContract } from './testing/list.contract.js';
import { logContract } from './testing/log.contract.js';
import { summaryContract } from './testing/summary.contract.js';
import { wholeContract } from './testing/whole.contract.js';
import { writerContract } from './testing/writer.contract.js';

/** A store on empty data of its own. */
export interface OpenedStore {
  readonly store: Store;
  /** Another store on the same data: of the same owner, as a second server has it, or of another owner. */
  another(owner?: string): Promise<Store>;
  /** Closes `store` and opens the same data anew. */
  reopen(): Promise<Store>;
  /** Closes everything that was opened. */
  destroy(): Promise<void>;
}

export type OpenStore = () => Promise<OpenedStore>;

/** What every adapter of the port promises, in cases that each must pass. */
export function storeContract(name: string, open: OpenStore): void {
  describe(`the store's contract on ${name}`, () => {
    logContract(open);
    writerContract(open);
    summaryContract(open);
    listContract(open);
    documentContract(open);
    wholeContract(open);
  });
}
