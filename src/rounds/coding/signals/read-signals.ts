import { SIGNALS } from './catalogue.js';
import { missingClamp } from './clamp.js';
import { unguardedDivision } from './division.js';
import { expOverflow, logOfZero } from './exponentials.js';
import { floatEquality } from './float-equality.js';
import { growingArray } from './growing-array.js';
import { argumentMutation } from './mutation.js';
import { nestedLoop } from './nested-loop.js';
import { readProgram, type SignalContext } from './program.js';
import { bareExcept, leftoverPrint, longFunction, mutableDefault } from './python-habits.js';
import { lineAt, type PythonFile } from './python-tree.js';
import type { Finding, Rule, Signal, SignalId } from './signal.js';
import { missingEval, missingNoGrad } from './torch-inference.js';
import { missingZeroGrad, softmaxBeforeCrossEntropy } from './torch-training.js';
import { unstableSort } from './unstable-sort.js';
import { unusedVariable } from './unused-variable.js';

const RULES: readonly Rule[] = [
  missingClamp,
  unguardedDivision,
  argumentMutation,
  unstableSort,
  expOverflow,
  logOfZero,
  softmaxBeforeCrossEntropy,
  missingEval,
  missingNoGrad,
  missingZeroGrad,
  floatEquality,
  nestedLoop,
  growingArray,
  bareExcept,
  mutableDefault,
  unusedVariable,
  leftoverPrint,
  longFunction,
];

/** What is missing may stand where the source could not be read. */
const NEEDS_WHOLE_FILES: ReadonlySet<SignalId> = new Set([
  'missing-eval',
  'missing-no-grad',
  'missing-zero-grad',
]);
/** An excerpt shows no more lines than this. */
const LONGEST_EXCERPT = 4;

/**
 * Reads Python source as an interviewer does and returns what could be asked about, in the order of files and lines.
 * A function in which the source does not parse is left out, and so is what stands under `if __name__ == '__main__'`.
 */
export function readSignals(files: Readonly<Record<string, string>>, context?: SignalContext): Signal[] {
  const program = readProgram(files, context);
  const whole = program.files.every(({ broken }) => broken.length === 0);
  return program.files.flatMap((file) => {
    const unread = [...file.broken, ...file.scripts];
    const isUnread = ({ from }: Finding) => unread.some((span) => from >= span.from && from <= span.to);
    const found = RULES.flatMap((rule) => [...rule(file, program)])
      .filter((each) => !isUnread(each) && (whole || !NEEDS_WHOLE_FILES.has(each.id)))
      .map((each) => signalAt(file, each));
    return found.sort((a, b) => a.line - b.line);
  });
}

function signalAt(file: PythonFile, { id, from, to, subject, confidence }: Finding): Signal {
  const line = lineAt(file, from);
  const endLine = Math.min(lineAt(file, Math.max(from, to - 1)), line + LONGEST_EXCERPT - 1);
  const lines = Array.from({ length: endLine - line + 1 }, (_, index) => {
    const start = file.lineStarts[line - 1 + index]!;
    return file.source.slice(start, file.lineStarts[line + index] ?? file.source.length).trim();
  });
  const { area } = SIGNALS[id];
  return {
    id,
    file: file.path,
    line,
    endLine,
    excerpt: lines.join('\n'),
    subject,
    area,
    confidence: confidence ?? 'sure',
  };
}
