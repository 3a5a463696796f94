import { STORY_PARTS, type StoryPart } from '#rounds/behavioral/round';
import type { AnswerPart } from './grader.js';
import { segment } from './segment.js';

/** A stretch of an answer: its sequence, UTF-16 offsets, and the text between them. */
export interface Span {
  readonly answer: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Story {
  readonly parts: Readonly<Record<StoryPart, readonly Span[]>>;
  /** Numbers with their units, as said. */
  readonly numbers: readonly Span[];
  readonly ownership: {
    /** Times the speaker speaks of "I", and of "we". */
    readonly i: number;
    readonly we: number;
    /** What that says, in one sentence for the report. */
    readonly note: string;
  };
}

/** Cues by part, each hit with its weight. A sentence goes to the part whose cues weigh most. */
// biome-ignore format: a table
const CUES: Readonly<Record<StoryPart, readonly (readonly [RegExp, number])[]>> = {
  situation: [
    [/\b(?:at (?:my|our|a|an|the) (?:\w+ ){0,3}(?:company|startup|job|team|depot|lab|bank|hospital|client|firm|plant|warehouse|agency|factory)|when i (?:was|worked|joined)|last (?:year|spring|summer|autumn|winter|month)|in 20\d\d|the (?:problem|situation|context|background) was|at the time|back then)\b/i, 2],
    [/\b(?:we|they|there|it|our \w+|the \w+) (?:was|were|had|ran|used|wanted|needed)\b/i, 1],
    [/\b(?:customers?|clients?|users?|deadline|budget|because .* (?:lost|paid|waited|complained))\b/i, 0.5],
  ],
  task: [
    [/\b(?:my (?:task|job|role|part|responsibility|goal|assignment)|i was (?:asked|responsible|in charge|brought in|given|supposed)|i (?:owned|led) |(?:was|were) mine\b|asked me to|the (?:goal|target|requirement|brief|bar) was|it was (?:down|up) to me)/i, 2.5],
    [/\b(?:had to|needed to|at least|no more than|within \d|requirement|target|goal)\b/i, 1],
  ],
  action: [
    [/\bi (?:then |also |first |therefore |only |just |deliberately )?(?!was\b|had\b|am\b|would\b|think\b|learn)(?:\w+ed|built|wrote|ran|made|took|chose|began|went|found|set|put|cut|drew|got|gave|told|sent|met|led|kept|split|read|held|spent|taught|showed|brought|fed|did)\b/i, 2],
    [/\bwe (?:then |also |first )?(?:\w+ed|built|wrote|ran|made|took|chose|began|went|set|put|cut|gave|split|kept)\b/i, 1.2],
    [/\b(?:to (?:test|see|check|find out|confirm)|instead of|so that|so i)\b/i, 0.6],
  ],
  result: [
    [/\b(?:as a result|in the end|the (?:result|outcome|effect|impact) (?:was|is)|ended up|finally|eventually|which (?:saved|cut|raised|reduced|improved))\b/i, 2],
    [/\b(?:fell|rose|dropped|improved|increased|decreased|went|came down|grew|cut|reduced|doubled|halved|reached|saved)\b[^.]*\d/i, 2.2],
    [/\bfrom \d[^.]*\bto \d/i, 2],
    [/\b(?:shipped|launched|released|delivered|adopted|in production|went live|has been running|since been)\b/i, 1.2],
  ],
  reflection: [
    [/\b(?:i (?:have )?(?:learn(?:ed|t)|realised|realized)|looking back|in hindsight|in retrospect|next time|if i (?:did|were|had|could)|i would (?:now|have|do)|i should have|since then|ever since|from then on|these days|what (?:changed|i took|i would)|taught me|the lesson|my (?:takeaway|mistake))\b/i, 3],
  ],
};

const NUMBER =
  /(?<![\p{L}\d.-])[€$£]?\d+(?:[.,]\d+)*(?:\s?(?:%|percent|per cent|percentage points|ms|milliseconds?|s\b|seconds?|minutes?|hours?|days?|weeks?|months?|years?|fps|frames per second|[kmg]b|px|pixels?|mm|cm|m\b|km|x\b|times|euros?|dollars?|k\b|million|images?|people|users?|customers?))?/giu;

/**
 * Maps the sentences of an answer to the parts of a story by general cues, lists its numbers, and counts who acted.
 * Pure and approximate: a sentence without a cue stays in the part before it, the opening in the situation.
 * @param answers the answer and its replies, in order; `sequence` names each in the spans
 */
export function readStory(answers: readonly Pick<AnswerPart, 'sequence' | 'text'>[]): Story {
  const parts: Record<StoryPart, Span[]> = {
    situation: [],
    task: [],
    action: [],
    result: [],
    reflection: [],
  };
  const numbers: Span[] = [];
  let i = 0;
  let we = 0;
  for (const { sequence, text } of answers) {
    let current: StoryPart = 'situation';
    for (const { start, end } of segment(text)) {
      const sentence = text.slice(start, end);
      current = partOf(sentence, current);
      parts[current].push({ answer: sequence, start, end, text: sentence });
    }
    for (const { index, 0: said } of text.matchAll(NUMBER)) {
      numbers.push({ answer: sequence, start: index, end: index + said.length, text: said });
    }
    i += count(text, /\b(?:I|my|mine|myself)\b|\bi(?=['’ ])/g);
    we += count(text, /\b(?:we|our|ours|us|ourselves)\b/gi);
  }
  return { parts, numbers, ownership: { i, we, note: ownershipNote(i, we) } };
}

function partOf(sentence: string, before: StoryPart): StoryPart {
  let best = before;
  let most = 0;
  for (const part of STORY_PARTS) {
    const weight = CUES[part].reduce((sum, [cue, worth]) => sum + (cue.test(sentence) ? worth : 0), 0);
    // A story runs forward: on a tie the part that comes later wins, and going back takes a clear cue.
    const back = STORY_PARTS.indexOf(part) < STORY_PARTS.indexOf(before) ? 0.8 : 0;
    if (weight - back >= most && weight > back) {
      best = part;
      most = weight - back;
    }
  }
  return best;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function ownershipNote(i: number, we: number): string {
  if (i + we === 0) return 'Nobody acts in this story: say who did what, beginning with yourself.';
  if (we === 0) return `You speak of yourself throughout ("I" ${i} times); say who else took part.`;
  if (i === 0) return `Every action is "we" (${we} times), so your own part cannot be told from the team's.`;
  const share = i / (i + we);
  if (share < 0.4) return `"We" outweighs "I" (${we} to ${i}): name the decisions that were yours.`;
  if (share < 0.75)
    return `"I" and "we" are balanced (${i} to ${we}), so your part and the team's can be told apart.`;
  return `"I" leads clearly (${i} to ${we}), so your own part is plain.`;
}
