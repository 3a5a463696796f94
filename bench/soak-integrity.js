import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'libsql';
import { DATABASE_FILE } from '#store/sqlite';

/**
 * SQLite's own check of what a kill left behind, on a copy, so that it is the server that has to recover the original.
 * @returns what is wrong, or null
 */
export function integrity(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'fovea-soak-copy-'));
  try {
    for (const suffix of ['', '-wal']) {
      const path = join(folder, DATABASE_FILE + suffix);
      if (existsSync(path)) copyFileSync(path, join(copy, DATABASE_FILE + suffix));
    }
    const database = new SQLite(join(copy, DATABASE_FILE));
    const found = database
      .prepare('pragma integrity_check')
      .all()
      .map((row) => Object.values(row)[0]);
    database.close();
    return found.length === 1 && found[0] === 'ok' ? null : found.join('; ');
  } catch (error) {
    return String(error);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
