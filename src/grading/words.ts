import { stemOf } from './stem.js';

const list = (text: string): string[] => text.trim().split(/\s+/);

/** Words that carry grammar rather than content. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  list(`
  a an the this that these those my your his her its our their some any each every no all both either neither
  i you he she it we they me him us them myself yourself itself ourselves themselves who whom whose which what
  am is are was were be been being do does did doing done have has had having will would shall should can could
  may might must ought cannot and or but nor so yet if then else because since as while whereas although though
  unless until when whenever where wherever why how than that whether of in on at by for with about against
  between into through during before after above below to from up down out off over under again further once
  here there not only own same too very just also even still already always often sometimes usually never
  really quite rather such much many more most less least few fewer other another lot bit kind sort thing things
  something anything nothing everything one ones yes okay ok well like um uh er hmm yeah right actually basically
  literally simply almost nearly just roughly about maybe perhaps instead without within across per via around among toward towards upon onto
  don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't
  i'm i've i'd i'll you're we're they're it's that's there's what's let's let etc eg ie vs e g s t re ve ll d m
  `),
);

/** Content words of everyday English: they say little about which claim a sentence makes. */
const GENERAL = list(`
  use make way number different good better best need want help work time example case important problem result
  change give take get show point part look see know think say mean question answer thing keep put go come find
  start try run set call first second next last new old big little great long short whole main certain simple
  easy hard possible able reason because idea approach method model data system image network train learn
  large small high low increase decrease reduce lower higher larger smaller fewer bad same each every happen
  become allow enable let lead cause affect depend matter care sure clear real actual common general typical
  usual often step level kind form order side end line place area size amount value rate type group person
  people team year month week day hour minute enough together apart away back job task role project company
  describe explain state name mention discuss talk tell ask add include consider choose decide compare check
  `);
export const GENERAL_STEMS: ReadonlySet<string> = new Set(GENERAL.map(stemOf));

/** How much a content word says before the rubric is looked at: 1 for a specific word, less for a general one. */
export function specificity(word: string, stem: string): number {
  if (FUNCTION_WORDS.has(word)) return 0;
  return GENERAL_STEMS.has(stem) ? 0.45 : 1;
}
