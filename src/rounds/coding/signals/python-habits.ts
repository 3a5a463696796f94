import { calledName, descendants, functionOf, ofKind } from './python-tree.js';
import type { Finding, Rule } from './signal.js';
import type { Expression } from './syntax.js';

/** `bare-except`: every error is caught, those of the programmer and the keyboard included, and none goes on. */
export const bareExcept: Rule = function* (file) {
  for (const each of ofKind(file.module, 'try')) {
    for (const { from, type, body } of each.handlers) {
      const everything = type === null || (type.kind === 'name' && type.name === 'BaseException');
      if (!everything || ofKind(body, 'raise').length > 0) continue;
      const to = type?.to ?? from + 'except'.length;
      yield { id: 'bare-except', from, to, subject: file.source.slice(from, to) } satisfies Finding;
    }
  }
};

/** `mutable-default`: one list for all calls. */
export const mutableDefault: Rule = function* (file) {
  for (const { parameters } of file.functions) {
    for (const { name, from, default: value } of parameters) {
      if (value && isMutable(value))
        yield { id: 'mutable-default', from, to: value.to, subject: name } satisfies Finding;
    }
  }
};

const isMutable = (of: Expression): boolean =>
  /^(?:list|set|dictionary)$/.test(of.kind) ||
  (of.kind === 'comprehension' && of.element !== undefined && of.parent?.kind !== 'call') ||
  (of.kind === 'call' &&
    of.callee.kind === 'name' &&
    /^(?:list|dict|set|bytearray|defaultdict|deque|Counter|OrderedDict)$/.test(calledName(of)));

/** `long-function`: more lines than a reader keeps in mind; a docstring does not count. */
const LONGEST_FUNCTION = 60;

export const longFunction: Rule = function* (file) {
  for (const each of file.functions) {
    if (functionOf(each)) continue;
    const lines =
      countLines(file.source, each) - (each.docstring ? countLines(file.source, each.docstring) : 0);
    if (lines <= LONGEST_FUNCTION) continue;
    const to = file.source.indexOf('\n', each.from);
    yield {
      id: 'long-function',
      from: each.from,
      to: to < 0 ? each.to : to,
      subject: each.name,
    } satisfies Finding;
  }
};

/** Lines from a node's first to the last on which it has anything. */
export function countLines(source: string, { from, to }: { from: number; to: number }): number {
  return source
    .slice(from, to)
    .trimEnd()
    .split(/\r\n|\r|\n/).length;
}

const ABOUT_PRINTING =
  /print|show|log|report|debug|demo|main|display|summary|dump|repr|plot|trace|progress|usage|cli/i;
const PROGRESS = /epoch|step|iter|batch|loss|acc|progress/i;

/** `leftover-print`: output for whoever wrote it, left for whoever calls it. */
export const leftoverPrint: Rule = function* (file) {
  for (const each of descendants(file.module)) {
    if (each.kind !== 'call') continue;
    const name = calledName(each);
    const isPrint = each.callee.kind === 'name' && /^(?:print|pprint|breakpoint|ic)$/.test(name);
    if (!isPrint && name !== 'set_trace') continue;
    // A stream that is named was chosen; so was what a flag turns on.
    if (each.keywords.some((given) => given.name === 'file') || isWanted(each, file.source)) continue;
    const subject = file.source.slice(each.from, each.to).replaceAll(/\s+/g, ' ').slice(0, 60);
    yield { id: 'leftover-print', from: each.from, to: each.to, subject } satisfies Finding;
  }
};

function isWanted(call: Extract<Expression, { kind: 'call' }>, source: string): boolean {
  const holder = functionOf(call);
  if (holder && ABOUT_PRINTING.test(holder.name)) return true;
  if (
    PROGRESS.test(source.slice(call.from, call.to)) &&
    /train|fit|run|evaluate|learn/i.test(holder?.name ?? '')
  )
    return true;
  for (let above = call.parent; above; above = above.parent) {
    if (above.kind !== 'if') continue;
    const tests = above.branches.map(({ test }) => source.slice(test.from, test.to)).join(' ');
    if (/verbose|debug|log|print|show|quiet|progress|__name__/i.test(tests)) return true;
  }
  return false;
}
