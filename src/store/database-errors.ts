import { DuplicateKey, SequenceConflict, StoreUnavailable } from './errors.js';

/** A full disk, a read-only one, a damaged file, and a server or file that cannot be reached: SQLite's codes and SQLSTATE. */
const FULL = /^(?:SQLITE_FULL|ENOSPC|53100)/;
const READ_ONLY = /^(?:SQLITE_READONLY|EROFS|25006)/;
const DAMAGED = /^(?:SQLITE_CORRUPT|SQLITE_NOTADB|XX00[12])/;
const UNREACHABLE =
  /^(?:SQLITE_(?:IOERR|BUSY|CANTOPEN|PROTOCOL)|08|53|57P|ECONN|EPIPE|ENOENT|ENOTFOUND|ETIMEDOUT|EHOST|ENET|EAI_)/;

/** What pg says, without a code, of a connection that the server ended or never gave. */
const CONNECTION_LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

const SAFE = 'nothing that was acknowledged is lost.';

/** A database's error as one that the caller can act on; what is not known stays as it is. */
export function explained(error: unknown, place: string): unknown {
  const {
    code = '',
    message = '',
    constraint = '',
  } = error as { code?: string; message?: string; constraint?: string };
  const unavailable = (what: string, advice: string) => new StoreUnavailable(what, advice, { cause: error });
  if (code === '23505' || code.startsWith('SQLITE_CONSTRAINT')) {
    const isKey = constraint === 'event_key' || /event\.key\b/.test(message);
    return isKey ? new DuplicateKey(message) : new SequenceConflict(message);
  }
  if (FULL.test(code)) {
    return unavailable(
      `There is no room left for the data in ${place}.`,
      `Free some space on the disk, then send it again: ${SAFE}`,
    );
  }
  if (READ_ONLY.test(code)) {
    return unavailable(
      `The data in ${place} cannot be written; the disk is read-only.`,
      `Make it writable, then send it again: ${SAFE}`,
    );
  }
  if (DAMAGED.test(code)) {
    return unavailable(
      `The data in ${place} is damaged (${message}).`,
      'Stop Fovea, keep a copy of what is there, and put back a backup or import an export.',
    );
  }
  if (UNREACHABLE.test(code) || (code === '' && CONNECTION_LOST.test(message))) {
    return unavailable(
      `The data in ${place} cannot be reached (${message || code}).`,
      `Check the disk or the database server, then send it again: ${SAFE}`,
    );
  }
  return error;
}
