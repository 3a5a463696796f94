/** Months as resumes write them in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish. */
const NAMES: readonly (readonly string[])[] = [
  [
    'jan',
    'january',
    'januar',
    'jänner',
    'janvier',
    'janv',
    'enero',
    'ene',
    'gennaio',
    'gen',
    'janeiro',
    'januari',
    'styczeń',
  ],
  [
    'feb',
    'february',
    'februar',
    'février',
    'févr',
    'fév',
    'fevr',
    'febrero',
    'febbraio',
    'fevereiro',
    'fev',
    'februari',
    'luty',
  ],
  ['mar', 'march', 'märz', 'maerz', 'mär', 'mrz', 'mars', 'marzo', 'março', 'maart', 'mrt', 'marzec'],
  ['apr', 'april', 'avril', 'avr', 'abril', 'abr', 'aprile', 'kwiecień'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'maio', 'mei', 'maj'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho', 'czerwiec'],
  ['jul', 'july', 'juli', 'juillet', 'juil', 'julio', 'luglio', 'lug', 'julho', 'lipiec'],
  ['aug', 'august', 'août', 'aout', 'agosto', 'ago', 'augustus', 'sierpień'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'settembre', 'set', 'setembro', 'wrzesień'],
  [
    'oct',
    'october',
    'okt',
    'oktober',
    'octobre',
    'octubre',
    'ottobre',
    'ott',
    'outubro',
    'out',
    'październik',
  ],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro', 'listopad'],
  [
    'dec',
    'december',
    'dez',
    'dezember',
    'décembre',
    'déc',
    'diciembre',
    'dic',
    'dicembre',
    'dezembro',
    'grudzień',
  ],
];

const NUMBERS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** Any name of a month, for a regular expression: the long ones first. */
export const MONTH_NAMES = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');

/** 1 to 12 for the name of a month, with or without a point. */
export function monthNumber(name: string): number | undefined {
  return NUMBERS.get(name.toLowerCase().replace(/\.$/, ''));
}

/** Words that say "until now". */
export const NOW =
  "present|now|current|currently|today|to date|till date|ongoing|in progress|heute|jetzt|aktuell|laufend|présent|present day|aujourd[’']hui|en cours|actualidad|actual|actualmente|presente|oggi|attuale|in corso|heden|obecnie|atualmente|atual|nu|hoje";
/** Words that open a range whose end is now: "since 2020". */
export const SINCE = 'since|seit|depuis|desde|dal|sinds|od|from|ab|à partir de|a partir de';
/** Words that give an end alone: "until 2020". */
export const UNTIL = "until|till|bis|jusqu[’']en|jusqu[’']à|hasta|fino a|tot|up to|through";
