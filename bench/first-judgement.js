// node bench/first-judgement.js QUESTION: prints the milliseconds that a new process takes for its first judgement.
import { builtInPack } from '#conduct/open';
import { loadPack } from '#conduct/pack-folder';
import { lexicalGrader } from '#grading/lexical';
import { rounds } from '#rounds/registry';
import { answerOf } from './answers.js';
import { milliseconds } from './measure.js';

const { questions } = loadPack(builtInPack, rounds);
const item = questions.find(({ id }) => id === process.argv[2]);
const answers = [{ sequence: 1, text: answerOf(item, questions, 300), after: 'none' }];
console.log(await milliseconds(() => lexicalGrader().judge({ item, level: 'mid', answers })));
