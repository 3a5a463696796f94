// Candidates who answer through the whole server in this process: everything but the network.
import { randomUUID } from 'node:crypto';
import { Conductor } from '#conduct/conductor';
import { builtInPack, version } from '#conduct/open';
import { loadPack } from '#conduct/pack-folder';
import { lexicalGrader } from '#grading/lexical';
import { rounds } from '#rounds/registry';
import { createApp } from '#server/app';
import { answerOf } from './answers.js';
import { milliseconds } from './measure.js';

/** Words of an answer: a minute of speech. */
const WORDS = 120;

/** The server on a store, with what the parts of the bench ask of it. */
export function serverOn(store) {
  const pack = loadPack(builtInPack, rounds);
  const conductor = new Conductor({ store, pack, rounds, grader: lexicalGrader() });
  const app = createApp({ conductor, version });
  const own = pack.questions.filter((question) => rounds.concept.asks(question));
  let count = 0;

  async function request(path, body) {
    const response = await app.request(path, {
      headers: { host: 'localhost', 'content-type': 'application/json' },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  /** Starts an interview of one question; the function returned sends its first answer. */
  async function candidate() {
    const item = own[count++ % own.length];
    const { id } = await request('/api/interviews', { round: 'concept', questions: [item.id] });
    const answer = { key: randomUUID(), question: item.id, text: answerOf(item, pack.questions, WORDS) };
    return () => request(`/api/interviews/${id}/answers`, answer);
  }

  /** Milliseconds from an answer sent to acknowledged, with nothing else going on: what follows is awaited, not counted. */
  async function oneAnswer() {
    const answer = await candidate();
    await conductor.settled();
    const took = await milliseconds(answer);
    await conductor.settled();
    return took;
  }

  return { request, candidate, oneAnswer, settled: () => conductor.settled() };
}
