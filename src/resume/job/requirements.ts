import { joinedByOr } from './alternatives.js';
import type { Asked, Found, Testable } from './asked.js';
import { askingParts, isPosting } from './asking.js';
import { contentWords } from './content-words.js';
import { degreesIn } from './degree.js';
import { conditionsIn, leadershipIn, publicationsIn } from './demands.js';
import { isDenied } from './negation.js';
import { otherClausesOf, otherIn, otherItemsOf } from './others.js';
import { type Block, blocksOf } from './posting.js';
import { skillsIn, unknownSkillsIn } from './skills.js';
import { languagesIn } from './spoken.js';
import { mentionsIn } from './vocabulary.js';
import { weightAt } from './weight.js';
import { yearsIn } from './years.js';

/** More than any job asks for: the rest of a longer text is no job description. */
const MOST = 150;

/**
 * What a job description asks for, each requirement once, in the order of the text. A quote is the text's own:
 * `job.slice(start, end) === quote`. What tells of the employer, of benefits or of applying yields nothing, and
 * neither does a text that is no job description.
 */
export function requirementsOf(job: string): Testable[] {
  const blocks = blocksOf(job);
  const parted = blocks.filter(({ part }) => part === 'must' || part === 'nice' || part === 'duty');
  if (parted.length === 0 && !isPosting(job)) return [];
  const sectioned = parted.some(({ inline }) => !inline);
  const asked = blocks.flatMap((block) =>
    askingParts(block, sectioned).flatMap((part) =>
      demandsOf(part).map((found) => ({ ...testable(job, part, found), duty: part.part === 'duty' })),
    ),
  );
  return onceEach(asked).slice(0, MOST);
}

/** Everything that one block asks for. */
function demandsOf(block: Block): Found[] {
  const { text } = block;
  const asks = block.part !== 'duty';
  const skills = skillsIn(text);
  const whole = asks ? [...degreesIn(text), ...publicationsIn(text)] : [];
  const others = [
    ...whole,
    ...(asks ? yearsIn(text) : []),
    ...(asks ? languagesIn(text) : []),
    ...(asks ? conditionsIn(text) : []),
    ...leadershipIn(text),
  ].filter(({ start, end }) => !isDenied(text, start, end));
  const outside = skills.filter((skill) => !whole.some((one) => overlaps(one, skill)));
  const unknown = block.part === 'must' || block.part === 'nice' ? unknownSkillsIn(text, outside) : [];
  const found = [...outside, ...unknown, ...joinedByOr(text, others)];
  if (block.part !== 'must' && block.part !== 'nice') return found;
  if (found.length > 0) {
    const clauses = otherClausesOf(block, found);
    return [...found, ...clauses, ...otherItemsOf(block, [...found, ...clauses])];
  }
  // What names skills only to waive them asks for nothing.
  return mentionsIn(text).length > 0 ? [] : otherIn(block);
}

const overlaps = (one: Found, other: Found): boolean => one.start < other.end && other.start < one.end;

function testable(job: string, block: Block, found: Found): Testable {
  const start = block.start + found.start;
  const end = block.start + found.end;
  const { name, kind, by, test } = found;
  const weight = found.weight ?? weightAt(block, found.start, found.end);
  return { quote: job.slice(start, end), start, end, name, kind, weight, by, test };
}

/** A requirement, and whether it was only read from what one would do. */
type Read = Testable & { readonly duty: boolean };

/**
 * Each requirement once, where it first stands: as "must" if it is that anywhere. What one would do says less of it than
 * a word that it would only be nice.
 */
function onceEach(asked: readonly Read[]): Testable[] {
  const kept = new Map<string, Read>();
  for (const one of asked) {
    const key = `${one.kind} ${one.name.toLowerCase()}`;
    const first = kept.get(key);
    if (!first) kept.set(key, one);
    else if (first.duty && !one.duty) kept.set(key, { ...first, weight: one.weight, duty: false });
    else if (one.weight === 'must' && first.weight === 'nice' && !one.duty)
      kept.set(key, { ...first, weight: 'must' });
  }
  const all = [...kept.values()].map(({ duty: _, ...one }): Testable => one);
  // A choice is settled where one of it is asked for by itself.
  const alone = new Map(all.flatMap((one) => (isSingle(one) ? [[one.name, one] as const] : [])));
  return all.filter((one) => {
    if (one.test.by !== 'terms' || isSingle(one)) return true;
    // The terms named, not what is only similar to them.
    return !mentionsIn(one.quote).some(({ term }) => {
      const single = alone.get(term);
      return single !== undefined && (single.weight === 'must' || one.weight === 'nice');
    });
  });
}

const isSingle = (one: Testable): boolean => one.test.by === 'terms' && one.test.terms.length === 1;

/** A requirement that came from elsewhere, such as a language model, with a way to hold it against a resume. */
export function withTest(asked: Asked): Testable {
  const terms = [...new Set(mentionsIn(asked.name).map(({ term }) => term))];
  if (terms.length > 0 && asked.kind === 'skill') return { ...asked, test: { by: 'terms', terms } };
  const found = asked.kind === 'language' ? languagesIn(`${asked.name} language`)[0] : undefined;
  if (found) return { ...asked, test: found.test };
  return { ...asked, test: { by: 'words', words: contentWords(asked.name) } };
}
