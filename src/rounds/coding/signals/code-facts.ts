import { readProgram } from './program.js';
import { countLines } from './python-habits.js';
import { calledName, descendants, dottedName, lineAt, loopsAround, type PythonFile } from './python-tree.js';
import type { Call, Comprehension, FunctionDefinition, Loop } from './syntax.js';

export interface FunctionFacts {
  readonly name: string;
  readonly file: string;
  /** From 1, of `def`. */
  readonly line: number;
  /** From `def` to the end, the docstring included. */
  readonly lines: number;
  readonly params: readonly string[];
}

/** Counts for what a report says about clarity and about work on whole arrays. */
export interface CodeFacts {
  readonly functions: readonly FunctionFacts[];
  /** `for` and `while` statements and the `for`s of comprehensions. */
  readonly loops: number;
  /** How many loops stand inside one another at most; a comprehension counts each of its `for`s. */
  readonly maxLoopDepth: number;
  /** Calls of NumPy's or torch's functions, and of methods that work on whole arrays. */
  readonly vectorisedCalls: number;
  /** Lines that hold code, a comment or text. */
  readonly lines: number;
  readonly comments: number;
  readonly docstrings: number;
}

const LIBRARY = /^(?:np|numpy|torch|F|jnp|cp)\./;
/** Built from shapes alone, or about types: nothing is computed over an array. */
const MAKES =
  /^(?:zeros|ones|empty|full|array|asarray|tensor|as_tensor|zeros_like|ones_like|empty_like|full_like|default_rng|manual_seed|no_grad|float32|float64|int64|finfo|dtype|arange)$/;
const ARRAY_METHODS =
  /^(?:sum|mean|std|var|max|min|argmax|argmin|argsort|cumsum|cumprod|prod|any|all|dot|matmul|clip|clamp|norm|softmax|sigmoid|exp|log|gather|scatter_|scatter_add_|topk|nonzero|masked_fill|repeat|take)$/;

interface Looping {
  readonly at: Loop | Comprehension;
  readonly count: number;
}

/** Reads the facts of a solution; source that does not parse is counted as far as it can be read. */
export function codeFacts(files: Readonly<Record<string, string>>): CodeFacts {
  const program = readProgram(files);
  const all = program.files.flatMap(({ module }) => [...descendants(module)]);
  const loops = all.flatMap((each): Looping[] => {
    if (each.kind === 'for' || each.kind === 'while') return [{ at: each, count: 1 }];
    return each.kind === 'comprehension' ? [{ at: each, count: each.clauses.length }] : [];
  });
  const depthOf = (at: Looping['at'], count: number) =>
    count +
    loopsAround(at).reduce((sum, loop) => sum + (loop.kind === 'comprehension' ? loop.clauses.length : 1), 0);
  return {
    functions: program.files.flatMap((file) => file.functions.map((each) => functionFacts(file, each))),
    loops: loops.reduce((sum, { count }) => sum + count, 0),
    maxLoopDepth: Math.max(0, ...loops.map(({ at, count }) => depthOf(at, count))),
    vectorisedCalls: all.filter((each): each is Call => each.kind === 'call' && isVectorised(each)).length,
    lines: program.files.reduce(
      (sum, { source }) => sum + source.split(/\r\n|\r|\n/).filter((line) => line.trim()).length,
      0,
    ),
    comments: program.files.reduce((sum, { comments }) => sum + comments, 0),
    docstrings: program.functions.filter(({ docstring }) => docstring).length,
  };
}

function functionFacts(file: PythonFile, of: FunctionDefinition): FunctionFacts {
  return {
    name: of.name,
    file: file.path,
    line: lineAt(file, of.from),
    lines: countLines(file.source, of),
    params: of.parameters.map(({ name }) => name),
  };
}

function isVectorised(call: Call): boolean {
  const name = calledName(call);
  if (LIBRARY.test(dottedName(call.callee))) return !MAKES.test(name);
  return call.callee.kind === 'attribute' && ARRAY_METHODS.test(name);
}
