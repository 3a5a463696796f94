import type { Lots } from './lots.js';
import { WRITINGS, type WritingName } from './people.js';
import { DID, HOW, ONE_WORD, SO_THAT } from './phrases.js';

/** A highlight of one word, of a line, or of sixty words. */
export function bulletOf(lots: Lots, writing: WritingName): string {
  const { sentences } = WRITINGS[writing];
  if (sentences.length > 0 && lots.chance(0.6)) return lots.one(sentences);
  if (lots.chance(0.06)) return lots.one(ONE_WORD);
  if (lots.chance(0.08))
    return lots
      .times(lots.whole(3, 4), () => `${lots.one(DID)} ${lots.one(HOW)}, ${lots.one(SO_THAT)}`)
      .join('; ');
  const [did, how, result] = [lots.one(DID), lots.one(HOW), lots.one(SO_THAT)];
  return lots.one([`${did} ${how}`, `${did} ${how}, ${result}`, `${did} ${result}.`, did]);
}

export function bulletsOf(lots: Lots, writing: WritingName, most: number): string[] {
  return lots.times(lots.whole(0, most), () => bulletOf(lots, writing));
}

/** Sentences in paragraphs, a line break between them. */
export function paragraphsOf(lots: Lots, writing: WritingName, least: number, most: number): string {
  return lots
    .times(lots.whole(least, most), () =>
      lots.times(lots.whole(1, 4), () => `I ${lower(bulletOf(lots, writing))}.`).join(' '),
    )
    .join('\n');
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
