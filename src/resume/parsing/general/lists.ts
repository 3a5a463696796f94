import type { TextLine } from '../../reading/lines.js';
import { splitBracket } from '../lists.js';
import type { Setting } from '../paragraphs.js';
import type { Piece, TracedEntry } from '../piece.js';
import { listBlocks } from './cells.js';

const LEVEL =
  /^(?:native(?: speaker| proficiency)?|mother tongue|bilingual.*|fluent|fluently|proficient|(?:full |limited )?professional(?: working)?(?: proficiency)?|working (?:proficiency|knowledge)|(?:full |limited )?working proficiency|advanced|(?:upper[- ])?intermediate|basic|basics|elementary|beginner|conversational|good|very good|excellent|expert|business fluent|[abc][12](?:\b.*)?|muttersprache|verhandlungssicher|flie(?:ß|ss)end|gut|sehr gut|grundkenntnisse|langue maternelle|courant|bilingue|interm[ée]diaire|notions|nativo|fluido|avanzado|intermedio|b[áa]sico|madrelingua|ottimo|buono|\d+\+? years?.*)$/iu;

/** How well something is known, drawn as dots or stars. */
const RATING = /(?:\s*[●○◉◎◐⬤◯⚫⚪★☆✩✪⭐■□▪▫▰▱]){3,}\s*$/u;

/** Skills: a line for each group, "Group: skill, skill", or lists without groups. */
export function readSkills(lines: readonly TextLine[], setting: Setting): TracedEntry[] {
  const skills: TracedEntry[] = [];
  const single: Piece[] = [];
  let group: { name: Piece; keywords: Piece[] } | undefined;
  for (const { piece: shown, lines: own, bullet } of listBlocks(lines, setting)) {
    const piece = shown.as(shown.text.replace(RATING, ''));
    if (piece.text === '') continue;
    const labelled = labelOf(piece);
    if (labelled) {
      group = { name: labelled.name, keywords: itemsOf(labelled.rest) };
      skills.push(levelled(group.name, group.keywords));
      continue;
    }
    const items = itemsOf(piece);
    const heading =
      own[0]!.bold === true && !bullet && items.length === 1 && piece.text.split(/\s+/).length <= 5;
    if (heading) {
      group = { name: piece, keywords: [] };
      skills.push({ name: piece, keywords: group.keywords });
    } else if (group && (group.keywords.length === 0 || !bullet)) group.keywords.push(...items);
    else if (items.length > 1) skills.push({ keywords: items });
    else single.push(piece);
  }
  return [...skills, ...single.map((piece) => levelled(piece, []))];
}

function levelled(name: Piece, keywords: readonly Piece[]): TracedEntry {
  const bracket = splitBracket(name.text);
  const dash = /^(.{2,40}?)\s+[–—-]\s+(.+)$/u.exec(name.text);
  if (bracket && LEVEL.test(bracket.inside))
    return { name: name.as(bracket.before), level: name.as(bracket.inside), keywords };
  if (dash && LEVEL.test(dash[2]!)) return { name: name.as(dash[1]!), level: name.as(dash[2]!), keywords };
  return { name, keywords };
}

/** "Group: items", also with the group in bold or in a cell of its own. */
function labelOf(piece: Piece): { name: Piece; rest: Piece } | undefined {
  const match = /^([^:,]{2,60}):\s+(.+)$/su.exec(piece.text);
  return match ? { name: piece.as(match[1]!.trim()), rest: piece.as(match[2]!.trim()) } : undefined;
}

/** Items between commas outside brackets, semicolons, bars or points. */
export function itemsOf(piece: Piece): Piece[] {
  const text = piece.text.replace(/[.;]$/, '');
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  const marked = /\s[|•·▪]\s/.test(text) ? /[|•·▪]/ : /;\s/.test(text) ? /;/ : /,/;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && marked.test(text[at]!) && (text[at] !== ',' || /\s/.test(text[at + 1] ?? ' '))) {
      items.push(text.slice(from, at));
      from = at + 1;
    }
  }
  items.push(text.slice(from));
  return items
    .map((item) => item.replace(RATING, '').trim())
    .filter(Boolean)
    .map((item) => piece.as(item));
}

/** Languages: one a line or several in one, each with how well it is spoken. */
export function readLanguages(lines: readonly TextLine[], setting: Setting): TracedEntry[] {
  const languages: TracedEntry[] = [];
  for (const { piece } of listBlocks(lines, setting))
    for (const item of itemsOf(piece)) {
      const last = languages.at(-1);
      const { language, fluency } = languageOf(item);
      if (LEVEL.test(item.text) && last && last.fluency === undefined)
        languages[languages.length - 1] = { ...last, fluency: item };
      else languages.push({ language, fluency });
    }
  return languages;
}

function languageOf(item: Piece): { language: Piece; fluency: Piece | undefined } {
  const bracket = splitBracket(item.text);
  if (bracket) return { language: item.as(bracket.before), fluency: item.as(bracket.inside) };
  const marked = /^([\p{L} ]{2,40}?)\s*(?::|\s[–—-]|\s\|)\s+(.+)$/u.exec(item.text);
  if (marked) return { language: item.as(marked[1]!), fluency: item.as(marked[2]!) };
  const words = item.text.split(/\s+/);
  for (let at = 1; at < words.length; at++)
    if (LEVEL.test(words.slice(at).join(' ')))
      return { language: item.as(words.slice(0, at).join(' ')), fluency: item.as(words.slice(at).join(' ')) };
  return { language: item, fluency: undefined };
}

/** Interests: items of lists, or "Group: items". */
export function readInterests(lines: readonly TextLine[], setting: Setting): TracedEntry[] {
  return listBlocks(lines, setting).flatMap(({ piece }): TracedEntry[] => {
    const labelled = labelOf(piece);
    if (labelled) return [{ name: labelled.name, keywords: itemsOf(labelled.rest) }];
    return piece.text.split(/\s+/).length > 20 && /\.$/.test(piece.text)
      ? [{ name: piece }]
      : itemsOf(piece).map((name) => ({ name }));
  });
}
