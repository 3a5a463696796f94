import type { Found } from './asked.js';
import { contentWords } from './content-words.js';
import { isDenied } from './negation.js';
import { impliedBy, type Mention, mentionsIn } from './vocabulary.js';

/** Classes of tools: nobody asks for the class where its members are named. A task stays beside its models. */
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
/** Broad words that give way to what stands behind them: "programming skills in Python", "frameworks such as PyTorch". */
const ILLUSTRATED =
  /^[^.;]{0,25}?(?:\bin\b|\bsuch as\b|\blike\b|\be\.g\.?|\bfor example\b|\(|:)[\s,(]*(?:\w+\s){0,2}$/i;
const ANY_OF =
  /(?:\bsuch as|\be\.g\.?,?|\blike|\bfor example|\bfor instance|\bone of(?: the)?(?: \w+){0,3}|\bany of(?: the)?(?: \w+){0,3}|\beither|\bat least one of|\bz\.\s?B\.)[\s(:]*$/i;
const COMMA = /^\s*,\s*$/;
const OR = /^\s*,?\s*(?:\bor\b|\band\/or\b|\boder\b|\bou\b)\s*$/i;
const SLASH = /^\s*\/\s*$/;
const SIMILAR =
  /^\s*,?\s*(?:or|and)\s+(?:(?:an?|any|other)\s+)?(?:similar|equivalent|comparable|alike|related)\b/i;

/**
 * Skills that a text names. Alternatives are one requirement: of "PyTorch or TensorFlow" one is asked for, and whoever
 * knows one lacks nothing.
 */
export function skillsIn(text: string): Found[] {
  const mentions = mentionsIn(text)
    // "Qualcomm Snapdragon" is one thing said in two words.
    .filter((one, index, all) => all[index - 1]?.term !== one.term || one.start - all[index - 1]!.end > 1)
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

function isIllustrated(text: string, one: Mention, next: Mention | undefined): boolean {
  if (!CLASSES.has(one.term) || !next || !impliedBy(next.term).includes(one.term)) return false;
  return ILLUSTRATED.test(text.slice(one.end, next.start));
}

/** Where the alternatives that begin at a mention end; the next one where it has none. */
function endOfAlternatives(text: string, mentions: readonly Mention[], at: number): number {
  const between = (index: number) => text.slice(mentions[index - 1]!.end, mentions[index]!.start);
  const parts = (index: number) =>
    COMMA.test(between(index)) || OR.test(between(index)) || isPair(mentions, index, between(index));
  let to = at + 1;
  while (to < mentions.length && parts(to)) to += 1;
  if (to === at + 1) return to;
  const gaps = mentions.slice(at + 1, to).map((_, index) => between(at + 1 + index));
  const offered =
    gaps.some((gap) => OR.test(gap)) ||
    ANY_OF.test(text.slice(Math.max(0, mentions[at]!.start - 60), mentions[at]!.start)) ||
    SIMILAR.test(text.slice(mentions[to - 1]!.end, mentions[to - 1]!.end + 40));
  if (offered) return to;
  // Commas alone list what is all asked for; a slash still ties two.
  let pair = at + 1;
  while (pair < to && SLASH.test(between(pair))) pair += 1;
  return pair;
}

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

const NAME = String.raw`(?:[A-Z][\w+#.-]*[\w+#]|[A-Z])(?:\s[A-Z][\w+#.-]*[\w+#]){0,2}`;
const NEXT = new RegExp(
  String.raw`^\s*(?:,\s*(?:and|or)?|\/|\bor\b|\band\b|&)\s*(${NAME})(?=\s*(?:[,.;:)\/&]|$|\b(?:or|and|is|are|a plus)\b))`,
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
