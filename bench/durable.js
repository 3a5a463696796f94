// From an answer sent to its acknowledgement, when it is on the disk, beside the disk's own fsync.
import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdtempSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Conductor } from "#conduct/conductor";
import { builtInPack, version } from "#conduct/open";
import { loadPack } from "#conduct/pack-folder";
import { lexicalGrader } from "#grading/lexical";
import { rounds } from "#rounds/registry";
import { createApp } from "#server/app";
import { openSqlite } from "#store/sqlite";
import { answerOf } from "./answers.js";
import { interleaved, median, milliseconds, summary } from "./measure.js";

const ROUNDS = 5;
/** Candidates who answer at once where answers are counted by the second. */
const CANDIDATES = 8;
/** Words of an answer: a minute of speech. */
const WORDS = 120;

export async function durable({ folder, size }) {
  const data = mkdtempSync(join(folder, "durable-"));
  const store = await openSqlite(data, { version });
  const pack = loadPack(builtInPack, rounds);
  const conductor = new Conductor({ store, pack, rounds, grader: lexicalGrader() });
  const candidate = candidates(createApp({ conductor, version }), pack);
  const file = openSync(join(data, "appended"), "a");
  const kilobyte = Buffer.alloc(1024, "x");
  const append = () => {
    writeSync(file, kilobyte);
    fsyncSync(file);
  };
  const [alone, appended] = [[], []];
  try {
    const samples = await interleaved(ROUNDS, {
      // One after the other, with nothing else going on: judging is awaited, and not counted.
      answers: async () => {
        for (let i = 0; i < size.answers; i++) {
          const answer = await candidate();
          await conductor.settled();
          alone.push(await milliseconds(answer));
          await conductor.settled();
        }
      },
      appends: async () => {
        for (let i = 0; i < size.answers; i++) appended.push(await milliseconds(append));
      },
      // Several at once, with all that follows an answer: judging it, storing the judgement, asking on.
      answersASecond: async () => {
        const turns = Math.ceil(size.answers / CANDIDATES);
        const answers = await Promise.all(Array.from({ length: turns * CANDIDATES }, candidate));
        await conductor.settled();
        const took = await milliseconds(async () => {
          await Promise.all(
            Array.from({ length: CANDIDATES }, async (_, one) => {
              for (let i = 0; i < turns; i++) await answers[one * turns + i]();
            }),
          );
          await conductor.settled();
        });
        return (answers.length * 1000) / took;
      },
      appendsASecond: async () =>
        (size.answers * 1000) / (await milliseconds(() => Array.from({ length: size.answers }, append))),
    });
    const { p95: _p95, ...rate } = summary(samples.answersASecond, "a second");
    return [
      {
        what: "One answer, sent to acknowledged",
        measured: summary(alone, "ms"),
        beside: { what: "a raw fsync of 1 kB", median: median(appended) },
      },
      {
        what: `Answers acknowledged and judged, ${CANDIDATES} candidates at once`,
        measured: rate,
        beside: { what: "raw fsyncs of 1 kB", median: median(samples.appendsASecond) },
      },
    ];
  } finally {
    closeSync(file);
    await conductor.settled();
    await store.close();
  }
}

/** Makes a candidate: starts an interview, and returns the function that sends its first answer. */
function candidates(app, { questions }) {
  const own = questions.filter((question) => rounds.concept.asks(question));
  let count = 0;
  const post = async (path, body) => {
    const response = await app.request(path, {
      method: "POST",
      headers: { host: "localhost", "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.status !== 201)
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return async () => {
    const item = own[count++ % own.length];
    const { id } = await post("/api/interviews", { round: "concept", questions: [item.id] });
    const answer = { key: randomUUID(), question: item.id, text: answerOf(item, questions, WORDS) };
    return () => post(`/api/interviews/${id}/answers`, answer);
  };
}
