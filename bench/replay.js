// Replaying recorded interviews: a log to the report that its candidate was shown.
import { deepStrictEqual } from "node:assert";
import { reportOf } from "#interview/report";
import { fold } from "#interview/state";
import { interleaved, median, milliseconds, summary } from "./measure.js";
import { record } from "./recorded.js";

const QUESTIONS = 3;
/** Each sample replays every log so often. */
const TIMES = 20;

export async function replay({ folder, size }) {
  const recorded = await record({ folder, interviews: size.recorded, questions: QUESTIONS });
  const logs = recorded.map(({ events }) => events);
  const texts = logs.map((events) => JSON.stringify(events));
  for (const { events, report } of recorded)
    deepStrictEqual(reportOf(fold(events)), report, "A log does not replay to its report.");

  const perSecond = (one) => async () => {
    const took = await milliseconds(() => {
      for (let i = 0; i < TIMES; i++) for (let k = 0; k < logs.length; k++) one(k);
    });
    return (TIMES * logs.length * 1000) / took;
  };
  const works = {
    replayed: perSecond((k) => reportOf(fold(logs[k]))),
    parsed: perSecond((k) => JSON.parse(texts[k])),
    both: perSecond((k) => reportOf(fold(JSON.parse(texts[k])))),
  };
  await interleaved(1, works);
  const samples = await interleaved(size.replays, works);
  const beside = { what: "only parsing the same logs", median: median(samples.parsed) };
  const events = Math.round(logs.flat().length / logs.length);
  const kilobytes = Math.round(texts.join("").length / texts.length / 1000);
  return [
    {
      what: `Replaying an interview of ${QUESTIONS} questions, log to report`,
      note: `${events} events, ${kilobytes} kB on average`,
      budget: { least: 5000 },
      measured: slowest(samples.replayed),
      beside,
    },
    { what: "The same from its JSON text", measured: slowest(samples.both), beside },
  ];
}

/** Of a rate the low end matters, so no upper percentile is shown. */
function slowest(values) {
  const { p95: _p95, ...rest } = summary(values, "a second");
  return rest;
}
