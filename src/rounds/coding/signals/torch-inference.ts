import { reaching } from './bindings.js';
import { imports, isTorchModule, type Program } from './program.js';
import {
  ancestors,
  calledName,
  classOf,
  descendants,
  dottedName,
  functionOf,
  keyword,
  type PythonFile,
} from './python-tree.js';
import type { Finding, Rule } from './signal.js';
import type { Call, Expression, FunctionDefinition } from './syntax.js';

const INFERENCE =
  /(?:^|_)(?:predict|infer|inference|evaluate|eval|validate|validation|test|embed|extract|detect|classify|segment|tta|accuracy)(?:_|$|ion)/i;
const NO_INFERENCE = /train|fit|loss|attack|saliency|grad|backward|forward|sanity|unit/i;
const MODEL =
  /^(?:model|net|network|encoder|backbone|detector|classifier|segmenter|teacher|student|module|ema|ema_model|self\.(?:model|net|network|encoder|backbone|detector|classifier))$/;
const NO_GRADIENTS = /^(?:no_grad|inference_mode)$/;

/** `missing-eval`: a model is asked for predictions as it was left by training. */
export const missingEval: Rule = function* (file, program) {
  for (const { call, holder } of inferenceCalls(file)) {
    const model = dottedName(call.callee);
    if (switches(holder, model) || callersOf(holder, program).some((caller) => switches(caller, null)))
      continue;
    yield { id: 'missing-eval', from: call.from, to: call.to, subject: model } satisfies Finding;
  }
};

/** `missing-no-grad`: predictions that keep the graph for a backward pass that never comes. */
export const missingNoGrad: Rule = function* (file, program) {
  for (const { call, holder } of inferenceCalls(file)) {
    if (isWithoutGradients(call, holder) || usesGradients(holder)) continue;
    if (callsWithin(holder, program).some(({ at, caller }) => isWithoutGradients(at, caller))) continue;
    yield {
      id: 'missing-no-grad',
      from: call.from,
      to: call.to,
      subject: dottedName(call.callee),
    } satisfies Finding;
  }
};

/** The first call of a model in each function that predicts or evaluates. */
function* inferenceCalls(file: PythonFile): Generator<{ call: Call; holder: FunctionDefinition }> {
  if (!imports(file, 'torch')) return;
  for (const holder of file.functions) {
    if (!INFERENCE.test(holder.name) || NO_INFERENCE.test(holder.name) || usesGradients(holder)) continue;
    if (functionOf(holder)) continue;
    const call = [...descendants(holder.body)].find(
      (each): each is Call => each.kind === 'call' && isModel(each.callee, holder),
    );
    if (call) yield { call, holder };
  }
}

/** A model that is handed in or held, or `self(x)` of a torch module. */
function isModel(callee: Expression, holder: FunctionDefinition): boolean {
  const name = dottedName(callee);
  const own = classOf(holder);
  if (name === 'self' || name === 'self.forward') return own !== null && isTorchModule(own);
  if (!MODEL.test(name)) return false;
  // Parts of a module follow the mode of the whole, which its owner sets.
  if (name.startsWith('self.')) return own !== null && !isTorchModule(own);
  return callee.kind === 'name' && reaching(callee).length > 0;
}

/** Whether a function turns training's behaviour off: `.eval()`, `.train(False)`, or a helper given the model for it. */
function switches(holder: FunctionDefinition, model: string | null): boolean {
  for (const each of descendants(holder.body)) {
    if (each.kind !== 'call') continue;
    const name = calledName(each);
    if (name === 'eval') return true;
    const mode = keyword(each, 'mode') ?? each.args[0];
    if (name === 'train' && mode?.kind === 'constant' && mode.name === 'False') return true;
    const helps = /eval|freeze|inference_?mode_?of/i.test(name);
    if (helps && model !== null && each.args.some((arg) => dottedName(arg) === model)) return true;
  }
  return false;
}

function isWithoutGradients(call: Call, holder: FunctionDefinition): boolean {
  const quiet = (of: Expression) =>
    NO_GRADIENTS.test(of.kind === 'call' ? calledName(of) : (dottedName(of).split('.').at(-1) ?? ''));
  if (holder.decorators.some(quiet)) return true;
  for (const above of ancestors(call)) {
    if (
      above.kind === 'with' &&
      above.items.some(({ context }) => quiet(context) || isGradientSwitch(context))
    )
      return true;
  }
  return [...descendants(holder.body)].some((each) => each.kind === 'call' && isGradientSwitch(each));
}

const isGradientSwitch = (of: Expression): boolean => calledName(of) === 'set_grad_enabled';

const usesGradients = (holder: FunctionDefinition): boolean =>
  [...descendants(holder.body)].some(
    (each) =>
      /^(?:backward|grad|requires_grad_|enable_grad|step)$/.test(calledName(each)) ||
      (each.kind === 'attribute' && each.attribute === 'requires_grad'),
  );

function callsWithin(holder: FunctionDefinition, program: Program) {
  return (program.calls.get(holder.name) ?? []).flatMap((at) => {
    const caller = functionOf(at);
    return caller && caller !== holder ? [{ at, caller }] : [];
  });
}

const callersOf = (holder: FunctionDefinition, program: Program): FunctionDefinition[] =>
  callsWithin(holder, program).map(({ caller }) => caller);
