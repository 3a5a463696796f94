import { reaching, resolved } from './bindings.js';
import { isTorchModule, type Program } from './program.js';
import {
  ancestors,
  calledName,
  descendants,
  dottedName,
  keyword,
  loopsAround,
  ofKind,
  operandOf,
} from './python-tree.js';
import type { Finding, Rule } from './signal.js';
import type { Call, ClassDefinition, Expression, FunctionDefinition, Loop, Node } from './syntax.js';

/** `missing-zero-grad`: gradients are summed over the steps of a loop because nothing clears them. */
export const missingZeroGrad: Rule = function* (file, program) {
  if (program.files.some(({ module }) => clearsByHand(module))) return;
  const steps = [
    ...repeatedSteps(file.module),
    ...file.functions.filter((each) => isRepeated(each, program)),
  ];
  for (const step of steps) {
    const [backward] = within([step.body], 'backward');
    if (!backward || optimizerSteps(step.body).length === 0 || clears(step.body, program)) continue;
    const { from, to } = backward;
    yield { id: 'missing-zero-grad', from, to, subject: subjectOf(backward) } satisfies Finding;
  }
};

/** Outermost loops: each turn is a step, or several. */
const repeatedSteps = (module: Node): Loop[] =>
  [...descendants(module)].filter(
    (each): each is Loop => (each.kind === 'for' || each.kind === 'while') && !isInsideLoop(each),
  );

/** A function that is itself one step: it has no loop around the step, and is called in a loop that clears nothing. */
function isRepeated(of: FunctionDefinition, program: Program): boolean {
  const [backward] = within([of.body], 'backward');
  if (!backward || loopsAround(backward).length > 0) return false;
  return (program.calls.get(of.name) ?? []).some((call) => {
    const loop = loopsAround(call).at(-1);
    return loop !== undefined && loop.kind !== 'comprehension' && !clears(loop.body, program);
  });
}

/** Whether gradients are cleared in a body or in what it calls. */
const clears = (body: Node, program: Program): boolean =>
  within([body, ...calledBodies(body, program)], 'zero_grad').length > 0;

const within = (nodes: readonly Node[], name: string): Call[] =>
  nodes.flatMap((each) => ofKind(each, 'call').filter((call) => calledName(call) === name));

const optimizerSteps = (of: Node): Call[] =>
  within([of], 'step').filter(
    ({ callee }) =>
      callee.kind === 'attribute' && !/sched|warm|lr_|profil|env|prof/i.test(dottedName(callee.object)),
  );

const subjectOf = ({ callee }: Call): string =>
  callee.kind === 'attribute' ? dottedName(callee.object) || callee.attribute : '';

function isInsideLoop(loop: Loop): boolean {
  for (const above of ancestors(loop)) {
    if (above.kind === 'for' || above.kind === 'while') return true;
    if (above.kind === 'function') return false;
  }
  return false;
}

/** The bodies of the program's own functions that a loop calls, one step down: their work is done in the loop. */
function calledBodies(body: Node, program: Program): Node[] {
  const names = new Set(ofKind(body, 'call').map(calledName));
  return program.functions.filter(({ name }) => names.has(name)).map((each) => each.body);
}

/** `parameter.grad = None` or `.grad.zero_()` */
function clearsByHand(module: Node): boolean {
  for (const each of descendants(module)) {
    if (each.kind !== 'attribute' || each.attribute !== 'grad') continue;
    if (each.parent?.kind === 'assignment' && each.parent.targets.includes(each)) return true;
    if (each.parent?.kind === 'attribute' && each.parent.attribute === 'zero_') return true;
  }
  return false;
}

/** `softmax-before-cross-entropy`: torch's cross-entropy is given probabilities where it takes logits. */
export const softmaxBeforeCrossEntropy: Rule = function* (file, program) {
  for (const call of ofKind(file.module, 'call')) {
    if (!isCrossEntropy(call, program)) continue;
    const input = keyword(call, 'input') ?? call.args[0];
    if (!input || !isSoftmaxed(input, program)) continue;
    const subject = file.source.slice(input.from, input.to).replaceAll(/\s+/g, ' ');
    yield { id: 'softmax-before-cross-entropy', from: call.from, to: call.to, subject } satisfies Finding;
  }
};

