// Interviews to measure with: carried out by the real conductor with the real grader, and copies of them.
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { PostAnswer, PostMove, StartInterview } from '#api/requests';
import { answer, move, startInterview } from '#conduct/actions';
import { Conductor } from '#conduct/conductor';
import { builtInPack, version } from '#conduct/open';
import { loadPack } from '#conduct/pack-folder';
import { lexicalGrader } from '#grading/lexical';
import { rounds } from '#rounds/registry';
import { openSqlite } from '#store/sqlite';
import { seeded } from '../dist/statistics/random.js';
import { sentences } from './answers.js';

const LEVELS = ['junior', 'mid', 'mid', 'senior', 'staff'];
const WORDS_A_MINUTE = 40;
const MINUTE_MS = 60_000;

/**
 * Carries out interviews with answers from poor to good, replies to probes, skips and "I don't know".
 * @returns for each its log and the report that its candidate was shown: [{events, report}]
 */
export async function record({ folder, interviews, questions }) {
  const random = seeded(20_260_101);
  let clock = Date.parse('2026-01-05T18:00:00.000Z');
  const store = await openSqlite(mkdtempSync(join(folder, 'recorded-')), { version });
  const conductor = new Conductor({
    store,
    pack: loadPack(builtInPack, rounds),
    rounds,
    grader: lexicalGrader(),
    now: () => new Date(clock),
  });
  const recorded = [];
  for (let i = 0; i < interviews; i++) {
    const { round, ids } = chosen(conductor, i, questions);
    const level = LEVELS[i % LEVELS.length];
    let { id, state } = await startInterview(
      conductor,
      StartInterview.parse({ round, level, minutes: 240, questions: ids, seed: i }),
    );
    while (state.status === 'open') {
      const reply = replyTo(conductor.pack, state, random);
      clock += Math.ceil((reply.text.split(' ').length / WORDS_A_MINUTE) * MINUTE_MS);
      const keyed = { key: randomUUID(), question: state.current.question };
      if (reply.move) await move(conductor, id, PostMove.parse({ ...keyed, move: reply.move }));
      else await answer(conductor, id, PostAnswer.parse({ ...keyed, text: reply.text }));
      await conductor.settled();
      state = await conductor.view(id);
    }
    recorded.push({ events: await store.events(id), report: await conductor.report(id) });
  }
  await store.close();
  return recorded;
}

/** Every eighth interview is a behavioural one; the questions go round. */
function chosen({ pack }, i, count) {
  const round = i % 8 === 7 ? rounds.behavioral : rounds.concept;
  const own = pack.items.filter((question) => round.asks(question));
  const ids = Array.from(
    { length: Math.min(count, own.length) },
    (_, k) => own[(i * count + k) % own.length].id,
  );
  return { round: round.id, ids };
}

/** What the candidate does now: a share of the model answer, another's sentence in it, one point's words, or a move. */
function replyTo(pack, { current }, random) {
  const item = pack.questions.find(({ id }) => id === current.question);
  if (current.kind !== 'question') {
    const point = item.points.find(({ probe }) => probe === current.prompt);
    return {
      text:
        random() < 0.6 && point
          ? point.accept[0]
          : 'I am not sure about that. I would have to look at the data first.',
    };
  }
  const luck = random();
  if (luck < 0.04) return { move: 'skip', text: '' };
  if (luck < 0.1) return { move: 'do-not-know', text: '' };
  const own = sentences(luck > 0.8 ? item.modelAnswer.senior : item.modelAnswer.mid);
  const other = pack.questions[Math.floor(random() * pack.questions.length)];
  const said = own.slice(0, Math.ceil(own.length * (0.25 + 0.75 * random())));
  return { text: [...said, sentences(other.modelAnswer.mid)[0]].join(' ') };
}

/** Of so many interviews one was left unfinished at its second question. */
const UNFINISHED_ONE_IN = 100;
const DAYS = 3 * 365;

/** So many copies of recorded interviews with ids and dates of their own, spread over three years, oldest first. */
export function* copies(recorded, count) {
  const last = Date.parse('2026-06-30T20:00:00.000Z');
  for (let i = 0; i < count; i++) {
    const { events } = recorded[i % recorded.length];
    const shift = last - Math.round(((count - i) / count) * DAYS * 86_400_000) - Date.parse(events[0].at);
    const second = events.filter(({ type }) => type === 'asked')[1];
    const kept = i % UNFINISHED_ONE_IN === 1 && second ? events.slice(0, second.sequence) : events;
    yield {
      id: randomUUID(),
      events: kept.map((event) => ({ ...event, at: new Date(Date.parse(event.at) + shift).toISOString() })),
    };
  }
}
