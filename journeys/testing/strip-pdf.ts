import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PDF drawn anew by poppler: the same page without attachments, metadata, tags and structure. */
export function stripped(pdf: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-strip-'));
  try {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, pdf);
    execFileSync('pdftocairo', ['-pdf', from, to], { stdio: 'ignore' });
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
