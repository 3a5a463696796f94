import { describe, expect, it } from 'vitest';
import { InterviewEvent } from '#interview/events';
import { type Report, reportOf } from '#interview/report';
import { fold } from '#interview/state';
import { StateView } from '#interview/view';
import { endInterview } from './actions.js';
import { testFovea } from './testing/fovea.js';
import { allBut, probeOf, question } from './testing/rubric.js';

describe('a whole concept interview', () => {
  it('asks, probes, moves on and closes, with a reason for each move', async () => {
    const fovea = await testFovea();
    let state = await fovea.start({
      level: 'mid',
      questions: ['convolution-vs-dense', 'iou-and-nms', 'vit-vs-cnn'],
    });
    const { id } = state;
    expect(state.current).toEqual({
      kind: 'question',
      question: 'convolution-vs-dense',
      prompt: question('convolution-vs-dense').prompt,
      reason: 'Asked because you chose this question.',
    });
    expect(state.minutes).toBe(24);

    state = await fovea.answer(id, allBut('convolution-vs-dense', 'weight-sharing'));
    expect(state.current).toMatchObject({
      kind: 'probe',
      question: 'convolution-vs-dense',
      prompt: probeOf('convolution-vs-dense', 'weight-sharing'),
    });
    state = await fovea.answer(id, { made: ['weight-sharing'] });
    expect(state.current).toMatchObject({ kind: 'question', question: 'iou-and-nms' });
    state = await fovea.answer(id, allBut('iou-and-nms'));
    expect(state.current).toMatchObject({ kind: 'question', question: 'vit-vs-cnn' });
    state = await fovea.answer(id, allBut('vit-vs-cnn'));

    expect(state).toMatchObject({
      status: 'ended',
      current: null,
      ending: 'All 3 questions were asked.',
      pending: [],
    });
    const events = await fovea.log(id);
    expect(events.map((event) => event.type)).toEqual([
      'started',
      'asked',
      'answered',
      'judged',
      'probed',
      'answered',
      'judged',
      'asked',
      'answered',
      'judged',
      'asked',
      'answered',
      'judged',
      'ended',
    ]);
    for (const event of events) {
      expect(InterviewEvent.parse(event)).toEqual(event);
      if (event.type === 'asked' || event.type === 'probed' || event.type === 'ended')
        expect(event.data.reason).toMatch(/^[A-Z].+\.$/);
    }
    const report = await fovea.conductor.report(id);
    expect(report.turns.map((turn) => turn.score)).toEqual([1, 1, 1]);
    expect(report.turns[0]!.judgement!.points.find((point) => point.id === 'weight-sharing')).toMatchObject({
      verdict: 'made',
      after: 'probe',
    });
    expect(reportOf(fold(events))).toEqual(report);
  });

  it('shows nothing of the rubric before its feedback is due', async () => {
    const fovea = await testFovea();
    const state = await fovea.start({ questions: ['iou-and-nms', 'vit-vs-cnn'] });
    const after = await fovea.answer(state.id, allBut('iou-and-nms'));
    for (const view of [state, after]) {
      expect(StateView.parse(view)).toEqual(view);
      expect(view.turns.map((turn) => turn.feedback)).toEqual(view.turns.map(() => null));
      expect(JSON.stringify(view)).not.toContain(question('iou-and-nms').points[0]!.statement);
      expect(JSON.stringify(view)).not.toContain(question('iou-and-nms').modelAnswer.mid.slice(0, 60));
    }
  });

  it('by coverage asks for another skill each time, and says why', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ count: 3, level: 'mid' });
    for (let asked = 1; asked <= 3; asked++) {
      const { current } = await fovea.settledView(id);
      await fovea.answer(id, allBut(current!.question));
    }
    const asked = await fovea.events(id, 'asked');
    expect(new Set(asked.map((event) => event.data.item.skills[0])).size).toBe(3);
    for (const { data } of asked)
      expect(data.reason).toMatch(
        /^Asked because (?:.+: no answer yet|nothing on .+ has been answered yet)\.$/,
      );
    expect(asked[1]!.data.reason).toMatch(/^Asked because you have answered least on /);
    expect((await fovea.events(id, 'ended'))[0]?.data.how).toBe('completed');
  });

  it('in the guide’s order begins with the guide’s first skill', async () => {
    const fovea = await testFovea();
    const { id } = await fovea.start({ order: 'guide', count: 2 });
    const [first] = await fovea.events(id, 'asked');
    expect(first!.data.item.skills[0]).toBe(fovea.conductor.skills[0]!.id);
    expect(first!.data.reason).toContain('in the guide');
  });

  it('is the same again with the same seed and history, and the log replays to the same report', async () => {
    const runs: { log: InterviewEvent[]; report: Report }[] = [];
    for (let run = 0; run < 2; run++) {
      const fovea = await testFovea();
      const { id } = await fovea.start({ count: 2, seed: 11 });
      await fovea.answer(id, 'A rough first thought that makes no point at all.');
      await fovea.move(id, 'skip');
      await fovea.answer(id, 'Another thought.');
      runs.push({ log: await fovea.log(id), report: await endInterview(fovea.conductor, id) });
    }
    const strip = ({ log }: (typeof runs)[number]) =>
      JSON.parse(JSON.stringify(log, (key, value) => (['at', 'key'].includes(key) ? undefined : value)));
    expect(strip(runs[0]!)).toEqual(strip(runs[1]!));
    expect(runs[0]!.report.turns.length).toBe(2);
  });
});

describe('a whole behavioural interview', () => {
  it('asks three at mid, maps points to the story’s parts, and ends', async () => {
    const fovea = await testFovea();
    let state = await fovea.start({ round: 'behavioral', level: 'mid', count: 3 });
    const { id } = state;
    const behavioural = fovea.conductor.pack.questions.filter((one) => one.type === 'behavioral').length;
    for (let turns = 0; state.status === 'open' && turns < 12; turns++) {
      const { question: current, kind } = state.current!;
      expect(question(current).type).toBe('behavioral');
      state = kind === 'question' ? await fovea.answer(id, allBut(current)) : await fovea.move(id, 'skip');
    }
    expect(state).toMatchObject({ status: 'ended', round: 'behavioral', minutes: 30 });
    expect(state.turns.length).toBe(Math.min(3, behavioural));
    const report = await fovea.conductor.report(id);
    for (const turn of report.turns) {
      expect(turn.score).toBe(1);
      expect(new Set(turn.points.map((point) => point.part))).toEqual(
        new Set(['situation', 'task', 'action', 'result', 'reflection']),
      );
    }
  });
});
