import type { Found } from './asked.js';

const OR =
  /^\s*[,;(]?\s*(?:or|oder|ou)\s+(?:(?:an?|alternatively|equivalent|at least|with|minimum|over)\s+)*$/i;
const COMMA = /^\s*[,;]\s*(?:an?\s+)?$/i;
/** What binds years to a degree: "an MSc with 5+ years". */
const WITH =
  /^\s*,?\s*(?:degree\s*)?(?:\(?(?:with|and|plus|\+|&)|\()\s*(?:(?:at least|a minimum of|minimum|over|an?|about)\s+)?$/i;
/** More ways than any job offers into one post. */
const MOST_CHOICES = 6;
/** What may follow years before the next choice: "of relevant experience". */
const TAIL =
  /^\s*(?:of\s+)?(?:(?:relevant|professional|industry|industrial|practical|applied|related|work|working|research|post-?\w*)\s+){0,3}(?:experience)?\)?/i;

/**
 * Years and degrees that a text offers as a choice, as one requirement: "5+ years in vision or a PhD", "an MSc with 5
 * years or a PhD with 2". Years that stand with a degree and without a choice remain two requirements.
 */
export function joinedByOr(text: string, found: readonly Found[]): Found[] {
  const sorted = found.toSorted((a, b) => a.start - b.start);
  const joined: Found[] = [];
  for (let at = 0; at < sorted.length; ) {
    const choices: Unit[] = [];
    let to = at;
    for (let unit = unitAt(text, sorted, to); unit; unit = unitAt(text, sorted, to)) {
      const last = choices.at(-1);
      if (last && !isNextChoice(text, sorted, last, unit)) break;
      choices.push(unit);
      to = unit.next;
    }
    // A comma alone offers nothing: the last must be joined by "or".
    while (choices.length > 1 && !OR.test(gap(text, choices.at(-2)!, choices.at(-1)!))) choices.pop();
    if (choices.length > 1) {
      joined.push(either(choices));
      at = choices.at(-1)!.next;
    } else {
      joined.push(sorted[at]!);
      at += 1;
    }
  }
  return joined;
}

/** A degree, years, or years with a degree. */
interface Unit {
  readonly parts: readonly Found[];
  readonly end: number;
  readonly next: number;
}

function unitAt(text: string, sorted: readonly Found[], at: number): Unit | undefined {
  const one = sorted[at];
  if (!one || !isSubject(one)) return undefined;
  const other = sorted[at + 1];
  if (
    other &&
    isSubject(other) &&
    other.test.by !== one.test.by &&
    WITH.test(text.slice(one.end, other.start))
  )
    return { parts: [one, other], end: tailed(text, other), next: at + 2 };
  return { parts: [one], end: tailed(text, one), next: at + 1 };
}

const isSubject = ({ test }: Found): boolean => test.by === 'years' || test.by === 'degree';

const tailed = (text: string, { end, test }: Found): number =>
  test.by === 'years' ? end + TAIL.exec(text.slice(end, end + 80))![0].length : end;

const gap = (text: string, one: Unit, next: Unit): string => text.slice(one.end, next.parts[0]!.start);

/** Whether the next stands behind "or" and is of another kind, or a comma in a row that ends in one. */
function isNextChoice(
  text: string,
  sorted: readonly Found[],
  last: Unit,
  unit: Unit,
  most = MOST_CHOICES,
): boolean {
  const between = gap(text, last, unit);
  const differs =
    last.parts.length > 1 || unit.parts.length > 1 || last.parts[0]!.test.by !== unit.parts[0]!.test.by;
  if (!differs) return false;
  if (OR.test(between)) return true;
  const after = unitAt(text, sorted, unit.next);
  return (
    most > 0 &&
    COMMA.test(between) &&
    after !== undefined &&
    isNextChoice(text, sorted, unit, after, most - 1)
  );
}

function either(choices: readonly Unit[]): Found {
  const first = choices[0]!.parts[0]!;
  const last = choices.at(-1)!.parts.at(-1)!;
  return {
    ...first,
    end: last.end,
    name: choices.map(({ parts }) => parts.map(({ name }) => name).join(' with ')).join(' or '),
    kind: 'experience',
    test: {
      by: 'either',
      tests: choices.map(({ parts }) =>
        parts.length === 1 ? parts[0]!.test : { by: 'all', tests: parts.map(({ test }) => test) },
      ),
    },
  };
}
