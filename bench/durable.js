// From an answer sent to its acknowledgement, when it is on the disk, beside the disk's own fsync.
import { closeSync, fsyncSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '#conduct/open';
import { openSqlite } from '#store/sqlite';
import { serverOn } from './candidates.js';
import { interleaved, median, milliseconds, summary } from './measure.js';

const ROUNDS = 5;
/** Candidates who answer at once where answers are counted by the second. */
const CANDIDATES = 8;

export async function durable({ folder, size }) {
  const data = mkdtempSync(join(folder, 'durable-'));
  const store = await openSqlite(data, { version });
  const server = serverOn(store);
  const file = openSync(join(data, 'appended'), 'a');
  const kilobyte = Buffer.alloc(1024, 'x');
  const append = () => {
    writeSync(file, kilobyte);
    fsyncSync(file);
  };
  try {
    const single = await interleaved(ROUNDS * size.answers, {
      answer: () => server.oneAnswer(),
      append: () => milliseconds(append),
    });
    const rates = await interleaved(ROUNDS, {
      answers: () => answersASecond(server, Math.ceil(size.answers / CANDIDATES)),
      appends: async () =>
        (size.answers * 1000) / (await milliseconds(() => Array.from({ length: size.answers }, append))),
    });
    const { p95: _p95, ...rate } = summary(rates.answers, 'a second');
    return [
      {
        what: 'One answer, sent to acknowledged',
        measured: summary(single.answer, 'ms'),
        beside: { what: 'a raw fsync of 1 kB', median: median(single.append) },
      },
      {
        what: `Answers acknowledged and judged, ${CANDIDATES} candidates at once`,
        measured: rate,
        beside: { what: 'raw fsyncs of 1 kB', median: median(rates.appends) },
      },
    ];
  } finally {
    closeSync(file);
    await server.settled();
    await store.close();
  }
}

/** With all that follows an answer: judging it, storing the judgement, asking on. */
async function answersASecond(server, each) {
  const answers = await Promise.all(Array.from({ length: each * CANDIDATES }, server.candidate));
  await server.settled();
  const took = await milliseconds(async () => {
    await Promise.all(
      Array.from({ length: CANDIDATES }, async (_, one) => {
        for (const answer of answers.slice(one * each, (one + 1) * each)) await answer();
      }),
    );
    await server.settled();
  });
  return (answers.length * 1000) / took;
}
