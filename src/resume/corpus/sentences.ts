import type { Lots } from './lots.js';
import { WRITINGS, type WritingName } from './people.js';
import { DID, HOW, ONE_WORD, SO_THAT } from './phrases.js';

/** A highlight of one word, of a line, or of sixty words; in the person's script or in Latin letters. */
export function bulletOf(lots: Lots, writing: WritingName): string {
  const { sentences, companies } = WRITINGS[writing];
  if (sentences.length > 0 && lots.chance(0.6)) return lots.one(sentences);
  // A name in another script stands inside.
  if (sentences.length > 0 && lots.chance(0.1))
    return `Led the team at ${lots.one(companies)} in ${lots.one(CITIES)}`;
  if (lots.chance(0.06)) return lots.one(ONE_WORD);
  if (lots.chance(0.08)) return latinLong(lots);
  const [did, how, result] = [lots.one(DID), lots.one(HOW), lots.one(SO_THAT)];
  return lots.one([`${did} ${how}`, `${did} ${how}, ${result}`, `${did} ${result}.`, did]);
}

const CITIES = ['Haifa', 'Beirut', 'Zürich'];

function latinLong(lots: Lots): string {
  return lots
    .times(lots.whole(3, 4), () => `${lots.one(DID)} ${lots.one(HOW)}, ${lots.one(SO_THAT)}`)
    .join('; ');
}

export function bulletsOf(lots: Lots, writing: WritingName, most: number): string[] {
  return lots.times(lots.whole(0, most), () => bulletOf(lots, writing));
}

/** Sentences in paragraphs, a line break between them; each paragraph is of one script. */
export function paragraphsOf(lots: Lots, writing: WritingName, least: number, most: number): string {
  return lots
    .times(lots.whole(least, most), () => {
      const { sentences } = WRITINGS[writing];
      const own = sentences.length > 0 && lots.chance(0.6);
      return lots
        .times(lots.whole(1, 4), () =>
          own ? `${lots.one(sentences)}.` : `I ${lower(bulletOf(lots, 'latin'))}.`,
        )
        .join(' ');
    })
    .join('\n');
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
