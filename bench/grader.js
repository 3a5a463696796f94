// The local grader on answers of 300 words to each question of the pack, beside BM25 over the same statements.
import { join } from 'node:path';
import { builtInPack } from '#conduct/open';
import { loadPack } from '#conduct/pack-folder';
import { lexicalGrader } from '#grading/lexical';
import { rounds } from '#rounds/registry';
import { run } from '../scripts/steps.js';
import { answerOf } from './answers.js';
import { bm25 } from './bm25.js';
import { interleaved, median, milliseconds, summary } from './measure.js';

const WORDS = 300;
/** Calls for each question before the first that counts. */
const WARM_UP = 2;

export async function grader({ root, size }) {
  const { questions } = loadPack(builtInPack, rounds);
  const one = lexicalGrader();
  const samples = { again: [], anew: [], plain: [] };
  for (const item of questions) {
    const text = answerOf(item, questions, WORDS);
    const statements = item.points.map(({ statement }) => statement);
    const judge = (what) =>
      milliseconds(() =>
        one.judge({ item: what, level: 'mid', answers: [{ sequence: 1, text, after: 'none' }] }),
      );
    const copies = Array.from({ length: WARM_UP + size.passes }, () => structuredClone(item));
    const taken = await interleaved(WARM_UP + size.passes, {
      again: () => judge(item),
      // A rubric is prepared once an item object; a copy, like an item read from a log, is one never seen.
      anew: (pass) => judge(copies[pass]),
      plain: () => milliseconds(() => bm25(statements, text)),
    });
    for (const name of Object.keys(samples)) samples[name].push(...taken[name].slice(WARM_UP));
  }
  const cold = [];
  for (let i = 0; i < size.firsts; i++) {
    const { id } = questions[i % questions.length];
    cold.push(Number(await run(process.execPath, [join(root, 'bench', 'first-judgement.js'), id])));
  }
  const beside = { what: 'BM25 of the statements', median: median(samples.plain) };
  return [
    {
      what: `Judging ${WORDS} words`,
      note: `each of ${questions.length} questions`,
      budget: { most: 50 },
      measured: summary(samples.again, 'ms'),
      beside,
    },
    {
      what: 'The same with its rubric prepared anew',
      note: 'as the server does for each judgement',
      budget: { most: 50 },
      measured: summary(samples.anew, 'ms'),
      beside,
    },
    { what: 'The first judgement of a process', measured: summary(cold, 'ms'), beside },
  ];
}