/** `F.cross_entropy(…)`, `nn.CrossEntropyLoss()(…)`, or a name or attribute that holds one. */
function isCrossEntropy({ callee }: Call, program: Program): boolean {
  const dotted = dottedName(callee);
  if (/(?:^|\.)cross_entropy$/.test(dotted)) {
    const own = program.functions.some(({ name }) => name === 'cross_entropy');
    return dotted !== 'cross_entropy'
      ? /(?:^|\.)(?:F|functional)\./.test(dotted)
      : !own && importsCrossEntropy(program);
  }
  if (callee.kind === 'call') return calledName(callee) === 'CrossEntropyLoss';
  if (callee.kind === 'name') return calledName(resolved(callee)) === 'CrossEntropyLoss';
  return callee.kind === 'attribute' && assignedAttribute(callee, 'CrossEntropyLoss');
}

const importsCrossEntropy = (program: Program): boolean =>
  program.files.some(({ module }) =>
    ofKind(module, 'import').some(({ text }) =>
      /torch\.nn\.functional\s+import[\s\S]*\bcross_entropy\b/.test(text),
    ),
  );

/** Whether `self.name` was assigned a call of the given name in its class. */
function assignedAttribute(attribute: Expression, called: string): boolean {
  const wanted = dottedName(attribute);
  for (const above of ancestors(attribute)) {
    if (above.kind !== 'class') continue;
    return ofKind(above, 'assignment').some(
      ({ targets, value }) =>
        value !== null &&
        calledName(value) === called &&
        targets.some((target) => dottedName(target) === wanted),
    );
  }
  return false;
}

function isSoftmaxed(of: Expression, program: Program, steps = 0): boolean {
  if (steps > 5) return false;
  if (of.kind === 'name') {
    const [latest, ...rest] = reaching(of);
    return rest.length === 0 && latest?.kind === 'assigned' && latest.value !== null
      ? isSoftmaxed(latest.value, program, steps + 1)
      : false;
  }
  if (of.kind === 'subscript') return isSoftmaxed(of.object, program, steps + 1);
  if (of.kind !== 'call') return false;
  const name = calledName(of);
  if (name === 'softmax' || name === 'Softmax') return true;
  if (of.callee.kind === 'call' && calledName(of.callee) === 'Softmax') return true;
  if (/^(?:permute|transpose|reshape|view|flatten|float|squeeze|contiguous)$/.test(name)) {
    const operand = operandOf(of);
    return operand !== null && isSoftmaxed(operand, program, steps + 1);
  }
  const model = modelCalled(of, program);
  return model !== null && endsInSoftmax(model);
}

/** The class of the model that is called, where the program leaves no other choice. */
function modelCalled({ callee }: Call, program: Program): ClassDefinition | null {
  const made = callee.kind === 'name' ? calledName(resolved(callee)) : '';
  const modules = program.classes.filter(isTorchModule);
  const named = modules.find(({ name }) => name === made);
  if (named) return named;
  if (!/^(?:self\.)?(?:model|net|network|classifier)$/.test(dottedName(callee))) return null;
  // A module that another one is built from is no model of its own.
  const whole = modules.filter(
    ({ name }) =>
      !(program.calls.get(name) ?? []).some((call) =>
        [...ancestors(call)].some((above) => above.kind === 'class'),
      ),
  );
  return whole.length === 1 ? whole[0]! : null;
}

function endsInSoftmax(model: ClassDefinition): boolean {
  const forward = ofKind(model, 'function').find(({ name }) => name === 'forward');
  const value = forward && ofKind(forward.body, 'return').at(-1)?.value;
  if (!value) return false;
  const last = resolved(value);
  if (last.kind !== 'call') return false;
  if (calledName(last) === 'softmax')
    return !/^self\./.test(dottedName(last.callee)) || assignedAttribute(last.callee, 'Softmax');
  return last.callee.kind === 'attribute' && assignedAttribute(last.callee, 'Softmax');
}
