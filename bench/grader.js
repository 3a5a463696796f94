// The local grader on answers of 300 words to each question of the pack, beside BM25 over the same statements.
import { join } from "node:path";
import { builtInPack } from "#conduct/open";
import { loadPack } from "#conduct/pack-folder";
import { lexicalGrader } from "#grading/lexical";
import { rounds } from "#rounds/registry";
import { run } from "../scripts/steps.js";
import { answerOf } from "./answers.js";
import { bm25 } from "./bm25.js";
import { interleaved, median, milliseconds, summary } from "./measure.js";

export const WORDS = 300;
/** Calls before the first that counts: so many that the code is compiled. */
const WARM_UP = 2;

export async function grader({ root, size }) {
  const { questions } = loadPack(builtInPack, rounds);
  const one = lexicalGrader();
  const samples = { again: [], first: [], plain: [] };
  for (let pass = -WARM_UP; pass < size.passes; pass++) {
    for (const item of questions) {
      const text = answerOf(item, questions, WORDS);
      const statements = item.points.map(({ statement }) => statement);
      // A rubric is prepared once an item object: a copy is an item that was never seen.
      const copy = structuredClone(item);
      const judge = (what) =>
        milliseconds(() =>
          one.judge({ item: what, level: "mid", answers: [{ sequence: 1, text, after: "none" }] }),
        );
      const first = await judge(copy);
      const { again, plain } = await interleaved(1, {
        again: () => judge(copy),
        plain: () => milliseconds(() => bm25(statements, text)),
      });
      if (pass < 0) continue;
      samples.first.push(first);
      samples.again.push(...again);
      samples.plain.push(...plain);
    }
  }
  const cold = [];
  for (let i = 0; i < size.firsts; i++) {
    cold.push(
      Number(
        await run(process.execPath, [
          join(root, "bench", "first-judgement.js"),
          questions[i % questions.length].id,
        ]),
      ),
    );
  }
  const beside = { what: "BM25 of the statements", median: median(samples.plain) };
  return [
    {
      what: `Judging ${WORDS} words`,
      note: `each of ${questions.length} questions`,
      budget: { most: 50 },
      measured: summary(samples.again, "ms"),
      beside,
    },
    {
      what: "The first judgement of a question",
      note: "its rubric is prepared",
      measured: summary(samples.first, "ms"),
      beside,
    },
    { what: "The first judgement of a process", measured: summary(cold, "ms"), beside },
  ];
}
