import type { ForbiddenUse, Limits, LoadError, Outcome, TraceLine } from './runner.js';
import { BodyError, readBody, readValue } from './value-body.js';

/** Reads what a candidate's process says of itself. Any of it may be faked: it is checked, and cut to size. */

/** What became of a call, from the body that its process sent. */
export function readOutcome(bytes: Buffer, limits: Limits): Outcome {
  try {
    const { head, buffers } = readBody(bytes);
    switch (head.outcome) {
      case 'returned':
        return { kind: 'returned', value: readValue(head.value, buffers) };
      case 'raised':
        return {
          kind: 'raised',
          type: text(head.type),
          message: text(head.message),
          traceback: readTraceback(head.traceback),
        };
      case 'mutated':
        return { kind: 'mutated', argument: text(head.argument) };
      case 'refused':
        return { kind: 'refused', reason: text(head.reason) };
      case 'memory':
        return { kind: 'memory', limit: limits.memoryBytes };
      case 'forbidden':
        return { kind: 'forbidden', uses: readUses(head.uses) };
      default:
        throw new BodyError('a result of no known kind');
    }
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    return { kind: 'crashed', reason: `its process sent ${error.message} instead of a result` };
  }
}

const MOST_TEXT = 4000;

function text(value: unknown): string {
  if (typeof value !== 'string') throw new BodyError('something that is no text');
  return value.slice(0, MOST_TEXT);
}

function count(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new BodyError('a bad line');
  return value as number;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BodyError('a bad record');
  return value as Record<string, unknown>;
}

function rows(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) throw new BodyError('a bad list');
  return value.slice(0, 50).map(record);
}

function readTraceback(value: unknown): TraceLine[] {
  return rows(value).map((line) => ({
    file: text(line.file),
    line: count(line.line),
    function: text(line.function),
    text: text(line.text),
  }));
}

export function readUses(value: unknown): ForbiddenUse[] {
  return rows(value).map((use) => ({ file: text(use.file), line: count(use.line), name: text(use.name) }));
}

export function readLoadError(value: unknown): LoadError {
  const kinds: readonly LoadError['kind'][] = ['syntax', 'import', 'missing', 'memory'];
  try {
    const problem = record(value);
    const kind = kinds.find((one) => one === problem.kind) ?? 'crashed';
    return {
      kind,
      type: text(problem.type),
      message: text(problem.message),
      ...(typeof problem.file === 'string' && { file: text(problem.file) }),
      ...(typeof problem.line === 'number' && { line: count(problem.line) }),
      ...(typeof problem.column === 'number' && { column: count(problem.column) }),
      ...(typeof problem.text === 'string' && { text: text(problem.text) }),
      ...(problem.traceback !== undefined && { traceback: readTraceback(problem.traceback) }),
    };
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    return { kind: 'crashed', type: 'protocol', message: `it sent ${error.message}` };
  }
}
