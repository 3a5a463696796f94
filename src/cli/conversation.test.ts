import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { type TestFovea, testFovea } from '#conduct/testing/fovea';
import { saying } from '#conduct/testing/graders';
import { allBut, probeOf, question } from '#conduct/testing/rubric';
import { Conversation } from './conversation.js';
import { Terminal } from './terminal.js';

const FIRST = 'convolution-vs-dense';
const SECOND = 'iou-and-nms';

/** Holds a conversation with these lines typed; what was shown, without line breaks, and how it ended. */
async function conversed(fovea: TestFovea, id: string, ...lines: string[]) {
  const input = new PassThrough();
  const output = new PassThrough().setEncoding('utf8');
  const terminal = new Terminal(input, output);
  input.end(lines.map((line) => `${line}\n`).join(''));
  const outcome = await new Conversation(fovea.conductor, terminal, id).run();
  await fovea.conductor.settled();
  return { outcome, shown: String(output.read()).replace(/\s+/g, ' ') };
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a conversation', () => {
  it('asks, probes, shows feedback after each answer, and ends', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND], feedback: 'each' });
    const answers = [
      saying(allBut(FIRST, 'weight-sharing')),
      '.',
      saying({ made: ['weight-sharing'] }),
      '.',
      saying(allBut(SECOND)),
      '.',
    ];
    const { outcome, shown } = await conversed(fovea, id, ...answers);
    expect(outcome).toBe('ended');
    const order = [
      `Question 1 of 2. ${flat(question(FIRST).prompt)}`,
      `Follow-up. ${flat(probeOf(FIRST, 'weight-sharing'))}`,
      'Score 1.00',
      `Question 2 of 2. ${flat(question(SECOND).prompt)}`,
    ];
    const places = order.map((part) => shown.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect((await fovea.conductor.report(id)).score).toBe(1);
  });

  it('knows its commands', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND, 'vit-vs-cnn'] });
    const { outcome, shown } = await conversed(
      fovea,
      id,
      '/why',
      '/help',
      '/hint',
      '/hnit',
      '/repeat',
      '/idk',
      '/skip',
      '/undo',
      '/end',
    );
    expect(outcome).toBe('ended');
    expect(shown).toContain('Asked because you chose this question.');
    expect(shown).toContain('There is no command /hnit. There are these.');
    expect(shown).toContain(`Hint: ${flat(probeOf(FIRST, 'weight-sharing'))}`);
    expect(shown).toContain(`The explanation: ${flat(question(FIRST).modelAnswer.mid)}`);
    expect(
      (await fovea.log(id)).map((event) => (event.type === 'moved' ? event.data.move : event.type)),
    ).toEqual([
      'started',
      'asked',
      'hint',
      'repeat',
      'do-not-know',
      'asked',
      'skip',
      'asked',
      'withdrawn',
      'ended',
    ]);
  });

  it.each(['/constructor', '/toString', '/nonsense'])(
    'answers %s with the commands there are, and records nothing',
    async (command) => {
      const fovea = await testFovea();
      const { id } = await fovea.start({ questions: [FIRST] });
      const { shown } = await conversed(fovea, id, command);
      expect(shown.split('/hint a nudge').length).toBe(3);
      expect(
        (await fovea.log(id)).map((event) => (event.type === 'moved' ? event.data.move : event.type)),
      ).toEqual(['started', 'asked', 'pause']);
    },
  );

  it('pauses at the end of the input, and goes on with the draft', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    expect((await conversed(fovea, id, 'a first line', '/pause')).outcome).toBe('paused');
    expect((await fovea.settledView(id)).paused).toBe(true);
    const { shown } = await conversed(fovea, id, 'a second line', '.');
    expect(shown).toContain('Your draft so far: a first line');
    const [answered] = await fovea.events(id, 'answered');
    expect(answered!.data.text).toBe('a first line\na second line');
    expect(await fovea.conductor.store.documents('draft')).toEqual([]);
  });

  it('gives a taken-back answer to its question as a draft', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const { shown } = await conversed(
      fovea,
      id,
      saying(allBut(FIRST)),
      '.',
      '/undo',
      'and one thing more',
      '.',
    );
    expect(shown).toContain('Your draft so far:');
    const answers = await fovea.events(id, 'answered');
    expect(answers.at(-1)!.data.text).toBe(`${saying(allBut(FIRST))}\nand one thing more`);
  });

  it('says why something is refused, and goes on from where the interview is', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST] });
    const { shown } = await conversed(fovea, id, '/undo', '/skip');
    expect(shown).toContain('There is no answer to reopen.');
    expect(await fovea.events(id, 'ended')).toHaveLength(1);
  });

  it('follows an interview that another window goes on with', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ questions: [FIRST, SECOND] });
    const input = new PassThrough();
    const output = new PassThrough().setEncoding('utf8');
    let shown = '';
    output.on('data', (text) => {
      shown += text;
    });
    const running = new Conversation(fovea.conductor, new Terminal(input, output), id).run();
    await vi.waitFor(() => expect(shown).toContain('Question 1'));
    await fovea.answer(id, allBut(FIRST));
    input.end('an answer to what is no longer asked\n.\n/end\n');
    expect(await running).toBe('ended');
    expect(flat(shown)).toContain('That question is not the current one');
    expect((await fovea.events(id, 'answered')).length).toBe(1);
  });
});

it('says at a task what can be done with its code, whenever it is asked for help', async () => {
  const fovea = await testFovea();
  const { id } = await fovea.start({ round: 'coding', questions: ['greedy-nms'] });
  const { shown } = await conversed(fovea, id, '/help', '/pause');
  expect(shown.match(/\/submit have all cases judged/g)).toHaveLength(2);
});
