// A candidate who answers one question after the other, remembers what was acknowledged, and sends again what was not.
import { randomUUID } from 'node:crypto';
import { builtInPack } from '#conduct/open';
import { loadPack } from '#conduct/pack-folder';
import { rounds } from '#rounds/registry';
import { sentences } from './answers.js';
import { inspect } from './soak-log.js';

/** As many questions as an interview may have, and more time than it will take. */
const SETUP = { round: 'concept', level: 'mid', feedback: 'end', count: 40, minutes: 240 };
/** The share of answers that are sent twice at once, as an impatient client does. */
const TWICE = 0.15;

/** What candidates say: sentences of the pack's model answers, by question. */
export function candidateTexts() {
  const { questions } = loadPack(builtInPack, rounds);
  return new Map(questions.map(({ id, modelAnswer }) => [id, sentences(modelAnswer.senior)]));
}

export class Candidate {
  #server;
  #random;
  #texts;
  #tally;
  /** Interview id → key → {text, question, sequence: where it was acknowledged, or null}. */
  #sent = new Map();
  #interview = null;
  #state = null;
  /** The answer that was sent and not acknowledged. */
  #open = null;

  constructor({ server, random, texts, tally }) {
    this.#server = server;
    this.#random = random;
    this.#texts = texts;
    this.#tally = tally;
  }

  /** Answers until the server is killed. @throws when a request fails while it should be there */
  async work() {
    try {
      await this.#sendAgain();
      for (;;) await this.#step();
    } catch (error) {
      if (!this.#server.down) throw error;
    }
  }

  /** Holds the log of the interview it is in against what it knows; looks only, so that nothing is judged by it. */
  async verify() {
    if (this.#interview) await this.#inspect(this.#interview, { atRest: false });
  }

  /** After the last kill: sends again what is open, has everything judged, and inspects every interview. */
  async finish() {
    await this.#sendAgain();
    for (const id of this.#sent.keys()) {
      await this.#ask('GET', `/api/interviews/${id}`);
      await this.#inspect(id, { atRest: true });
    }
  }

  async #inspect(id, { atRest }) {
    const { events } = await this.#ask('GET', `/api/interviews/${id}/events`);
    const { problems, unjudged } = inspect(events, this.#sent.get(id));
    for (const problem of problems) this.#tally.fail(`Interview ${id}: ${problem}`);
    if (!atRest) this.#tally.unjudged += unjudged;
    else if (unjudged > 0) this.#tally.fail(`Interview ${id}: ${unjudged} answers were never judged.`);
  }

  async #step() {
    if (!this.#interview || this.#state?.status === 'ended') return this.#begin();
    const { current } = this.#state ?? {};
    // After a kill, after an answer, or while one is being read: ask where the interview is.
    if (!current || current.kind === 'judging') return this.#look();
    const all = this.#texts.get(current.question);
    const from = Math.floor(this.#random() * all.length);
    const text = all.slice(from, from + 1 + Math.floor(this.#random() * 6)).join(' ');
    const key = randomUUID();
    this.#sent.get(this.#interview).set(key, { text, question: current.question, sequence: null });
    this.#open = { key, text, question: current.question };
    const twice = this.#random() < TWICE;
    await Promise.all([this.#post(), ...(twice ? [this.#post()] : [])]);
    this.#open = null;
    this.#state = null;
  }

  async #begin() {
    const { id, state } = await this.#ask('POST', '/api/interviews', {
      ...SETUP,
      seed: Math.floor(this.#random() * 2 ** 30),
    });
    this.#sent.set(id, new Map());
    this.#interview = id;
    this.#state = state;
    this.#tally.interviews++;
  }

  async #look() {
    this.#state = (await this.#ask('GET', `/api/interviews/${this.#interview}`)).state;
  }

  async #sendAgain() {
    this.#state = null;
    if (!this.#open) return;
    this.#tally.sentAgain++;
    const wasStored = await this.#post();
    if (wasStored) this.#tally.storedUnacknowledged++;
    this.#open = null;
  }

  /** Sends the open answer; true when its key had been stored before. */
  async #post() {
    const { key, text, question } = this.#open;
    const replying = this.#server.fetch('POST', `/api/interviews/${this.#interview}/answers`, {
      key,
      text,
      question,
    });
    this.#server.tell('sent');
    const { status, body } = await replying;
    if (status !== 200 && status !== 201)
      throw new Error(`An answer was refused with ${status}: ${JSON.stringify(body).slice(0, 400)}`);
    const remembered = this.#sent.get(this.#interview).get(key);
    const { event } = body;
    if (event.key !== key || event.data.text !== text)
      this.#tally.fail(`The reply to ${key} was about another answer.`);
    if (remembered.sequence === null) this.#tally.acknowledged++;
    else if (remembered.sequence !== event.sequence)
      this.#tally.fail(`The key ${key} was acknowledged at ${remembered.sequence} and at ${event.sequence}.`);
    remembered.sequence = event.sequence;
    this.#server.tell('acknowledged');
    return status === 200;
  }

  async #ask(method, path, body) {
    const reply = await this.#server.fetch(method, path, body);
    if (reply.status >= 300)
      throw new Error(
        `${method} ${path} was answered with ${reply.status}: ${JSON.stringify(reply.body).slice(0, 400)}`,
      );
    return reply.body;
  }
}
