import type { Found } from './asked.js';
import { contentWords } from './content-words.js';
import { isDenied } from './negation.js';
import { impliedBy, type Mention, mentionsIn } from './vocabulary.js';

/** Classes of tools of which one will do. A task stays beside its models. */
const CLASSES = new Set([
  'programming',
  'deep learning framework',
  'cloud',
  'containers',
  'databases',
  'NoSQL',
  'version control',
  'experiment tracking',
  'workflow orchestration',
  'vector databases',
  'message queues',
  'infrastructure as code',
]);
/** Classes that are asked for beside one of their tools: "CI/CD (GitHub Actions, Jenkins)". */
const WITH_EXAMPLES = new Set([
  ...CLASSES,
  'CI/CD',
  'GIS',
  'data annotation',
  'model serving',
  'point cloud library',
]);
/** Broad words that give way to what stands behind them: "programming skills in Python", "frameworks such as PyTorch". */
const ILLUSTRATED =
  /^[^.;]{0,25}?(?:\bin\b|\bsuch as\b|\blike\b|\be\.g\.?|\bfor example\b|\(|:)[\s,(]*(?:\w+\s){0,2}$/i;
const ANY_OF =
  /(?:\bsuch as|\be\.g\.?,?|\blike|\bfor example|\bfor instance|\bone of(?: the)?(?: \w+){0,3}|\bany of(?: the)?(?: \w+){0,3}|\beither|\bat least one of|\bz\.\s?B\.)[\s(:]*$/i;
const COMMA = /^\s*,\s*$/;
const OR = /^\s*,?\s*(?:\bor\b|\band\/or\b|\boder\b|\bou\b|\bo\b)\s*(?:even|also)?\s*$/i;
const AND = /^\s*,?\s*(?:\band\b|\bund\b|\bet\b|&)\s*$/i;
const SLASH = /^\s*\/\s*$/;
const SIMILAR =
  /^\s*,?\s*(?:(?:or|and|oder|und)\s+(?:(?:an?|any|other|some)\s+)?(?:similar|equivalent|comparable|alike|related|other|another|ähnlich\w*|vergleichbar\w*)\b|etc\b|…|\.\.\.)/i;
/** "at least one public cloud (AWS, GCP)": what the bracket holds are examples. */
const ONE_BEFORE_BRACKET = /\b(?:one|any|an|a|some)\s+(?:[\w-]+\s+){0,5}(?:\([^()]*\)\s*)?(?:\(|:)[\s(]*$/i;
/** "AWS (preferred) or GCP" prefers one of a choice. */
const PREFERENCE = /\((?:strongly |highly |ideally|preferably)?\s*(?:preferred|desired)?\)/gi;

/**
 * Skills that a text names. Alternatives are one requirement: of "PyTorch or TensorFlow" one is asked for, and whoever
 * knows one lacks nothing.
 */
export function skillsIn(text: string): Found[] {
  const mentions = mentionsIn(text)
    .filter((one, index, all) => !isSaidAgain(one, all[index - 1]))
    .filter(({ start, end }) => !isDenied(text, start, end));
  const kept = mentions.filter((one, index) => !isIllustrated(text, one, mentions[index + 1]));
  const found: Found[] = [];
  for (let at = 0; at < kept.length; ) {
    const to = endOfAlternatives(text, kept, at);
    found.push(skill(text, kept.slice(at, to)));
    at = to;
  }
  return found;
}

/** "Qualcomm Snapdragon" and "NoSQL databases" are one thing said in two words. */
function isSaidAgain(one: Mention, last: Mention | undefined): boolean {
  if (!last || one.start - last.end > 1) return false;
  return last.term === one.term || (CLASSES.has(one.term) && impliedBy(last.term).includes(one.term));
}

function isIllustrated(text: string, one: Mention, next: Mention | undefined): boolean {
  // Nobody asks for the class where its members are named.
  if (!CLASSES.has(one.term) || !next || !impliedBy(next.term).includes(one.term)) return false;
  return ILLUSTRATED.test(text.slice(one.end, next.start));
}

/** Where the alternatives that begin at a mention end; the next one where it has none. */
function endOfAlternatives(text: string, mentions: readonly Mention[], at: number): number {
  const between = (index: number) =>
    text.slice(mentions[index - 1]!.end, mentions[index]!.start).replace(PREFERENCE, '');
  const opened = isOpened(text, mentions[at]!);
  const parts = (index: number) =>
    COMMA.test(between(index)) ||
    OR.test(between(index)) ||
    (opened && AND.test(between(index))) ||
    isPair(mentions, index, between(index));
  let to = at + 1;
  while (to < mentions.length && parts(to)) to += 1;
  if (to === at + 1) return to;
  const behind = SIMILAR.exec(text.slice(mentions[to - 1]!.end, mentions[to - 1]!.end + 40))?.[0];
  // "camera calibration, ICP or other registration methods": the others are others of one kind.
  const alike = () => mentions.slice(at, to - 1).every(({ term }) => isKin(term, mentions[to - 1]!.term));
  if (opened || (behind !== undefined && (!/other/i.test(behind) || alike()))) return to;
  // What follows the last of a choice behind a comma is another matter: "TensorRT or ONNX Runtime, CUDA a plus".
  for (let index = at + 1; index < to; index += 1) {
    if (!OR.test(between(index))) continue;
    let end = index + 1;
    while (end < to && !COMMA.test(between(end))) end += 1;
    return end;
  }
  // Commas alone list what is all asked for; a slash still ties two.
  let pair = at + 1;
  while (pair < to && SLASH.test(between(pair))) pair += 1;
  return pair;
}

/** Whether words before a list say that any of it will do: "such as", "one of", a class with its tools in brackets. */
function isOpened(text: string, { start, term }: Mention): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (ANY_OF.test(before) || ONE_BEFORE_BRACKET.test(before)) return true;
  const wider = mentionsIn(before).at(-1);
  return (
    wider !== undefined &&
    WITH_EXAMPLES.has(wider.term) &&
    impliedBy(term).includes(wider.term) &&
    /^[^()]{0,20}\(\s*$/.test(before.slice(wider.end))
  );
}

const isKin = (one: string, other: string): boolean => {
  const wider = new Set(impliedBy(one).slice(1, 3));
  return impliedBy(other)
    .slice(1, 3)
    .some((term) => wider.has(term));
};

/** "PyTorch/TensorFlow" and "C/C++" offer a choice; "Python/C++" asks for both. */
function isPair(mentions: readonly Mention[], index: number, between: string): boolean {
  if (!SLASH.test(between)) return false;
  const [one, other] = [mentions[index - 1]!.term, mentions[index]!.term];
  const wider = new Set(impliedBy(one).slice(1));
  const shared = impliedBy(other)
    .slice(1)
    .some((term) => wider.has(term) && term !== 'programming');
  return shared || (one === 'C' && other === 'C++');
}

function skill(text: string, mentions: readonly Mention[]): Found {
  const first = mentions[0]!;
  const last = mentions.at(-1)!;
  const names = [...new Set(mentions.map(({ term }) => term))];
  const similar = SIMILAR.test(text.slice(last.end, last.end + 40));
  // The nearest broader terms: whoever knows another deep learning framework knows a similar one.
  const kin = similar ? names.flatMap((name) => impliedBy(name).slice(1, 2)) : [];
  const name = names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names[0]!;
  return {
    start: first.start,
    end: last.end,
    name: similar ? `${name} or similar` : name,
    kind: 'skill',
    by: 'vocabulary',
    test: { by: 'terms', terms: [...names, ...kin] },
  };
}

const NAME = String.raw`\.?(?:[A-Z][\w+#.-]*[\w+#]|[A-Z])(?:\s[A-Z][\w+#.-]*[\w+#]){0,2}`;
const NEXT = new RegExp(
  String.raw`^\s*(?:,\s*(?:and|or)?|\/|\bor\b|\band\b|&)\s*(${NAME})(?=\s*(?:[,.;:()\/&]|$|\b(?:or|and|is|are|a plus)\b))`,
);
const ORDINARY =
  /^(?:I|We|You|Our|Your|The|A|An|And|Or|In|At|For|With|Experience|Knowledge|Strong|Good|Ability|Familiarity|Understanding|Computer|Science|Engineering|Germany|Berlin|Munich|London|Europe|EU|US|USA|UK|English|German|French|Spanish|PhD|MSc|BSc|Master|Bachelor|AI|IT|HR|Inc|GmbH|Monday|Friday)$/;

const BEFORE = new RegExp(
  String.raw`(?:^|[,:/(]|\b(?:with|in|of|using|like|as|and|or|e\.g\.))\s*(${NAME})\s*(?:,\s*(?:and|or)?|/|\bor\b|\band\b|&)\s*$`,
);

/** Names that stand in a list with known skills and are none of the vocabulary: products that come and go. */
export function unknownSkillsIn(text: string, skills: readonly Found[]): Found[] {
  const found: Found[] = [];
  const known = mentionsIn(text);
  const isName = (name: string, start: number): boolean =>
    !known.some((one) => one.start < start + name.length && start < one.end) &&
    mentionsIn(name).length === 0 &&
    !name.split(' ').some((word) => ORDINARY.test(word)) &&
    !isDenied(text, start, start + name.length);
  const take = (name: string, start: number): void => {
    const test = { by: 'words' as const, words: contentWords(name) };
    found.push({ start, end: start + name.length, name, kind: 'skill', by: 'text', test });
  };
  for (const { start, end } of skills) {
    const before = BEFORE.exec(text.slice(Math.max(0, start - 80), start));
    if (before) {
      const name = before[1]!;
      const at = text.lastIndexOf(name, start - 1);
      if (isName(name, at)) take(name, at);
    }
    let at = end;
    for (
      let match = NEXT.exec(text.slice(at, at + 120));
      match;
      match = NEXT.exec(text.slice(at, at + 120))
    ) {
      const name = match[1]!;
      const start = at + match[0].length - name.length;
      at = start + name.length;
      if (!isName(name, start)) break;
      take(name, start);
    }
  }
  return found;
}
