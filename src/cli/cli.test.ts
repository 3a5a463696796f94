import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { TestFovea } from '#conduct/testing/fovea';
import { question } from '#conduct/testing/rubric';
import { lexicalGrader } from '#grading/lexical';
import { Report } from '#interview/report';
import { dataFolder, FoveaProcess, fovea } from './testing/fovea-process.js';

beforeAll(async () => {
  const steps = (await import(new URL('../../scripts/steps.js', import.meta.url).href)) as {
    build(options: { web: boolean }): Promise<void>;
  };
  await steps.build({ web: false });
}, 120_000);

const ANSWER = question('iou-and-nms').modelAnswer.mid;
const JUDGED = 'iou-and-nms';

describe('help', () => {
  it.each(['serve', 'practice', 'grade', 'judge', 'evaluate', 'resume', 'content'])(
    '%s --help shows its flags with an example',
    async (verb) => {
      const { code, out, err } = await fovea([verb, '--help']);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`fovea ${verb}`);
      expect(out).toMatch(/--json[\s\S]*Example: .*fovea /);
    },
  );

  it.each([
    [
      ['--help'],
      0,
      /fovea serve[\s\S]*fovea practice[\s\S]*fovea grade[\s\S]*fovea judge[\s\S]*fovea evaluate[\s\S]*fovea content/,
    ],
    [['help', 'grade'], 0, /fovea grade --batch/],
    [['help', 'constructor'], 0, /fovea VERB --help/],
    [[], 2, /fovea VERB --help/],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ] as const)('%j', async (args, code, text) => {
    const run = await fovea(args);
    expect([run.code, run.err]).toEqual([code, '']);
    expect(run.out).toMatch(text);
  });
});

