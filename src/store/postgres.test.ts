import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnavailable } from './errors.js';
import { migrations } from './migrations.js';
import { openPostgres } from './postgres.js';
import { type OpenStore, storeContract } from './store.contract.js';
import type { Store } from './store.js';
import { answered, asked, record, started } from './testing/events.js';
import {
  POSTGRES_MISSING,
  type PostgresServer,
  postgresAvailable,
  startPostgres,
} from './testing/postgres-server.js';

describe.skipIf(!postgresAvailable())(
  postgresAvailable() ? 'Postgres' : `Postgres: ${POSTGRES_MISSING}`,
  () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server?.stop());

    const open: OpenStore = async () => {
      // One database for all cases: each has an owner of its own, as the people of one installation have.
      const mine = randomUUID();
      const all: Store[] = [];
      const another = async (owner = mine) => {
        const store = await openPostgres(server.url, { version: '1.0.0', owner, connections: 4 });
        all.push(store);
        return store;
      };
      const store = await another();
      let isOpen = true;
      return {
        store,
        another,
        async reopen() {
          await store.close();
          isOpen = false;
          return another();
        },
        async destroy() {
          for (const one of all) if (one !== store || isOpen) await one.close();
        },
      };
    };

    storeContract('Postgres', open);

    it('says what and where it is, without a password', async () => {
      const url = new URL(server.url);
      url.password = 'hush';
      const store = await openPostgres(url.href, { version: '1.0.0' });
      expect(store.kind).toBe('postgres');
      expect(store.place).toBe(`localhost${url.port ? `:${url.port}` : ''}${url.pathname}`);
      await store.close();
    });

    it('is migrated by four servers that open an empty database at once', async () => {
      const url = await server.freshDatabase();
      const stores = await Promise.all(
        [1, 2, 3, 4].map(() => openPostgres(url, { version: '1.0.0', connections: 1 })),
      );
      const { id } = await record(stores[0]!, [[started(), asked(), answered('Words.')]]);
      for (const store of stores) expect(await store.events(id)).toHaveLength(3);
      await Promise.all(stores.map((store) => store.close()));
    });

    it('is left as it was by a migration that fails, and migrated by one that does not', async () => {
      const url = await server.freshDatabase();
      const first = await openPostgres(url, { version: '1.0.0' });
      const { id } = await record(first, [[started(), asked(), answered('Words.')]]);
      await first.close();
      const up: (typeof migrations)[number]['up'] = async (db) => {
        await db.schema.dropTable('event').execute();
        throw new Error('half way');
      };
      const failing = openPostgres(url, {
        version: '2.0.0',
        migrations: [...migrations, { name: '002-broken', up }],
      });
      await expect(failing).rejects.toThrow(/half way/);
      const again = await openPostgres(url, { version: '1.0.0' });
      expect(await again.events(id)).toHaveLength(3);
      await again.close();
      const second = {
        name: '002-more',
        up: (db: Parameters<typeof up>[0]) => db.schema.createTable('more').addColumn('id', 'text').execute(),
      };
      const newer = await openPostgres(url, { version: '2.0.0', migrations: [...migrations, second] });
      expect(await newer.events(id)).toHaveLength(3);
      await newer.close();
      const refused = await openPostgres(url, { version: '1.0.0' }).catch((error) => error);
      expect(refused).toBeInstanceOf(StoreUnavailable);
      expect(refused.message).toContain('Fovea 2.0.0');
      expect(refused.message).toContain('(1.0.0)');
    });
  },
);
