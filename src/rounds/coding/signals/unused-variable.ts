import { descendants, functionOf, ofKind } from './python-tree.js';
import type { Finding, Rule } from './signal.js';
import type { FunctionDefinition, Name } from './syntax.js';

/** `unused-variable`: a local name that is given a value and never read. */
export const unusedVariable: Rule = function* (file) {
  for (const scope of file.functions) {
    if (readsAllNames(scope)) continue;
    const declared = declaredElsewhere(scope);
    const read = readNames(scope);
    const told = new Set<string>();
    for (const each of descendants(scope.body)) {
      if (each.kind !== 'assignment' || !each.value || functionOf(each) !== scope) continue;
      if (each.parent?.parent?.kind === 'class') continue;
      for (const target of each.targets) {
        // A name in a tuple has to be called something.
        if (target.kind !== 'name' || target.name.startsWith('_')) continue;
        const { name, from, to } = target;
        if (read.has(name) || declared.has(name) || told.has(name)) continue;
        told.add(name);
        yield { id: 'unused-variable', from, to, subject: name } satisfies Finding;
      }
    }
  }
};

/** `locals()` and the like read every name. */
const readsAllNames = (scope: FunctionDefinition): boolean =>
  ofKind(scope.body, 'name').some(({ name }) => /^(?:locals|vars|eval|exec)$/.test(name));

/** Names read anywhere in a function, nested functions and formatted strings included. */
function readNames(scope: FunctionDefinition): Set<string> {
  const found = new Set<string>();
  for (const each of ofKind(scope, 'name')) if (!isWritten(each)) found.add(each.name);
  return found;
}

function isWritten(name: Name): boolean {
  const above = name.parent;
  return above?.kind === 'assignment' && above.targets.includes(name);
}

/** `global` and `nonlocal` names live on outside. */
function declaredElsewhere(scope: FunctionDefinition): Set<string> {
  const found = new Set<string>();
  for (const each of ofKind(scope.body, 'scope')) {
    for (const child of each.children) if (child.kind === 'name') found.add(child.name);
  }
  return found;
}