describe('wrong use is 2, in a sentence and without a stack', () => {
  it.each<[string[], RegExp]>([
    [
      ['referee'],
      /There is no verb "referee"\. It is one of: serve, practice, grade, judge, evaluate, resume, content\./,
    ],
    [['judge'], /Say: fovea judge TASK SOLUTION\./],
    [['grade', '--colour'], /--colour'\. See --help\./],
    [['practice', '--level', 'boss'], /--level must be one of junior, mid, senior, staff, not "boss"\./],
    [
      ['practice', '--round', 'constructor'],
      /There is no round "constructor"\. Choose one of: concept, behavioral, coding\./,
    ],
  ])('%j', async (args, message) => {
    const { code, out, err } = await fovea(args);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at |Error:/);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('grade', () => {
  it('reads an answer from standard input, and prints nothing but the judgement', async () => {
    const { code, out, err } = await fovea(
      ['grade', '--question', JUDGED, '--answer', '-', '--json'],
      ANSWER,
    );
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(
      await lexicalGrader().judge({
        item: question(JUDGED),
        level: 'mid',
        answers: [{ sequence: 1, text: ANSWER, after: 'none' }],
      }),
    );
  });

  it('reads a batch from standard input, in order, up to a line that is wrong', async () => {
    const line = (id: string) => JSON.stringify({ id, question: JUDGED, answer: ANSWER });
    const good = await fovea(['grade', '--batch', '-'], ['c', 'a', 'b'].map(line).join('\n'));
    expect([good.code, good.err]).toEqual([0, '']);
    expect(
      good.out
        .trim()
        .split('\n')
        .map((one) => JSON.parse(one).id),
    ).toEqual(['c', 'a', 'b']);
    const bad = await fovea(['grade', '--batch', '-'], `${line('c')}\n{"id": 2}\n${line('b')}\n`);
    expect(bad.code).toBe(2);
    expect(bad.err).toMatch(/^Line 2: answer: .+\n$/);
    expect(bad.out.trim().split('\n').length).toBe(1);
  });
});

describe('content check', () => {
  it('is 0 for the pack that ships, 1 for an empty folder, 2 for none', async () => {
    const [right, empty, none] = await Promise.all([
      fovea(['content', 'check', '--json']),
      fovea(['content', 'check', dataFolder()]),
      fovea(['content']),
    ]);
    expect([right.code, empty.code, none.code]).toEqual([0, 1, 2]);
    expect(JSON.parse(right.out)).toMatchObject({ pack: 'computer-vision-engineer', problems: [] });
    expect(empty.out).toContain('skills.yaml:1: is missing');
  });
});

describe('practice', () => {
  it('goes from a script on standard input to a report as JSON; the conversation is on standard error', async () => {
    const script = `${ANSWER}\n.\n${'/skip\n'.repeat(2)}/idk\n`;
    const { code, out, err } = await fovea(
      ['practice', '--question', `${JUDGED},vit-vs-cnn`, '--json'],
      script,
    );
    expect(code).toBe(0);
    const { id, report } = JSON.parse(out) as { id: string; report: Report };
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(Report.parse(report)).toEqual(report);
    expect(report.turns.map((turn) => turn.question)).toEqual([JUDGED, 'vit-vs-cnn']);
    expect(report.turns[0]!.score).toBeGreaterThanOrEqual(0.7);
    expect(err).toContain('Question 1 of 2.');
  });

  it('prints a report to read, with verdicts, quotes and the next step', async () => {
    const { code, out } = await fovea(
      ['practice', '--question', JUDGED, '--feedback', 'each'],
      `${ANSWER}\n.\n/end\n`,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/Question 1 of 1\.[\s\S]*● made[\s\S]*How sure is this\?[\s\S]*Next step: /);
  });

  it('interrupted, keeps what was typed and stops the clock; the next one goes on with it', async () => {
    const data = dataFolder();
    const running = new FoveaProcess(['practice', '--question', JUDGED], data);
    await vi.waitFor(() => expect(running.out).toContain('Question 1 of 1.'), 20_000);
    running.type('A first half.');
    const app = await TestFovea.open({ folder: data });
    onTestFinished(() => app.close());
    await vi.waitFor(
      async () => expect(await app.conductor.store.documents('draft')).toHaveLength(1),
      20_000,
    );
    running.child.kill('SIGINT');
    expect(await running.exited).toMatchObject({
      code: 0,
      signal: null,
      out: expect.stringContaining('Paused'),
    });
    const [open] = (await app.conductor.store.summaries({ limit: 1 })).rows;
    expect((await app.conductor.load(open!.id)).paused).toBe(true);

    const again = await fovea(['practice', '--json'], 'y\nA second half.\n.\n/end\n', data);
    expect(again.code).toBe(0);
    expect(again.err).toContain('Your draft so far:');
    expect(JSON.parse(again.out)).toMatchObject({ id: open!.id });
    const [answered] = await app.events(open!.id, 'answered');
    expect(answered!.data.text).toBe('A first half.\nA second half.');
  });

  it('killed, loses nothing that was acknowledged, and starts anew when told so', async () => {
    const data = dataFolder();
    const running = new FoveaProcess(['practice', '--question', `${JUDGED},vit-vs-cnn`], data);
    running.type(ANSWER, '.');
    await vi.waitFor(() => expect(running.out).toMatch(/Follow-up|Question 2/), 20_000);
    running.child.kill('SIGKILL');
    await running.exited;
    const fresh = await fovea(['practice', '--new', '--question', JUDGED, '--json'], '/idk\n', data);
    expect(JSON.parse(fresh.out).report.turns[0]).toMatchObject({ outcome: 'unknown', score: 0 });
    const resumed = await fovea(['practice', '--json'], 'y\n/end\n', data);
    expect(JSON.parse(resumed.out).report.turns[0]).toMatchObject({
      question: JUDGED,
      outcome: 'answered',
      pending: false,
    });
  });

  it('given a question, asks that one and takes no line of a script for the answer to another', async () => {
    const data = dataFolder();
    const left = await fovea(['practice', '--question', 'vit-vs-cnn', '--json'], '', data);
    expect([left.code, JSON.parse(left.out)]).toEqual([0, { id: expect.any(String), report: null }]);
    const { code, out } = await fovea(
      ['practice', '--question', JUDGED, '--json'],
      `${ANSWER}\n.\n/end\n`,
      data,
    );
    expect(code).toBe(0);
    const { report } = JSON.parse(out) as { report: Report };
    expect(report.turns.map((turn) => turn.question)).toEqual([JUDGED]);
    expect(report.turns[0]!.score).toBeGreaterThanOrEqual(0.7);
  });

  it('and the app on the same data never double an event', async () => {
    const data = dataFolder();
    const app = await TestFovea.open({ folder: data, grader: lexicalGrader() });
    onTestFinished(() => app.close());
    const running = new FoveaProcess(['practice', '--question', `${JUDGED},vit-vs-cnn`, '--json'], data);
    await vi.waitFor(() => expect(running.err).toContain('Question 1 of 2.'), 20_000);
    const [row] = (await app.conductor.store.summaries({ limit: 1 })).rows;
    running.type(ANSWER, '.');
    // The app looks on, and judges and asks wherever it is first.
    await vi.waitFor(async () => {
      await app.conductor.view(row!.id);
      expect((await app.events(row!.id, 'judged')).length).toBe(1);
    }, 20_000);
    running.type('/end');
    const { code, out } = await running.exited;
    expect(code).toBe(0);
    const log = await app.log(row!.id);
    expect(log.map((event) => event.sequence)).toEqual(log.map((_, index) => index + 1));
    const count = (type: string) => log.filter((event) => event.type === type).length;
    expect([count('answered'), count('judged'), count('ended')]).toEqual([1, 1, 1]);
    expect(JSON.parse(out).report).toEqual(await app.conductor.report(row!.id));
  });
});

describe('serve', () => {
  it('says where it is as JSON, and ends with 0 when interrupted', async () => {
    const data = dataFolder();
    const running = new FoveaProcess(['serve', '--port', '0', '--json'], data);
    await vi.waitFor(() => expect(running.out).toContain('\n'), 20_000);
    const { url, place } = JSON.parse(running.out) as { url: string; place: string };
    expect(place).toBe(data);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    running.child.kill('SIGINT');
    expect(await running.exited).toMatchObject({ code: 0, signal: null });
  });

  it('is 2 where a port that was asked for is busy, or the folder is a file', async () => {
    const busy = createServer();
    onTestFinished(() => void busy.close());
    const port = await new Promise<number>((resolve) =>
      busy.listen(0, '127.0.0.1', () => resolve((busy.address() as AddressInfo).port)),
    );
    const file = join(dataFolder(), 'file');
    writeFileSync(file, '');
    const [taken, blocked] = await Promise.all([
      fovea(['serve', '--port', String(port)]),
      fovea(['serve', '--port', '0', '--data', file]),
    ]);
    expect([taken.code, taken.err]).toEqual([
      2,
      `The port ${port} is in use. Name another with PORT or --port, or none to have one found.\n`,
    ]);
    expect(blocked.code).toBe(2);
    expect(blocked.err).toMatch(/cannot be used[\s\S]*--data/);
  });
});
