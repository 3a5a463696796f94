import { calledName, dottedName, ofKind, type PythonFile, parsePython } from './python-tree.js';
import type { Call, ClassDefinition, FunctionDefinition } from './syntax.js';

/** All files of a solution, and who calls whom by name. */
export interface Program {
  readonly files: readonly PythonFile[];
  /** Calls by the last part of what they call. */
  readonly calls: ReadonlyMap<string, readonly Call[]>;
  readonly functions: readonly FunctionDefinition[];
  readonly classes: readonly ClassDefinition[];
  /** Whether the arguments may be changed by requirement. */
  readonly mutates: boolean;
}

export interface SignalContext {
  /** The task asks for work in place, so changing an argument is no fault. */
  readonly mutates?: boolean;
}

/** Reads the Python files of a solution; other files are left out. */
export function readProgram(
  files: Readonly<Record<string, string>>,
  { mutates = false }: SignalContext = {},
): Program {
  const read = Object.entries(files)
    .filter(([path]) => path.endsWith('.py'))
    .map(([path, source]) => parsePython(path, source));
  const calls = new Map<string, Call[]>();
  for (const { module } of read) {
    for (const call of ofKind(module, 'call')) {
      const name = calledName(call);
      const known = calls.get(name);
      if (known) known.push(call);
      else calls.set(name, [call]);
    }
  }
  return {
    files: read,
    calls,
    functions: read.flatMap(({ functions }) => functions),
    classes: read.flatMap(({ classes }) => classes),
    mutates,
  };
}

/** Whether a file imports a library. */
export const imports = (file: PythonFile, library: string): boolean =>
  ofKind(file.module, 'import').some(({ text }) => new RegExp(`\\b${library}\\b`).test(text));

/** Whether a class is a torch module, as far as its bases say. */
export const isTorchModule = ({ bases }: ClassDefinition): boolean =>
  bases.some((base) => /(?:^|\.)(?:Module|Sequential)$/.test(dottedName(base)));
