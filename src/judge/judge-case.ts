import { compare } from './compare.js';
import type { JudgedCase, Measured } from './judge.js';
import type { PreparedCase } from './prepare.js';
import type { CallResult, Outcome } from './runner.js';
import { show } from './show.js';

/** What became of a case: its call's result (absent when nothing was called) against what is expected. */
export function judgeCase(
  one: PreparedCase,
  result: CallResult | undefined,
  measured: Measured | undefined,
): JudgedCase {
  const base = {
    name: one.name,
    visible: one.visible,
    edge: one.edge,
    ...(one.call.entry && { entry: one.call.entry }),
    ...(one.why && { why: one.why }),
    input: {
      args: one.call.args.map((value) => show(value)),
      kwargs: Object.fromEntries(
        Object.entries(one.call.kwargs ?? {}).map(([key, value]) => [key, show(value)]),
      ),
    },
    expected: show(one.expected),
    cpuMs: result?.cpuMs ?? 0,
  };
  if (!result)
    return { ...base, passed: false, outcome: 'skipped', message: 'not run: the code was not called' };
  const { outcome } = result;
  if (outcome.kind !== 'returned') {
    const traceback = outcome.kind === 'raised' && { traceback: outcome.traceback };
    return { ...base, passed: false, outcome: outcome.kind, message: messageOf(outcome), ...traceback };
  }
  if (measured && 'fault' in measured) {
    const message = `the output could not be measured: ${measured.fault}`;
    return { ...base, passed: false, outcome: 'differs', message, actual: show(outcome.value) };
  }
  const value = measured?.value ?? outcome.value;
  const difference = compare(one.expected, value, one.compare);
  const actual = show(value);
  if (!difference) return { ...base, passed: true, outcome: 'passed', actual };
  const { path, message } = difference;
  return {
    ...base,
    passed: false,
    outcome: 'differs',
    message: path === 'output' ? message : `${path}: ${message}`,
    difference,
    actual,
  };
}

/** What went wrong in a call, for a person. */
export function messageOf(outcome: Exclude<Outcome, { kind: 'returned' }>): string {
  switch (outcome.kind) {
    case 'raised': {
      const last = outcome.traceback.at(-1);
      const where = last ? ` (${last.file}, line ${last.line})` : '';
      return `${outcome.type}${outcome.message && `: ${outcome.message}`}${where}`;
    }
    case 'mutated':
      return `changed its argument ${outcome.argument}; work on a copy`;
    case 'forbidden':
      return `used ${outcome.uses.map(({ name }) => name).join(', ')}, which this task does not allow`;
    case 'timeout':
      return outcome.clock === 'cpu'
        ? `took more than ${outcome.limit} s of processor time`
        : `did not return within ${outcome.limit} s`;
    case 'memory':
      return `needed more than ${Math.round(outcome.limit / 2 ** 20)} MB of memory`;
    case 'skipped':
      return `not run: ${outcome.reason}`;
    default:
      return outcome.reason;
  }
}
