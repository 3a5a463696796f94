import { parseArgs } from 'node:util';
import { StartInterview } from '#api/requests';
import { startInterview } from '#conduct/actions';
import type { Conductor } from '#conduct/conductor';
import { openFovea } from '#conduct/open';
import type { StateView } from '#interview/view';
import { Conversation } from './conversation.js';
import { reportText } from './report-text.js';
import { Terminal } from './terminal.js';
import { UsageError } from './usage.js';

const options = {
  round: { type: 'string' },
  level: { type: 'string' },
  minutes: { type: 'string' },
  count: { type: 'string' },
  skills: { type: 'string' },
  question: { type: 'string' },
  feedback: { type: 'string' },
  order: { type: 'string' },
  data: { type: 'string' },
  new: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** fovea practice: an interview in the terminal, on the same data as the app. */
export async function practiceVerb(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  const request = requestOf(values);
  const conductor = await openFovea({ data: values.data });
  const terminal = new Terminal(process.stdin, values.json ? process.stderr : process.stdout);
  // Where the input is no terminal, Ctrl-C comes as a signal; a second one ends the process as it always does.
  const interrupt = () => terminal.interrupt();
  process.once('SIGINT', interrupt);
  try {
    const id =
      (!values.new && (await unfinished(conductor, terminal, saysWhat(values)))) ||
      (await startInterview(conductor, request)).id;
    const outcome = await new Conversation(conductor, terminal, id).run();
    if (outcome === 'paused') {
      const where = values.data === undefined ? '' : ` --data ${values.data}`;
      terminal.say(
        `\nPaused; the clock stands still and what you typed is kept. Go on with:\n  npm run -s fovea -- practice${where}`,
      );
      if (values.json) console.log(JSON.stringify({ id, report: null }));
      return 0;
    }
    const report = await conductor.report(id);
    if (values.json) console.log(JSON.stringify({ id, report }));
    else terminal.say(reportText(report));
    return 0;
  } finally {
    process.off('SIGINT', interrupt);
    terminal.close();
    await conductor.settled();
    await conductor.judge?.close();
    await conductor.store.close();
  }
}

type Values = Partial<Record<keyof typeof options, string | boolean>>;

function requestOf(values: Values) {
  const number = (flag: 'minutes' | 'count') => {
    if (values[flag] === undefined) return {};
    const value = Number(values[flag]);
    if (!Number.isInteger(value) || value < 1)
      throw new UsageError(`--${flag} must be a whole number from 1, not "${values[flag]}".`);
    return { [flag]: value };
  };
  const list = (text: string | boolean | undefined) =>
    text === undefined
      ? undefined
      : String(text)
          .split(',')
          .map((id) => id.trim())
          .filter(Boolean);
  const result = StartInterview.safeParse({
    ...(values.round === undefined ? {} : { round: values.round }),
    ...(values.level === undefined ? {} : { level: values.level }),
    ...(values.feedback === undefined ? {} : { feedback: values.feedback }),
    ...(values.order === undefined ? {} : { order: values.order }),
    ...number('minutes'),
    ...number('count'),
    skills: list(values.skills),
    questions: list(values.question),
  });
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const flag = issue.path[0] === 'questions' ? 'question' : String(issue.path[0]);
  if (issue.code === 'invalid_value')
    throw new UsageError(
      `--${flag} must be one of ${issue.values.join(', ')}, not "${values[flag as keyof Values]}".`,
    );
  throw new UsageError(`--${flag}: ${issue.message}. See fovea practice --help.`);
}

/** Whether a person said what is to be asked, and how: then an interview that was left is not what was meant. */
function saysWhat(values: Values): boolean {
  return Object.keys(values).some((flag) => !['data', 'json', 'new'].includes(flag));
}

/** Offers to go on with the latest unfinished interview; its id, or null to start another. */
async function unfinished(
  conductor: Conductor,
  terminal: Terminal,
  another: boolean,
): Promise<string | null> {
  // A script has its answers ready: none of them is for a question that it does not know of.
  if (another && !process.stdin.isTTY) return null;
  const [latest] = (await conductor.store.summaries({ limit: 1, status: 'open' })).rows;
  if (!latest) return null;
  const state: StateView = await conductor.view(latest.id);
  if (state.status === 'ended') return null;
  const titles = latest.questions.map((question) => question.title).join('; ');
  terminal.say(`You have an unfinished ${latest.round} interview at ${latest.level} level: ${titles}.`);
  const reply = await terminal.ask(another ? 'Go on with it instead? [y/N] ' : 'Go on with it? [Y/n] ');
  if (another) return /^y/i.test(reply?.trim() ?? '') ? latest.id : null;
  return reply !== null && /^n/i.test(reply.trim()) ? null : latest.id;
}
