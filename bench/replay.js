// Replaying recorded interviews: a log to the report that its candidate was shown.
import { deepStrictEqual } from 'node:assert';
import { withStories } from '#conduct/stories';
import { reportOf } from '#interview/report';
import { fold } from '#interview/state';
import { interleaved, median } from './measure.js';
import { record } from './recorded.js';

const QUESTIONS = 3;
/** Each sample goes through every log so often. */
const TIMES = 20;

export async function replay({ folder, size }) {
  const recorded = await record({ folder, interviews: size.recorded, questions: QUESTIONS });
  const logs = recorded.map(({ events }) => events);
  const texts = logs.map((events) => JSON.stringify(events));
  for (const { events, report } of recorded)
    deepStrictEqual(withStories(reportOf(fold(events))), report, 'A log does not replay to its report.');

  const works = {
    replayed: () => rates(logs.length, (k) => reportOf(fold(logs[k]))),
    parsed: () => rates(logs.length, (k) => JSON.parse(texts[k])),
    both: () => rates(logs.length, (k) => reportOf(fold(JSON.parse(texts[k])))),
  };
  await interleaved(1, works);
  const samples = await interleaved(size.replays, works);
  const rate = (name, clock = 'wall') => median(samples[name].map((sample) => sample[clock]));
  const row = (name, what, more) => ({
    what,
    // With other programs about, the rate by the wall clock falls; that by processor time hardly does.
    note: `${Math.round(rate(name, 'processor')).toLocaleString('en')} by processor time`,
    measured: { median: rate(name), n: size.replays, unit: 'a second' },
    beside: { what: 'only parsing the same logs', median: rate('parsed') },
    ...more,
  });
  const events = Math.round(logs.flat().length / logs.length);
  const kilobytes = Math.round(texts.join('').length / texts.length / 1000);
  return [
    row(
      'replayed',
      `Replaying an interview (${QUESTIONS} questions, ${events} events, ${kilobytes} kB) to its report`,
      { budget: { least: 5000 } },
    ),
    row('both', 'The same from its JSON text'),
  ];
}

/** Interviews a second by the wall clock and by processor time (that of the collector's threads included). */
function rates(count, one) {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  for (let i = 0; i < TIMES; i++) for (let k = 0; k < count; k++) one(k);
  const [wall, { user, system }] = [(performance.now() - began) / 1000, process.cpuUsage(cpu)];
  return { wall: (TIMES * count) / wall, processor: (TIMES * count * 1e6) / (user + system) };
}
