import { describe, expect, it } from 'vitest';
import type { TurnReport } from '#interview/report';
import { evidenceOf, judgedPoints, letterOf } from './evidence.js';

const FIRST = 'The threshold removes boxes.\n\nLowering it keeps more people, and soft-NMS decays scores.';
const REPLY = 'I meant that raising it keeps more.';

function turn(change: Partial<TurnReport> = {}): TurnReport {
  const at = '2026-03-21T18:40:00.000Z';
  const quote = (text: string, words: string, answer: number) => ({
    answer,
    quote: words,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const found = { sure: true, confidence: 0.9, after: 'none' as const };
  const point = (id: string, weight: number, beyond = false) => ({
    id,
    statement: `States ${id}.`,
    weight,
    beyond,
  });
  return {
    question: 'iou-and-nms',
    title: 'Suppression',
    prompt: 'What is lost in a crowd?',
    type: 'technical',
    skills: ['detection'],
    reason: 'Asked because you chose it.',
    outcome: 'answered',
    pending: false,
    score: 0.5,
    provisional: true,
    thread: [
      { kind: 'question', sequence: 2, at, text: 'What is lost in a crowd?' },
      { kind: 'answer', sequence: 3, at, text: 'Taken back.', withdrawn: true },
      { kind: 'answer', sequence: 5, at, text: FIRST },
      {
        kind: 'probe',
        sequence: 7,
        at,
        text: 'And which way?',
        reason: 'Asked because a point is not yet there.',
      },
      { kind: 'answer', sequence: 8, at, text: REPLY },
    ],
    points: [
      point('removes', 1),
      point('decays', 2),
      point('raising', 3),
      point('cost', 1),
      point('recall', 3),
      point('price', 2, true),
    ],
    misconceptions: [
      {
        id: 'direction',
        statement: 'Lowering keeps more.',
        correct: 'Lowering removes more.',
        why: 'It sounds lenient.',
      },
    ],
    judgement: {
      score: 0.5,
      scored: true,
      flags: [],
      grader: 'lexical@1',
      points: [
        { id: 'decays', verdict: 'partly', ...found, ...quote(FIRST, 'soft-NMS decays scores', 5) },
        { id: 'removes', verdict: 'made', ...found, ...quote(FIRST, 'The threshold removes boxes.', 5) },
        {
          id: 'raising',
          verdict: 'made',
          ...found,
          after: 'probe',
          ...quote(REPLY, 'raising it keeps more', 8),
        },
        { id: 'cost', verdict: 'missed', ...found },
        { id: 'recall', verdict: 'missed', ...found },
        { id: 'price', verdict: 'missed', ...found, beyond: true },
      ],
      misconceptions: [{ id: 'direction', ...quote(FIRST, 'Lowering it keeps more people', 5) }],
    },
    disputes: [],
    modelAnswer: '',
    followUps: [],
    sources: [],
    ...change,
  };
}

describe('evidenceOf', () => {
  it('numbers quotes in the order in which they were said, and sets notes beside their paragraph', () => {
    const { thread } = evidenceOf(turn());
    const notes = thread.flatMap(
      ({ rows }) =>
        rows?.map((row) =>
          row.notes.map((note) => [
            note.number,
            note.kind === 'point' ? note.point.id : note.misconception.id,
          ]),
        ) ?? [],
    );
    expect(notes).toEqual([
      [[1, 'removes']],
      [
        [2, 'direction'],
        [3, 'decays'],
      ],
      [[4, 'raising']],
    ]);
  });

  it('leaves the question out of the thread and judges no answer that was taken back', () => {
    const { thread } = evidenceOf(turn());
    expect(thread.map(({ said, rows }) => [said.sequence, rows === null])).toEqual([
      [3, true],
      [5, false],
      [7, true],
      [8, false],
    ]);
  });

  it('lists what was missed at the level, heaviest first, and leaves out what is beyond it', () => {
    expect(evidenceOf(turn()).missed.map(({ id }) => id)).toEqual(['recall', 'cost']);
  });

  it('keeps a note whose quote is nowhere in the answers', () => {
    const judgement = turn().judgement!;
    const points = judgement.points.map((point) =>
      point.id === 'decays' ? { ...point, quote: 'never said' } : point,
    );
    const evidence = evidenceOf(turn({ judgement: { ...judgement, points } }));
    expect(evidence.unplaced.map((note) => note.kind === 'point' && note.point.id)).toEqual(['decays']);
  });

  it('finds a quote by its words where the offsets are wrong', () => {
    const judgement = turn().judgement!;
    const points = judgement.points.map((point) =>
      point.id === 'decays' ? { ...point, start: 1, end: 3 } : point,
    );
    expect(evidenceOf(turn({ judgement: { ...judgement, points } })).unplaced).toEqual([]);
  });

  it('has rows but no notes before the judgement', () => {
    const { thread, missed } = evidenceOf(turn({ judgement: null }));
    expect(thread[1]!.rows!.map(({ notes }) => notes.length)).toEqual([0, 0]);
    expect(missed).toEqual([]);
  });
});

describe('judgedPoints', () => {
  it('keeps the order of the rubric', () => {
    expect(judgedPoints(turn()).map(({ id }) => id)).toEqual([
      'removes',
      'decays',
      'raising',
      'cost',
      'recall',
      'price',
    ]);
  });
});

describe('second readings', () => {
  const read = () => {
    const judgement = turn().judgement!;
    const second = (verdict: 'made' | 'partly' | 'missed', text?: string, words = '', answer = 5) => ({
      verdict,
      ...(text
        ? { answer, quote: words, start: text.indexOf(words), end: text.indexOf(words) + words.length }
        : {}),
    });
    const seconds: Record<string, ReturnType<typeof second>> = {
      removes: second('made', FIRST, 'The threshold removes boxes.'),
      decays: second('missed'),
      cost: second('made', REPLY, 'raising it keeps more', 8),
      price: second('partly', FIRST, 'keeps more people'),
    };
    const points = judgement.points.map((point) =>
      seconds[point.id] ? { ...point, second: seconds[point.id]! } : point,
    );
    return turn({ judgement: { ...judgement, points, secondBy: 'owl' } });
  };

  it('get letters in the order in which they were said, only where they differ and quote', () => {
    expect([...evidenceOf(read()).letters]).toEqual([
      ['price', 'a'],
      ['cost', 'b'],
    ]);
  });

  it('are marked in the answer beside the numbers, which stay what they were', () => {
    const refs = (of: TurnReport) =>
      evidenceOf(of).thread.flatMap(
        ({ rows }) => rows?.flatMap(({ segments }) => segments.flatMap(({ ending }) => ending)) ?? [],
      );
    const both = refs(read());
    expect(both.filter(({ line }) => line !== 'second')).toEqual(refs(turn()));
    expect(both.filter(({ line }) => line === 'second').map(({ label }) => label)).toEqual([
      'Second reading a, partly',
      'Second reading b, made',
    ]);
  });

  it('are lettered on after z', () => {
    expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(['a', 'z', 'aa', 'ab', 'ba']);
  });
});
