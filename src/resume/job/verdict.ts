import type { Test, Testable } from './asked.js';
import { contentWords, stem } from './content-words.js';
import { type Line, type Witness, witnessesOf } from './evidence.js';
import { type Held, quoted, type Verdict } from './held.js';
import { personal } from './personal-verdict.js';
import { impliedBy } from './vocabulary.js';
import { yearsVerdict } from './years-verdict.js';

/** Holds one requirement against a resume. */
export function verdictOn({ test, name }: Pick<Testable, 'test' | 'name'>, on: Held): Verdict {
  switch (test.by) {
    case 'terms':
      return termsVerdict(test.terms, name, on);
    case 'years':
      return yearsVerdict(test, on);
    case 'words':
      return wordsVerdict(test, on);
    case 'either':
      return bestOf(test.tests.map((one) => verdictOn({ test: one, name }, on)));
    case 'all':
      return worstOf(test.tests.map((one) => verdictOn({ test: one, name }, on)));
    default:
      return personal(test, on);
  }
}

/** The best of several verdicts; where none is more than absent, the reasons of all. */
function bestOf(verdicts: readonly Verdict[]): Verdict {
  const best =
    verdicts.find(({ verdict }) => verdict === 'evidenced') ??
    verdicts.find(({ verdict }) => verdict === 'claimed');
  return best ?? { ...verdicts[0]!, reason: verdicts.map(({ reason }) => reason).join(' ') };
}

/** The worst of several verdicts that are all needed, with the lines and reasons of all. */
function worstOf(verdicts: readonly Verdict[]): Verdict {
  const worst = (['absent', 'claimed', 'evidenced'] as const).find((one) =>
    verdicts.some(({ verdict }) => verdict === one),
  )!;
  const reason = verdicts.map(({ reason }) => reason).join(' ');
  return { verdict: worst, lines: verdicts.flatMap(({ lines }) => lines).slice(0, 3), reason };
}

function termsVerdict(terms: readonly string[], name: string, { lines }: Held): Verdict {
  const shown = witnessesOf(lines, terms, 'shown');
  if (shown.length > 0) {
    const witnesses = shown.some(({ direct }) => direct) ? shown.filter(({ direct }) => direct) : shown;
    return {
      verdict: 'evidenced',
      lines: quoted(witnesses.map(({ line }) => line)),
      reason: shownReason(witnesses[0]!, terms, name),
    };
  }
  const named = witnessesOf(lines, terms, 'named');
  if (named.length > 0) {
    const first = named[0]!;
    const by = first.direct ? 'Named' : `Only “${textOf(first)}” is named`;
    return {
      verdict: 'claimed',
      lines: quoted(named.map(({ line }) => line)),
      reason: `${by} in ${first.line.where}, but no line of work, projects or publications shows it in use.`,
    };
  }
  const kin = kinOf(terms, lines);
  return {
    verdict: 'absent',
    lines: [],
    reason: kin
      ? `Nothing in the resume names it; “${kin.text}” is named, which is another ${kin.wider}.`
      : 'Nothing in the resume names it, or anything that it would follow from.',
  };
}

const textOf = ({ line, mention }: Witness): string => line.text.slice(mention.start, mention.end);

function shownReason(witness: Witness, terms: readonly string[], name: string): string {
  const written = textOf(witness);
  const { where } = witness.line;
  if (!witness.direct) {
    const wider = impliedBy(witness.mention.term).find((term) => terms.includes(term))!;
    return `Follows from “${written}” (${where}): ${witness.mention.term} stands for ${wider}.`;
  }
  const one = terms.length > 1 && witness.mention.term !== name ? `, one of what is asked for,` : '';
  return `“${written}”${one} is shown in use (${where}).`;
}

/** Too wide to make two things alike: PyTorch and OpenCV are both vision, and no substitutes. */
const TOO_WIDE = new Set([
  'computer vision',
  'deep learning',
  'machine learning',
  'programming',
  'Python',
  'PyTorch',
  'robotics',
  'model evaluation',
  'MLOps',
  '3D vision',
  'medical imaging',
  'image processing',
  'neural networks',
]);

/** What a resume names that is of the same kind as what is asked for: related, and not the same. */
function kinOf(
  terms: readonly string[],
  lines: readonly Line[],
): { text: string; wider: string } | undefined {
  const wider = new Set(
    terms.flatMap((term) => impliedBy(term).slice(1)).filter((term) => !TOO_WIDE.has(term)),
  );
  for (const line of lines) {
    for (const mention of line.mentions) {
      const shared = impliedBy(mention.term)
        .slice(1)
        .find((term) => wider.has(term));
      if (shared) return { text: line.text.slice(mention.start, mention.end), wider: shared };
    }
  }
  return undefined;
}

/** A single word in common may be chance, and so may less than this share of several. */
const ENOUGH_WORDS = 0.6;

function wordsVerdict({ words }: Extract<Test, { by: 'words' }>, { lines }: Held): Verdict {
  const covers = (line: Line): boolean => {
    const said = new Set(contentWords(line.text).map(stem));
    const common = words.filter((word) => said.has(stem(word))).length;
    return common >= Math.max(1, Math.ceil(words.length * ENOUGH_WORDS));
  };
  const shown = lines.filter((line) => line.worth === 'shown' && covers(line));
  const named = lines.filter((line) => line.worth === 'named' && covers(line));
  const list = words.map((word) => `“${word}”`).join(', ');
  if (shown.length > 0 && isTelling(words)) {
    return {
      verdict: 'evidenced',
      lines: quoted(shown),
      reason: `A line (${shown[0]!.where}) has the words that this asks for; compared word by word, so read it again.`,
    };
  }
  const weak = [...named, ...shown];
  if (weak.length > 0) {
    return {
      verdict: 'claimed',
      lines: quoted(weak),
      reason: `${weak[0]!.where === 'the skills' ? 'Named in the skills' : `Touched on (${weak[0]!.where})`}, and no line shows it; compared word by word.`,
    };
  }
  return { verdict: 'absent', lines: [], reason: `No line holds the words that tell it: ${list}.` };
}

/** Whether words are enough to tell by: two, or a name that is written as one. */
function isTelling(words: readonly string[]): boolean {
  return words.length > 1 || /[\d+#]|^[^aeiou]+$/.test(words[0] ?? '') || (words[0] ?? '').length >= 9;
}
